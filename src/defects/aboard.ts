import { calendarOf } from "../calendar/index.ts";
import { dayAfter, type Day } from "../lib/day.ts";
import type { Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Staff } from "../people/index.ts";
import { trainOf } from "../tickets/index.ts";
import { leaveList } from "./built.ts";
import { board, nameDay } from "./day.ts";
import { makeDefectMove } from "./move.ts";
import { isFixed } from "./riding.ts";
import { atWork, holdAllOf, holdDefect } from "./store.ts";

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

/** It does not wait for its train: it comes on a day that was agreed. */
export const leaveTrains = async (
  db: Db,
  by: Staff,
  number: number,
  { date, reason }: { date: string; reason: string },
): Promise<void> => {
  const defect = await holdDefect(db, number);
  if (!["accepted", "in_fix", "fixed"].includes(defect.state))
    throw new Refusal(409, "defect.not-accepted", {}, { defect: "defect.not-accepted" });
  await leaveList(db, defect);
  await nameDay(db, by, defect, date, { reason });
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
  { number, after, ...why }: { number: number; after: Day; reason: string; isMiss: boolean },
): Promise<void> => {
  const defect = await holdDefect(db, number);
  if (!(atWork as readonly string[]).includes(defect.state))
    throw new Refusal(409, "defect.day-settled");
  await board(house, db, by, defect, inTimeAfter(house, after), why);
};

/** Its train is gone without it, before the day was over: nobody waits for the evening to hear of it (R66). */
export const leaveBehind = async (
  house: House,
  db: Db,
  by: Staff,
  { numbers, after }: { numbers: readonly number[]; after: Day },
): Promise<void> => {
  await holdAllOf(db, numbers);
  for (const number of numbers) {
    const defect = await holdDefect(db, number);
    const waits = (atWork as readonly string[]).includes(defect.state) && defect.promised === after;
    if (waits) await board(house, db, by, defect, inTimeAfter(house, after), { why: "missed" });
  }
};

/**
 * In time for the first train after a day. By the hour it is one that left might be boarded again, and then it is at the
 * last moment; else the hour counts, so that this train may still move to an earlier day.
 */
export const inTimeAfter = (house: House, after: Day, now = Date.now()): number => {
  const [next] = calendarOf(house)
    .fatesFrom(dayAfter(after, -28))
    .flatMap((fate) => ("train" in fate && fate.train.run > after ? [fate.train] : []))
    .take(1);
  return trainOf(house, now).nominal === next!.nominal ? now : next!.cutoff;
};
