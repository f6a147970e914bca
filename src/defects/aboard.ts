import { calendarOf } from "../calendar/index.ts";
import { dayAfter, type Day } from "../lib/day.ts";
import { rows, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Staff } from "../people/index.ts";
import { board } from "./day.ts";
import { makeDefectMove } from "./move.ts";
import { atWork, holdAllOf, holdDefect } from "./store.ts";

/** A defect as the train sees it that it is promised for, or that brought it. */
export type Aboard = {
  number: number;
  title: string;
  severity: "S1" | "S2" | "S3" | "S4";
  state: string;
  promised: Day;
  missed: number;
  requests: number;
};

const columns = sql`
  d.number, d.title, d.severity, d.state, d.promised, d.missed,
  (select count(*)::int from defect_tickets l where l.defect_id = d.id) as requests`;

/** What R&D still works on, or has fixed, and is promised between two days; in the order in which it is held. */
export const promisedBetween = (db: Db, from: Day, to: Day): Promise<Aboard[]> =>
  rows<Aboard>(
    db,
    sql`
      select ${columns}
      from defects d
      where d.promised between ${from} and ${to} and d.state = any(${atWork}::text[])
      order by d.number`,
  );

/** What these versions brought. */
export const broughtBy = (
  db: Db,
  versions: readonly string[],
): Promise<(Aboard & { release: string })[]> =>
  rows(
    db,
    sql`
      select ${columns}, d.release
      from defects d
      where d.release = any(${versions}::text[]) and d.state not in ('open', 'need_info', 'rejected')
      order by d.number`,
  );

export const isFixed = ({ state }: Pick<Aboard, "state">): boolean => state === "fixed";

/** A version is out: what of these is fixed came with it, and their requests have their fix (DEF-T09, R65). */
export const releaseDefects = async (
  house: House,
  db: Db,
  by: Staff,
  { numbers, version }: { numbers: readonly number[]; version: string },
): Promise<void> => {
  await holdAllOf(db, numbers);
  for (const number of numbers) {
    const defect = await holdDefect(db, number);
    if (isFixed(defect))
      await makeDefectMove(db, defect, "release", {
        house,
        by,
        follows: true,
        answers: { release: version },
      });
  }
};

/** It did not wait for its train (BUG-T29, R68). */
export const hotfixDefect = async (
  house: House,
  db: Db,
  by: Staff,
  { number, version, reason }: { number: number; version: string; reason: string },
): Promise<void> =>
  makeDefectMove(db, await holdDefect(db, number), "hotfix", {
    house,
    by,
    follows: true,
    answers: { release: version, reason },
  });

/** The day a defect is promised for; it is held, and refused where nobody works on it. */
export const promisedOf = async (db: Db, number: number): Promise<string | null> => {
  const { state, promised } = await holdDefect(db, number);
  if (!["accepted", "in_fix", "fixed"].includes(state))
    throw new Refusal(409, "defect.not-accepted", {}, { defect: "defect.not-accepted" });
  return promised;
};

/** It rides on trains again, the next that takes it. */
export const backAboard = async (
  house: House,
  db: Db,
  by: Staff,
  { number, reason }: { number: number; reason: string },
): Promise<void> => board(house, db, by, await holdDefect(db, number), Date.now(), { reason });

/** It does not come with the train of a day after all; the next one takes it, and its customers read why (R66). */
export const putOff = async (
  house: House,
  db: Db,
  by: Staff,
  { number, after, reason }: { number: number; after: Day; reason: string },
): Promise<void> => {
  const defect = await holdDefect(db, number);
  if (!(atWork as readonly string[]).includes(defect.state))
    throw new Refusal(409, "defect.day-settled");
  const [next] = calendarOf(house)
    .fatesFrom(dayAfter(after, -28))
    .flatMap((fate) => ("train" in fate && fate.train.run > after ? [fate.train] : []))
    .take(1);
  // It counts as reported just in time for that one: now it might still board this one again.
  await board(house, db, by, defect, next!.cutoff, { reason });
};
