import { createHash } from "node:crypto";
import type { Day } from "../../lib/day.ts";
import { wallAt } from "../../lib/zone.ts";
import dues from "../due.cases.json" with { type: "json" };
import { businessTimeOf, usualHours } from "../hours.ts";
import trains from "../train.cases.json" with { type: "json" };
import { trainFor, usualRule, type TrainRule } from "../train.ts";
import { workdaysOf } from "../workdays.ts";
import { knownYears } from "../years.ts";

type Config = { N?: number; policy?: TrainRule["policy"]; overlay?: Record<Day, "off" | "work"> };

const zone = usualRule.zone;
const HOUR = 3_600_000;
/** Of every fifth hour: within five days, every hour of the day. */
const STEP = 5 * HOUR;
const instant = (text: string) => Date.parse(`${text.replace(" ", "T")}+08:00`);
const text = (at: number) => {
  const { day, time } = wallAt(at, zone);
  return `${day} ${new Date(time).toISOString().slice(11, 19)}`;
};

/** Every known case, answered on this machine (calendar.md §3, §4). */
export const casesHere = () => ({
  trains: trains.map(({ id, reported, verified, config }) => {
    const {
      N = usualRule.lead,
      policy = usualRule.policy,
      overlay = {},
    } = (config ?? {}) as Config;
    const workdays = workdaysOf(
      knownYears,
      new Map(Object.entries(overlay) as [Day, "off" | "work"][]),
    );
    const { run, nominal, cutoff } = trainFor(
      workdays,
      { ...usualRule, lead: N, policy },
      instant(verified),
    );
    const time = businessTimeOf(workdays, usualHours, zone);
    const minutes = time.elapsed(instant(reported), instant(verified));
    return {
      id,
      fix: run,
      nominal,
      cutoff: text(cutoff),
      kind: run === nominal ? "regular" : "moved",
      minutes: Math.floor(minutes * 100) / 100,
    };
  }),
  dues: dues.map(({ id, start, minutes }) => ({
    id,
    due: text(timeHere.add(instant(start), minutes)),
  })),
});

const here = workdaysOf(knownYears);
const timeHere = businessTimeOf(here, usualHours, zone);

/** What §5 says of the hours from 2024 to November 2026: how many were tried, which broke it, and a digest of all answers. */
export const hoursHere = () => {
  const digest = createHash("sha256");
  const broken: string[] = [];
  const [first, last] = [instant("2024-01-01 00:00:00"), instant("2026-12-01 00:00:00")];
  let before = "";
  let tried = 0;
  for (let at = first; at < last; at += STEP) {
    const { run, cutoff } = trainFor(here, usualRule, at);
    const minutes = tried % 2500;
    const due = timeHere.add(at, minutes);
    const holds =
      here.isWorking(run) &&
      run >= before &&
      Date.parse(run) - at < 30 * 24 * HOUR &&
      trainFor(here, usualRule, cutoff).run === run &&
      trainFor(here, usualRule, cutoff + 1000).run > run &&
      timeHere.elapsed(at, due) === minutes;
    if (!holds) broken.push(text(at));
    digest.update(`${at} ${run} ${cutoff} ${due}\n`);
    before = run;
    tried += 1;
  }
  return { tried, broken, digest: digest.digest("hex") };
};
