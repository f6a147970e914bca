import { run, sql, type Db } from "../lib/db.ts";
import type { Trouble } from "./clients/trouble.ts";

/** It answered as it should. */
export const isWell = (db: Db, tracker: string): Promise<number> =>
  run(
    db,
    sql`
      insert into tracker_health as h (tracker, good_at)
      values (${tracker}, now())
      on conflict (tracker) do update
      set good_at = now(), trouble = null, detail = '', trouble_at = null`,
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
