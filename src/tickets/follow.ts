import { maybe, run, sql, type Db } from "../lib/db.ts";
import type { Actor } from "../people/index.ts";
import { seenBy } from "./sight.ts";

/** Colleagues follow a request; who is mentioned may see it from then on. Only staff can be meant. */
export const follow = (
  db: Db,
  ticketId: string,
  personIds: readonly string[],
  { mentioned = false } = {},
) =>
  personIds.length === 0
    ? Promise.resolve(0)
    : run(
        db,
        sql`
          insert into ticket_followers (ticket_id, person_id, mentioned)
          select ${ticketId}, p.id, ${mentioned}
          from people p
          where p.id = any(${personIds}::uuid[]) and p.kind = 'staff' and p.ended_at is null
          on conflict (ticket_id, person_id) do update
          set mentioned = ticket_followers.mentioned or excluded.mentioned`,
      );

/** Who gave a request out of his hands, and would see nothing more of it, goes on following it. */
export const keepInSight = async (db: Db, actor: Actor, ticketId: string): Promise<void> => {
  if (actor.kind !== "staff") return;
  const inSight = await maybe(
    db,
    sql`select 1 from tickets t where t.id = ${ticketId} and ${seenBy(actor)}`,
  );
  if (!inSight) await follow(db, ticketId, [actor.id]);
};

export const unfollow = (db: Db, ticketId: string, personId: string) =>
  run(
    db,
    sql`delete from ticket_followers where ticket_id = ${ticketId} and person_id = ${personId}`,
  );
