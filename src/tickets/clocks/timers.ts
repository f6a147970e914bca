import { calendarOf, type BusinessTime } from "../../calendar/index.ts";
import { dayAfter, type Day } from "../../lib/day.ts";
import { inTransaction, rows, run, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import type { Event } from "../../lib/events.ts";
import type { House } from "../../lib/house.ts";
import { instantOf } from "../../lib/zone.ts";
import { clocks, stateOf, warnings } from "../../flows/index.ts";
import { todayOf } from "../../people/index.ts";
import { termsNow } from "../../plans/index.ts";
import { pastsOf } from "./past.ts";
import { reckon, type Past, type Reckoned } from "./reckon.ts";

/** `move:no_answer`, `remind:1`, `warn:FR:75`; at an instant in milliseconds since 1970. */
export type Timer = {
  name: string;
  at: number;
  /** A warning or a reminder comes once from then on; missed in a standstill, it comes late. A move comes in any case. */
  onceSince?: number;
  /** Of a warning: when its clock runs out. */
  due?: number;
};

/** After whatever happened to requests: what each has coming by the clock, and when its next promise runs out. */
export const setTimers = (house: House, ticketIds: readonly string[]): Promise<void> =>
  inTransaction(house.db, async (db) =>
    setTimersIn(house, db, [...ticketIds, ...(await madeOf(db, ticketIds))]),
  );

export const setTimersIn = async (
  house: House,
  db: Db,
  ticketIds: readonly string[],
): Promise<void> => {
  // Whoever moves one of them now has them set again afterwards. In the order in which verbs hold two.
  await run(
    db,
    sql`select 1 from tickets where id = any(${ticketIds}::uuid[]) order by number for no key update`,
  );
  await keepTerms(house, db, ticketIds);
  const now = Date.now();
  const found = await reckoned(house, db, ticketIds, now);
  await run(
    db,
    sql`
      update tickets t
      set due_at = d.at, due_clock = d.clock
      from unnest(
        ${found.map(({ id }) => id)}::uuid[],
        ${found.map(({ due }) => due && instant(due.due))}::timestamptz[],
        ${found.map(({ due }) => due?.name ?? null)}::text[]
      ) as d (id, at, clock)
      where t.id = d.id and (t.due_at, t.due_clock) is distinct from (d.at, d.clock)`,
  );
  await replace(db, found, now);
};

/** What these are about: while an issue with a delivery is open, the requirement it was made for is not accepted by silence. */
const madeOf = async (db: Db, ids: readonly string[]): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    db,
    sql`
      select distinct v.ticket_id as id
      from tickets t
      join deliveries v on v.id = t.delivery_id
      where t.id = any(${ids}::uuid[]) and v.ticket_id <> all(${ids}::uuid[])`,
  );
  return found.map(({ id }) => id);
};

/** Where another plan holds than before, it counts from now on (X-T08). */
const keepTerms = async (house: House, db: Db, ticketIds: readonly string[]): Promise<void> => {
  await run(
    db,
    sql`
      insert into ticket_terms (ticket_id, since, terms_id)
      select t.id, case when latest.since is null then t.created_at else now() end, present.terms_id
      from tickets t
      left join lateral (
        select since, terms_id from ticket_terms where ticket_id = t.id order by since desc limit 1
      ) latest on true
      cross join lateral (
        select ${termsNow(sql`t.project_id`, todayOf(house))} as terms_id
      ) present
      where t.id = any(${ticketIds}::uuid[]) and t.open
        and (latest.since is null or latest.terms_id is distinct from present.terms_id)`,
  );
};

/** What each of these requests has running and coming as of now, and the promise of ours that runs out first. */
export const reckoned = async (
  house: House,
  db: Db,
  ticketIds: readonly string[],
  now = Date.now(),
) =>
  [...(await pastsOf(house, db, ticketIds))].map(([id, past]) => {
    const calendar = calendarOf(house);
    const time = calendar.time(past.teamId);
    const { zone } = calendar.rule;
    const running = reckon(past, time, now);
    return {
      id,
      timers: [...timersOf(past, running, time), ...lastDaysOf(past, zone)],
      due: nextDue(running),
    };
  });

const instant = (at: number): string => new Date(at).toISOString();

