import { useQuery } from "@tanstack/react-query";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { Time, useNow } from "../../../ui/Time.tsx";
import { clocksQuery } from "../data/queries.ts";
import type { Clock, Ticket } from "../data/types.ts";
import { ClockReasons, lengthOf } from "./ClockReasons.tsx";
import { Part } from "./Part.tsx";
import { stretchOf } from "./stretch.ts";

/** What was promised, how much of the time is used up, and why it counts as it does. */
export function ClocksPart({ ticket }: { ticket: Ticket }) {
  const { number, updatedAt, promised } = ticket;
  const t = useT();
  const { data } = useQuery({
    ...clocksQuery(number),
    queryKey: [...clocksQuery(number).queryKey, updatedAt],
    placeholderData: (before) => before,
  });
  if (!data || (data.items.length === 0 && !promised)) return null;
  // A clock that runs to that day says it already.
  const isClock = data.items.some(({ counts }) => counts === "day");
  return (
    <Part name="clocks" title={t("tickets.part-clocks")}>
      {promised && (!isClock || promised.provisional) && (
        <p className="flex items-baseline gap-2 text-sm">
          <span className="flex-1 text-ink-faint">{t("tickets.promised")}</span>
          <span className="font-medium text-ink">
            {promised.words}
            {promised.provisional && ` ${t("tickets.provisional")}`}
          </span>
        </p>
      )}
      {promised?.moved && (
        <p className="text-xs text-ink-muted">
          {t("tickets.promised-before", {
            from: promised.moved.from,
            reason: promised.moved.reason || "–",
          })}
        </p>
      )}
      {data.items.map((clock) => (
        <ClockBar key={clock.name} clock={clock} />
      ))}
    </Part>
  );
}

const tones = {
  over: "bg-danger",
  soon: "bg-warning-text",
  well: "bg-accent",
  still: "bg-line-strong",
} as const;

function ClockBar({ clock }: { clock: Clock }) {
  const t = useT();
  const now = useNow();
  const { label, ours, standing, due, metAt, spent, target } = clock;
  const share = target > 0 ? spent / target : 1;
  const tone =
    standing !== "running"
      ? "still"
      : due && Date.parse(due) < now
        ? "over"
        : ours && share >= 0.75
          ? "soon"
          : "well";
  return (
    <div className="flex flex-col gap-1 text-sm">
      <div className="flex items-baseline gap-2">
        <span className="flex-1 text-ink-faint">{label}</span>
        <span
          className={cx(
            tone === "over"
              ? "text-danger-text"
              : tone === "soon"
                ? "text-warning-text"
                : "text-ink",
          )}
        >
          {standing === "met" && metAt
            ? t(spent <= target ? "tickets.clock-kept" : "tickets.clock-late")
            : standing === "paused"
              ? t("tickets.clock-paused")
              : due && <Time at={due} />}
        </span>
      </div>
      <div
        role="img"
        aria-label={t("tickets.clock-used", { percent: Math.round(share * 100) })}
        className="flex h-1.5 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
      >
        {stretchOf(clock, now).map(({ from, share, counts }) => (
          <span
            key={from}
            style={{ width: `${share * 100}%` }}
            className={
              counts
                ? tones[tone]
                : "bg-[repeating-linear-gradient(135deg,var(--line)_0_3px,transparent_3px_6px)]"
            }
          />
        ))}
      </div>
      <p className="text-xs text-ink-faint">{useUsed(clock)}</p>
      <ClockReasons clock={clock} />
    </div>
  );
}

const DAY = 1440;

/** How much of it is used up, in the measure it counts in. */
function useUsed({ counts, aroundTheClock, spent, target }: Clock): string {
  const t = useT();
  if (counts === "window")
    return t("tickets.clock-of-days", { day: Math.floor(spent / DAY) + 1, days: target / DAY });
  return t(aroundTheClock ? "tickets.clock-of-always" : "tickets.clock-of", {
    spent: lengthOf(spent),
    target: lengthOf(target),
  });
}
