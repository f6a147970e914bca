import { rows, run, sql, type Db } from "../../lib/db.ts";
import type { Timer } from "./coming.ts";

type Coming = { id: string; timers: readonly Timer[] };

/** What lies ahead is set, and what should have come and has not; nothing else is. */
export const keepTimers = async (db: Db, found: readonly Coming[], now: number): Promise<void> => {
  const all = found.flatMap(({ id, timers }) => timers.map((timer) => ({ id, ...timer })));
  const [ahead, over] = [
    all.filter(({ at, onceSince }) => at > now || onceSince === undefined),
    all.filter(({ at, onceSince }) => at <= now && onceSince !== undefined),
  ];
  const set = [...ahead, ...(await notYet(db, over))];
  const columns = sql`
    ${set.map(({ id }) => id)}::uuid[], ${set.map(({ name }) => name)}::text[],
    ${set.map(({ at }) => instant(at))}::timestamptz[]`;
  await run(
    db,
    sql`
      delete from ticket_timers r
      where r.ticket_id = any(${found.map(({ id }) => id)}::uuid[]) and not exists (
        select from unnest(${columns}) as t (id, name, at)
        where t.id = r.ticket_id and t.name = r.name
      )`,
  );
  if (set.length > 0)
    await run(
      db,
      sql`
        insert into ticket_timers (ticket_id, name, due_at)
        select t.id, t.name, t.at
        from unnest(${columns}) as t (id, name, at)
        on conflict (ticket_id, name) do update set due_at = excluded.due_at`,
    );
};

type Over = Timer & { id: string };

/** Those of them that have not come since they could. */
const notYet = async (db: Db, over: readonly Over[]): Promise<Over[]> => {
  if (over.length === 0) return [];
  const said = await rows<{ position: number }>(
    db,
    sql`
      select t.position
      from unnest(
        ${over.map(({ id }) => id)}::uuid[], ${over.map(({ name }) => name)}::text[],
        ${over.map(({ onceSince = 0 }) => instant(onceSince))}::timestamptz[]
      ) with ordinality as t (id, name, since, position)
      where exists (
        select from events e
        where e.ticket_id = t.id and e.at >= t.since and t.name = case e.name
          when 'ticket.clock-warned' then concat_ws(':', 'warn', e.data ->> 'clock', e.data ->> 'percent')
          when 'ticket.reminded' then 'remind:' || (e.data ->> 'days')
        end
      )`,
  );
  const come = new Set(said.map(({ position }) => position));
  return over.filter((_, i) => !come.has(i + 1));
};

export const instant = (at: number): string => new Date(at).toISOString();
