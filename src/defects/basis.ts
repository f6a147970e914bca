import { calendarOf } from "../calendar/index.ts";
import { one, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { wallAt } from "../lib/zone.ts";
import { setting } from "../settings/index.ts";
import { aboardNext, trainOf } from "../tickets/index.ts";
import type { Defect } from "./store.ts";

/**
 * The moment from which the train of a bug counts that is with R&D from `at` on, as the rule has it (calendar.md §2.3);
 * none where nothing is promised before R&D accepts it.
 */
export const countedFrom = async (
  house: House,
  db: Db,
  { id }: Defect,
  at: number,
): Promise<number | undefined> => {
  const { basis } = setting(house, "train");
  if (basis === "rd_accepted") return undefined;
  if (basis === "rd_reported") return at;
  const { first } = await one<{ first: string }>(
    db,
    sql`
      select min(t.created_at) as first
      from defect_tickets l
      join tickets t on t.id = l.ticket_id
      where l.defect_id = ${id}`,
  );
  const reported = Date.parse(first);
  // The train that took it may have left while support looked into it.
  const leaves = trainOf(house, reported).date > wallAt(at, calendarOf(house).rule.zone).day;
  return leaves ? reported : aboardNext(house, at);
};
