import { dayAfter, daysBetween, weekdayOf, yearOf, type Day } from "../lib/day.ts";
import { Refusal, type Details } from "../lib/refusal.ts";
import { firstYear, lastYear, statutoryDays } from "./statute.ts";
import { namedHoliday, type Holiday } from "./years.ts";

/** A year as a person proposes it: what the notice says, and where it stands. */
export type Proposal = { year: number; notice: string; holidays: readonly Holiday[] };

/** Refuses what no notice of the State Council could say (calendar.md §2.3); the first fault found, at its field. */
export const checkProposal = ({ year, notice, holidays }: Proposal): void => {
  if (year < firstYear || year > lastYear)
    refuse("year", "calendar.year-unknown", { from: firstYear, to: lastYear });
  if (!isNotice(notice)) refuse("notice", "calendar.notice-address");
  const off = offDays(year, holidays);
  const statutory = statutoryDays(year).flatMap(({ name, days }) =>
    days.map((day) => ({ name, day })),
  );
  const known = new Set(statutory.map(({ day }) => day));
  for (const [i, { name, from, to }] of holidays.entries())
    if (!daysBetween(from, to).some((day) => known.has(day)))
      refuse(`holidays.${i}.from`, "calendar.no-statutory-day", { name, from, to });
  const work = workDays(year, holidays, off);
  for (const { name, day } of statutory)
    if (!off.has(day)) refuse("holidays", "calendar.statutory-missing", { name, day });

  const resting = [...off].filter((day) => weekdayOf(day) <= 5).length;
  if (resting !== statutory.length + work.size)
    refuse("holidays", "calendar.sum", {
      off: resting,
      statutory: statutory.length,
      work: work.size,
      sum: statutory.length + work.size,
    });
};

const refuse = (field: string, code: string, details: Details = {}): never => {
  throw new Refusal(422, code, details, { [field]: code });
};

const isNotice = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname } = new URL(address);
  return protocol === "https:" && hostname === "www.gov.cn" && pathname.length > 1;
};

const offDays = (year: number, holidays: readonly Holiday[]): Set<Day> => {
  const off = new Set<Day>();
  for (const [i, { from, to }] of holidays.entries()) {
    if (to < from) refuse(`holidays.${i}.to`, "calendar.span-order", { from, to });
    for (const [field, day] of [
      ["from", from],
      ["to", to],
    ] as const)
      if (!isAbout(year, day))
        refuse(`holidays.${i}.${field}`, "calendar.day-outside", { day, year });
    for (const day of daysBetween(from, to)) {
      if (off.has(day)) refuse(`holidays.${i}.from`, "calendar.off-twice", { day });
      off.add(day);
    }
  }
  return off;
};

const workDays = (year: number, holidays: readonly Holiday[], off: ReadonlySet<Day>): Set<Day> => {
  const work = new Set<Day>();
  for (const [i, { work: days = [] }] of holidays.entries())
    for (const [n, day] of days.entries()) {
      const field = `holidays.${i}.work.${n}`;
      if (!isAbout(year, day)) refuse(field, "calendar.day-outside", { day, year });
      if (weekdayOf(day) <= 5) refuse(field, "calendar.work-on-weekday", { day });
      if (off.has(day)) refuse(field, "calendar.work-while-off", { day });
      if (work.has(day)) refuse(field, "calendar.work-twice", { day });
      work.add(day);
    }
  return work;
};

// What is made up for New Year may lie in the December before, and a rest may run on over it.
const isAbout = (year: number, day: Day): boolean =>
  yearOf(day) === year || (`${year - 1}-12-24` <= day && day <= `${year + 1}-01-07`);

/** A year in the form of the public holiday-cn files: each day by itself, off or worked. */
export type HolidayFile = {
  year: number;
  papers?: readonly string[] | undefined;
  days: readonly { name: string; date: string; isOffDay: boolean }[];
};

/** The same as the notice says it: days off that follow each other are one holiday, with the days worked for it. */
export const readHolidayFile = ({ year, papers = [], days }: HolidayFile): Proposal => {
  const holidays: { name: Holiday["name"]; from: Day; to: Day; work: Day[] }[] = [];
  const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  for (const { name, date } of sorted.filter(({ isOffDay }) => isOffDay)) {
    const day = date as Day;
    const last = holidays.at(-1);
    if (last?.name.zh === name && dayAfter(last.to) === day) last.to = day;
    else holidays.push({ name: namedHoliday(name), from: day, to: day, work: [] });
  }
  for (const [i, { name, date }] of days.entries()) {
    if (sorted.find((each) => each.date === date)?.isOffDay !== false) continue;
    const holiday = holidays.find((each) => each.name.zh === name);
    if (!holiday)
      refuse(`file.days.${i}.name`, "calendar.file-stray", { day: date, holiday: name });
    else holiday.work.push(date as Day);
  }
  return { year, notice: papers[0] ?? "", holidays };
};
