import { expect, test } from "vitest";
import { readSeasons, readSpans, writeSeasons, writeSpans } from "./hours.ts";

const day = [
  { from: "09:00", to: "12:00" },
  { from: "13:30", to: "18:00" },
];

test("hours are read as they are written, also by hand", () => {
  expect(readSpans(writeSpans(day))).toEqual(day);
  expect(readSpans("9:00–12:00；13:30 至 18:00")).toEqual(day);
  expect(readSpans("9：00-12：00")).toEqual([day[0]]);
  expect(readSpans("")).toEqual([]);
});

test("seasons are a line each", () => {
  const seasons = [{ from: "06-01", to: "09-30", spans: day }];
  expect(readSeasons(writeSeasons(seasons))).toEqual(seasons);
  expect(readSeasons("")).toEqual([]);
});

test("what is no span is not left out in silence", () => {
  expect(readSpans("全天")).toBeUndefined();
  expect(readSpans("09:00-12:00, 13-18")).toBeUndefined();
  expect(readSeasons("6-1 9-30 08:30-12:00")).toBeUndefined();
});
