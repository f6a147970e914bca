import { inTransaction, maybe, one, rows, run, sql, type Db, type RawBuilder } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import { hatsOf } from "../flows/index.ts";
import { rolesWith } from "../flows/hats.ts";
import type { Actor, Contact, Staff } from "../people/index.ts";
import { follow } from "./follow.ts";
import { actedOnBy } from "./sight.ts";
import { holdTicket, type Answers, type Ticket } from "./ticket.ts";

/** Above so many person-days a second developer checks (R72). */
export const CHECKED_ABOVE = 20;

/** An estimate that was handed in is kept by its version; business puts the price to it, which stands nowhere else (R73). */
export const keepEstimate = async (
  db: Db,
  actor: Actor,
  { id }: Pick<Ticket, "id">,
  move: string,
  { estimate, scope, days, assumptions, validUntil, price, confirms }: Answers,
): Promise<void> => {
  if (move === "estimated") {
    await run(
      db,
      sql`
        insert into estimates (ticket_id, version, scope, days, assumptions, valid_until, by_id)
        values (${id}, ${Number(estimate)}, ${scope ?? ""}, ${Number(days)}, ${assumptions ?? ""}, ${validUntil}, ${actor.id})`,
    );
    // Whoever is to find a second developer for it, or is that, has to see it.
    if (Number(days) > CHECKED_ABOVE) await follow(db, id, await developersLeads(db));
  }
  if (move === "release")
    await run(
      db,
      sql`
        update estimates
        set price = ${price ?? ""}, released_at = now(), released_by = ${actor.id}
        where ticket_id = ${id} and version = ${Number(confirms)}`,
    );
};

const developersLeads = async (db: Db): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    db,
    sql`
      select s.person_id as id
      from staff s
      join people p on p.id = s.person_id
      where s.roles && ${rolesWith("custom_lead")}::text[] and p.ended_at is null`,
  );
  return found.map(({ id }) => id);
};

/** What stands against handing in this version, or sending it on, if anything. */
export const estimateRefusal = async (
  db: Db,
  { id }: Pick<Ticket, "id">,
  move: string,
  { estimate, confirms }: Answers,
): Promise<Refusal | undefined> => {
  const version = Number(estimate ?? confirms);
  if (move === "estimated") {
    const { last } = await one<{ last: number }>(
      db,
      sql`select coalesce(max(version), 0) as last from estimates where ticket_id = ${id}`,
    );
    const field = { "answers.estimate": "ticket.estimate-known" };
    return version > last
      ? undefined
      : new Refusal(409, "ticket.estimate-known", { version: last }, field);
  }
  const found = await maybe<{ days: number; checkedBy: string | null }>(
    db,
    sql`
      select days, checked_by
      from estimates
      where ticket_id = ${id} and version = ${version}`,
  );
  return found && found.days > CHECKED_ABOVE && !found.checkedBy
    ? new Refusal(409, "ticket.estimate-unchecked", { days: CHECKED_ABOVE })
    : undefined;
};

/** A second developer has gone through it; not the one who made it. */
export const checkEstimate = (
  db: Db,
  actor: Staff | Contact,
  number: number,
  version: number,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdTicket(db, actor, number);
    if (!hatsOf(actor).includes("custom_dev")) throw new Refusal(403, "not-allowed");
    const known = await maybe<{ byId: string; checkedBy: string | null }>(
      db,
      sql`select by_id, checked_by from estimates where ticket_id = ${ticket.id} and version = ${version}`,
    );
    if (!known) return notFound("estimate");
    if (known.byId === actor.id) throw new Refusal(409, "ticket.estimate-own");
    if (known.checkedBy) return;
    await one(
      db,
      sql`
        update estimates
        set checked_by = ${actor.id}, checked_at = now()
        where ticket_id = ${ticket.id} and version = ${version}
        returning version`,
    );
    await publish(db, actor, "ticket.estimate-checked", {
      ticketId: ticket.id,
      data: { version: String(version) },
    });
  });

/** Of `tickets t`, the estimate that counts; customers see it once it was sent to them, the price only who decides on it. */
export const estimateOf = (actor: Actor): RawBuilder<unknown> => {
  const price =
    actor.kind === "contact"
      ? sql`case when ${actedOnBy(actor)} and ${decides(actor)} then e.price end`
      : actor.permissions.has("prices.read")
        ? sql`e.price`
        : sql`null::text`;
  const named = (person: string) =>
    actor.kind === "contact"
      ? sql`null::jsonb`
      : sql`case when ${sql.ref(`${person}.id`)} is not null
          then jsonb_build_object('id', ${sql.ref(`${person}.id`)}, 'name', ${sql.ref(`${person}.name`)}) end`;
  return sql`(
    select jsonb_build_object('version', e.version, 'scope', e.scope, 'days', e.days, 'assumptions', e.assumptions,
      'validUntil', e.valid_until, 'by', ${named("b")}, 'checkedBy', ${named("c")},
      'released', e.released_at is not null,
      'unchecked', e.days > ${CHECKED_ABOVE} and e.checked_by is null, 'price', ${price})
    from estimates e
    join people b on b.id = e.by_id
    left join people c on c.id = e.checked_by
    where e.ticket_id = t.id ${actor.kind === "contact" ? sql`and e.released_at is not null` : sql``}
    order by e.version desc
    limit 1
  )`;
};

// Who asked, and who may commit the company that asked; another one that has to do with the project pays another price.
const decides = (contact: Contact): RawBuilder<unknown> =>
  hatsOf(contact).includes("authorised")
    ? sql`(t.requester_id = ${contact.id} or t.company_id = ${contact.companyId})`
    : sql`t.requester_id = ${contact.id}`;
