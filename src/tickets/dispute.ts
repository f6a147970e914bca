import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { stateOf } from "../flows/index.ts";
import type { Contact, Staff } from "../people/index.ts";
import { currentType } from "../types/index.ts";
import { addMessage, type Channel } from "./messages.ts";
import { flowOfTicket, holdLive } from "./ticket.ts";
import { tell } from "./told.ts";

/**
 * Of `tickets t`: whether its developer said that it is something else than an issue with what he delivered, and the
 * customer may still disagree, once (R76).
 */
export const turnedByDeveloper = sql`(
  t.delivery_id is not null and t.type <> 'custom_issue' and t.open
  -- What support made of it while sorting stands (CIS-T26).
  and (
    select e.data ->> 'from' = 'custom_issue' and e.data ->> 'state' = 'dev_direct'
    from events e
    where e.ticket_id = t.id and e.name = 'ticket.turned'
    order by e.seq desc
    limit 1
  )
  and not exists (select from events e where e.ticket_id = t.id and e.name = 'ticket.disputed'))`;

/** The customer disagrees: it is an issue again, and support looks at it (CIS-T08). */
export const disputeTurn = (
  db: Db,
  actor: Staff | Contact,
  number: number,
  { reason, channel }: { reason: string; channel: Channel },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdLive(db, actor, number);
    if (actor.kind !== "contact") throw new Refusal(403, "not-allowed");
    const turned = await maybe(
      db,
      sql`select 1 from tickets t where t.id = ${ticket.id} and ${turnedByDeveloper}`,
    );
    // What R&D or business has begun with is not taken back by a button.
    if (!turned || !flowOfTicket(ticket).turns.includes(ticket.state))
      throw new Refusal(409, "ticket.not-disputable");
    const { flow, process, versionId, label } = (await currentType(db, "custom_issue"))!;
    await run(
      db,
      sql`
        update tickets
        set type = 'custom_issue', type_version = ${versionId}, flow = ${flow}, state = 'queued',
          state_since = now(), turn = ${stateOf(process, "queued").turn}, assignee_id = null,
          facts = '{"queued": "disputed"}', updated_at = now(), public_at = now()
        where id = ${ticket.id}`,
    );
    const messageId = await addMessage(db, actor, ticket, { kind: "reply", text: reason }, channel);
    await tell(db, actor, { ticketId: ticket.id, messageId, kind: "reply" });
    const before = (await currentType(db, ticket.type))!.label;
    await publish(db, actor, "ticket.turned", {
      ticketId: ticket.id,
      public: true,
      data: { from: ticket.type, to: "custom_issue", labels: { from: before, to: label }, reason },
    });
    await publish(db, actor, "ticket.disputed", { ticketId: ticket.id, public: true });
    if (ticket.assigneeId)
      await publish(db, actor, "ticket.assigned", {
        ticketId: ticket.id,
        data: { number, to: null, from: ticket.assigneeId },
      });
  });
