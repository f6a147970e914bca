import { calendarOf } from "../calendar/index.ts";
import { rows, sql } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publishOfMany } from "../lib/publish.ts";
import { wallAt } from "../lib/zone.ts";
import { system } from "../people/index.ts";
import { isAwaited } from "./riding.ts";

/** So long before the close there is time to finish a fix, or to take it off with a reason of one's own. */
const MINUTES_BEFORE = 180;

/** In the afternoon of its day, what is not fixed rings for who can still do something about it, once (R66). */
export const warnOfToday = async (house: House, now = Date.now()): Promise<void> => {
  const { zone, close } = calendarOf(house).rule;
  const { day, time } = wallAt(now, zone);
  if (time < (close - MINUTES_BEFORE) * 60_000 || time >= close * 60_000) return;
  const due = await rows<{ id: string; number: number }>(
    house.db,
    sql`
      select d.id, d.number
      from defects d
      where d.promised = ${day} and d.state in ('open', 'accepted', 'in_fix') and ${isAwaited}
        and not exists (
          select from events e
          where e.about_id = d.id and e.name = 'defect.due-today' and e.data ->> 'date' = ${day}
        )
      order by d.number`,
  );
  await publishOfMany(
    house.db,
    system,
    "defect.due-today",
    due.map(({ id, number }) => ({ aboutId: id, data: { number, date: day } })),
  );
};
