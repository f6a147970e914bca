import { calendarOf, insteadOf, otherDays, reasonFor, type Instead } from "../calendar/index.ts";
import { dayAfter, type Day } from "../lib/day.ts";
import { maybe, rows, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish, publishOfMany } from "../lib/publish.ts";
import { wallAt } from "../lib/zone.ts";
import { say, type Text } from "../flows/index.ts";
import { system } from "../people/index.ts";

/** When a fix is promised for: the day, its Friday, and whether it hangs on a calendar nobody has published yet. */
export type Promised = {
  date: string;
  nominal: string;
  provisional: boolean;
  /** The day it would be in a week without holidays, and the holiday. */
  instead?: Instead | null;
};

/** The train that still takes what is reported at an instant (R63, calendar.md §2.2). */
export const trainOf = (house: House, reported: number): Promised => {
  const calendar = calendarOf(house);
  const { run, nominal, provisional } = calendar.trainFor(reported);
  return { date: run, nominal, provisional, instead: insteadOf(calendar, reported) };
};

/** A day that somebody named. */
export const namedDay = (date: string): Promised => ({ date, nominal: date, provisional: false });

/**
 * The moment to count from so that the next train takes it whose cut-off may be over already: what fails again does not
 * wait for it a second time (R67).
 */
export const aboardNext = (house: House, now: number): number => {
  const calendar = calendarOf(house);
  const { day } = wallAt(now, calendar.rule.zone);
  for (const fate of calendar.fatesFrom(dayAfter(day, -28)))
    if ("train" in fate && fate.train.run > day) return Math.min(now, fate.train.cutoff);
  throw new Error("trains never end");
};

/** The requests, as conditions on `tickets`, that wait for a fix. */
const waits = sql`
  open and flow = 'bug' and state in ('reported', 'workaround', 'scheduled', 'fixed_waiting_train', 'known')`;

type Told = {
  /** The moment from which the train counts; none where somebody named the day. */
  reported: string | null;
  /** Why another day than before, in words that the customer reads. */
  reason?: string | Text;
  /** How often it was put off so far. */
  missed?: number;
};

/**
 * The word given to a customer: the first time when to expect the fix, then from when to when that moved. The same day
 * again is no news.
 */
export const promise = async (
  db: Db,
  ticketId: string,
  promised: Promised,
  { reported, reason, missed = 0 }: Told,
): Promise<void> => {
  const { date, nominal, provisional, instead } = promised;
  const held = await maybe<Held>(
    db,
    sql`
      select facts ->> 'date' as before, coalesce(facts ->> 'provisional', '') as provisional,
        facts ->> 'reported' as reported, case when not facts ? 'date' then ${lastOpened} end as opened
      from tickets
      where id = ${ticketId} and ${waits}
      for no key update`,
  );
  if (!held) return;
  const facts = { date, provisional: inFacts(promised), ...(reported && { reported }) };
  // The same again touches nothing: for its customer it would be new without news.
  if (
    held.before === date &&
    held.provisional === facts.provisional &&
    held.reported === (reported ?? null)
  )
    return;
  await run(
    db,
    sql`
      update tickets
      set facts = (facts - 'reported') || ${JSON.stringify(facts)}::jsonb, updated_at = now(), public_at = now()
      where id = ${ticketId}`,
  );
  if (held.before === date) return;
  const about = { ticketId, public: true };
  const from = held.before ?? held.opened;
  await (from && from !== date
    ? publish(db, system, "ticket.date-changed", {
        ...about,
        data: { from, date, provisional, missed, reason: reason || anew },
      })
    : publish(db, system, "ticket.promised", {
        ...about,
        data: { date, nominal, provisional, ...instead },
      }));
};

type Held = {
  before: string | null;
  provisional: string;
  reported: string | null;
  /** The day that was promised before it became open. */
  opened: string | null;
};
const lastOpened = sql`(
  select case when e.name = 'ticket.date-open' then e.data ->> 'from' end
  from events e
  where e.ticket_id = tickets.id and e.name in ('ticket.date-open', 'ticket.promised', 'ticket.date-changed')
  order by e.seq desc
  limit 1)`;
const anew = say("重新评估后排期", "it was looked at again and scheduled anew");

/** The day that was promised is open again: the customer is told at once, not when it would have been (R63). */
export const openDate = async (db: Db, ticketId: string, reason: Text): Promise<void> => {
  const held = await maybe<{ from: string }>(
    db,
    sql`
      select facts ->> 'date' as "from"
      from tickets
      where id = ${ticketId} and facts ? 'date' and ${waits}
      for no key update`,
  );
  if (!held) return;
  await run(
    db,
    sql`
      update tickets
      set facts = facts - ${promiseFacts}::text[], updated_at = now(), public_at = now()
      where id = ${ticketId}`,
  );
  await publish(db, system, "ticket.date-open", {
    ticketId,
    public: true,
    data: { from: held.from, reason },
  });
};

const promiseFacts = ["date", "reported", "provisional"];

// `reported` says that the date follows from the train, and is reckoned anew with the calendar; R&D's own date does not.
const inFacts = ({ provisional }: Promised): string => (provisional ? "yes" : "");

/** What keeps the train of a day from leaving on it, or moved the one that leaves instead. */
const whyNot = (house: House, before: Day, nominal: Day): Text => {
  const calendar = calendarOf(house);
  const reasons = [before, nominal].flatMap((day) => {
    const [fate] = calendar.fatesFrom(dayAfter(day, -6)).take(1);
    return (fate && reasonFor(calendar, fate)) ?? [];
  });
  return reasons[0] ?? otherDays;
};

/** What was promised by the train, for the requests it was promised to. */
export type Anew = { ticketId: string; promised: Promised };

/**
 * Days are others now: each customer is told from when to when, and why (R64). Whoever calls this holds what the
 * requests follow, and changes it in the same transaction.
 */
export const promiseAnew = async (house: House, db: Db, anew: readonly Anew[]): Promise<void> => {
  const promised = new Map(anew.map((each) => [each.ticketId, each.promised]));
  const waiting = await rows<{ id: string; date: string; provisional: string }>(
    db,
    sql`
      select id, facts ->> 'date' as date, coalesce(facts ->> 'provisional', '') as provisional
      from tickets
      where id = any(${[...promised.keys()]}::uuid[]) and facts ? 'date' and ${waits}
      order by number
      for no key update`,
  );
  const changed = waiting
    .map((each) => ({ ...each, now: promised.get(each.id)! }))
    .filter(({ date, provisional, now }) => date !== now.date || provisional !== inFacts(now));
  if (changed.length === 0) return;
  await run(
    db,
    sql`
      update tickets t
      set facts = t.facts || jsonb_build_object('date', m.date, 'provisional', m.provisional),
        updated_at = now(), public_at = now()
      from unnest(
        ${changed.map(({ id }) => id)}::uuid[],
        ${changed.map(({ now }) => now.date)}::text[],
        ${changed.map(({ now }) => inFacts(now))}::text[]
      ) as m (id, date, provisional)
      where t.id = m.id`,
  );
  await publishOfMany(
    db,
    system,
    "ticket.date-changed",
    changed.flatMap(({ id, date, now }) =>
      date === now.date
        ? []
        : {
            ticketId: id,
            public: true,
            data: {
              from: date,
              date: now.date,
              provisional: now.provisional,
              reason: whyNot(house, date as Day, now.nominal as Day),
            },
          },
    ),
  );
};
