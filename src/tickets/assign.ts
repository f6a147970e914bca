import type { z } from "zod";
import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { permissionsOfStaff, type Role, type Staff } from "../people/index.ts";
import { keepInSight } from "./follow.ts";
import { addMessage } from "./messages.ts";
import { moveUpon } from "./move.ts";
import { markRead } from "./read.ts";
import type { Assignment } from "./schema.ts";
import { readsRequests } from "./sight.ts";
import { holdLive, type Ticket } from "./ticket.ts";
import { tell } from "./told.ts";

/**
 * The request changes hands: to a colleague, to a team, or back to the queue; claiming is assigning to oneself.
 * `from` is who had it on the screen of whoever presses: of two who claim at once, the second is told.
 */
export const assignTicket = (
  db: Db,
  actor: Staff,
  number: number,
  { personId, teamId, note, from }: z.output<typeof Assignment>,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdLive(db, actor, number);
    if (from !== undefined && from !== ticket.assigneeId && !(await ruleWasFirst(db, ticket, from)))
      await refuseTaken(db, ticket);
    const to = personId === undefined ? ticket.assigneeId : personId;
    const team = teamId === undefined ? ticket.teamId : teamId;
    if (to && to !== ticket.assigneeId) await checkColleague(db, to, ticket);
    if (team && team !== ticket.teamId) await checkTeam(db, team);

    if (note) await leaveNote(db, actor, ticket, note);
    await run(
      db,
      sql`update tickets set assignee_id = ${to}, team_id = ${team}, updated_at = now() where id = ${ticket.id}`,
    );
    const about = { ticketId: ticket.id };
    if (to !== ticket.assigneeId)
      await publish(db, actor, "ticket.assigned", {
        ...about,
        data: { number, to, from: ticket.assigneeId },
      });
    if (team !== ticket.teamId)
      await publish(db, actor, "ticket.team-changed", {
        ...about,
        data: { number, to: team, from: ticket.teamId },
      });
    if (to) await moveUpon(db, ticket, "work");
    await keepInSight(db, actor, ticket.id);
    await markRead(db, actor.id, ticket.id);
  });

const leaveNote = async (db: Db, actor: Staff, ticket: Ticket, text: string) => {
  const messageId = await addMessage(db, actor, ticket, { kind: "note", text }, "desk");
  await tell(db, actor, { ticketId: ticket.id, messageId, kind: "note" });
};

/**
 * Whether a rule gave it away in the very moment in which somebody reached for it: then the person counts, unless
 * whoever it was given to has begun.
 */
const ruleWasFirst = async (
  db: Db,
  { id, assigneeId }: Ticket,
  from: string | null,
): Promise<boolean> => {
  if (from !== null || assigneeId === null) return false;
  const latest = await maybe<{ byRule: boolean }>(
    db,
    sql`
      select e.actor_id is null and e.data ? 'rule' and e.at > now() - interval '10 seconds' as by_rule
      from events e
      where e.ticket_id = ${id} and (e.name = 'ticket.assigned' or e.actor_id = ${assigneeId})
      order by e.seq desc
      limit 1`,
  );
  return latest?.byRule ?? false;
};

const refuseTaken = async (db: Db, { assigneeId }: Ticket): Promise<never> => {
  const who = await maybe<{ name: string }>(
    db,
    sql`select name from people where id = ${assigneeId}`,
  );
  throw who
    ? new Refusal(409, "ticket.taken", { name: who.name })
    : new Refusal(409, "ticket.given-back");
};

const checkColleague = async (db: Db, personId: string, { flow }: Ticket) => {
  const found = await maybe<{ roles: Role[] }>(
    db,
    sql`
      select s.roles
      from staff s
      join people p on p.id = s.person_id
      where p.id = ${personId} and p.ended_at is null`,
  );
  if (!found || !readsRequests(permissionsOfStaff(found.roles), flow))
    throw new Refusal(400, "ticket.assignee-unfit", {}, { personId: "ticket.assignee-unfit" });
};

const checkTeam = async (db: Db, teamId: string) => {
  const found = await maybe(db, sql`select 1 from teams where id = ${teamId}`);
  if (!found) throw new Refusal(400, "team.not-found", {}, { teamId: "team.not-found" });
};
