import type { z } from "zod";
import { daysBetween, yearOf, type Day } from "../lib/day.ts";
import type { House } from "../lib/house.ts";
import type { Language } from "../lib/text.ts";
import type { Calendar } from "./calendar.ts";
import { calendarOf, calendarWith } from "./now.ts";
import type { Proposal } from "./notice.ts";
import type { Difference, YearCheck } from "./schema.ts";
import { projectedYear } from "./statute.ts";
import { inWords } from "./view.ts";
import { workdaysOf } from "./workdays.ts";
import type { Holiday, Year } from "./years.ts";

/** What a year brings, beside what counts now and what the law alone says. */
export const compareYear = (
  house: House,
  language: Language,
  { year, notice, holidays }: Proposal,
): z.input<typeof YearCheck> => {
  const now = calendarOf(house);
  const proposed: Year = { notice, holidays };
  const workdays = workdaysOf({ [year]: proposed });
  const days = daysBetween(`${year}-01-01` as Day, `${year}-12-31` as Day);
  const working = days.filter(workdays.isWorking).length;
  return {
    year,
    notice,
    holidays: holidaysInWords(language, holidays),
    working,
    off: days.length - working,
    fromKnown: differences(language, year, now.years[year], proposed),
    fromProjection: differences(language, year, projectedYear(year), proposed),
    trains: trainsMoved(year, now, calendarWith(house, { [year]: proposed })),
  };
};

export const holidaysInWords = (language: Language, holidays: readonly Holiday[]) =>
  holidays.map(({ name, from, to, work = [] }) => ({
    name: inWords(language, name),
    from,
    to,
    work: [...work],
  }));

// With the days around it on which a notice may already rest or work.
const differences = (
  language: Language,
  year: number,
  before: Year | undefined,
  after: Year,
): z.input<typeof Difference>[] => {
  const [old, fresh] = [before ? { [year]: before } : {}, { [year]: after }].map((years) =>
    workdaysOf(years),
  ) as [ReturnType<typeof workdaysOf>, ReturnType<typeof workdaysOf>];
  return daysBetween(`${year - 1}-12-24` as Day, `${year + 1}-01-07` as Day)
    .filter((day) => old.isWorking(day) !== fresh.isWorking(day))
    .map((day) => {
      const holiday = fresh.holidayOn(day) ?? old.holidayOn(day);
      return {
        day,
        works: fresh.isWorking(day),
        name: holiday ? inWords(language, holiday.name) : null,
      };
    });
};

const trainsMoved = (year: number, now: Calendar, then: Calendar) => {
  const [before, after] = [runsAbout(year, now), runsAbout(year, then)];
  return [...before]
    .map(([nominal, run]) => ({ nominal, before: run, after: after.get(nominal) ?? null }))
    .filter((each) => each.before !== each.after);
};

/** By the day it should leave, when each train about a year does. */
const runsAbout = (year: number, { fatesFrom }: Calendar): Map<Day, Day | null> => {
  const runs = new Map<Day, Day | null>();
  for (const fate of fatesFrom(`${year - 1}-12-15` as Day)) {
    if (yearOf(fate.nominal) > year) break;
    runs.set(fate.nominal, "train" in fate ? fate.train.run : null);
  }
  return runs;
};
