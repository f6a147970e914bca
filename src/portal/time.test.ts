import { afterEach, expect, test } from "vitest";
import { spokenIn } from "../../test/spoken.ts";

await spokenIn("zh-CN", () => import("./texts.ts"));
const { byClockOf, clockTime, day, sameDay } = await import("./time.ts");
afterEach(() => byClockOf("Asia/Shanghai"));

test.each([
  ["Asia/Shanghai", "15:04", /25/, true],
  ["America/Los_Angeles", "23:04", /24/, false],
  ["Asia/Kolkata", "12:34", /25/, true],
])("by the clock of %s it is %s", (zone, clock, date, together) => {
  byClockOf(zone);
  expect(clockTime("2026-11-25T07:04:00Z")).toBe(clock);
  expect(day("2026-11-25T07:04:00Z")).toMatch(date);
  expect(sameDay("2026-11-25T07:04:00Z", "2026-11-25T09:00:00Z")).toBe(together);
});

test("a day without an hour is the same day everywhere", () => {
  byClockOf("America/Los_Angeles");
  expect(day("2026-11-25")).toMatch(/25/);
});
