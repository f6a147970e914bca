import { inTransaction, rows, run, sql, type Db } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import { setting } from "../../settings/index.ts";
import { holdWaiting, isAtWork, route } from "./give.ts";

type Wait = { ticketId: string; seq: number; had: string[]; teamId: string | null };

/**
 * What waits because nobody was there is given out, oldest first, once the team opens, or somebody is back or has room
 * for one more. `ticketIds`: of these alone.
 */
export const giveWaiting = async (house: House, ticketIds?: readonly string[]): Promise<void> => {
  const { on, rules } = setting(house, "routing");
  if (!on) return;
  const { db } = house;
  for (const { ticketId, seq, had, teamId } of await waitsIn(db, ticketIds)) {
    if (teamId !== null && !isAtWork(house, teamId)) continue;
    await inTransaction(db, async (db) => {
      const waiting = await holdWaiting(db, { ticketId, seq });
      if (!waiting) return run(db, sql`delete from routing_waits where ticket_id = ${ticketId}`);
      // It stays with the team whose queue it is in.
      const ofTeam = rules.filter(({ team }) => teamId === null || team === teamId);
      return route(house, db, waiting, { rules: ofTeam, had: new Set(had) });
    });
  }
};

/** Those that wait for us; what is over or has found somebody is no longer looked at. */
const waitsIn = async (db: Db, ticketIds?: readonly string[]): Promise<Wait[]> => {
  await run(
    db,
    sql`
      delete from routing_waits w
      using tickets t
      where t.id = w.ticket_id and (not t.open or t.assignee_id is not null)`,
  );
  return rows<Wait>(
    db,
    sql`
      select w.ticket_id, w.seq, w.had, t.team_id
      from routing_waits w
      join tickets t on t.id = w.ticket_id
      where t.turn = 'us' ${ticketIds ? sql`and t.id = any(${ticketIds}::uuid[])` : sql``}
      order by t.created_at, t.number`,
  );
};
