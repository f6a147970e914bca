import { calendarOf, otherDays, reasonFor } from "../calendar/index.ts";
import { dayAfter, type Day } from "../lib/day.ts";
import { inTransaction, maybe, rows, run, sql, type Db } from "../lib/db.ts";
import { positionText, wordOf, type Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { publish, publishOfMany } from "../lib/publish.ts";
import type { Text } from "../flows/index.ts";
import { system } from "../people/index.ts";

/** When a fix is promised for: the day, whether it hangs on a calendar nobody has published yet, and whose word it is. */
export type Promised = { date: string; provisional: boolean; nominal: string };

/**
 * A bug was reported to R&D: its fix is promised for the train that still takes it (R63, calendar.md §2.2). The moment
 * of the report counts, however late the worker hears of it.
 */
export const promiseFix = async (house: House, event: Event): Promise<void> => {
  if (wordOf(event, "flow") !== "bug" || wordOf(event, "to") !== "reported") return;
  const promised = trainOf(house, Date.parse(event.at));
  const cause = positionText(event);
  await inTransaction(house.db, async (db) => {
    const held = await maybe<{ state: string }>(
      db,
      sql`select state from tickets where id = ${event.ticketId} for no key update`,
    );
    const before = await maybe(
      db,
      sql`
        select 1
        from events
        where ticket_id = ${event.ticketId} and name = 'ticket.promised' and data ->> 'cause' = ${cause}`,
    );
    if (!held || before) return;
    await keep(db, event.ticketId!, promised, event.at);
    await publish(db, system, "ticket.promised", {
      ticketId: event.ticketId!,
      public: true,
      data: { ...promised, cause },
    });
  });
};

const trainOf = (house: House, reported: number): Promised => {
  const { run, nominal, provisional } = calendarOf(house).trainFor(reported);
  return { date: run, provisional, nominal };
};

// `reported` says that the date follows from the train, and is reckoned anew with the calendar; R&D's own date does not.
const inFacts = ({ provisional }: Promised): string => (provisional ? "yes" : "");
const keep = (db: Db, ticketId: string, promised: Promised, reported: string): Promise<number> =>
  run(
    db,
    sql`
      update tickets
      set facts = facts || ${JSON.stringify({ date: promised.date, reported, provisional: inFacts(promised) })}::jsonb,
        updated_at = now(), public_at = now()
      where id = ${ticketId}`,
  );

/** What keeps the train of a day from leaving on it, or moved the one that leaves instead. */
const whyNot = (house: House, before: Day, nominal: Day): Text => {
  const calendar = calendarOf(house);
  const reasons = [before, nominal].flatMap((day) => {
    const [fate] = calendar.fatesFrom(dayAfter(day, -6)).take(1);
    return (fate && reasonFor(calendar, fate)) ?? [];
  });
  return reasons[0] ?? otherDays;
};

type Open = { id: string; number: number; date: string; reported: string };

const BATCH = 1000;

/** Days are others now: what was promised by the train moves with it, and each customer is told from when to when (R64). */
export const promiseAnew = async (house: House): Promise<void> => {
  for (let after = 0; ;) {
    const found = await inTransaction(house.db, (db) => promiseSome(house, db, after));
    if (found === undefined) return;
    after = found;
  }
};

/** Answers the number of the last one; undefined where none was left. */
const promiseSome = async (house: House, db: Db, after: number): Promise<number | undefined> => {
  const open = await rows<Open>(
    db,
    sql`
      select id, number, facts ->> 'date' as date, facts ->> 'reported' as reported
      from tickets
      where number > ${after} and open and flow = 'bug' and facts ? 'reported'
        and state in ('reported', 'workaround', 'scheduled')
      order by number
      limit ${BATCH}
      for no key update`,
  );
  const moved = open
    .map((each) => ({ ...each, now: trainOf(house, Date.parse(each.reported)) }))
    .filter(({ date, now }) => date !== now.date);
  if (moved.length > 0) {
    await run(
      db,
      sql`
        update tickets t
        set facts = t.facts || jsonb_build_object('date', m.date, 'provisional', m.provisional),
          updated_at = now(), public_at = now()
        from unnest(
          ${moved.map(({ id }) => id)}::uuid[],
          ${moved.map(({ now }) => now.date)}::text[],
          ${moved.map(({ now }) => inFacts(now))}::text[]
        ) as m (id, date, provisional)
        where t.id = m.id`,
    );
    await publishOfMany(
      db,
      system,
      "ticket.date-changed",
      moved.map(({ id, date, now }) => ({
        ticketId: id,
        data: {
          from: date,
          date: now.date,
          provisional: now.provisional,
          reason: whyNot(house, date as Day, now.nominal as Day),
        },
      })),
    );
  }
  return open.at(-1)?.number;
};
