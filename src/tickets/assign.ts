import type { z } from "zod";
import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { movesOpen } from "../flows/index.ts";
import { permissionsOfStaff, system, type Role, type Staff } from "../people/index.ts";
import { addMessage } from "./messages.ts";
import { makeMove } from "./move.ts";
import { markRead } from "./read.ts";
import type { Assignment } from "./schema.ts";
import { flowOfTicket, holdTicket } from "./ticket.ts";

/** The request changes hands: to a colleague, to a team, or back to the queue; claiming is assigning to oneself. */
export const assignTicket = (
  db: Db,
  actor: Staff,
  number: number,
  { personId, teamId, note }: z.output<typeof Assignment>,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdTicket(db, actor, number);
    const to = personId === undefined ? ticket.assigneeId : personId;
    const team = teamId === undefined ? ticket.teamId : teamId;
    if (to && to !== ticket.assigneeId) await checkColleague(db, to);
    if (team && team !== ticket.teamId) await checkTeam(db, team);
    if (note) await addMessage(db, actor, ticket, { kind: "note", text: note }, "desk");
    if (to === ticket.assigneeId && team === ticket.teamId && !note) return;

    await run(
      db,
      sql`update tickets set assignee_id = ${to}, team_id = ${team}, updated_at = now() where id = ${ticket.id}`,
    );
    await publish(db, actor, "ticket.assigned", {
      ticketId: ticket.id,
      data: { to, from: ticket.assigneeId, team, fromTeam: ticket.teamId, note: note !== "" },
    });
    const begins =
      to &&
      movesOpen(flowOfTicket(ticket), ticket.state, ["system"]).some(([name]) => name === "start");
    if (begins) await makeMove(db, system, ticket, "start");
    await markRead(db, actor.id, ticket.id);
  });

const checkColleague = async (db: Db, personId: string) => {
  const found = await maybe<{ roles: Role[] }>(
    db,
    sql`
      select s.roles
      from staff s
      join people p on p.id = s.person_id
      where p.id = ${personId} and p.ended_at is null`,
  );
  if (!found || !permissionsOfStaff(found.roles).has("tickets.read"))
    throw new Refusal(400, "ticket.assignee-unfit", {}, { personId: "ticket.assignee-unfit" });
};

const checkTeam = async (db: Db, teamId: string) => {
  const found = await maybe(db, sql`select 1 from teams where id = ${teamId}`);
  if (!found) throw new Refusal(400, "team.not-found", {}, { teamId: "team.not-found" });
};