/** The promise of ours that runs out first. */
const nextDue = (running: readonly Reckoned[]) =>
  running
    .flatMap(({ name, due }) => (due !== null && clocks[name].ours ? [{ name, due }] : []))
    .toSorted((a, b) => a.due - b.due)[0];

/** All that a request has coming, also what should have come already. */
export const timersOf = (past: Past, running: readonly Reckoned[], time: BusinessTime): Timer[] => {
  const { state } = past.spans.at(-1)!;
  const { remind = [] } = stateOf(past.flow, state);
  const from = waitsSince(past);
  const warned = running
    .filter(({ name, standing }) => standing === "running" && clocks[name].ours)
    .flatMap((clock) =>
      warnings.map((percent) => ({
        name: `warn:${clock.name}:${percent}`,
        at: clock.reaches(percent / 100),
        onceSince: clock.from,
        due: clock.reaches(1),
      })),
    );
  const moves = Object.entries(past.flow.moves).flatMap(([name, move]) => {
    const minutes = move.after === undefined ? move.afterMinutes : move.after * time.dayMinutes;
    if (minutes === undefined || from === null || !move.from.includes(state)) return [];
    if (move.guard?.includes("not-s1") && past.severities.at(-1)?.severity === "S1") return [];
    // A developer who writes is not silent.
    const silent = running.find((clock) => clock.name === "DS");
    return [{ name: `move:${name}`, at: time.add(silent?.from ?? from, minutes) }];
  });
  return [
    ...warned,
    ...(from === null ? [] : remind).map((days) => ({
      name: `remind:${days}`,
      at: time.add(from!, days * time.dayMinutes),
      onceSince: from!,
    })),
    ...moves,
  ];
};

/**
 * Since when it stands where it stands, for what time alone makes of it. Null while the customer has written and nobody
 * has answered, and while what was handed over is being mended: neither is silence.
 */
const waitsSince = ({ flow, spans, replies, heard = null, mending }: Past): number | null => {
  const { state, from } = spans.at(-1)!;
  if (stateOf(flow, state).turn !== "customer") return from;
  if (mending?.open) return null;
  const since = Math.max(from, mending?.ended ?? 0);
  if (heard === null || heard <= since) return since;
  return replies.find((at) => at > heard) ?? null;
};

/** What a day ends: an offer is good to the end of its last day. */
const lastDaysOf = ({ flow, spans, facts = {} }: Past, zone: string): Timer[] =>
  Object.entries(flow.moves).flatMap(([name, { expires, from }]) => {
    const day = expires && facts[expires];
    if (!day || !from.includes(spans.at(-1)!.state)) return [];
    return [{ name: `move:${name}`, at: instantOf({ day: dayAfter(day as Day), time: 0 }, zone) }];
  });

type Coming = { id: string; timers: readonly Timer[] };

/** What lies ahead is set, and what should have come and has not; nothing else is. */
const replace = async (db: Db, found: readonly Coming[], now: number): Promise<void> => {
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

const BATCH = 200;

/** Everything that is open, once more: days, hours or plans are others now. */
export const setAllTimers = (house: House): Promise<void> => setTimersOf(house, sql`true`);

/** A contract begins and ends with a day, without anybody doing anything: what is promised by another plan now. */
export const setTimersOfToday = (house: House): Promise<void> =>
  setTimersOf(
    house,
    sql`
      ${termsNow(sql`tickets.project_id`, todayOf(house))} is distinct from (
        select s.terms_id from ticket_terms s where s.ticket_id = tickets.id order by s.since desc limit 1
      )`,
  );

/** What is open of the project of a contract that is another now, and of the one it belonged to before. */
export const setTimersOfProject = (house: House, { aboutId, data }: Event): Promise<void> => {
  const { projectId } = (data["changes"] ?? {}) as { projectId?: { from: string } };
  const ids = [aboutId, projectId?.from ?? null];
  return setTimersOf(house, sql`project_id = any(${ids}::uuid[])`);
};

const setTimersOf = async (house: House, condition: RawBuilder<unknown>): Promise<void> => {
  let after = 0;
  for (;;) {
    const found = await rows<{ id: string; number: number }>(
      house.db,
      sql`
        select id, number
        from tickets
        where open and number > ${after} and ${condition}
        order by number
        limit ${BATCH}`,
    );
    if (found.length > 0)
      await setTimers(
        house,
        found.map(({ id }) => id),
      );
    if (found.length < BATCH) return;
    after = found.at(-1)!.number;
  }
};
