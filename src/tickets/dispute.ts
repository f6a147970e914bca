import { inTransaction, one, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { stateOf } from "../flows/index.ts";
import type { Contact, Staff } from "../people/index.ts";
import { currentType } from "../types/index.ts";
import { addMessage, type Channel } from "./messages.ts";
import { flowOfTicket, holdLive, type Ticket } from "./ticket.ts";
import { tell } from "./told.ts";

/**
 * Of `tickets t`: whether its developer said that it is something else than an issue with what he delivered, and the
 * customer may still disagree, once (R76).
 */
export const turnedByDeveloper = sql`(
  t.delivery_id is not null and t.type <> 'custom_issue' and t.open
  -- What support made of it while sorting stands (CIS-T26).
  and coalesce((
    select e.data ->> 'from' = 'custom_issue' and e.data ->> 'state' = 'dev_direct'
    from events e
    where e.ticket_id = t.id and e.name = 'ticket.turned'
    order by e.seq desc
    limit 1
  ), false)
  and not exists (select from events e where e.ticket_id = t.id and e.name = 'ticket.disputed'))`;

/** Of `tickets t`: whether it was made less severe without the customer's word, who may disagree once (R106). */
export const madeLessSevere = sql`(
  t.open
  and coalesce((
    select e.data ->> 'to' > e.data ->> 'from' and e.data -> 'agreed' is distinct from 'true'
    from events e
    where e.ticket_id = t.id and e.name = 'ticket.severity-changed'
    order by e.seq desc
    limit 1
  ), false)
  and not exists (select from events e where e.ticket_id = t.id and e.name = 'ticket.severity-disputed'))`;

type Said = { reason: string; channel: Channel };

/** The customer disagrees with what was made of his request, once. */
export const dispute = (
  db: Db,
  actor: Staff | Contact,
  number: number,
  said: Said,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdLive(db, actor, number);
    if (actor.kind !== "contact") throw new Refusal(403, "not-allowed");
    const { turned, lowered } = await one<{ turned: boolean; lowered: boolean }>(
      db,
      sql`
        select ${turnedByDeveloper} as turned, ${madeLessSevere} as lowered
        from tickets t
        where t.id = ${ticket.id}`,
    );
    // What R&D or business has begun with is not taken back by a button.
    if (turned && flowOfTicket(ticket).turns.includes(ticket.state))
      return disputeTurn(db, actor, ticket, said);
    if (!lowered) throw new Refusal(409, "ticket.not-disputable");
    await say(db, actor, ticket, said);
    await publish(db, actor, "ticket.severity-disputed", { ticketId: ticket.id, public: true });
  });

const say = async (db: Db, actor: Contact, ticket: Ticket, { reason, channel }: Said) => {
  const messageId = await addMessage(db, actor, ticket, { kind: "reply", text: reason }, channel);
  await tell(db, actor, { ticketId: ticket.id, messageId, kind: "reply" });
};

/** It is an issue again, and support looks at it (CIS-T08). */
const disputeTurn = async (db: Db, actor: Contact, ticket: Ticket, said: Said): Promise<void> => {
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
  await say(db, actor, ticket, said);
  const before = (await currentType(db, ticket.type))!.label;
  await publish(db, actor, "ticket.turned", {
    ticketId: ticket.id,
    public: true,
    data: {
      from: ticket.type,
      to: "custom_issue",
      labels: { from: before, to: label },
      reason: said.reason,
    },
  });
  await publish(db, actor, "ticket.disputed", { ticketId: ticket.id, public: true });
  if (ticket.assigneeId)
    await publish(db, actor, "ticket.assigned", {
      ticketId: ticket.id,
      data: { number: ticket.number, to: null, from: ticket.assigneeId },
    });
};
