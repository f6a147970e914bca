import { inTransaction, maybe, sql } from "../lib/db.ts";
import { wordOf, type Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { system } from "../people/index.ts";

/** What became worse for one of its requests is worse for the defect too, and R&D hears of it; made less bad again it stays as it was (R62). */
export const worsenDefect = ({ db }: House, event: Event): Promise<void> =>
  inTransaction(db, async (db) => {
    const to = wordOf(event, "to");
    const worse = await maybe<{ id: string; number: number }>(
      db,
      sql`
        update defects d
        set severity = ${to}, updated_at = now()
        from defect_tickets l
        join tickets t on t.id = l.ticket_id and t.open
        where l.ticket_id = ${event.ticketId} and d.id = l.defect_id and d.severity > ${to}
        returning d.id, d.number`,
    );
    if (worse)
      await publish(db, system, "defect.worse", {
        aboutId: worse.id,
        data: { number: worse.number, severity: to },
      });
  });
