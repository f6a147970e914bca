import { maybe, one, sql, type Db } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import type { GuardName, Move } from "../flows/index.ts";
import type { Answers, Ticket } from "./ticket.ts";

/** Refuses a move where something beside the state stands against it (the guard column of flows.md). */
export const checkGuards = async (
  db: Db,
  ticket: Ticket,
  name: string,
  { guard = [] }: Move,
  answers: Answers,
): Promise<void> => {
  for (const each of guard) await guards[each](db, ticket, name, answers);
};

/** The vendor's day. */
const today = async (db: Db): Promise<string> => {
  const zone = sql`coalesce((select value ->> 'timeZone' from settings where key = 'vendor'), 'Asia/Shanghai')`;
  const { day } = await one<{ day: string }>(
    db,
    sql`select to_char(now() at time zone ${zone}, 'YYYY-MM-DD') as day`,
  );
  return day;
};

type Guard = (db: Db, ticket: Ticket, move: string, answers: Answers) => Promise<void> | void;

const guards: Record<GuardName, Guard> = {
  "not-s1": (_, { severity }) => {
    if (severity === "S1") throw new Refusal(409, "ticket.not-of-s1");
  },
  once: async (db, { id }, move) => {
    const before = await maybe(
      db,
      sql`
        select 1
        from events
        where ticket_id = ${id} and name = 'ticket.moved' and data ->> 'move' = ${move}
        limit 1`,
    );
    if (before) throw new Refusal(409, "ticket.move-once");
  },
  // Business and the customer confirm the same version, while it is valid (R72).
  "current-estimate": async (db, { facts }, _, { confirms }) => {
    const { estimate = "–", validUntil = "–" } = facts;
    if (confirms !== estimate) throw new Refusal(409, "ticket.estimate-other", { estimate });
    if (validUntil < (await today(db)))
      throw new Refusal(409, "ticket.estimate-expired", { date: validUntil });
  },
};
