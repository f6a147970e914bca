import type { CalendarDay } from "./queries.ts";

export type Month = {
  /** 1 to 12. */
  month: number;
  /** Empty places before the first, so that each week begins on a Monday. */
  blanks: number;
  days: CalendarDay[];
};

/** The days of a year, month by month. */
export const monthsOf = (days: readonly CalendarDay[]): Month[] =>
  Array.from({ length: 12 }, (_, i) => {
    const month = i + 1;
    const own = days.filter(({ day }) => Number(day.slice(5, 7)) === month);
    const first = own[0] ? new Date(own[0].day).getUTCDay() : 1;
    return { month, blanks: (first + 6) % 7, days: own };
  });

/** How a day is drawn: what it is beside a plain working day or weekend. */
export const kindOf = ({
  because,
  works,
  freeze,
}: CalendarDay):
  | "work"
  | "rest"
  | "holiday"
  | "make-up"
  | "company-off"
  | "company-work"
  | "freeze" => {
  if (because === "holiday") return "holiday";
  if (because === "make-up") return "make-up";
  if (because === "company") return works ? "company-work" : "company-off";
  if (freeze !== null) return "freeze";
  return works ? "work" : "rest";
};
