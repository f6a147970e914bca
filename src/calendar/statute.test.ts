import { expect, test } from "vitest";
import type { Day } from "../lib/day.ts";
import { Refusal } from "../lib/refusal.ts";
import { missingYear } from "./coverage.ts";
import { checkProposal, readHolidayFile, type Proposal } from "./notice.ts";
import { projectedYear } from "./statute.ts";
import { workdaysOf } from "./workdays.ts";
import { knownYears, namedHoliday, type Holiday } from "./years.ts";

test("what the law says of 2027 is the provisional year the program brings", () => {
  expect(projectedYear(2027)).toEqual(knownYears[2027]);
});

test("where Mid-Autumn falls on National Day, a working day is off in return", () => {
  const workdays = workdaysOf({ 2028: projectedYear(2028) });
  // 2028-10-01 is a Sunday, 10-03 both; 10-04 and 10-05 are owed.
  const days: Day[] = ["2028-10-03", "2028-10-04", "2028-10-05", "2028-10-06"];
  expect(days.map(workdays.isWorking)).toEqual([false, false, false, true]);
});

const noticed = (year: number): Proposal => {
  const { notice = "", holidays } = knownYears[year]!;
  return { year, notice, holidays };
};

test.each([2024, 2025, 2026])("the notice of %d passes every check", (year) => {
  expect(() => checkProposal(noticed(year))).not.toThrow();
});

const changedIn = (year: number, name: string, change: Partial<Holiday>): Proposal => ({
  ...noticed(year),
  holidays: noticed(year).holidays.map((each) =>
    each.name.zh === name ? { ...each, ...change } : each,
  ),
});
const without = (year: number, name: string): Proposal => ({
  ...noticed(year),
  holidays: noticed(year).holidays.filter((each) => each.name.zh !== name),
});

test.each<[string, Proposal, string, string]>([
  [
    "another site",
    { ...noticed(2026), notice: "https://gov.cn.example/a" },
    "notice",
    "calendar.notice-address",
  ],
  [
    "no encryption",
    { ...noticed(2026), notice: "http://www.gov.cn/a" },
    "notice",
    "calendar.notice-address",
  ],
  ["a year nobody knows", { ...noticed(2026), year: 2050 }, "year", "calendar.year-unknown"],
  [
    "another year's days",
    { ...noticed(2026), year: 2025 },
    "holidays.1.from",
    "calendar.day-outside",
  ],
  [
    "an end before the start",
    changedIn(2026, "元旦", { to: "2025-12-31" }),
    "holidays.0.to",
    "calendar.span-order",
  ],
  [
    "a day off twice",
    changedIn(2026, "元旦", { to: "2026-02-15" }),
    "holidays.1.from",
    "calendar.off-twice",
  ],
  [
    "a rest without a holiday in it",
    changedIn(2026, "清明节", { from: "2026-04-10", to: "2026-04-12" }),
    "holidays.2.from",
    "calendar.no-statutory-day",
  ],
  [
    "a make-up day on a Friday",
    changedIn(2026, "元旦", { work: ["2026-01-09"] }),
    "holidays.0.work.0",
    "calendar.work-on-weekday",
  ],
  [
    "a make-up day off",
    changedIn(2026, "元旦", { work: ["2026-01-03"] }),
    "holidays.0.work.0",
    "calendar.work-while-off",
  ],
  [
    "a make-up day twice",
    changedIn(2026, "元旦", { work: ["2026-01-04", "2026-01-04"] }),
    "holidays.0.work.1",
    "calendar.work-twice",
  ],
  ["a holiday forgotten", without(2026, "端午节"), "holidays", "calendar.statutory-missing"],
  [
    "one make-up day too few",
    changedIn(2026, "国庆节", { work: ["2026-09-20"] }),
    "holidays",
    "calendar.sum",
  ],
  [
    "one day off too many",
    changedIn(2026, "国庆节", { to: "2026-10-08" }),
    "holidays",
    "calendar.sum",
  ],
])("%s is refused", (_, proposal, field, code) => {
  let refusal: unknown;
  try {
    checkProposal(proposal);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).fields).toEqual({ [field]: code });
});

test("a holiday-cn file says the same as the notice it was made from", () => {
  const { notice, holidays } = noticed(2026);
  const days = holidays.flatMap(({ name, from, to, work = [] }) => [
    ...Array.from({ length: (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1 }, (_, i) => ({
      name: name.zh,
      date: new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10),
      isOffDay: true,
    })),
    ...work.map((date) => ({ name: name.zh, date: date as string, isOffDay: false })),
  ]);
  const read = readHolidayFile({ year: 2026, papers: [notice], days });
  expect(read).toEqual({
    year: 2026,
    notice,
    holidays: holidays.map((each) => ({ ...each, work: [...(each.work ?? [])] })),
  });
});

test("two names joined are known in English, an unknown one stays as it is", () => {
  expect(namedHoliday("国庆节、中秋节").en).toBe("National Day and Mid-Autumn Festival");
  expect(namedHoliday("抗战胜利纪念日").en).toBe("抗战胜利纪念日");
});

test.each<[Day, number | undefined]>([
  ["2026-11-14", undefined],
  ["2026-11-15", 2027],
  ["2026-12-31", 2027],
  ["2027-03-01", 2027],
])("on %s the year that is missing is %s", (today, year) => {
  expect(missingYear(knownYears, today, "11-15")).toBe(year);
});
