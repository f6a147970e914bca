import { expect, test } from "vitest";
import type { Day, Train } from "../data/types.ts";
import { weeksAround, weeksOf } from "./weeks.ts";

const day = (text: string, works: boolean, name: string | null = null): Day => ({
  day: text,
  works,
  because: name ? "holiday" : "weekday",
  name,
  freeze: null,
  provisional: false,
});
// The week of National Day 2026 and the one after it.
const days = [
  ...["2026-09-28", "2026-09-29", "2026-09-30"].map((each) => day(each, true)),
  ...["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04"].map((each) =>
    day(each, false, "国庆节"),
  ),
  ...["2026-10-05", "2026-10-06", "2026-10-07"].map((each) => day(each, false, "国庆节")),
  ...["2026-10-08", "2026-10-09", "2026-10-10", "2026-10-11"].map((each) => day(each, true)),
];
const train: Train = {
  id: null,
  nominal: "2026-10-09",
  kind: "regular",
  run: "2026-10-09",
  cutoff: "2026-09-30T10:00:00.000Z",
  reason: null,
  provisional: false,
  state: null,
  version: "",
  fixes: { all: 0, fixed: 0 },
};
const merged: Train = { ...train, nominal: "2026-10-02", kind: "merged", cutoff: null };

test("a span goes from a Monday to a Sunday", () => {
  // Wednesday 2026-11-25 is day 20782 since 1970.
  expect(weeksAround(20_782)).toEqual({ from: "2026-09-28", to: "2027-01-24" });
});

test("a train leaves on its day, its Friday before rides along, and its list is closed between", () => {
  const weeks = weeksOf(days, [merged, train], "2026-10-08", (at) => at.slice(0, 10));
  expect(weeks.map(({ monday, trains }) => [monday, trains.length])).toEqual([
    ["2026-09-28", 1],
    ["2026-10-05", 1],
  ]);
  const on = (text: string) =>
    weeks.flatMap((week) => week.days).find((each) => each.day === text)!;
  expect(on("2026-10-02")).toMatchObject({ missed: [merged], leaving: [], closed: true });
  expect(on("2026-10-09")).toMatchObject({ missed: [], leaving: [train], closed: false });
  expect(on("2026-09-30")).toMatchObject({ closing: [train], closed: false });
  expect(on("2026-10-08")).toMatchObject({ today: true, closed: true });
  expect(on("2026-10-01").heading).toBe("国庆节");
  expect(on("2026-10-05").heading).toBeNull();
});

test("a hotfix leaves without a cut-off", () => {
  const hotfix: Train = {
    ...train,
    nominal: null,
    kind: "hotfix",
    run: "2026-09-29",
    cutoff: null,
  };
  const [first] = weeksOf(days, [hotfix], "2026-10-08", (at) => at.slice(0, 10));
  expect(first!.trains).toEqual([hotfix]);
  expect(first!.days[1]).toMatchObject({ leaving: [hotfix], closing: [], missed: [] });
});
