import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAfter, type Day } from "../lib/day.ts";
import { instantOf, wallAt } from "../lib/zone.ts";
import { businessTimeOf, usualHours } from "./hours.ts";
import { fatesFrom, REACH, trainFor, usualRule, type TrainRule } from "./train.ts";
import { workdaysOf } from "./workdays.ts";
import { knownYears } from "./years.ts";

const DAY = 86_400_000;
const workdays = workdaysOf(knownYears);
const time = businessTimeOf(workdays, usualHours, "Asia/Shanghai");
const instants = fc
  .integer({ min: Date.parse("2024-01-01"), max: Date.parse("2026-11-30") })
  .map((instant) => instant - (instant % 1000));
const rules: fc.Arbitrary<TrainRule> = fc.record({
  weekday: fc.constant(5),
  lead: fc.integer({ min: 0, max: 4 }),
  close: fc.constant(18 * 60),
  policy: fc.constantFrom("postpone", "previous", "skip"),
  minGap: fc.integer({ min: 0, max: 3 }),
  makeupWeekends: fc.constant(true),
  zone: fc.constant("Asia/Shanghai"),
});

/** What people say of trains: every few weeks one is moved or does not leave. */
const decided: fc.Arbitrary<TrainRule> = fc
  .tuple(
    rules,
    fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 160 }),
        fc.option(fc.integer({ min: -REACH - 2, max: REACH + 2 })),
      ),
      { minLength: 1, maxLength: 60 },
    ),
  )
  .map(([rule, said]) => ({
    ...rule,
    decided: new Map(
      said.map(([week, by]) => {
        const friday = dayAfter("2024-01-05", week * 7);
        return [friday, by === null ? null : dayAfter(friday, by)] as const;
      }),
    ),
  }));

// calendar.md §5
describe("whatever the rule and the moment", () => {
  test("a train leaves on a working day", () => {
    fc.assert(
      fc.property(rules, instants, (rule, at) => {
        expect(workdays.isWorking(trainFor(workdays, rule, at).run)).toBe(true);
      }),
    );
  });

  test("who reports later is not served earlier", () => {
    fc.assert(
      fc.property(rules, instants, fc.integer({ min: 0, max: 30 * DAY }), (rule, at, later) => {
        const [first, second] = [at, at + later].map((each) => trainFor(workdays, rule, each).run);
        expect(second! >= first!).toBe(true);
      }),
    );
  });

  test("the last second boards, the next one waits", () => {
    fc.assert(
      fc.property(rules, instants, (rule, at) => {
        const { run, cutoff } = trainFor(workdays, rule, at);
        expect(trainFor(workdays, rule, cutoff).run).toBe(run);
        expect(trainFor(workdays, rule, cutoff + 1000).run > run).toBe(true);
      }),
    );
  });

  test("one more day off brings no date forward", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 40 }), (at, ahead) => {
        const off = dayAfter(wallAt(at, "Asia/Shanghai").day, ahead);
        const without = workdaysOf(knownYears, new Map([[off, "off"]]));
        const before = trainFor(workdays, usualRule, at).run;
        expect(trainFor(without, usualRule, at).run >= before).toBe(true);
      }),
    );
  });

  test("an answer comes within thirty days", () => {
    fc.assert(
      fc.property(instants, (at) => {
        const { run } = trainFor(workdays, usualRule, at);
        expect(Date.parse(run) - at).toBeLessThan(30 * DAY);
      }),
    );
  });

  test("what is added has passed", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 9_000 }), (at, minutes) => {
        expect(time.elapsed(at, time.add(at, minutes))).toBe(minutes);
      }),
    );
  });
});

describe("whatever people say of trains", () => {
  test("one that does not leave carries nothing", () => {
    fc.assert(
      fc.property(decided, instants, (rule, at) => {
        const { nominal } = trainFor(workdays, rule, at);
        expect(rule.decided?.get(nominal)).not.toBe(null);
      }),
    );
  });

  test("trains leave on working days, one after another", () => {
    fc.assert(
      fc.property(decided, instants, (rule, at) => {
        const from = wallAt(at, "Asia/Shanghai").day;
        const runs = fatesFrom(workdays, rule, from)
          .filter((fate) => "train" in fate)
          .map(({ train }) => train.run)
          .take(12)
          .toArray();
        expect(runs.filter((run) => !workdays.isWorking(run))).toEqual([]);
        expect(runs).toEqual([...new Set(runs)].toSorted());
      }),
    );
  });

  test("who reports later is not served earlier", () => {
    fc.assert(
      fc.property(decided, instants, fc.integer({ min: 0, max: 30 * DAY }), (rule, at, later) => {
        const [first, second] = [at, at + later].map((each) => trainFor(workdays, rule, each).run);
        expect(second! >= first!).toBe(true);
      }),
    );
  });

  test("the last second boards, the next one waits", () => {
    fc.assert(
      fc.property(decided, instants, (rule, at) => {
        const { run, cutoff } = trainFor(workdays, rule, at);
        expect(trainFor(workdays, rule, cutoff).run).toBe(run);
        expect(trainFor(workdays, rule, cutoff + 1000).run > run).toBe(true);
      }),
    );
  });

  test("a train taken away brings no date forward", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 6 }), (at, weeks) => {
        const { nominal, run } = trainFor(workdays, usualRule, at);
        const gone = new Map([[dayAfter(nominal, (weeks - 2) * 7), null]]);
        const after = trainFor(workdays, { ...usualRule, decided: gone }, at).run;
        // Where two rode together because they were a day apart, the first leaves after all.
        const [before] = fatesFrom(workdays, usualRule, dayAfter(nominal, -7));
        expect(after >= run || before?.kind === "merged").toBe(true);
      }),
    );
  });
});

test("a wall clock read and set again is the same instant, in every zone", () => {
  const zones = fc.constantFrom("Asia/Shanghai", "UTC", "America/New_York", "Europe/Berlin");
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      const again = instantOf(wallAt(at, zone), zone);
      // An hour that a clock shows twice is read as its first.
      expect([0, 3_600_000]).toContain(at - again);
      expect(wallAt(again, zone)).toEqual(wallAt(at, zone));
    }),
  );
});

test.each<[Day, string, string]>([
  ["2026-03-29", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
  ["2026-10-25", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
  ["2026-03-29", "Asia/Shanghai", "2026-03-28T18:30:00.000Z"],
])("half past two on %s in %s is %s, be it skipped or shown twice", (day, zone, instant) => {
  const at = instantOf({ day, time: 2.5 * 3_600_000 }, zone);
  expect(new Date(at).toISOString()).toBe(instant);
});
