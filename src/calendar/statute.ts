import { dayAfter, daysBetween, weekdayOf, type Day } from "../lib/day.ts";
import { names, type Holiday, type Year } from "./years.ts";

/** The days of a year that the law itself makes holidays (《全国年节及纪念日放假办法》). */
export type Statutory = { name: Holiday["name"]; days: readonly Day[] };

// Lunar new year, Qingming, Dragon Boat and Mid-Autumn as the Purple Mountain Observatory reckons them. Written down
// because the calendar in ICU is a day off where a new moon falls on midnight, as in February 2027.
const moons: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2024: ["02-10", "04-04", "06-10", "09-17"],
  2025: ["01-29", "04-04", "05-31", "10-06"],
  2026: ["02-17", "04-05", "06-19", "09-25"],
  2027: ["02-06", "04-05", "06-09", "09-15"],
  2028: ["01-26", "04-04", "05-28", "10-03"],
  2029: ["02-13", "04-04", "06-16", "09-22"],
  2030: ["02-03", "04-05", "06-05", "09-12"],
  2031: ["01-23", "04-05", "06-24", "10-01"],
  2032: ["02-11", "04-04", "06-12", "09-19"],
  2033: ["01-31", "04-04", "06-01", "09-08"],
  2034: ["02-19", "04-05", "06-20", "09-27"],
  2035: ["02-08", "04-05", "06-10", "09-16"],
};
export const firstYear = 2024;
export const lastYear = 2035;

/** The holidays of a year by law: eleven days until 2024, thirteen since. */
export const statutoryDays = (year: number): readonly Statutory[] => {
  const dates = moons[year];
  if (!dates) return [];
  const [spring, qingming, dragonBoat, midAutumn] = dates.map(
    (date): Day => `${year}-${date as "01-01"}`,
  ) as [Day, Day, Day, Day];
  const thirteen = year >= 2025;
  const from = (date: string, days: number): Day[] =>
    daysBetween(`${year}-${date}` as Day, dayAfter(`${year}-${date}` as Day, days - 1));
  return [
    { name: names.newYear, days: from("01-01", 1) },
    {
      name: names.spring,
      days: daysBetween(dayAfter(spring, thirteen ? -1 : 0), dayAfter(spring, 2)),
    },
    { name: names.qingming, days: [qingming] },
    { name: names.labour, days: from("05-01", thirteen ? 2 : 1) },
    { name: names.dragonBoat, days: [dragonBoat] },
    { name: names.midAutumn, days: [midAutumn] },
    { name: names.national, days: from("10-01", 3) },
  ];
};

/**
 * What is certain of a year before its notice: the law's days, and a working day off for each of them that falls on a
 * weekend or on another one. Which weekends are worked for a longer rest, nobody can know.
 */
export const projectedYear = (year: number): Year => {
  const holidays: Holiday[] = [];
  const taken = new Set<Day>();
  for (const { name, days } of statutoryDays(year)) {
    let owed = days.filter((day) => weekdayOf(day) > 5 || taken.has(day)).length;
    const from = days[0]!;
    let to = days.at(-1)!;
    for (const day of days) taken.add(day);
    while (owed > 0) {
      to = dayAfter(to);
      if (weekdayOf(to) > 5 || taken.has(to)) continue;
      taken.add(to);
      owed -= 1;
    }
    holidays.push({ name, from, to });
  }
  return { provisional: true, holidays: holidays.toSorted((a, b) => (a.from < b.from ? -1 : 1)) };
};
