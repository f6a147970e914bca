import { expect, test } from "vitest";
import { kindOf, monthsOf } from "./months.ts";
import type { CalendarDay } from "./queries.ts";

const day = (day: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  day,
  works: true,
  because: "weekday",
  name: null,
  freeze: null,
  provisional: false,
  ...more,
});
const year = Array.from({ length: 365 }, (_, i) =>
  day(new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)),
);

test("a year is twelve months, each beginning under its weekday", () => {
  const months = monthsOf(year);
  expect(months.map(({ days }) => days.length)).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
  // 1 January 2026 is a Thursday, 1 February a Sunday, 1 June a Monday.
  expect([months[0], months[1], months[5]].map((month) => month?.blanks)).toEqual([3, 6, 0]);
});

test.each([
  [day("2026-10-01", { because: "holiday", works: false }), "holiday"],
  [day("2026-10-10", { because: "make-up" }), "make-up"],
  [day("2026-12-31", { because: "company", works: false }), "company-off"],
  [day("2026-12-26", { because: "company" }), "company-work"],
  [day("2026-12-30", { freeze: "年终封版" }), "freeze"],
  [day("2026-11-28", { because: "weekend", works: false }), "rest"],
  [day("2026-11-27"), "work"],
])("%s is drawn as %s", (drawn, kind) => {
  expect(kindOf(drawn)).toBe(kind);
});
