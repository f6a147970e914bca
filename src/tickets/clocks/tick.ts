import { inTransaction, rows, run, sql, type Db } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import { publish } from "../../lib/publish.ts";
import { system } from "../../people/index.ts";
import { makeMove } from "../move.ts";
import { holdTicket, type Ticket } from "../ticket.ts";
import type { Timer } from "./coming.ts";
import { reckoned, setTimersIn } from "./timers.ts";

const BATCH = 200;

type Due = { ticketId: string; number: number; name: string };

/** Does what has come due, each thing once however many workers look, and also after a week's standstill. Answers how much it looked at. */
export const tick = async (house: House): Promise<number> => {
  const { db, log } = house;
  const due = await rows<Due>(
    db,
    sql`
      select r.ticket_id, t.number, r.name
      from (select ticket_id, name, due_at from ticket_timers where due_at <= now() order by due_at limit ${BATCH}) r
      join tickets t on t.id = r.ticket_id
      order by r.due_at`,
  );
  for (const each of due)
    await inTransaction(db, (db) => fire(house, db, each)).catch((err: unknown) => {
      log.error({ err, ...each }, "a timer could not be fired");
      return putOff(db, each);
    });
  return due.length;
};

/** One that cannot be done keeps none of the others waiting. */
const putOff = (db: Db, { ticketId, name }: Due): Promise<number> =>
  run(
    db,
    sql`
      update ticket_timers set due_at = now() + interval '5 minutes', tries = tries + 1
      where ticket_id = ${ticketId} and name = ${name} and due_at <= now()`,
  );

// Who presses a button holds the request as well: one of both comes first, and the other finds what is left.
const fire = async (house: House, db: Db, { ticketId, number, name }: Due): Promise<void> => {
  const ticket = await holdTicket(db, system, number);
  const due = await take(db, ticketId, name);
  if (!due) return;
  // Something may have happened since they were set, of which the worker has not heard yet.
  const [found] = await reckoned(house, db, [ticketId], due.now);
  const all = (found?.timers ?? [])
    .filter(({ name, at }) => due.names.includes(name) && at <= due.now)
    .toSorted((a, b) => lastNumber(a.name) - lastNumber(b.name));
  const last = all.pop();
  for (const each of all) await carryOut(db, ticket, each, { late: true });
  if (last) await carryOut(db, ticket, last, all.length > 0 ? { gathers: true } : {});
  if (all.length + (last ? 1 : 0) < due.names.length) await setTimersIn(house, db, [ticketId]);
};

/** With one warning or reminder comes all that is due of the same clock: after a standstill it is said once. */
const take = async (db: Db, ticketId: string, name: string) => {
  const series = name.startsWith("move:") ? name : name.replace(/\d+$/, "%");
  const taken = await rows<{ name: string; now: number }>(
    db,
    sql`
      delete from ticket_timers
      where ticket_id = ${ticketId} and name like ${series} and due_at <= now()
      returning name, (extract(epoch from now()) * 1000)::float8 as now`,
  );
  return taken[0] && { now: taken[0].now, names: taken.map(({ name }) => name) };
};

const lastNumber = (name: string): number => Number(name.split(":").at(-1));

/** `late`: a later one of the same clock is said instead, which `gathers` it; it is written down, and nobody is told. */
type More = { late?: true; gathers?: true };

const carryOut = (db: Db, ticket: Ticket, timer: Timer, more: More): Promise<unknown> => {
  const [what = "", first = "", second = ""] = timer.name.split(":");
  if (what === "move") return makeMove(db, system, ticket, first);
  if (what === "remind") return remind(db, ticket, Number(first), more);
  return warn(db, ticket, { clock: first, percent: Number(second), due: timer.due, more });
};

/** The customer is told that we wait for him. */
const remind = (db: Db, { id, state }: Ticket, days: number, more: More): Promise<void> =>
  publish(db, system, "ticket.reminded", {
    ticketId: id,
    public: true,
    data: { state, days, ...more },
  });

type Warning = { clock: string; percent: number; due: number | undefined; more: More };

/** A promise is about to run out, or has: whoever answers for it hears (R33, R51). */
const warn = (
  db: Db,
  { id, number }: Ticket,
  { clock, percent, due, more }: Warning,
): Promise<void> => {
  const dueAt = due === undefined ? null : new Date(due).toISOString();
  return publish(db, system, "ticket.clock-warned", {
    ticketId: id,
    data: { number, clock, percent, dueAt, ...more },
  });
};
