import { run, sql, type Db } from "../lib/db.ts";

/** Removes what is over and has no more use: once a night is enough, nothing depends on it. */
export const sweepAuth = async (db: Db): Promise<void> => {
  await run(db, sql`delete from sessions where expires_at < now()`);
  await run(db, sql`delete from sign_in_steps where expires_at < now()`);
  await run(db, sql`delete from codes where created_at < now() - interval '2 days'`);
  await run(db, sql`delete from password_links where expires_at < now() - interval '30 days'`);
  await run(db, sql`delete from api_tokens where expires_at < now() - interval '30 days'`);
  await run(db, sql`delete from failures where at < now() - interval '1 day'`);
};
