import { today } from "../calendar/index.ts";
import { inTransaction, rows, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publishOfMany } from "../lib/publish.ts";
import { system } from "../people/index.ts";
import { aboardNext, promiseAnew, trainOf, type Promised } from "../tickets/index.ts";
import { atWork } from "./store.ts";

type Open = { id: string; number: number; date: string; provisional: boolean; reportedAt: string };

const BATCH = 200;

/** Days are others now: what goes by the train moves with it, and its requests are told in the same breath (R64). */
export const redateDefects = async (house: House): Promise<void> => {
  for (let after = 0; ;) {
    const last = await inTransaction(house.db, (db) => redateSome(house, db, after));
    if (last === undefined) return;
    after = last;
  }
};

/** Answers the number of the last one; undefined where none was left. */
const redateSome = async (house: House, db: Db, after: number): Promise<number | undefined> => {
  const open = await rows<Open>(
    db,
    sql`
      select id, number, promised as date, provisional, reported_at
      from defects
      where number > ${after} and promised is not null and not own_day and state = any(${atWork}::text[])
      order by number
      limit ${BATCH}
      for no key update`,
  );
  const moved = open
    .map((each) => ({ ...each, now: trainAnew(house, each) }))
    .filter(({ date, provisional, now }) => date !== now.date || provisional !== now.provisional);
  if (moved.length > 0) await redate(house, db, moved);
  return open.at(-1)?.number;
};

/** A day that is over is promised to nobody. */
const trainAnew = (house: House, { date, reportedAt }: Open): Promised => {
  const train = trainOf(house, Date.parse(reportedAt));
  return train.date === date || train.date >= today()
    ? train
    : trainOf(house, aboardNext(house, Date.now()));
};

const redate = async (
  house: House,
  db: Db,
  moved: readonly (Open & { now: Promised })[],
): Promise<void> => {
  await run(
    db,
    sql`
      update defects d
      set promised = m.promised, provisional = m.provisional, updated_at = now()
      from unnest(
        ${moved.map(({ id }) => id)}::uuid[],
        ${moved.map(({ now }) => now.date)}::date[],
        ${moved.map(({ now }) => now.provisional)}::boolean[]
      ) as m (id, promised, provisional)
      where d.id = m.id`,
  );
  await publishOfMany(
    db,
    system,
    "defect.date-changed",
    moved.flatMap(({ id, number, date: from, now: { date, provisional } }) =>
      from === date ? [] : { aboutId: id, data: { number, from, date, provisional, missed: 0 } },
    ),
  );
  const promised = new Map(moved.map(({ id, now }) => [id, now]));
  const requests = await rows<{ ticketId: string; defectId: string }>(
    db,
    sql`select ticket_id, defect_id from defect_tickets where defect_id = any(${[...promised.keys()]}::uuid[])`,
  );
  await promiseAnew(
    house,
    db,
    requests.map(({ ticketId, defectId }) => ({ ticketId, promised: promised.get(defectId)! })),
  );
};
