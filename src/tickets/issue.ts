import { maybe, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { system, type Contact } from "../people/index.ts";
import { currentType, processOf } from "../types/index.ts";
import { createFrom } from "./create.ts";
import { deliveryOf, deliveryOfIssue, whyQueued, type Delivery } from "./hotWindow.ts";
import { flowOfTicket, type Ticket } from "./ticket.ts";

/** Whether what the customer writes here is about something new: what was delivered misbehaves. */
export const beginsAnother = async (
  db: Db,
  ticket: Pick<Ticket, "id" | "flow" | "typeVersion" | "state">,
): Promise<boolean> =>
  processOf(ticket).afterwards?.in.includes(ticket.state) === true &&
  (await deliveryOf(db, ticket.id)) !== undefined;

/**
 * A reply to what was delivered: while it is fresh and its developer is with us it goes straight to him, else through
 * the queue (R75, R79). What is open about it already goes on there. Replies to the delivery mail will come in here as
 * well (thread.ts).
 */
export const openIssue = async (
  db: Db,
  actor: Contact,
  ticket: Ticket,
): Promise<Pick<Ticket, "id" | "number">> => {
  const going = await maybe<Pick<Ticket, "id" | "number">>(
    db,
    sql`
      select t.id, t.number
      from ticket_links l
      join tickets t on t.id = l.ticket_id and t.flow = 'custom_issue' and t.open
      where l.other_id = ${ticket.id} and l.kind = 'continues'
      order by t.number desc
      limit 1`,
  );
  if (going) return going;
  return begin(db, actor, ticket, {
    type: flowOfTicket(ticket).afterwards!.type,
    delivery: await deliveryOf(db, ticket.id),
  });
};

/** A word about an issue that ended too long ago to go on: another one about the same delivery (CIS-T23). */
export const openIssueAnew = async (
  db: Db,
  actor: Contact,
  ticket: Ticket,
): Promise<Pick<Ticket, "id" | "number">> =>
  begin(db, actor, ticket, {
    type: ticket.type,
    delivery: await deliveryOfIssue(db, ticket.id),
  });

const begin = async (
  db: Db,
  actor: Contact,
  ticket: Ticket,
  { type: name, delivery }: { type: string; delivery: Delivery | undefined },
): Promise<Pick<Ticket, "id" | "number">> => {
  const queued = whyQueued(delivery);
  const type = (await currentType(db, name))!;
  const state = queued ? type.process.start : "dev_direct";
  const issue = await createFrom(db, actor, ticket.id, {
    title: null,
    kind: "continues",
    as: { type, state, queued },
  });
  const what = delivery ? `${delivery.items} ${delivery.version}` : "unknown";
  const developerId = queued ? null : (delivery?.developerId ?? null);
  await run(
    db,
    sql`
      update tickets
      set assignee_id = ${developerId}, delivery_id = ${delivery?.id ?? null},
        fields = ${JSON.stringify({ delivery: what })}
      where id = ${issue.id}`,
  );
  if (developerId)
    await publish(db, system, "ticket.assigned", {
      ticketId: issue.id,
      data: { number: issue.number, to: developerId, from: null },
    });
  return issue;
};
