import { expect, test } from "vitest";
import { maintenanceOf, type Span } from "./maintenance.ts";

const today = "2026-11-25";

test.each<[Span[], string, string | null, string]>([
  [[], "unknown", null, "no contract"],
  [[[null, null]], "unknown", null, "a contract without dates"],
  [[["2026-01-01", "2026-12-31"]], "valid", "2026-12-31", "within the dates"],
  [[["2026-01-01", "2026-11-25"]], "valid", "2026-11-25", "the last day counts"],
  [[["2026-11-25", "2027-11-24"]], "valid", "2027-11-24", "the first day counts"],
  [[["2025-01-01", "2026-11-24"]], "expired", "2026-11-24", "over since yesterday"],
  [[[null, "2027-01-01"]], "valid", "2027-01-01", "only the end is known"],
  [[["2026-01-01", null]], "unknown", null, "only the beginning is known"],
  [[["2027-01-01", "2027-12-31"]], "unknown", null, "not begun"],
  [
    [
      ["2024-01-01", "2024-12-31"],
      ["2026-01-01", "2026-12-31"],
    ],
    "valid",
    "2026-12-31",
    "the renewal counts",
  ],
  [
    [
      ["2024-01-01", "2024-12-31"],
      ["2025-01-01", "2025-12-31"],
    ],
    "expired",
    "2025-12-31",
    "the later end is told",
  ],
  [
    [
      ["2025-01-01", "2025-12-31"],
      ["2027-01-01", "2027-12-31"],
    ],
    "expired",
    "2025-12-31",
    "a gap before the renewal",
  ],
])("%j is %s until %s: %s", (spans, state, until, _because) => {
  expect(maintenanceOf(spans, today)).toEqual({ state, until });
});
