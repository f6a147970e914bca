import type { z } from "zod";
import { inTransaction, one, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { hatsOfRoles, movesOpen, stateOf } from "../flows/index.ts";
import type { Staff } from "../people/index.ts";
import { currentType, typeOf } from "../types/index.ts";
import { allowFor } from "./allowFor.ts";
import { factsAtStart } from "./create.ts";
import { deliveryChosen } from "./deliveries.ts";
import { checkProduct, checkTypeFields } from "./fields.ts";
import { follow } from "./follow.ts";
import { moveUpon } from "./move.ts";
import { productNamed } from "./product.ts";
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
  { type: name, reason, fields, ...about }: z.output<typeof AnotherType>,
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
    const { said, product, described, inWriting } = await one<Said>(
      db,
      sql`
        select t.fields as said, t.product_id as product,
          exists (select from messages w where w.ticket_id = t.id and w.kind = 'reply' and w.side = 'customer') as described,
          exists (
            select
            from message_files a
            join messages w on w.id = a.message_id
            where w.ticket_id = t.id
          ) as in_writing
        from tickets t
        where t.id = ${ticket.id}`,
    );
    await allowFor(db, actor, ticket.requesterId, type, inWriting);
    const productId = about.productId ? (await productNamed(db, about.productId)).id : product;
    const version = about.version || ticket.version;
    const known = new Set(type.fields.map(({ name }) => name));
    const before = Object.fromEntries(Object.entries(said).filter(([name]) => known.has(name)));
    const missing: Record<string, string> = {};
    const counted = checkTypeFields(type, { ...before, ...fields }, ticket.severity, missing);
    // Production that stands still is not kept waiting by a form.
    if (ticket.severity !== "S1") {
      checkProduct(type, { productId, version, fields: counted }, missing);
      if (type.needs.description && !described) missing["type"] = "ticket.type-undescribed";
    }
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
          product_id = ${productId}, version = ${version},
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

type Said = { said: Answers; product: string | null; described: boolean; inWriting: boolean };

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
