import { inTransaction, rows, run, sql, type Db } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import { notFound } from "../../lib/refusal.ts";
import type { App } from "../sessions.ts";

type Seen = {
  id: string;
  app: App;
  ip: string | null;
  userAgent: string | null;
  createdAt: string;
  seenAt: string;
  current: boolean;
};

export const mySessions = (db: Db, by: { id: string }, current: string | null): Promise<Seen[]> =>
  rows<Seen>(
    db,
    sql`
      select id, app, ip, user_agent, created_at, seen_at, id is not distinct from ${current} as current
      from sessions
      where person_id = ${by.id} and expires_at > now()
      order by seen_at desc`,
  );

export const endMySession = (db: Db, by: { id: string }, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const ended = await run(
      db,
      sql`delete from sessions where id = ${id} and person_id = ${by.id}`,
    );
    if (ended === 0) notFound("session");
    await publish(db, by, "session.ended", { aboutId: by.id });
  });
