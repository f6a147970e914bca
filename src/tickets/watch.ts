import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Contact, Staff } from "../people/index.ts";
import { watch } from "./create.ts";
import { holdLive, holdTicket } from "./ticket.ts";

const MOST = 20;

/** Answers from now on are copied to the address; it gets no right to see the request (R41). */
export const addWatcher = (
  db: Db,
  actor: Staff | Contact,
  number: number,
  address: string,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdLive(db, actor, number);
    if (actor.kind === "contact" && actor.level === "T1")
      throw new Refusal(403, "ticket.verify-first");
    const added = await watch(db, ticket.id, actor.id, [address]);
    if (added.length === 0) return;
    await keepFew(db, ticket.id);
    await publish(db, actor, "watcher.added", {
      ticketId: ticket.id,
      public: true,
      data: { address },
    });
  });

const keepFew = async (db: Db, ticketId: string) => {
  const over = await maybe(
    db,
    sql`select 1 from ticket_watchers where ticket_id = ${ticketId} offset ${MOST}`,
  );
  if (over) throw new Refusal(409, "ticket.watchers-full", { n: MOST });
};

export const removeWatcher = (
  db: Db,
  actor: Staff | Contact,
  number: number,
  address: string,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdTicket(db, actor, number);
    const removed = await run(
      db,
      sql`delete from ticket_watchers where ticket_id = ${ticket.id} and address = ${address.toLowerCase()}`,
    );
    if (removed > 0)
      await publish(db, actor, "watcher.removed", {
        ticketId: ticket.id,
        public: true,
        data: { address },
      });
  });
