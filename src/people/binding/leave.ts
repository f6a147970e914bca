import { run, sql, type Db } from "../../lib/db.ts";

/**
 * Ends what a person holds open: sessions and tokens at once (R99). The tables are another room's, to our right; this
 * is the one place that reaches over, because it must be the same transaction.
 */
export const endAccess = async (db: Db, personId: string): Promise<void> => {
  await run(db, sql`delete from sessions where person_id = ${personId}`);
  await run(db, sql`delete from api_tokens where person_id = ${personId}`);
};

/** Takes a person out of every project. */
export const leaveProjects = async (db: Db, personId: string): Promise<void> => {
  await run(db, sql`delete from project_members where person_id = ${personId}`);
  await run(
    db,
    sql`update projects set default_contact_id = null where default_contact_id = ${personId}`,
  );
};
