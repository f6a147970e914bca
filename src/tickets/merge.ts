import type { z } from "zod";
import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { defectName } from "../flows/index.ts";
import type { Staff } from "../people/index.ts";
import { createFrom } from "./create.ts";
import { moveUpon, notOpen } from "./move.ts";
import type { Split } from "./schema.ts";
import { markRead } from "./read.ts";
import { holdBoth, holdLive, type Ticket } from "./ticket.ts";

/**
 * One request goes on in another of the same project. Its messages stay its own and are read in the other's
 * conversation, so both numbers keep working (X-T05, R108).
 */
export const mergeTicket = (
  db: Db,
  actor: Staff,
  number: number,
  into: number,
): Promise<{ number: number }> =>
  inTransaction(db, async (db) => {
    if (number === into) throw new Refusal(409, "ticket.merge-self");
    const [ticket, target] = await holdBoth(db, actor, number, into);
    if (target.mergedInto || !target.open) throw new Refusal(409, "ticket.merge-into-closed");
    if (!sameMatter(ticket, target)) throw new Refusal(409, "ticket.merge-other-project");
    await keepPromise(db, ticket, target);

    if (!(await moveUpon(db, ticket, "merge"))) throw notOpen(ticket, ["agent"]);
    await run(
      db,
      sql`update tickets set merged_into = ${target.id} where id = ${ticket.id} or merged_into = ${ticket.id}`,
    );
    await run(
      db,
      sql`
        insert into ticket_watchers (ticket_id, address, added_by, added_at)
        select ${target.id}, address, added_by, added_at from ticket_watchers where ticket_id = ${ticket.id}
        on conflict do nothing`,
    );
    await run(
      db,
      sql`
        insert into ticket_followers (ticket_id, person_id, mentioned)
        select ${target.id}, person_id, mentioned from ticket_followers where ticket_id = ${ticket.id}
        on conflict do nothing`,
    );
    await run(
      db,
      sql`update tickets set updated_at = now(), public_at = now() where id = ${target.id}`,
    );
    await publish(db, actor, "ticket.merged", {
      ticketId: target.id,
      public: true,
      data: { from: number },
    });
    await publish(db, actor, "ticket.merged-away", {
      ticketId: ticket.id,
      public: true,
      data: { into },
    });
    await markRead(db, actor.id, target.id);
    return { number: into };
  });

// One company's people read one conversation; two companies share a problem by linking (R108).
const sameMatter = (a: Ticket, b: Ticket): boolean =>
  a.projectId === b.projectId &&
  (a.projectId === null ? a.requesterId === b.requesterId : a.companyId === b.companyId);

/** What R&D has promised is told in the requests of its defect: merged into one that is not there, it would be told to nobody. */
const keepPromise = async (db: Db, from: Ticket, into: Ticket): Promise<void> => {
  const lost = await maybe<{ number: number }>(
    db,
    sql`
      select d.number
      from defect_tickets l
      join defects d on d.id = l.defect_id
      where l.ticket_id = ${from.id} and d.state <> 'rejected' and not exists (
        select from defect_tickets o where o.ticket_id = ${into.id} and o.defect_id = l.defect_id
      )`,
  );
  if (!lost) return;
  const known = { number: from.number, into: into.number, defect: defectName(lost.number) };
  throw new Refusal(409, "ticket.merge-with-rd", known);
};

/** Some messages turn out to be another matter: they move to a new request with the same people. */
export const splitTicket = (
  db: Db,
  actor: Staff,
  number: number,
  { messageIds, title }: z.output<typeof Split>,
): Promise<{ number: number }> =>
  inTransaction(db, async (db) => {
    const ticket = await holdLive(db, actor, number);
    const made = await createFrom(db, actor, ticket.id, { title, kind: "split" });
    const moved = await run(
      db,
      sql`
        update messages set ticket_id = ${made.id}
        where id = any(${messageIds}::uuid[])
          and ticket_id in (select t.id from tickets t where ${ticket.id} in (t.id, t.merged_into))`,
    );
    if (moved !== new Set(messageIds).size) throw new Refusal(404, "message.not-found");
    const left = await maybe(
      db,
      sql`select 1 from messages where ticket_id = ${ticket.id} limit 1`,
    );
    if (!left) throw new Refusal(409, "ticket.split-all");
    await run(
      db,
      sql`update tickets set updated_at = now(), public_at = now() where id = ${ticket.id}`,
    );
    await publish(db, actor, "ticket.split", {
      ticketId: ticket.id,
      public: true,
      data: { into: made.number },
    });
    return { number: made.number };
  });

export const linkTickets = (db: Db, actor: Staff, number: number, other: number): Promise<void> =>
  inTransaction(db, async (db) => {
    if (number === other) throw new Refusal(409, "ticket.link-self");
    const [ticket, second] = await holdBoth(db, actor, number, other);
    const fresh = await run(
      db,
      sql`
        insert into ticket_links (ticket_id, other_id, kind)
        select ${ticket.id}, ${second.id}, 'related'
        where not exists (select from ticket_links where ticket_id = ${second.id} and other_id = ${ticket.id})
        on conflict do nothing`,
    );
    if (fresh > 0)
      await publish(db, actor, "ticket.linked", { ticketId: ticket.id, data: { other } });
  });

export const unlinkTickets = (db: Db, actor: Staff, number: number, other: number): Promise<void> =>
  inTransaction(db, async (db) => {
    const [ticket, second] = await holdBoth(db, actor, number, other);
    const gone = await run(
      db,
      sql`
        delete from ticket_links
        where (ticket_id, other_id) in ((${ticket.id}, ${second.id}), (${second.id}, ${ticket.id})) and kind = 'related'`,
    );
    if (gone > 0)
      await publish(db, actor, "ticket.unlinked", { ticketId: ticket.id, data: { other } });
  });
