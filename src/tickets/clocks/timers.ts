import { calendarOf } from "../../calendar/index.ts";
import { inTransaction, rows, run, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import type { Event } from "../../lib/events.ts";
import type { House } from "../../lib/house.ts";
import { todayOf } from "../../people/index.ts";
import { termsNow } from "../../plans/index.ts";
import { lastDaysOf, nextDue, timersOf } from "./coming.ts";
import { instant, keepTimers } from "./keep.ts";
import { pastsOf } from "./past.ts";
import { reckon } from "./reckon.ts";

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
  await keepTimers(db, found, now);
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
