import { calendarOf } from "../calendar/index.ts";
import { rows, sql } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publishOfMany } from "../lib/publish.ts";
import { system } from "../people/index.ts";

/** What a customer disputes is decided within a business day (R58); what is not by then rings once for who leads. */
export const ringUndecided = async (house: House, now = Date.now()): Promise<void> => {
  const open = await rows<{ id: string; teamId: string | null; disputedAt: string }>(
    house.db,
    sql`
      select t.id, t.team_id, e.at as disputed_at
      from tickets t
      join events e on e.ticket_id = t.id and e.name = 'ticket.moved' and e.at >= t.state_since
      where t.open and t.flow = 'bug' and t.state = 'locating' and e.data ->> 'move' = 'dispute' and not exists (
        select from events r
        where r.ticket_id = t.id and r.name = 'ticket.dispute-undecided' and r.at >= t.state_since
      )
      order by t.number`,
  );
  const calendar = calendarOf(house);
  const late = open.filter(({ teamId, disputedAt }) => {
    const time = calendar.time(teamId);
    return time.add(Date.parse(disputedAt), time.dayMinutes) <= now;
  });
  await publishOfMany(
    house.db,
    system,
    "ticket.dispute-undecided",
    late.map(({ id }) => ({ ticketId: id })),
  );
};
