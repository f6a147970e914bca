import { dayAfter, weekdayOf, type Day } from "../lib/day.ts";
import { instantOf, wallAt } from "../lib/zone.ts";
import { nextWorkday, workdaysUntil, type Workdays } from "./workdays.ts";

/** The rule of a release train (calendar.md §2.2, R64). */
export type TrainRule = {
  /** 1 is Monday; trains leave on Fridays. */
  weekday: number;
  /** A train boards until the close of so many working days before it leaves. */
  lead: number;
  /** Minutes since midnight. */
  close: number;
  /** Where its day is a holiday: the next working day, the one before in its week, or not at all. */
  policy: "postpone" | "previous" | "skip";
  /** A moved train with fewer working days to the next one is dropped, and its fixes ride that one. */
  minGap: number;
  /** Whether a moved train may leave on a weekend that is worked in return for a holiday. */
  makeupWeekends: boolean;
  zone: string;
  /** Days on which nothing is released: a train of such a day is left out. */
  frozen?: ReadonlySet<Day>;
  /** By its Friday, the other day on which somebody lets a train leave; null where it does not leave at all. */
  decided?: ReadonlyMap<Day, Day | null>;
  /** By its Friday, the last instant at which a train boarded whose list is closed, on whatever day it leaves. */
  closed?: ReadonlyMap<Day, number>;
};

export const usualRule: TrainRule = {
  weekday: 5,
  lead: 2,
  close: 18 * 60,
  policy: "postpone",
  minGap: 2,
  makeupWeekends: true,
  zone: "Asia/Shanghai",
};

export type Train = {
  /** The Friday it belongs to. */
  nominal: Day;
  /** The day it leaves. */
  run: Day;
  /** The last instant, itself included, at which a bug that is reported to R&D still boards. */
  cutoff: number;
  /** The days it hangs on are not officially known yet. */
  provisional: boolean;
};

/** What becomes of a train: it leaves, on its day or another, or its fixes ride the next one that does. */
export type Fate = { nominal: Day } & (
  | { kind: "regular" | "moved"; train: Train }
  | { kind: "merged" | "skipped" | "frozen" | "cancelled" }
);

/** So many days a train may be moved by hand either way: farther off leaves the next one. */
export const REACH = 6;

/** Every train by the day it should leave, from a day on, in order, without an end. */
export function* fatesFrom(workdays: Workdays, rule: TrainRule, from: Day): Generator<Fate> {
  const known = knownOf(workdays, rule);
  let nominal = dayAfter(from, (rule.weekday - weekdayOf(from) + 7) % 7);
  for (;;) {
    const fate = known.get(nominal) ?? fateOf(workdays, rule, nominal);
    known.set(nominal, fate);
    yield fate;
    nominal = dayAfter(nominal, 7);
  }
}

// Neither the days nor the rule change once they are made, so each train is reckoned once: a calendar that changes asks
// for the trains of every open bug.
const fates = new WeakMap<Workdays, WeakMap<TrainRule, Map<Day, Fate>>>();
const knownOf = (workdays: Workdays, rule: TrainRule): Map<Day, Fate> => {
  const byRule = fates.get(workdays) ?? new WeakMap<TrainRule, Map<Day, Fate>>();
  fates.set(workdays, byRule);
  const known = byRule.get(rule) ?? new Map<Day, Fate>();
  byRule.set(rule, known);
  return known;
};

const fateOf = (workdays: Workdays, rule: TrainRule, nominal: Day): Fate => {
  const run = runOf(workdays, rule, nominal);
  if (!run) return { nominal, kind: whyNot(rule, nominal) };
  const following = firstRun(workdays, rule, dayAfter(nominal, 7));
  if (ridesAlong(workdays, rule, { friday: nominal, run, following }))
    return { nominal, kind: "merged" };
  const moved = run !== nominal;
  // Whether it rides along with the next hangs on the day of that one, unless somebody chose its own.
  const hangs = moved && !staysApart(rule, nominal);
  const provisional = workdays.isProvisional(hangs ? following : run);
  const cutoff = rule.closed?.get(nominal) ?? cutoffOf(workdays, rule, run);
  const train = { nominal, run, cutoff, provisional };
  return { nominal, kind: moved ? "moved" : "regular", train };
};

