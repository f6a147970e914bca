import { inTransaction, one, run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { Refusal } from "../lib/refusal.ts";

/**
 * Wrong tries within a quarter of an hour before the door stays shut. A whole office may share one network address.
 * An account is shut for the address they come from; for all of them only after many, so that a stranger cannot keep
 * its owner out with five.
 */
const most = { address: 20, account: 30, here: 5, device: 5, person: 5, guess: 10 };
type What = `${keyof typeof most}:${string}`;

/** A try that counts as failed until it is forgiven. */
export type Attempt = { ids: string[]; forgets: What };

/**
 * Counts a try before it is made: of many made at once, only as many as are left get through. An account that does
 * not exist is counted and shut like one that does. The last of the counts is forgotten once a try was right. Always
 * the wider first: two that lock in different orders would wait for each other.
 */
export const beginAttempt = (db: Db, ...counts: [...What[], What]): Promise<Attempt> =>
  inTransaction(db, async (db) => {
    const ids: string[] = [];
    for (const what of counts) {
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
    return { ids, forgets: counts.at(-1)! };
  });

/** What a password said at the door counts for: a device that signed in before is not shut by what others try. */
export const triesAtTheDoor = (email: string, ip: string, device: string | null) =>
  device
    ? ([`device:${email} ${device}`] as const)
    : ([`address:${ip}`, `account:${email}`, `here:${email} ${ip}`] as const);

/** The try was right: it does not count, and what failed before in the same place is forgotten. */
export const forgive = (db: Db, { ids, forgets }: Attempt): Promise<number> =>
  run(db, sql`delete from failures where id = any(${ids}::uuid[]) or what = ${forgets}`);

/** Opens an account that was shut by wrong tries. */
export const unlock = (db: Db, account: { email: string; personId: string }): Promise<number> =>
  run(
    db,
    sql`
      delete from failures
      where what = any(${[`account:${account.email}`, `person:${account.personId}`]}::text[])
        or starts_with(what, ${`here:${account.email} `})
        or starts_with(what, ${`device:${account.email} `})`,
  );
