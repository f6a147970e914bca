import { calendarOf } from "../calendar/index.ts";
import { inTransaction, maybe, rows, run, sql, type Db } from "../lib/db.ts";
import { positionText, wordOf, type Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
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
    await keep(db, event.ticketId!, { ...promised, reported: event.at });
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
const keep = (
  db: Db,
  ticketId: string,
  { date, provisional, reported }: Promised & { reported: string },
): Promise<number> =>
  run(
    db,
    sql`
      update tickets
      set facts = facts || ${JSON.stringify({ date, reported, provisional: provisional ? "yes" : "" })}::jsonb,
        updated_at = now(), public_at = now()
      where id = ${ticketId}`,
  );

type Open = { id: string; date: string; reported: string };

/** Days are others now: what was promised by the train moves with it, and each customer is told from when to when (R64). */
export const promiseAnew = async (house: House): Promise<void> => {
  const open = await rows<Open>(
    house.db,
    sql`
      select id, facts ->> 'date' as date, facts ->> 'reported' as reported
      from tickets
      where open and flow = 'bug' and facts ? 'reported' and state in ('reported', 'workaround', 'scheduled')
      order by id`,
  );
  const moved = open
    .map((each) => ({ ...each, now: trainOf(house, Date.parse(each.reported)) }))
    .filter(({ date, now }) => date !== now.date);
  for (const { id, date, reported, now } of moved)
    await inTransaction(house.db, async (db) => {
      const still = await maybe(
        db,
        sql`
          select 1
          from tickets
          where id = ${id} and facts ->> 'date' = ${date} and facts ->> 'reported' = ${reported}
          for no key update`,
      );
      if (!still) return;
      await keep(db, id, { ...now, reported });
      await publish(db, system, "ticket.date-changed", {
        ticketId: id,
        public: true,
        data: { from: date, date: now.date, provisional: now.provisional },
      });
    });
};
