import type { Day } from "../lib/day.ts";
import { yearOf } from "../lib/day.ts";
import type { Year } from "./years.ts";

type Years = Readonly<Record<number, Year>>;

const isOfficial = (years: Years, year: number): boolean =>
  years[year] !== undefined && !years[year].provisional;

/** The last day up to which every year is known by its notice, from this year on; the day before, where it is not. */
export const coveredUntil = (years: Years, today: Day): Day => {
  let year = yearOf(today);
  while (isOfficial(years, year)) year += 1;
  return `${year - 1}-12-31` as Day;
};

/** The year whose notice has to be imported now: this one, or from a date on (`11-15`) the next (R104). */
export const missingYear = (years: Years, today: Day, alarmFrom: string): number | undefined => {
  const year = yearOf(today);
  if (!isOfficial(years, year)) return year;
  return today.slice(5) >= alarmFrom && !isOfficial(years, year + 1) ? year + 1 : undefined;
};
