import { rows, sql } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { retireFile } from "../files/index.ts";
import { system } from "../people/index.ts";
import { setting } from "../settings/index.ts";

const AT_ONCE = 500;

/** Evidence is kept no longer than it serves: its content goes some days after the request was closed, the fact stays (R32). */
export const retireEvidence = async (house: House): Promise<void> => {
  const { evidenceDays } = setting(house, "security");
  const over = await rows<{ fileId: string; name: string; ticketId: string }>(
    house.db,
    sql`
      select f.id as file_id, f.name, t.id as ticket_id
      from tickets t
      join messages w on w.ticket_id = t.id
      join message_files l on l.message_id = w.id
      join files f on f.id = l.file_id
      where not t.open and t.closed_at < now() - make_interval(days => ${evidenceDays})
        and f.state in ('ready', 'checking')
      limit ${AT_ONCE}`,
  );
  for (const { fileId, name, ticketId } of over)
    if (await retireFile(house, fileId))
      await publish(house.db, system, "file.retired", {
        ticketId,
        public: true,
        data: { fileId, name },
      });
};
