import { cx } from "../../../ui/cx.ts";
import { useLanguage, useT } from "../../../ui/texts.tsx";
import { TrainMark } from "./TrainMark.tsx";
import type { Drawn } from "./weeks.ts";

/** One day: worked or not and why, and what trains do on it. */
export function DayCell({ day }: { day: Drawn }) {
  const t = useT();
  return (
    <td
      aria-current={day.today ? "date" : undefined}
      className={cx(
        "relative h-19 border-r border-b border-line px-1.5 pt-1 pb-2 max-md:h-16",
        ground(day),
        day.closing.length > 0 && "border-r-2 border-r-accent",
      )}
    >
      <span className="flex items-center gap-1 text-xs text-ink-faint">
        <DayNumber day={day} />
        {day.because === "make-up" && (
          <span className="rounded-sm bg-info-bg px-1 text-info-text">{t("trains.worked")}</span>
        )}
        {day.provisional && day.heading && (
          <span className="max-lg:sr-only">{t("trains.provisional")}</span>
        )}
      </span>
      {day.heading && day.because !== "make-up" && (
        <span className="block truncate text-xs text-danger-text">{day.heading}</span>
      )}
      {day.freeze && <span className="block truncate text-xs text-violet-text">{day.freeze}</span>}
      {day.missed.map((train) => (
        <TrainMark key={train.nominal} train={train} missed />
      ))}
      {day.leaving.map((train) => (
        <TrainMark key={train.id ?? train.nominal} train={train} />
      ))}
      {day.closing.map((train) => (
        <span
          key={train.id ?? train.nominal}
          className="absolute right-1 bottom-1 text-xs text-accent-text"
        >
          {t("trains.cutoff")}
        </span>
      ))}
      {day.closed && (
        <span className="absolute inset-x-0 bottom-0 border-b-2 border-dashed border-accent-border">
          <span className="sr-only">{t("trains.closed")}</span>
        </span>
      )}
    </td>
  );
}

const ground = ({ works, because, freeze, today }: Drawn): string => {
  if (today) return "bg-selected";
  if (freeze) return "bg-violet-bg";
  if (works) return "bg-surface";
  return because === "holiday" || because === "company" ? "bg-danger-bg" : "bg-sunken";
};

/** The first of a month says which. */
const DayNumber = ({ day: { day, today } }: { day: Drawn }) => {
  const language = useLanguage();
  const [, month, date] = day.split("-").map(Number) as [number, number, number];
  const words = new Intl.DateTimeFormat(language, {
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  }).format(new Date(day));
  return (
    <time
      dateTime={day}
      aria-label={words}
      className={cx("tabular-nums", today && "font-bold text-accent-text")}
    >
      {date === 1 ? <strong className="text-ink">{words}</strong> : `${month}-${date}`}
    </time>
  );
};
