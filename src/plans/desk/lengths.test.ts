import { expect, test } from "vitest";
import zh from "../../texts/zh-CN/desk-settings.json" with { type: "json" };
import en from "../../texts/en/desk-settings.json" with { type: "json" };
import { readLength, writeLength } from "./lengths.ts";

const inWords =
  (texts: Record<string, string>): Parameters<typeof writeLength>[1] =>
  (key, { count }) =>
    (texts[`${key}_${count === 1 ? "one" : "other"}`] ?? texts[key]!).replace(
      "{count}",
      String(count),
    );

test.each([
  ["30 分钟", { minutes: 30 }],
  ["2小时", { minutes: 120 }],
  ["1.5 小时", { minutes: 90 }],
  ["１ 天", { days: 1 }],
  ["3 个工作日", { days: 3 }],
  ["45 min", { minutes: 45 }],
  ["2h", { minutes: 120 }],
  ["2 days", { days: 2 }],
  ["", undefined],
  ["30", null],
  ["0 分钟", null],
  ["1.5 天", null],
  ["很快", null],
])("%s", (typed, length) => {
  expect(readLength(typed)).toEqual(length);
});

test.each([
  { minutes: 30 },
  { minutes: 60 },
  { minutes: 90 },
  { minutes: 480 },
  { days: 1 },
  { days: 5 },
])("what is written can be read again: %o", (length) => {
  for (const texts of [zh, en])
    expect(readLength(writeLength(length, inWords(texts)))).toEqual(length);
});
