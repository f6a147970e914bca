import { expect, test } from "vitest";
import { calendarFrom } from "./calendar.ts";
import { insteadOf } from "./instead.ts";
import { projectedYear } from "./statute.ts";
import { usualRule } from "./train.ts";
import { knownYears } from "./years.ts";

const nothing = { years: {}, companyDays: [], hours: new Map(), decisions: [], closed: [] };
const calendar = calendarFrom(nothing, { ...usualRule, team: null }, knownYears);
const at = (text: string) => Date.parse(`${text.replace(" ", "T")}:00+08:00`);
const why = (reported: string, of = calendar) => {
  const found = insteadOf(of, at(reported));
  return found && [found.from, found.reason.zh];
};

test.each([
  ["CAL-001, an ordinary week", "2026-03-09 11:30", null],
  ["CAL-006, after the cut-off", "2026-03-12 10:00", null],
  ["CAL-067, its Friday is off", "2026-02-12 15:00", ["2026-02-20", "春节"]],
  [
    "CAL-058, its train rides along with the next",
    "2025-09-28 17:00",
    ["2025-10-03", "国庆节、中秋节"],
  ],
  ["CAL-024, the cut-off was before the holiday", "2024-02-09 15:00", ["2024-02-16", "春节"]],
  ["a Wednesday off brings the cut-off forward", "2025-01-01 10:00", ["2025-01-03", "元旦"]],
])("%s", (_, reported, said) => {
  expect(why(reported)).toEqual(said);
});

test("the company's own days and what somebody decided are named as they were called", () => {
  const day = { id: "1", from: "2026-03-13", to: "2026-03-13", teamId: null } as const;
  const decided = {
    nominal: "2026-03-20",
    run: "2026-03-23",
    reason: "机房断电",
    by: null,
    at: "",
  } as const;
  const said = calendarFrom(
    {
      ...nothing,
      companyDays: [{ ...day, kind: "no-train", label: "年会封版" }],
      decisions: [decided],
    },
    { ...usualRule, team: null },
    knownYears,
  );
  expect(why("2026-03-10 10:00", said)).toEqual(["2026-03-13", "年会封版"]);
  expect(why("2026-03-17 10:00", said)).toEqual(["2026-03-20", "机房断电"]);
});

test("a day that somebody chose in a known year is no guess, though the week after it is not known yet", () => {
  const decisions = [
    { nominal: "2026-12-25", run: "2026-12-24", reason: "年终盘点", by: null, at: "" } as const,
  ];
  const of = (kept: object) =>
    calendarFrom({ ...nothing, ...kept }, { ...usualRule, team: null }, years).trainFor(
      at("2026-12-21 10:00"),
    );
  const years = { ...knownYears, 2027: projectedYear(2027) };
  expect(of({ decisions })).toMatchObject({ run: "2026-12-24", provisional: false });
});
