import { broughtBy, promisedBetween, type Aboard } from "../defects/index.ts";
import { dayAfter, type Day } from "../lib/day.ts";
import { maybe, sql, type Db } from "../lib/db.ts";
import { hotfixed } from "./hotfix.ts";
import type { Release } from "./store.ts";

/** What rides on a train; of one that left, what it brought. */
export const aboard = (db: Db, release: Release): Promise<Aboard[]> =>
  hasLeft(release.state) ? broughtBy(db, [release.version]) : boarding(db, release);

/** What is promised for its day, or for a day since the one before left. */
export const boarding = async (
  db: Db,
  { run, defect }: Pick<Release, "run" | "defect">,
): Promise<Aboard[]> => {
  const promised = await promisedBetween(db, defect ? run : await dayFrom(db, run), run);
  const apart = await hotfixed(db);
  return promised.filter(({ number }) => (defect ? number === defect : !apart.has(number)));
};

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
