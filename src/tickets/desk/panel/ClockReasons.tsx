import { CalendarCheck, CalendarX, Pause, type LucideIcon } from "lucide-react";
import { use } from "react";
import { useLanguage, useT } from "../../../ui/texts.tsx";
import { Zone } from "../../../ui/Time.tsx";
import { dateTime, day } from "../../../ui/time.ts";
import type { Clock } from "../data/types.ts";

/** Why it counts as it does: what paused it, which days are off or worked on its way; one a line. */
export function ClockReasons({ clock: { pauses, days } }: { clock: Clock }) {
  const t = useT();
  const setting = { language: useLanguage(), zone: use(Zone) };
  const reasons: { key: string; icon: LucideIcon; words: string; when: string }[] = [
    ...pauses.map(({ label, spent, from, to }) => {
      const since = dateTime(from, setting);
      const when = to
        ? t("tickets.clock-days", { from: since, to: dateTime(to, setting) })
        : t("tickets.clock-since", { from: since });
      const words = t("tickets.clock-pause", { label, spent: lengthOf(spent) });
      return { key: from, icon: Pause, words, when };
    }),
    ...days.map(({ kind, label, from, to }) => {
      const [first, last] = [day(from, setting), day(to, setting)];
      const when = from === to ? first : t("tickets.clock-days", { from: first, to: last });
      const icon = kind === "holiday" || kind === "off" ? CalendarX : CalendarCheck;
      return { key: from, icon, words: t(`tickets.clock-${kind}`, { label }), when };
    }),
  ];
  if (reasons.length === 0) return null;
  return (
    <ul className="mt-0.5 flex flex-col gap-1 text-xs text-ink-muted">
      {reasons.map(({ key, icon: Icon, words, when }) => (
        <li key={key} className="flex items-start gap-1.5">
          <Icon aria-hidden className="mt-0.5 size-3 shrink-0 text-ink-faint" />
          <span className="min-w-0 flex-1">
            {words}
            <span className="block text-ink-faint tabular-nums">{when}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Business minutes as hours and minutes: 7:30. */
export const lengthOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
