import { expect, test } from "vitest";
import { dueOf, whoseTurn } from "./due.ts";
import type { BindingState } from "./schema.ts";

const waitingSince = "2026-11-25T02:00:00.000Z";

test.each<[BindingState, number, string | null, string | null, string]>([
  ["submitted", 0, "2026-11-25T06:00:00.000Z", "support", "four hours for support"],
  [
    "submitted",
    3600,
    "2026-11-25T05:00:00.000Z",
    "support",
    "an hour was used before the person was asked",
  ],
  ["needs_business", 0, "2026-11-26T02:00:00.000Z", "business", "a day for business"],
  [
    "need_more",
    3600,
    "2026-12-05T02:00:00.000Z",
    "person",
    "ten days for the person, whatever we used before",
  ],
  ["verified", 0, null, null, "nobody waits"],
])("%s after %d seconds is due %s: %s, %s", (state, waitedSeconds, due, turn, _because) => {
  expect(dueOf({ state, waitingSince, waitedSeconds })).toBe(due);
  expect(whoseTurn(state)).toBe(turn);
});
