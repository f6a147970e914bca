import { inTransaction, sql, maybe } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { system } from "../people/index.ts";
import { moveUpon } from "./move.ts";
import { holdTicket } from "./ticket.ts";

/** Whoever had it has gone: what cannot be with nobody waits in the queue again (R100, IMC-T18). */
export const moveOnLeft = ({ db }: House, { ticketId }: Event): Promise<void> =>
  inTransaction(db, async (db) => {
    const found = await maybe<{ number: number }>(
      db,
      sql`select number from tickets where id = ${ticketId}`,
    );
    if (!found) return;
    const ticket = await holdTicket(db, system, found.number);
    // Somebody has taken it since.
    if (ticket.assigneeId === null) await moveUpon(db, ticket, "left");
  });
