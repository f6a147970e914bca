import type { z } from "zod";
import { inTransaction, one, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { hatsOfRoles, movesOpen, stateOf } from "../flows/index.ts";
import type { Staff } from "../people/index.ts";
import { currentType, typeOf } from "../types/index.ts";
import { factsAtStart } from "./create.ts";
import { deliveryChosen } from "./deliveries.ts";
import { checkTypeFields } from "./fields.ts";
import { follow } from "./follow.ts";
import { moveUpon } from "./move.ts";
import { markRead } from "./read.ts";
import type { AnotherType } from "./schema.ts";
import { flowOfTicket, holdLive, type Answers, type Ticket } from "./ticket.ts";

/**
 * It turns out to be of another type: from here on it goes through that type's flow, with the same number, messages and
 * people (USG-T14, BUG-T09, CIS-T08). What the type asks and nobody has said yet is asked now.
 */
export const turnInto = (
  db: Db,
  actor: Staff,
  number: number,
  { type: name, reason, fields }: z.output<typeof AnotherType>,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdLive(db, actor, number);
    if (name === ticket.type)
      throw new Refusal(409, "ticket.type-same", {}, { type: "ticket.type-same" });
    if (!flowOfTicket(ticket).turns.includes(ticket.state))
      throw new Refusal(409, "ticket.type-late");
    const type = await currentType(db, name);
    if (!type || type.definition.retired || type.channelOnly)
      throw new Refusal(400, "ticket.type-unknown", {}, { type: "ticket.type-unknown" });
    const { said } = await one<{ said: Answers }>(
      db,
      sql`select fields as said from tickets where id = ${ticket.id}`,
    );
    const known = new Set(type.fields.map(({ name }) => name));
    const before = Object.fromEntries(Object.entries(said).filter(([name]) => known.has(name)));
    const missing: Record<string, string> = {};
    const counted = checkTypeFields(type, { ...before, ...fields }, ticket.severity, missing);
    if (Object.keys(missing).length > 0) throw new Refusal(400, "ticket.incomplete", {}, missing);

    const { deliveryId, fields: answers } = await deliveryChosen(db, ticket.projectId, counted);
    const { flow, process, versionId } = type;
    const { start } = process;
    await run(
      db,
      sql`
        update tickets
        set type = ${name}, type_version = ${versionId}, flow = ${flow}, state = ${start}, state_since = now(),
          facts = ${JSON.stringify(factsAtStart(process.queues))}, delivery_id = coalesce(${deliveryId}, delivery_id), turn = ${stateOf(process, start).turn}, fields = ${JSON.stringify({ ...said, ...answers })},
          updated_at = now(), public_at = now()
        where id = ${ticket.id}`,
    );
    await publish(db, actor, "ticket.turned", {
      ticketId: ticket.id,
      public: true,
      data: {
        from: ticket.type,
        to: name,
        labels: { from: typeOf(ticket).label, to: type.label },
        reason,
        state: ticket.state,
      },
    });
    const turned = {
      ...ticket,
      type: name,
      typeVersion: versionId,
      flow,
      state: start,
      facts: {},
    };
    if (ticket.assigneeId !== null) await goOn(db, actor, turned, ticket.assigneeId);
    await markRead(db, actor.id, ticket.id);
  });

/** Whoever has it goes on with it, if his work is part of that process; if not, it waits for who does it. */
const goOn = async (db: Db, actor: Staff, ticket: Ticket, assigneeId: string): Promise<void> => {
  const { roles } = await one<Pick<Staff, "roles">>(
    db,
    sql`select roles from staff where person_id = ${assigneeId}`,
  );
  if (movesOpen(flowOfTicket(ticket), ticket.state, hatsOfRoles(roles)).length > 0) {
    await moveUpon(db, ticket, "work");
    return;
  }
  await run(db, sql`update tickets set assignee_id = null where id = ${ticket.id}`);
  await follow(db, ticket.id, [assigneeId]);
  await publish(db, actor, "ticket.assigned", {
    ticketId: ticket.id,
    data: { number: ticket.number, to: null, from: assigneeId },
  });
};
