import { describe, expect, test } from "vitest";
import type { Day } from "../lib/day.ts";
import { wallAt } from "../lib/zone.ts";
import dues from "./due.cases.json" with { type: "json" };
import { businessTimeOf, usualHours } from "./hours.ts";
import trains from "./train.cases.json" with { type: "json" };
import { trainFor, usualRule, type TrainRule } from "./train.ts";
import { workdaysOf } from "./workdays.ts";
import { knownYears } from "./years.ts";

const zone = "Asia/Shanghai";
const instant = (text: string) => Date.parse(`${text.replace(" ", "T")}+08:00`);
const text = (at: number) => {
  const { day, time } = wallAt(at, zone);
  return `${day} ${new Date(time).toISOString().slice(11, 19)}`;
};

type Config = { N?: number; policy?: TrainRule["policy"]; overlay?: Record<Day, "off" | "work"> };

describe("the Friday train (calendar.md §3)", () => {
  test.each(trains.map((each) => [each.id, each.why, each] as const))(
    "%s: %s",
    (_id, _why, given) => {
      const {
        N = usualRule.lead,
        policy = usualRule.policy,
        overlay = {},
      } = (given.config ?? {}) as Config;
      const workdays = workdaysOf(
        knownYears,
        new Map(Object.entries(overlay) as [Day, "off" | "work"][]),
      );
      const rule = { ...usualRule, lead: N, policy };
      const { run, nominal, cutoff } = trainFor(workdays, rule, instant(given.verified));
      const time = businessTimeOf(workdays, usualHours, zone);
      const minutes = time.elapsed(instant(given.reported), instant(given.verified));
      expect({
        fix: run,
        nominal,
        cutoff: text(cutoff),
        kind: run === nominal ? "regular" : "moved",
        minutes: Math.floor(minutes * 100) / 100,
      }).toEqual({
        fix: given.fix,
        nominal: given.nominal,
        cutoff: given.cutoff,
        kind: given.kind,
        minutes: given.minutes,
      });
    },
  );
});

describe("business time (calendar.md §4)", () => {
  const time = businessTimeOf(workdaysOf(knownYears), usualHours, zone);
  test.each(dues.map((each) => [each.id, each.why, each] as const))(
    "%s: %s",
    (_id, _why, given) => {
      expect(text(time.add(instant(given.start), given.minutes))).toBe(given.due);
    },
  );
});
