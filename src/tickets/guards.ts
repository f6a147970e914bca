import { maybe, one, sql, type Db } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import { defectNumberIn, type GuardName, type Hat, type Move } from "../flows/index.ts";
import { developerNamed } from "./developers.ts";
import { estimateRefusal } from "./estimates.ts";
import { deliveryOfIssue, whyQueued } from "./hotWindow.ts";
import type { Answers, Ticket } from "./ticket.ts";

type Guarded = Pick<Ticket, "id" | "severity" | "facts">;
type Pressed = { move: string; answers: Answers; hats: readonly Hat[] };

/** What stands against a move beside the state, if anything (the guard column of flows.md). */
export const guarded = async (
  db: Db,
  ticket: Guarded,
  { guard = [] }: Move,
  pressed: Pressed,
): Promise<Refusal | undefined> => {
  for (const each of guard) {
    const refusal = await guards[each](db, ticket, pressed);
    if (refusal) return refusal;
  }
  return undefined;
};

// They ask how the request stands, not what is answered: what they refuse is not even offered.
const ofState: ReadonlySet<GuardName> = new Set([
  "once",
  "nothing-to-do",
  "hot-window",
  "fix-out",
  "lead-decides",
]);

/** Those of the moves against which nothing stands, whatever will be answered. */
export const offered = async (
  db: Db,
  ticket: Guarded,
  moves: readonly [string, Move][],
  hats: readonly Hat[],
): Promise<[string, Move][]> => {
  const found: [string, Move][] = [];
  for (const [name, move] of moves) {
    const guard = move.guard?.filter((each) => ofState.has(each)) ?? [];
    const pressed = { move: name, answers: {}, hats };
    if (!(await guarded(db, ticket, { ...move, guard }, pressed))) found.push([name, move]);
  }
  return found;
};

type Found = Refusal | undefined;
type Guard = (db: Db, ticket: Guarded, pressed: Pressed) => Promise<Found> | Found;

/** The vendor's day. */
const today = async (db: Db): Promise<string> => {
  const zone = sql`coalesce((select value ->> 'timeZone' from settings where key = 'vendor'), 'Asia/Shanghai')`;
  const { day } = await one<{ day: string }>(
    db,
    sql`select to_char(now() at time zone ${zone}, 'YYYY-MM-DD') as day`,
  );
  return day;
};

const guards: Record<GuardName, Guard> = {
  "not-s1": (_, { severity }) =>
    severity === "S1" ? new Refusal(409, "ticket.not-of-s1") : undefined,
  once: async (db, { id }, { move }) => {
    const before = await maybe(
      db,
      sql`
        select 1
        from events
        where ticket_id = ${id} and name = 'ticket.moved' and data ->> 'move' = ${move}
        limit 1`,
    );
    return before ? new Refusal(409, "ticket.move-once") : undefined;
  },
  // Business and the customer confirm the same version, while it is valid (R72).
  "current-estimate": async (db, { facts }, { answers: { confirms } }) => {
    const { estimate = "–", validUntil = "–" } = facts;
    if (confirms !== estimate) return new Refusal(409, "ticket.estimate-other", { estimate });
    if (validUntil < (await today(db)))
      return new Refusal(409, "ticket.estimate-expired", { date: validUntil });
    return undefined;
  },
  "defect-known": async (db, _, { answers: { defect = "" } }) => {
    if (defect === "") return undefined;
    const number = defectNumberIn(defect);
    const known =
      number !== undefined &&
      (await maybe(
        db,
        sql`select 1 from defects where number = ${number} and state <> 'rejected'`,
      ));
    return known
      ? undefined
      : new Refusal(
          409,
          "ticket.defect-unknown",
          {},
          { "answers.defect": "ticket.defect-unknown" },
        );
  },
  "hotfix-ahead": async (db, _ticket, { answers: { hotfixDay } }) =>
    hotfixDay && hotfixDay < (await today(db))
      ? new Refusal(400, "defect.day-past", {}, { "answers.hotfixDay": "defect.day-past" })
      : undefined,
  "both-yes": (_db, _ticket, { answers: { feasible, needed } }) =>
    feasible === "yes" && needed === "yes"
      ? undefined
      : new Refusal(
          409,
          "ticket.not-both",
          {},
          feasible === "yes"
            ? { "answers.needed": "ticket.not-both" }
            : { "answers.feasible": "ticket.not-both" },
        ),
  "estimate-version": (db, ticket, { move, answers }) => estimateRefusal(db, ticket, move, answers),
  // What nobody has seen happen goes to R&D only on the word of whoever leads (R61).
  "reproduced-or-lead": (_db, _ticket, { answers: { reproduced }, hats }) =>
    reproduced !== "no" || hats.includes("lead")
      ? undefined
      : new Refusal(
          409,
          "ticket.not-reproduced",
          {},
          { "answers.reproduced": "ticket.not-reproduced" },
        ),
  "developer-known": async (db, _, { answers: { developer = "" } }) =>
    (await developerNamed(db, developer))
      ? undefined
      : new Refusal(
          409,
          "ticket.developer-unknown",
          {},
          { "answers.developer": "ticket.developer-unknown" },
        ),
  "nothing-to-do": async (db, { id }) => {
    const last = await maybe<{ move: string }>(
      db,
      sql`
        select data ->> 'move' as move
        from events
        where ticket_id = ${id} and name = 'ticket.moved'
        order by seq desc
        limit 1`,
    );
    return last?.move === "not_an_issue" ? undefined : new Refusal(409, "ticket.move-not-undone");
  },
  // What the customer disputes, and what R&D rejects, is decided by whoever leads (R58, BUG-T14, BUG-T23).
  "lead-decides": async (db, { id }, { hats }) => {
    if (hats.includes("lead")) return undefined;
    const found = await maybe(
      db,
      sql`
        select 1
        from events
        where ticket_id = ${id} and name = 'ticket.moved' and data ->> 'move' = 'dispute'
        union all
        select 1
        from defect_tickets l
        join defects d on d.id = l.defect_id
        where l.ticket_id = ${id} and d.state = 'rejected'
        limit 1`,
    );
    return found ? new Refusal(409, "ticket.lead-decides") : undefined;
  },
  "fix-out": async (db, { id }) => {
    const out = await maybe(
      db,
      sql`
        select 1
        from defect_tickets l
        join defects d on d.id = l.defect_id
        where l.ticket_id = ${id} and d.state in ('released', 'verified')`,
    );
    return out ? undefined : new Refusal(409, "ticket.fix-not-out");
  },
  "hot-window": async (db, { id }) => {
    const queued = whyQueued(await deliveryOfIssue(db, id));
    return queued === null ? undefined : new Refusal(409, "ticket.window-over");
  },
};
