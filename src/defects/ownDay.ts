import type { Day } from "../lib/day.ts";
import { rows, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import type { Doer } from "../lib/publish.ts";
import { inTimeAfter } from "./aboard.ts";
import { board, carryDay } from "./day.ts";
import { atWork, holdAllOf, holdDefect } from "./store.ts";

type Train = {
  /** The day it left on so far. */
  from: Day;
  /** The day it leaves on now; null where it does not leave. */
  to: Day | null;
  reason: string;
  /** What leaves on a day of its own, whatever becomes of the train. */
  apart: ReadonlySet<number>;
};

/**
 * What R&D named the day of a train for rides on it, and goes where that goes; else nothing would leave on the day that
 * was promised, and everybody but the customers would know. What stands still in production has a day outside the trains.
 */
export const carryOwnDays = async (
  house: House,
  db: Db,
  by: Doer,
  { from, to, reason, apart }: Train,
): Promise<void> => {
  const named = await rows<{ number: number }>(
    db,
    sql`
      select number
      from defects
      where own_day and severity <> 'S1' and promised = ${from} and state = any(${atWork}::text[])
      order by number`,
  );
  const numbers = named.map(({ number }) => number).filter((number) => !apart.has(number));
  await holdAllOf(db, numbers);
  for (const number of numbers) {
    const defect = await holdDefect(db, number);
    if (!defect.ownDay || defect.promised !== from) continue;
    if (to) await carryDay(db, by, defect, to, reason);
    else await board(house, db, by, defect, inTimeAfter(house, from), { reason });
  }
};
