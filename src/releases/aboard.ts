import { builtInto, holdAllOf, onlyThis, promisedBetween, type Aboard } from "../defects/index.ts";
import { dayAfter, type Day } from "../lib/day.ts";
import { maybe, sql, type Db } from "../lib/db.ts";
import { hotfixed } from "./hotfix.ts";
import type { Release } from "./store.ts";

type Named = Pick<Release, "id" | "run" | "state" | "defect">;

/** What rides on a train: what is promised for it, then what is built into it; of one that left, what it brought. */
export const aboard = async (
  db: Db,
  { id, run, state, defect }: Named,
): Promise<readonly Aboard[]> => {
  if (hasLeft(state)) return builtInto(db, [id]);
  if (defect) return onlyThis(db, defect);
  return state === "building" ? builtInto(db, [id]) : boarding(db, run);
};

/** What is promised for its day, or for a day since the one before left. */
export const boarding = async (db: Db, run: Day): Promise<Aboard[]> => {
  const promised = await promisedBetween(db, await dayFrom(db, run), run);
  const apart = await hotfixed(db);
  return promised.filter(({ number }) => !apart.has(number));
};

/** What rides on it, kept from changing under us. */
export const holdAboard = async (db: Db, release: Named): Promise<readonly Aboard[]> => {
  const riding = await aboard(db, release);
  await holdAllOf(
    db,
    riding.map(({ number }) => number),
  );
  return aboard(db, release);
};

/** Its list is closed. */
export const isBuilt = ({ state }: Pick<Release, "state">): boolean =>
  state === "building" || hasLeft(state);

export const hasLeft = (state: string): boolean => state === "published" || state === "withdrawn";

const dayFrom = async (db: Db, day: Day): Promise<Day> => {
  const before = await maybe<{ run: Day }>(
    db,
    sql`
      select run
      from releases
      where run < ${day} and nominal is not null and state <> 'cancelled'
      order by run desc
      limit 1`,
  );
  return dayAfter(before?.run ?? dayAfter(day, -7));
};