/** The trains that leave from a day on, in order, without an end. */
export function* trainsFrom(workdays: Workdays, rule: TrainRule, from: Day): Generator<Train> {
  // A train may have been moved here from weeks ago by a long holiday.
  for (const fate of fatesFrom(workdays, rule, dayAfter(from, -28)))
    if ("train" in fate && fate.train.run >= from) yield fate.train;
}

/** The train that takes a bug reported to R&D at an instant: the first that leaves that day or later and still boards. */
export const trainFor = (workdays: Workdays, rule: TrainRule, reported: number): Train => {
  for (const train of trainsFrom(workdays, rule, wallAt(reported, rule.zone).day))
    if (reported <= train.cutoff) return train;
  throw new Error("trains never end");
};

const whyNot = ({ decided, frozen, policy }: TrainRule, nominal: Day) => {
  if (decided?.get(nominal) === null) return "cancelled";
  return policy === "skip" && !frozen?.has(nominal) ? "skipped" : "frozen";
};

/** Where somebody chose the day, or its list is closed, a short gap is on purpose; only what would not leave before the next one rides on it. */
const ridesAlong = (
  workdays: Workdays,
  rule: TrainRule,
  { friday, run, following }: { friday: Day; run: Day; following: Day },
): boolean => {
  if (run >= following) return true;
  if (run === friday || staysApart(rule, friday)) return false;
  return workdaysUntil(workdays, run, following) < rule.minGap;
};

const staysApart = ({ decided, closed }: TrainRule, friday: Day): boolean =>
  !!decided?.get(friday) || !!closed?.has(friday);

const runOf = (workdays: Workdays, rule: TrainRule, nominal: Day): Day | undefined => {
  const decided = rule.decided?.get(nominal);
  if (decided === null || (!decided && rule.frozen?.has(nominal))) return undefined;
  const run = decided
    ? workedFrom(workdays, rule, within(decided, nominal))
    : dayFor(workdays, rule, nominal);
  return run && rule.frozen?.has(run) ? undefined : run;
};

// A calendar read later, or a rule with another weekday, may be another than the one it was decided by.
const within = (day: Day, nominal: Day): Day => {
  const [first, last] = [dayAfter(nominal, -REACH - 6), dayAfter(nominal, REACH + 6)];
  return day < first ? first : day > last ? last : day;
};

const dayFor = (workdays: Workdays, rule: TrainRule, nominal: Day): Day | undefined => {
  if (workdays.isWorking(nominal)) return nominal;
  if (rule.policy === "skip") return undefined;
  const before = nextWorkday(workdays, nominal, -1);
  if (rule.policy === "previous" && before >= dayAfter(nominal, 1 - rule.weekday)) return before;
  return workedFrom(workdays, rule, nominal);
};

/** The day itself, or the first after it on which a train leaves. */
const workedFrom = (workdays: Workdays, rule: TrainRule, day: Day): Day => {
  const found = workdays.isWorking(day) ? day : nextWorkday(workdays, day);
  return rule.makeupWeekends || weekdayOf(found) <= 5
    ? found
    : workedFrom(workdays, rule, dayAfter(found));
};

const firstRun = (workdays: Workdays, rule: TrainRule, nominal: Day): Day =>
  runOf(workdays, rule, nominal) ?? firstRun(workdays, rule, dayAfter(nominal, 7));

/** Until when a train boards that leaves on a day. */
export const cutoffOf = (
  workdays: Workdays,
  { lead, close, zone }: TrainRule,
  run: Day,
): number => {
  let day = run;
  for (let n = 0; n < lead; n++) day = nextWorkday(workdays, day, -1);
  return instantOf({ day, time: close * 60_000 }, zone);
};
