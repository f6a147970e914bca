import { describe, expect, test } from "vitest";
import { businessTimeOf, usualHours } from "../calendar/index.ts";
import { hourOf, type Quiet } from "./hour.ts";

const zone = "Asia/Shanghai";
const gatherAt = 9 * 60;
const at = (text: string) => Date.parse(`${text.replace(" ", "T")}:00+08:00`);
const said = (instant: number) =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

/** The National Day week of 2026 with the Saturday that is worked for it. */
const isWorking = (day: string) => {
  if (day >= "2026-10-01" && day <= "2026-10-07") return false;
  if (day === "2026-10-10") return true;
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};
const workdays = { isWorking } as Parameters<typeof businessTimeOf>[0];
const office: Quiet = {
  mode: "outside",
  hours: [businessTimeOf(workdays, { spans: [[8 * 60, 20 * 60]] }, zone)],
};
const night: Quiet = { mode: "span", from: 22 * 60, to: 7 * 60 };
const noon: Quiet = { mode: "span", from: 12 * 60, to: 13 * 60 };
const never: Quiet = { mode: "none" };

describe("a letter", () => {
  test.each([
    ["by day goes at once", "2026-11-25 10:30", "now", office, "2026-11-25 10:30"],
    ["in the evening waits for the morning", "2026-11-25 20:00", "now", office, "2026-11-26 08:00"],
    ["before the morning waits for it", "2026-11-25 03:00", "now", office, "2026-11-25 08:00"],
    ["on a Saturday waits for Monday", "2026-11-28 10:00", "now", office, "2026-11-30 08:00"],
    [
      "in the National Day week waits for its end",
      "2026-09-30 21:00",
      "now",
      office,
      "2026-10-08 08:00",
    ],
    ["on a Saturday that is worked goes", "2026-10-10 10:00", "now", office, "2026-10-10 10:00"],
    [
      "goes in the night to who wants no quiet",
      "2026-11-25 03:00",
      "now",
      never,
      "2026-11-25 03:00",
    ],
    [
      "spares a night over midnight, before it",
      "2026-11-25 23:10",
      "now",
      night,
      "2026-11-26 07:00",
    ],
    ["and after it", "2026-11-26 06:59", "now", night, "2026-11-26 07:00"],
    ["and goes when it is over", "2026-11-26 07:00", "now", night, "2026-11-26 07:00"],
    ["spares the noon", "2026-11-26 12:20", "now", noon, "2026-11-26 13:00"],
    [
      "gathered by the hour goes at the next full one",
      "2026-11-25 10:30",
      "hourly",
      office,
      "2026-11-25 11:00",
    ],
    [
      "gathered by the hour waits out the night",
      "2026-11-25 19:30",
      "hourly",
      office,
      "2026-11-26 08:00",
    ],
    ["gathered by the day goes at nine", "2026-11-25 10:30", "daily", office, "2026-11-26 09:00"],
    ["gathered before nine goes today", "2026-11-25 08:30", "daily", office, "2026-11-25 09:00"],
    [
      "gathered over a holiday waits for its end",
      "2026-10-02 10:00",
      "daily",
      office,
      "2026-10-08 08:00",
    ],
  ] as const)("%s", (_, now, pace, quiet, expected) => {
    expect(said(hourOf(at(now), pace, { quiet, gatherAt, zone }))).toBe(expected);
  });

  test("comes while one of several teams is at work", () => {
    const early = businessTimeOf(workdays, { spans: [[6 * 60, 8 * 60]] }, zone);
    const usual = businessTimeOf(workdays, usualHours, zone);
    const quiet: Quiet = { mode: "outside", hours: [usual, early] };
    expect(said(hourOf(at("2026-11-25 05:00"), "now", { quiet, gatherAt, zone }))).toBe(
      "2026-11-25 06:00",
    );
  });
});
