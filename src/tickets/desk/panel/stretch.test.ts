import { expect, test } from "vitest";
import type { Clock } from "../data/types.ts";
import { stretchOf } from "./stretch.ts";

const at = (hour: number) => `2026-03-09T0${hour}:00:00.000Z`;
const clock = (more: Partial<Clock>): Clock => ({
  name: "RS",
  label: "",
  counts: "total",
  ours: true,
  standing: "running",
  from: at(1),
  target: 480,
  spent: 0,
  due: at(9),
  metAt: null,
  pauses: [],
  aroundTheClock: false,
  days: [],
  ...more,
});
const shares = (more: Partial<Clock>, now: number) =>
  stretchOf(clock(more), Date.parse(at(now))).map(({ share, counts }) => [share, counts]);

test("what is used up stands before what is left", () => {
  expect(shares({}, 3)).toEqual([[0.25, true]]);
});
test("a pause lies between what counted", () => {
  expect(shares({ pauses: [{ from: at(2), to: at(4), spent: 120, label: "" }] }, 5)).toEqual([
    [0.125, true],
    [0.25, false],
    [0.125, true],
  ]);
});
test("one that goes on reaches to now", () => {
  expect(
    shares({ due: null, pauses: [{ from: at(3), to: null, spent: 120, label: "" }] }, 5),
  ).toEqual([
    [0.5, true],
    [0.5, false],
  ]);
});
test("what is overdue fills the bar", () => {
  expect(shares({ due: at(2) }, 5)).toEqual([[1, true]]);
});
