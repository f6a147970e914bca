import { expect, test } from "vitest";
import { instantOf, localOf } from "./time.ts";

test.each([
  ["2026-11-25T15:04", "Asia/Shanghai", "2026-11-25T07:04:00.000Z", "eight hours ahead"],
  ["2026-01-01T00:30", "Asia/Shanghai", "2025-12-31T16:30:00.000Z", "still last year elsewhere"],
  ["2026-07-01T09:00", "America/New_York", "2026-07-01T13:00:00.000Z", "in summer"],
  ["2026-12-01T09:00", "America/New_York", "2026-12-01T14:00:00.000Z", "in winter"],
  ["2026-12-01T09:00", "UTC", "2026-12-01T09:00:00.000Z", "as written"],
])("%s in %s is %s: %s", (local, zone, instant) => {
  expect(instantOf(local, zone)).toBe(instant);
  expect(localOf(Date.parse(instant), zone)).toBe(local);
});
