import { inTransaction, maybe, one, run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import type { Actor, Staff } from "../people/index.ts";
import { developerNamed } from "./developers.ts";
import { findTicket, type Answers, type Ticket } from "./ticket.ts";

/** What was handed over is kept with the message it went out with (R74). */
export const keepDelivery = async (
  db: Db,
  actor: Actor,
  { id, projectId, facts }: Pick<Ticket, "id" | "projectId" | "facts">,
  { delivered, version, hotDays }: Answers,
  messageId: string,
): Promise<void> => {
  await run(
    db,
    sql`
      insert into deliveries (id, ticket_id, project_id, message_id, items, version, developer_id, made_by, hot_days, planned_on)
      values (${newId()}, ${id}, ${projectId}, ${messageId}, ${delivered}, ${version}, ${actor.id}, ${actor.id},
        ${Number(hotDays)}, ${facts["date"] ?? null})`,
  );
};

/** Which delivery an issue is about, as the form says it: one of its project, or not known. */
export const deliveryChosen = async (
  db: Db,
  projectId: string | null,
  fields: Answers,
): Promise<{ deliveryId: string | null; fields: Answers }> => {
  const { delivery = "unknown" } = fields;
  if (delivery === "unknown") return { deliveryId: null, fields };
  const found = await maybe<{ words: string }>(
    db,
    sql`
      select items || ' ' || version as words
      from deliveries
      where id::text = ${delivery} and project_id = ${projectId}`,
  );
  if (!found)
    throw new Refusal(
      400,
      "ticket.incomplete",
      {},
      { "fields.delivery": "ticket.delivery-unknown" },
    );
  return { deliveryId: delivery, fields: { ...fields, delivery: found.words } };
};

/** Somebody else answers for it from now on: its developer has left, or does other work (R100). */
export const handDeliveryOver = (db: Db, actor: Staff, id: string, to: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const found = await maybe<{ number: number; developerId: string }>(
      db,
      sql`
        select t.number, v.developer_id
        from deliveries v
        join tickets t on t.id = v.ticket_id
        where v.id = ${id}
        for no key update of v`,
    );
    if (!found) return notFound("delivery");
    const { id: ticketId } = await findTicket(db, actor, found.number);
    if (found.developerId === to) return;
    if (!(await developerNamed(db, to)))
      throw new Refusal(
        400,
        "ticket.developer-unknown",
        {},
        { personId: "ticket.developer-unknown" },
      );
    await one(db, sql`update deliveries set developer_id = ${to} where id = ${id} returning id`);
    await publish(db, actor, "ticket.delivery-handed-over", {
      ticketId,
      data: { to, from: found.developerId },
    });
  });
