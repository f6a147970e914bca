import { maybe, rows, run, sql, type Db } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import { permissionsOfStaff, type Actor, type Role } from "../people/index.ts";
import { keptBy, readsRequests } from "./sight.ts";
import type { Ticket } from "./ticket.ts";

/** A mention opens the request to a colleague; who may not read requests is not drawn into one. */
export const checkMentioned = async (
  db: Db,
  { flow }: Pick<Ticket, "flow">,
  personIds: readonly string[],
): Promise<void> => {
  if (personIds.length === 0) return;
  const mentioned = await rows<{ name: string; roles: Role[] }>(
    db,
    sql`
      select p.name, s.roles
      from staff s
      join people p on p.id = s.person_id
      where p.id = any(${personIds}::uuid[])`,
  );
  const unfit = mentioned.find(({ roles }) => !readsRequests(permissionsOfStaff(roles), flow));
  if (unfit) throw new Refusal(409, "message.mention-unfit", { name: unfit.name });
};

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

/** Who had his hand in a request, and would see nothing more of it once it is elsewhere, goes on following it. */
export const keepInSight = async (db: Db, actor: Actor, ticketId: string): Promise<void> => {
  if (actor.kind !== "staff" || actor.permissions.has("tickets.all")) return;
  const kept = await maybe(
    db,
    sql`select 1 from tickets t where t.id = ${ticketId} and ${keptBy(actor)}`,
  );
  if (!kept) await follow(db, ticketId, [actor.id]);
};

export const unfollow = (db: Db, ticketId: string, personId: string) =>
  run(
    db,
    sql`delete from ticket_followers where ticket_id = ${ticketId} and person_id = ${personId}`,
  );
