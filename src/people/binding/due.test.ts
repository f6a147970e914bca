import { expect, test } from "vitest";
import { businessTimeOf, knownYears, usualHours, workdaysOf } from "../../calendar/index.ts";
import { dueOf, whoseTurn, type Waiting } from "./due.ts";
import type { BindingState } from "./schema.ts";

const time = businessTimeOf(workdaysOf(knownYears), usualHours, "Asia/Shanghai");
const at = (wall: string) => `${wall.replace(" ", "T")}:00+08:00`;
const wall = (instant: string | null) =>
  instant &&
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
const friday = "2026-03-13 17:00";

test.each<[BindingState, [string, string][], string | null, string | null, string]>([
  ["submitted", [], "2026-03-16 12:00", "support", "four business hours for support"],
  [
    "submitted",
    [["2026-03-13 10:00", "2026-03-13 11:00"]],
    "2026-03-16 11:00",
    "support",
    "an hour was used before the person was asked",
  ],
  [
    "submitted",
    [["2026-03-07 10:00", "2026-03-08 11:00"]],
    "2026-03-16 12:00",
    "support",
    "a weekend before the question uses nothing",
  ],
  ["needs_business", [], "2026-03-16 17:00", "business", "a business day for business"],
  ["need_more", [], "2026-03-23 17:00", "person", "ten days for the person"],
  ["verified", [], null, null, "nobody waits"],
])("%s after %j is due %s: %s, %s", (state, before, due, turn, _because) => {
  const waits = before.map(([from, to]) => [at(from), at(to)] as const);
  const claim: Waiting = { state, waitingSince: at(friday), waits };
  expect(wall(dueOf(claim, time))).toBe(due);
  expect(whoseTurn(state)).toBe(turn);
});
