import { maybe, sql } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { system } from "../people/index.ts";

/** A file that was still being checked when it was sent is clear now, or refused: open screens look again. */
export const tellChecked = async ({ db }: House, event: Event): Promise<void> => {
  const found = await maybe<{ ticketId: string }>(
    db,
    sql`
      select w.ticket_id
      from message_files l
      join messages w on w.id = l.message_id
      where l.file_id = ${event.aboutId}`,
  );
  if (found) await publish(db, system, "file.checked", { ticketId: found.ticketId, public: true });
};
