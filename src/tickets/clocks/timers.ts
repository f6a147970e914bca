import { calendarOf, type BusinessTime } from "../../calendar/index.ts";
import { inTransaction, rows, run, sql, type Db } from "../../lib/db.ts";
import type { Event } from "../../lib/events.ts";
import type { House } from "../../lib/house.ts";
import { clocks, stateOf, warnings } from "../../flows/index.ts";
import { pastOf } from "./past.ts";
import { instantAt, reckon, type Past, type Reckoned } from "./reckon.ts";

/** `move:no_answer`, `remind:1`, `warn:FR:75`; at an instant in milliseconds since 1970. */
export type Timer = { name: string; at: number };

/** After whatever happened to a request: what it has coming by the clock, and when its next promise runs out. */
export const setTimers = (house: House, { ticketId }: Event): Promise<void> =>
  ticketId ? inTransaction(house.db, (db) => setTimersOf(house, db, ticketId)) : Promise.resolve();

/** What a request, held by the caller, has coming as of now; nothing where there is none. */
export const reckoned = async (house: House, db: Db, ticketId: string, now = Date.now()) => {
  const past = await pastOf(db, ticketId);
  if (!past) return { running: [], timers: [] };
  const time = calendarOf(house).time(past.teamId);
  const running = reckon(past, time, now);
  return { running, timers: timersOf(past, running, time) };
};

const setTimersOf = async (house: House, db: Db, ticketId: string): Promise<void> => {
  // Whoever moves it now sets them again afterwards.
  await run(db, sql`select 1 from tickets where id = ${ticketId} for no key update`);
  const now = Date.now();
  const { running, timers } = await reckoned(house, db, ticketId, now);
  const due = nextDue(running);
  await run(
    db,
    sql`
      update tickets
      set due_at = ${due ? instant(due.due) : null}, due_clock = ${due?.name ?? null}
      where id = ${ticketId} and (due_at, due_clock)
        is distinct from (${due ? instant(due.due) : null}::timestamptz, ${due?.name ?? null})`,
  );
  await replace(db, ticketId, timers, now);
};

const instant = (at: number): string => new Date(at).toISOString();

/** The promise of ours that runs out first. */
const nextDue = (running: readonly Reckoned[]) =>
  running
    .flatMap(({ name, due }) => (due !== null && clocks[name].ours ? [{ name, due }] : []))
    .toSorted((a, b) => a.due - b.due)[0];

/** All that a request has coming, also what should have come already. */
export const timersOf = (past: Past, running: readonly Reckoned[], time: BusinessTime): Timer[] => {
  const { state, from } = past.spans.at(-1)!;
  const { remind = [] } = stateOf(past.flow, state);
  const later = (days: number, since = from) => time.add(since, days * time.dayMinutes);
  const warned = running
    .filter(({ name, standing }) => standing === "running" && clocks[name].ours)
    .flatMap((clock) =>
      Object.keys(warnings).map((percent) => ({
        name: `warn:${clock.name}:${percent}`,
        at: instantAt(clock, Number(percent) / 100, past, time),
      })),
    );
  const moves = Object.entries(past.flow.moves).flatMap(([name, move]) => {
    if (move.after === undefined || !move.from.includes(state)) return [];
    if (move.guard?.includes("not-s1") && past.severity === "S1") return [];
    // A developer who writes is not silent.
    const silent = running.find((clock) => clock.name === "DS");
    return [{ name: `move:${name}`, at: later(move.after, silent?.from) }];
  });
  return [
    ...warned,
    ...remind.map((days) => ({ name: `remind:${days}`, at: later(days) })),
    ...moves,
  ];
};

/**
 * What lies ahead is set; what is over stays if it was set and has not come yet, and is not set again: a warning comes
 * once. A move that time makes comes however late.
 */
const replace = async (
  db: Db,
  ticketId: string,
  timers: readonly Timer[],
  now: number,
): Promise<void> => {
  const ahead = timers.filter(({ name, at }) => at > now || name.startsWith("move:"));
  await run(
    db,
    sql`
      delete from ticket_timers
      where ticket_id = ${ticketId} and name <> all(${timers.map(({ name }) => name)}::text[])`,
  );
  if (ahead.length > 0)
    await run(
      db,
      sql`
        insert into ticket_timers (ticket_id, name, due_at)
        select ${ticketId}, n, d
        from unnest(${ahead.map(({ name }) => name)}::text[], ${ahead.map(({ at }) => instant(at))}::timestamptz[]) as t (n, d)
        on conflict (ticket_id, name) do update set due_at = excluded.due_at`,
    );
};

const BATCH = 500;

/** Everything that is open, once more: days or hours are others now. */
export const setAllTimers = async (house: House): Promise<void> => {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const found = await rows<{ id: string }>(
      house.db,
      sql`select id from tickets where open and id > ${after} order by id limit ${BATCH}`,
    );
    for (const { id } of found) await inTransaction(house.db, (db) => setTimersOf(house, db, id));
    if (found.length < BATCH) return;
    after = found.at(-1)!.id;
  }
};
