import { inTransaction, one, run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { Refusal } from "../lib/refusal.ts";

/** Wrong tries within a quarter of an hour before the door stays shut. A whole office may share one network address. */
const most = { account: 5, address: 20, person: 5, guess: 10 };
type What = `${keyof typeof most}:${string}`;

/** A try that counts as failed until it is forgiven. */
export type Attempt = { ids: string[]; forgets: What };

/**
 * Counts a try before it is made: of many made at once, only as many as are left get through. An account that does
 * not exist is counted and shut like one that does.
 */
export const beginAttempt = (db: Db, forgets: What, ip?: string): Promise<Attempt> =>
  inTransaction(db, async (db) => {
    const ids: string[] = [];
    // Always the network address first: two that lock in different orders would wait for each other.
    for (const what of [...(ip ? [`address:${ip}` as const] : []), forgets]) {
      await run(db, sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`);
      const { failed } = await one<{ failed: number }>(
        db,
        sql`
          select count(*) as failed
          from failures
          where what = ${what} and at > now() - interval '15 minutes'`,
      );
      if (failed >= most[what.split(":")[0] as keyof typeof most])
        throw new Refusal(429, "sign-in.locked");
      const id = newId();
      await run(db, sql`insert into failures (id, what) values (${id}, ${what})`);
      ids.push(id);
    }
    return { ids, forgets };
  });

/** The try was right: it does not count, and what failed before on this account is forgotten. */
export const forgive = (db: Db, { ids, forgets }: Attempt): Promise<number> =>
  run(db, sql`delete from failures where id = any(${ids}::uuid[]) or what = ${forgets}`);

/** Opens an account that was shut by wrong tries. */
export const unlock = (db: Db, account: { email: string; personId: string }): Promise<number> =>
  run(
    db,
    sql`
      delete from failures
      where what = any(${[`account:${account.email}`, `person:${account.personId}`]}::text[])`,
  );
