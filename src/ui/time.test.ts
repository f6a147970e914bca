import { expect, test } from "vitest";
import { ago, day, fileSize, moment, untilWhen } from "./time.ts";

const now = Date.parse("2026-11-25T07:00:00Z"); // 15:00 in Shanghai
const zh = { language: "zh-CN", zone: "Asia/Shanghai" } as const;
const en = { language: "en", zone: "Asia/Shanghai" } as const;

test.each([
  ["2026-11-25T06:59:50Z", "刚刚", "just now", "seconds do not matter"],
  ["2026-11-25T06:55:00Z", "5分钟前", "5 min. ago", "minutes within the hour"],
  ["2026-11-25T07:20:00Z", "20分钟后", "in 20 min.", "also ahead"],
  ["2026-11-24T23:30:00Z", "07:30", "07:30", "today by the clock, although UTC calls it yesterday"],
  [
    "2026-11-24T15:59:00Z",
    "昨天 23:59",
    "yesterday 23:59",
    "a minute before midnight is yesterday",
  ],
  ["2026-11-25T16:30:00Z", "明天 00:30", "tomorrow 00:30", "tomorrow"],
  ["2026-03-02T02:00:00Z", "3月2日", "Mar 2", "this year without the year"],
  ["2025-12-31T16:00:00Z", "1月1日", "Jan 1", "the year begins at midnight in Shanghai"],
  ["2025-12-31T15:00:00Z", "2025年12月31日", "Dec 31, 2025", "older with the year"],
])("%s reads %s / %s: %s", (at, chinese, english) => {
  expect(ago(at, now, zh)).toBe(chinese);
  expect(ago(at, now, en)).toBe(english);
});

test("until when is the clock today, and the day with it otherwise", () => {
  expect(untilWhen("2026-11-25T06:30:00Z", zh, now)).toBe("14:30");
  expect(untilWhen("2026-11-24T06:30:00Z", zh, now)).toBe("11月24日 14:30");
  expect(untilWhen("2026-11-24T06:30:00Z", en, now)).toBe("Nov 24, 14:30");
});

test("a day is the same day in every zone", () => {
  expect(day("2026-11-25", { language: "en", zone: "America/Los_Angeles" })).toBe("Nov 25, 2026");
});

test("the full moment names weekday and clock", () => {
  expect(moment("2026-11-25T07:04:00Z", zh)).toBe("2026年11月25日星期三 15:04");
});

test.each([
  [0, "0 B"],
  [1023, "1,023 B"],
  [1536, "1.5 KB"],
  [13_002_342, "12.4 MB"],
  [524_288_000, "500 MB"],
])("%d bytes are %s", (bytes, words) => {
  expect(fileSize(bytes, "zh-CN")).toBe(words);
});
