import { run, sql, type Db } from "../../lib/db.ts";

/**
 * Ends what a person holds open: sessions and tokens at once (R99). The tables are another room's, to our right; this
 * is the one place that reaches over, because it must be the same transaction.
 */
export const endAccess = async (db: Db, personId: string): Promise<void> => {
  await run(db, sql`delete from sessions where person_id = ${personId}`);
  await run(db, sql`delete from api_tokens where person_id = ${personId}`);
  // Copies of answers end too; the addresses are only known until the person is gone.
  await run(
    db,
    sql`
      delete from ticket_watchers
      where address in (select value from identities where person_id = ${personId} and kind = 'email')`,
  );
};

/** Takes a person out of every project. */
export const leaveProjects = async (db: Db, personId: string): Promise<void> => {
  await run(db, sql`delete from project_members where person_id = ${personId}`);
  await run(
    db,
    sql`update projects set default_contact_id = null where default_contact_id = ${personId}`,
  );
};
