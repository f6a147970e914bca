import { inTransaction, maybe, sql, type Db } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { defectFlow, movesOpen } from "../flows/index.ts";
import { system } from "../people/index.ts";
import { makeDefectMove } from "./move.ts";
import { holdDefect, type Defect } from "./store.ts";

/** Whether a request came to its end. */
export const hasEnded = ({ data }: Pick<Event, "data">): boolean =>
  data["flow"] === "bug" && data["ended"] === true;

/** The last of its requests is done with: the fix works (DEF-T10). */
export const settleDefect = async (house: House, event: Event): Promise<void> => {
  if (!hasEnded(event)) return;
  await inTransaction(house.db, async (db) => {
    const found = await maybe<{ number: number }>(
      db,
      sql`
        select d.number
        from defect_tickets l
        join defects d on d.id = l.defect_id
        where l.ticket_id = ${event.ticketId}`,
    );
    if (!found) return;
    await settle(house, db, await holdDefect(db, found.number));
  });
};

/** Once none of its requests is open any more. The defect is held by the caller. */
export const settle = async (house: House, db: Db, defect: Defect): Promise<void> => {
  const waiting = await maybe(
    db,
    sql`
      select 1
      from defect_tickets l
      join tickets t on t.id = l.ticket_id
      where l.defect_id = ${defect.id} and t.open
      limit 1`,
  );
  const isOpen = movesOpen(defectFlow, defect.state, ["system"]).some(
    ([name]) => name === "verified",
  );
  if (!waiting && isOpen)
    await makeDefectMove(db, defect, "verified", { house, by: system, answers: {} });
};
