import { calendarOf, otherDays, reasonFor, today, type Fate } from "../calendar/index.ts";
import { dayAfter, weekOf, type Day } from "../lib/day.ts";
import { inTransaction, maybe, rows, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { inLanguage, movesDay } from "../flows/index.ts";
import { system } from "../people/index.ts";
import { setting } from "../settings/index.ts";
import { carryOwnDays, redateDefects } from "../defects/index.ts";
import { hotfixed } from "./hotfix.ts";
import { openTo, step } from "./step.ts";
import { holdRelease, trainsBetween, type Release } from "./store.ts";

/** Trains stand so many weeks ahead (RLS-T01). */
export const WEEKS_AHEAD = 8;

/** Trains follow the calendar: new ones come, others move, and what the calendar no longer knows is taken off. */
export const planTrains = async (house: House): Promise<void> => {
  // A train may still be under way weeks after its Friday.
  const [first, last] = [weekOf(dayAfter(today(), -28)), dayAfter(today(), WEEKS_AHEAD * 7)];
  const standing = new Map(
    (await trainsBetween(house.db, first, dayAfter(last, 6))).map((train) => [
      weekOf(train.nominal!),
      train,
    ]),
  );
  for (const fate of calendarOf(house).fatesFrom(first)) {
    if (fate.nominal > last) return;
    // By another weekday of the rule it is still the train of its week.
    const before = standing.get(weekOf(fate.nominal));
    if (isInStep(before, fate)) continue;
    await inTransaction(house.db, async (db) => {
      if (!before) return create(db, fate);
      const train = await holdRelease(db, before.id).catch(() => undefined);
      if (train && !isInStep(train, fate)) await follow(house, db, train, fate);
    });
  }
};

/** Days or trains are others now: trains follow, what was promised follows them, and then they stand again (RLS-T02, T03). */
export const followCalendar = async (house: House): Promise<void> => {
  await planTrains(house);
  await redateDefects(house);
  await settleTrains(house);
};

/** Every customer was told of the new days: trains that were moved stand again (RLS-T03). */
export const settleTrains = async ({ db }: House): Promise<void> => {
  for (const { id } of await rows<{ id: string }>(
    db,
    sql`select id from releases where state = 'moved'`,
  ))
    await inTransaction(db, async (db) => {
      const train = await holdRelease(db, id);
      if (train.state === "moved") await step(db, system, train, "recomputed");
    });
};

const settled = new Set(["published", "cancelled", "withdrawn"]);
const boarding = new Set(["planned", "moved"]);

const isInStep = (train: Release | undefined, fate: Fate): boolean => {
  if (!train) return !("train" in fate) || fate.train.run < today();
  if (settled.has(train.state)) return true;
  if (!("train" in fate)) return !boarding.has(train.state);
  const { run: day, cutoff } = fate.train;
  // The list of a frozen train is closed, whatever its day; and no train leaves on a day that is over.
  if (!boarding.has(train.state) && day < today()) return true;
  return (
    train.nominal === fate.nominal &&
    train.run === day &&
    (!boarding.has(train.state) || Date.parse(train.cutoff) === cutoff)
  );
};

const create = async (db: Db, fate: Fate): Promise<void> => {
  if (!("train" in fate)) return;
  const { nominal, run: day, cutoff } = fate.train;
  const made = await maybe<{ id: string }>(
    db,
    sql`
      insert into releases (id, nominal, run, cutoff)
      values (${newId()}, ${nominal}, ${day}, ${new Date(cutoff).toISOString()})
      on conflict (nominal) do nothing
      returning id`,
  );
  if (made)
    await publish(db, system, "release.planned", { aboutId: made.id, data: { nominal, run: day } });
};

const follow = async (house: House, db: Db, train: Release, fate: Fate): Promise<void> => {
  const { id, nominal } = train;
  await run(db, sql`update releases set nominal = ${fate.nominal} where id = ${id}`);
  if (!("train" in fate)) {
    await run(db, sql`delete from releases where id = ${id}`);
    await publish(db, system, "release.dropped", {
      aboutId: id,
      data: { nominal, why: fate.kind },
    });
    await carry(house, db, train.run, null, fate);
    return;
  }
  const { run: day, cutoff } = fate.train;
  if (train.run !== day) {
    const [move = ""] = openTo(train, system).find(([name]) => movesDay.includes(name)) ?? [];
    await step(db, system, train, move, { date: day, reason: reasonOf(house, fate) });
    await carry(house, db, train.run, day, fate);
  }
  await keepDay(db, train, day, cutoff);
};

const carry = async (house: House, db: Db, from: Day, to: Day | null, fate: Fate): Promise<void> =>
  carryOwnDays(house, db, system, {
    from,
    to,
    reason: reasonOf(house, fate),
    apart: await hotfixed(db),
  });

/** A closed list stays closed, whatever the day. */
export const keepDay = (
  db: Db,
  { id, state }: Release,
  day: Day,
  cutoff: number,
): Promise<number> =>
  run(
    db,
    sql`
      update releases
      set run = ${day} ${boarding.has(state) ? sql`, cutoff = ${new Date(cutoff).toISOString()}` : sql``}
      where id = ${id}`,
  );

const reasonOf = (house: House, fate: Fate): string =>
  inLanguage(reasonFor(calendarOf(house), fate) ?? otherDays, setting(house, "vendor").language);
