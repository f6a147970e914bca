import { maybe, run, sql, type Db } from "../lib/db.ts";
import type { Trouble } from "./clients/trouble.ts";

/** It answered as it should; after it was down, what waits for its hour goes now. */
export const isWell = async (db: Db, tracker: string): Promise<void> => {
  const before = await maybe<{ trouble: string | null }>(
    db,
    sql`select trouble from tracker_health where tracker = ${tracker}`,
  );
  if (before?.trouble) await sendNow(db, tracker);
  await run(
    db,
    sql`
      insert into tracker_health as h (tracker, good_at)
      values (${tracker}, now())
      on conflict (tracker) do update
      set good_at = now(), trouble = null, detail = '', trouble_at = null`,
  );
};

// What is due sooner comes by itself, or is just being sent.
const sendNow = (db: Db, tracker: string): Promise<number> =>
  run(
    db,
    sql`
      update tracker_letters l set due_at = now()
      from tracker_issues i
      where i.id = l.issue_id and i.tracker = ${tracker} and i.ended_at is null and l.sent_at is null
        and l.trouble is not null and l.due_at > now() + interval '5 minutes'`,
  );

/** It did not; how long already is known by when it last did. */
export const isUnwell = (db: Db, tracker: string, { code, detail }: Trouble): Promise<number> =>
  run(
    db,
    sql`
      insert into tracker_health as h (tracker, trouble, detail, trouble_at)
      values (${tracker}, ${code}, ${detail}, now())
      on conflict (tracker) do update
      set trouble = excluded.trouble, detail = excluded.detail, trouble_at = coalesce(h.trouble_at, now())`,
  );

/** While a tracker is down, nothing else is tried there before `seconds` have passed. */
export const holdBack = async (db: Db, tracker: string, seconds: number): Promise<void> => {
  const later = sql`now() + ${seconds} * interval '1 second'`;
  await run(
    db,
    sql`
      update tracker_issues set due_at = ${later}
      where tracker = ${tracker} and ended_at is null and due_at < ${later}`,
  );
  await run(
    db,
    sql`
      update tracker_letters l set due_at = ${later}
      from tracker_issues i
      where i.id = l.issue_id and i.tracker = ${tracker} and l.sent_at is null and l.due_at < ${later}`,
  );
};
