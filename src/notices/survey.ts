import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";

const SURVEY_DAYS = 14;

/** Nobody is asked twice in a fortnight (R114): two who ask him at one moment do so one after the other. */
export const askOnce = (
  db: Db,
  personId: string,
  ask: (db: Db) => Promise<number>,
): Promise<number> =>
  inTransaction(db, async (db) => {
    await run(db, sql`select from people where id = ${personId} for update`);
    return (await askedLately(db, personId)) ? 0 : ask(db);
  });

const askedLately = async (db: Db, personId: string): Promise<boolean> =>
  (await maybe(
    db,
    sql`
      select 1
      from letters
      where person_id = ${personId} and kind = 'survey' and outcome not in ('dropped', 'refused', 'failed')
        and at > now() - make_interval(days => ${SURVEY_DAYS})`,
  )) !== undefined;
