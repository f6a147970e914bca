import type { z } from "zod";
import { calendarOf } from "../calendar/index.ts";
import { inTransaction, one, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { stateOf } from "../flows/index.ts";
import type { Contact, Staff } from "../people/index.ts";
import { processOf } from "../types/index.ts";
import { markRead } from "./read.ts";
import type { Rating } from "./schema.ts";
import { holdTicket, type Ticket } from "./ticket.ts";

const URGE_HOURS = 4;

type Urged = Pick<Ticket, "open" | "turn" | "urgedAt" | "createdAt" | "teamId">;

/** The moment from which the customer may ask for haste (again); null where there is nothing to hurry. */
export const urgeFrom = (
  house: House,
  { open, turn, urgedAt, createdAt, teamId }: Urged,
): string | null => {
  if (!open || turn !== "us") return null;
  if (!urgedAt) return createdAt;
  const hours = calendarOf(house).time(teamId);
  return new Date(hours.add(Date.parse(urgedAt), URGE_HOURS * 60)).toISOString();
};

/** 催办: once in four hours of work, with a reason (R37). */
export const urge = (
  house: House,
  db: Db,
  actor: Staff | Contact,
  number: number,
  reason: string,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdTicket(db, actor, number);
    const from = urgeFrom(house, ticket);
    if (actor.kind !== "contact" || from === null) throw new Refusal(409, "ticket.nothing-to-urge");
    if (Date.parse(from) > Date.now())
      throw new Refusal(409, "ticket.urged-already", { hours: URGE_HOURS });
    await run(
      db,
      sql`update tickets set urged_at = now(), updated_at = now(), public_at = now() where id = ${ticket.id}`,
    );
    await markRead(db, actor.id, ticket.id);
    await publish(db, actor, "ticket.urged", {
      ticketId: ticket.id,
      public: true,
      data: { reason },
    });
  });

/** May be rated: it came to its end, and the one who asks is the one who was served. */
const mayRate = (
  actor: Staff | Contact,
  { requesterId, state, ...kept }: Pick<Ticket, "requesterId" | "flow" | "typeVersion" | "state">,
): boolean => {
  const { final = false, step } = stateOf(processOf(kept), state);
  // A bar that breaks off, as with what was withdrawn, tells of nothing that was done.
  return actor.kind === "contact" && requesterId === actor.id && final && step !== undefined;
};

/** Whether what was said before may still be thought over: once, within the hour. */
const mayRateAgain = async (db: Db, ticketId: string): Promise<boolean> => {
  const { again } = await one<{ again: boolean }>(
    db,
    sql`
      select count(*) filter (where e.name = 'ticket.rating-changed') = 0
        and max(e.at) filter (where e.name = 'ticket.rated') > now() - interval '1 hour' as again
      from events e
      where e.ticket_id = ${ticketId} and e.name in ('ticket.rated', 'ticket.rating-changed')`,
  );
  return again;
};

/** Whether this person is asked now what he thinks of it. */
export const isAskedToRate = async (
  db: Db,
  actor: Staff | Contact,
  ticket: Pick<Ticket, "id" | "requesterId" | "flow" | "typeVersion" | "state" | "rating">,
): Promise<boolean> =>
  mayRate(actor, ticket) && (ticket.rating === null || (await mayRateAgain(db, ticket.id)));

/** Rates what was done; the colleague hears of it once, however often it is changed. */
export const rate = (
  db: Db,
  actor: Staff | Contact,
  number: number,
  { rating, comment }: z.output<typeof Rating>,
) =>
  inTransaction(db, async (db) => {
    const ticket = await holdTicket(db, actor, number);
    if (!mayRate(actor, ticket)) throw new Refusal(409, "ticket.not-to-rate");
    const { rating: before } = ticket;
    if (before !== null && !(await mayRateAgain(db, ticket.id)))
      throw new Refusal(409, "ticket.rated-already");
    await run(
      db,
      sql`
        update tickets
        set rating = ${rating}, rating_comment = ${comment}, updated_at = now(), public_at = now()
        where id = ${ticket.id}`,
    );
    await markRead(db, actor.id, ticket.id);
    await publish(db, actor, before === null ? "ticket.rated" : "ticket.rating-changed", {
      ticketId: ticket.id,
      public: true,
      data: { rating },
    });
  });
