import { cx } from "../../ui/cx.ts";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { kindOf, type Month } from "./months.ts";
import type { CalendarDay } from "./queries.ts";

export const looks: Record<ReturnType<typeof kindOf>, string> = {
  work: "text-ink",
  rest: "text-ink-faint bg-sunken",
  holiday: "bg-danger-bg text-danger-text font-bold",
  "make-up": "bg-info-bg text-info-text font-bold",
  "company-off": "bg-warning-bg text-warning-text font-bold",
  "company-work": "bg-teal-bg text-teal-text font-bold",
  freeze: "text-ink ring-1 ring-inset ring-line-strong",
};

/** One month of the year, small. */
export function MonthGrid({
  month: { month, blanks, days },
  year,
}: {
  month: Month;
  year: number;
}) {
  const t = useT();
  const language = useLanguage();
  const name = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(
    new Date(`${year}-${String(month).padStart(2, "0")}-01`),
  );
  return (
    <section aria-label={name} className="min-w-0">
      <h3 className="mb-1 text-sm font-bold">{name}</h3>
      <div aria-hidden className="grid grid-cols-7 text-center text-xs text-ink-faint">
        {(["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const).map((weekday) => (
          <span key={weekday}>{t(`trains.weekday-${weekday}`)}</span>
        ))}
      </div>
      <ol className="grid grid-cols-7 gap-px text-center text-xs tabular-nums">
        {days.map((day, i) => (
          <DayPlace key={day.day} day={day} start={i === 0 ? blanks + 1 : undefined} />
        ))}
      </ol>
    </section>
  );
}

function DayPlace({ day, start }: { day: CalendarDay; start: number | undefined }) {
  const t = useT();
  const kind = kindOf(day);
  const words =
    kind === "work" || kind === "rest"
      ? ""
      : [
          t(`calendar.kind-${kind}`),
          day.name,
          day.freeze,
          day.provisional && t("calendar.provisional"),
        ]
          .filter(Boolean)
          .join(" · ");
  return (
    <li
      style={start === undefined ? {} : { gridColumnStart: start }}
      title={words || undefined}
      className={cx("rounded-sm py-0.5", looks[kind], day.provisional && "italic")}
    >
      {Number(day.day.slice(8))}
      {words && <span className="sr-only"> {words}</span>}
    </li>
  );
}
