import { inTransaction, maybe, rows, sql } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { maintenanceOfProject, system, todayOf } from "../people/index.ts";
import { follow } from "./follow.ts";

/** A project whose maintenance has ended is helped all the same; business hears of it, and may look (R107). */
export const tellOfMaintenance = async (house: House, { ticketId }: Event): Promise<void> => {
  const asking = await maybe<{ projectId: string }>(
    house.db,
    sql`
      select project_id
      from tickets t
      where id = ${ticketId} and open and project_id is not null and not exists (
        select from events e where e.ticket_id = t.id and e.name = 'ticket.maintenance-over'
      )`,
  );
  if (!asking || !ticketId) return;
  const { state } = await maintenanceOfProject(house.db, asking.projectId, todayOf(house));
  if (state !== "expired") return;
  await inTransaction(house.db, async (db) => {
    const business = await rows<{ id: string }>(
      db,
      sql`select person_id as id from staff where 'business' = any(roles)`,
    );
    await follow(
      db,
      ticketId,
      business.map(({ id }) => id),
    );
    await publish(db, system, "ticket.maintenance-over", { ticketId });
  });
};
