import { inTransaction, maybe, rows, run, sql, type Db } from "../lib/db.ts";
import { wordOf, type Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { system } from "../people/index.ts";

/**
 * Two contacts turned out to be one person: what either asked and wrote is his (R12). He sees of it what his binding
 * lets him see; what was asked for another company stays that one's.
 */
export const joinRequests = ({ db }: House, event: Event): Promise<void> =>
  inTransaction(db, async (db) => {
    const from = wordOf(event, "personId");
    // Who stayed may have been merged further before this came to run.
    const stayed = await maybe<{ id: string }>(
      db,
      sql`select merged_into as id from people where id = ${from} and merged_into is not null`,
    );
    if (!stayed) return;
    const into = stayed.id;
    const moved = await rows<{ id: string }>(
      db,
      sql`update tickets set requester_id = ${into} where requester_id = ${from} returning id`,
    );
    await rebind(db, into, event);
    for (const [table, column] of written)
      await run(
        db,
        sql`
          update ${sql.table(table)}
          set ${sql.ref(column)} = ${into}
          where ${sql.ref(column)} = ${from}`,
      );
    await joinReads(db, from, into);
    await run(db, sql`delete from drafts where person_id = ${from}`);
    for (const { id } of moved)
      await publish(db, system, "ticket.requester-merged", { ticketId: id, public: true });
  });

const written = [
  ["messages", "author_id"],
  ["ticket_watchers", "added_by"],
  ["files", "owner_id"],
] as const;

// A request is seen through the binding it was made under, and of two bindings one is left.
const rebind = async (db: Db, into: string, event: Event): Promise<void> => {
  const kept = wordOf(event, "bindingId") || null;
  const lost = wordOf(event, "lostBindingId") || null;
  const companyId = wordOf(event, "companyId") || null;
  if (!kept || !lost) return;
  await run(
    db,
    sql`
      update tickets
      set binding_id = ${kept}
      where binding_id = ${lost} and requester_id = ${into} and (company_id is null or company_id = ${companyId})`,
  );
};

const joinReads = async (db: Db, from: string, into: string): Promise<void> => {
  await run(
    db,
    sql`
      insert into ticket_reads (person_id, ticket_id, read_at)
      select ${into}, ticket_id, read_at from ticket_reads where person_id = ${from}
      on conflict (person_id, ticket_id) do update
      set read_at = greatest(ticket_reads.read_at, excluded.read_at)`,
  );
  await run(db, sql`delete from ticket_reads where person_id = ${from}`);
};
