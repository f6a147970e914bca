import { inTransaction, maybe, run, sql, type Db, type RawBuilder } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import type { Contact, Staff } from "../people/index.ts";
import { holdLive } from "./ticket.ts";

/** What the customer is asked for, an item a line; what he was asked for already and has not given is not asked twice (R45). */
export const askItems = async (db: Db, ticketId: string, lines: string): Promise<void> => {
  const items = [...new Set(lines.split("\n").map((line) => line.trim()))].filter(Boolean);
  await run(
    db,
    sql`
      insert into ticket_items (ticket_id, position, item)
      select ${ticketId}, coalesce((select max(position) from ticket_items where ticket_id = ${ticketId}), 0) + n, item
      from unnest(${items}::text[]) with ordinality as asked (item, n)
      where not exists (
        select from ticket_items i
        where i.ticket_id = ${ticketId} and i.item = asked.item and i.given_at is null
      )`,
  );
};

/** Of `tickets t`, what was asked for and what of it is there. */
export const askedItems: RawBuilder<unknown> = sql`
  coalesce((
    select jsonb_agg(jsonb_build_object('position', i.position, 'item', i.item, 'given', i.given_at is not null)
      order by i.position)
    from ticket_items i
    where i.ticket_id = t.id
  ), '[]')`;

/** Says that an item is there, or is not after all; by the customer, or by support for him. */
export const tickItem = (
  db: Db,
  actor: Staff | Contact,
  number: number,
  position: number,
  given: boolean,
): Promise<void> =>
  inTransaction(db, async (db) => {
    if (!actor.permissions.has("tickets.reply")) throw new Refusal(403, "not-allowed");
    const ticket = await holdLive(db, actor, number);
    const changed = await maybe<{ item: string }>(
      db,
      sql`
        update ticket_items
        set given_at = ${given ? sql`now()` : null}, given_by = ${given ? actor.id : null}
        where ticket_id = ${ticket.id} and position = ${position} and (given_at is null) = ${given}
        returning item`,
    );
    if (!changed) return assertItem(db, ticket.id, position);
    await publish(db, actor, given ? "ticket.item-given" : "ticket.item-missing", {
      ticketId: ticket.id,
      public: true,
      data: { name: changed.item },
    });
  });

// Ticked as it was, it stays as it is.
const assertItem = async (db: Db, ticketId: string, position: number): Promise<void> => {
  const known = await maybe(
    db,
    sql`select 1 from ticket_items where ticket_id = ${ticketId} and position = ${position}`,
  );
  if (!known) return notFound("item");
};
