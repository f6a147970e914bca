import { dayAfter, weekOf, type Day } from "../lib/day.ts";
import { run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish, type Doer } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { calendarOf, today } from "./now.ts";
import { beginChange } from "./store.ts";
import { REACH } from "./train.ts";

export type Decided = {
  /** The Friday it belongs to. */
  nominal: Day;
  /** The day it leaves; null where it does not leave. */
  run: Day | null;
  /** In words that the customers read whose fixes it carries. */
  reason: string;
};

/** Somebody lets a train leave on another day, or not at all. Every promise follows (`calendar.train-decided`). */
export const decideTrain = async (
  house: House,
  db: Db,
  by: Doer,
  decided: Decided,
): Promise<void> => {
  await beginChange(db);
  const { nominal, run: day, reason } = decided;
  if (day !== null) checkDay(house, nominal, day);
  // One word for a week, whatever the weekday of the rule was when it was said before.
  await run(
    db,
    sql`
      delete from train_decisions
      where nominal between ${weekOf(nominal)} and ${dayAfter(weekOf(nominal), 6)} and nominal <> ${nominal}`,
  );
  await run(
    db,
    sql`
      insert into train_decisions (nominal, run, reason, decided_by)
      values (${nominal}, ${day}, ${reason}, ${by.id})
      on conflict (nominal) do update
        set run = excluded.run, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = now()`,
  );
  await publish(db, by, "calendar.train-decided", { data: decided });
};

/** The list of a train is closed: wherever its day goes from now on, what is reported later does not board it. */
export const closeTrain = async (
  db: Db,
  { nominal, cutoff }: { nominal: Day; cutoff: string },
): Promise<void> => {
  await beginChange(db);
  await run(
    db,
    sql`
      insert into closed_trains (nominal, cutoff)
      values (${nominal}, ${cutoff})
      on conflict (nominal) do update set cutoff = excluded.cutoff`,
  );
};

/** Between which days a train may be moved: after the one before it, before the next, and in its own time. */
export const reachOf = (house: House, nominal: Day): { from: Day; to: Day } => {
  const others = calendarOf(house)
    .fatesFrom(dayAfter(nominal, -28))
    .take(9)
    .flatMap((fate) => ("train" in fate && fate.nominal !== nominal ? [fate.train] : []))
    .toArray();
  const before = others.findLast((train) => train.nominal < nominal)?.run ?? nominal;
  const next = others.find((train) => train.nominal > nominal)?.run ?? nominal;
  const latest = (a: Day, b: Day) => (a > b ? a : b);
  const earliest = (a: Day, b: Day) => (a < b ? a : b);
  return {
    from: latest(dayAfter(today()), latest(dayAfter(before), dayAfter(nominal, -REACH))),
    to: earliest(dayAfter(next, -1), dayAfter(nominal, REACH)),
  };
};

const checkDay = (house: House, nominal: Day, day: Day): void => {
  const { from, to } = reachOf(house, nominal);
  if (day < from || day > to) refuse("calendar.train-reach", { from, to });
  const calendar = calendarOf(house);
  if (!calendar.workdays(calendar.trainTeam).isWorking(day))
    refuse("calendar.train-day-off", { day });
  const freeze = calendar.freeze(day);
  if (freeze) refuse("calendar.train-frozen", { day, label: freeze.label });
};

const refuse = (code: string, details: Record<string, string>): never => {
  throw new Refusal(422, code, details, { "answers.date": code });
};
