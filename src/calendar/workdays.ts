import { dayAfter, daysBetween, weekdayOf, yearOf, type Day } from "../lib/day.ts";
import type { Holiday, Year } from "./years.ts";

/** What the company says beside the law: a day off for everybody, or a day worked after all. */
export type Overlay = ReadonlyMap<Day, "off" | "work">;

/** Which days are worked, and why not. */
export type Workdays = {
  isWorking(day: Day): boolean;
  /** The holiday a day belongs to, whether it is off for it or worked in return. */
  holidayOn(day: Day): Holiday | undefined;
  /** True where no official notice is known of the day's year. */
  isProvisional(day: Day): boolean;
};

/** Overlay before notice before weekday (calendar.md §2.1). */
export const workdaysOf = (
  years: Readonly<Record<number, Year>>,
  overlay: Overlay = new Map(),
): Workdays => {
  const official = new Map<Day, { works: boolean; holiday: Holiday }>();
  for (const { holidays } of Object.values(years))
    for (const holiday of holidays) {
      for (const day of daysBetween(holiday.from, holiday.to))
        official.set(day, { works: false, holiday });
      for (const day of holiday.work ?? []) official.set(day, { works: true, holiday });
    }
  return {
    isWorking(day) {
      const said = overlay.get(day);
      if (said) return said === "work";
      return official.get(day)?.works ?? weekdayOf(day) <= 5;
    },
    holidayOn: (day) => official.get(day)?.holiday,
    isProvisional(day) {
      const year = years[yearOf(day)];
      return !year || year.provisional === true;
    },
  };
};

// Longer than any holiday is; only a calendar that never works again would be walked without an end.
const FAR = 400;

/** The first day after (or before, where `step` is -1) that is worked. */
export const nextWorkday = ({ isWorking }: Workdays, from: Day, step: 1 | -1 = 1): Day => {
  for (let n = 1; n <= FAR; n++) {
    const day = dayAfter(from, n * step);
    if (isWorking(day)) return day;
  }
  throw new Error(`no working day within ${FAR} days of ${from}`);
};

/** How many working days lie after `from`, up to and with `to`. */
export const workdaysUntil = ({ isWorking }: Workdays, from: Day, to: Day): number =>
  daysBetween(dayAfter(from), to).filter(isWorking).length;
