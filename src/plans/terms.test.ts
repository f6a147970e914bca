import { describe, expect, test } from "vitest";
import { lengthIn, over, type Promises } from "./terms.ts";

const says = (more: Partial<Promises>): Promises => ({
  aroundTheClock: false,
  lengths: {},
  types: {},
  ...more,
});
const hours = (n: number) => ({ minutes: n * 60 });

describe("a plan over the standard plan", () => {
  const standard = says({
    lengths: { FR: { S2: hours(3), S3: hours(6) } },
    types: { bug: { FR: { S2: hours(1), S3: hours(5) }, RS: { S3: { days: 3 } } } },
  });
  const gold = over(
    standard,
    says({
      aroundTheClock: true,
      lengths: { FR: { S2: hours(2) } },
      types: { licence_temp: { FR: { S3: { minutes: 30 } } } },
    }),
  );

  test.each([
    ["what it says itself", "usage", "FR", "S2", hours(2)],
    ["where it is silent, the standard plan", "usage", "FR", "S3", hours(6)],
    ["where both are, the product", "usage", "FR", "S4", { days: 1 }],
    ["what it says of a type", "licence_temp", "FR", "S3", { minutes: 30 }],
    ["of that type, its own word for all", "licence_temp", "FR", "S2", hours(2)],
    ["its own word for all before the standard plan's for a type", "bug", "FR", "S2", hours(2)],
    ["where it is silent, the standard plan's for a type", "bug", "FR", "S3", hours(5)],
    ["of other clocks too", "bug", "RS", "S3", { days: 3 }],
    ["a clock that nobody promises", "usage", "WC", "S3", undefined],
  ] as const)("%s", (_, type, clock, severity, length) => {
    expect(lengthIn(gold, type, clock, severity)).toEqual(length);
  });

  test("nights are its own matter", () => {
    expect(gold.aroundTheClock).toBe(true);
    expect(over(says({ aroundTheClock: true }), says({})).aroundTheClock).toBe(false);
  });
});
