import { expect, test } from "vitest";
import { readSeasons, readSpans, writeSeasons, writeSpans } from "./hours.ts";

const day = [
  { from: "09:00", to: "12:00" },
  { from: "13:30", to: "18:00" },
];

test("hours are read as they are written, also by hand", () => {
  expect(readSpans(writeSpans(day))).toEqual(day);
  expect(readSpans("9:00–12:00；13:30 至 18:00")).toEqual(day);
  expect(readSpans("全天")).toEqual([]);
});

test("seasons are a line each", () => {
  const seasons = [{ from: "06-01", to: "09-30", spans: day }];
  expect(readSeasons(writeSeasons(seasons))).toEqual(seasons);
  expect(readSeasons("")).toEqual([]);
});
