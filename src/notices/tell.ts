import { rows, sql, type Db } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { peopleIn } from "./audience.ts";
import { ringFor } from "./bell.ts";
import { happened, type Happened } from "./happened.ts";
import { owedTo, type Owed } from "./owed.ts";
import { post } from "./post.ts";
import { rulesFor, type Rule } from "./rules.ts";

/** Whether anybody is told of it at all. */
export const isTold = (event: Event): boolean => rulesFor(event).length > 0;

/**
 * Rings in the desk, and puts letters down for who sends them (`post.ts`): to customers what they are told, to
 * colleagues what the bell says, if they chose so. Done again after a fault it tells nobody twice.
 */
export const tell = async (house: House, event: Event): Promise<void> => {
  const what = await happened(house.db, event);
  for (const rule of rulesFor(event)) {
    // Customers who are copied are addresses, not people.
    const people = rule.copy ? [] : await peopleIn(house.db, rule.whom, what);
    if (rule.bell) await ringFor(house.db, event, { name: rule.bell, kind: rule.kind }, people);
    for (const owed of await owedBy(house, rule, what, people)) await post(house.db, event, owed);
  }
};

/** In the desk alone. */
export const ring = async (db: Db, event: Event): Promise<void> => {
  const what = await happened(db, event);
  for (const { bell, kind, whom } of rulesFor(event))
    if (bell) await ringFor(db, event, { name: bell, kind }, await peopleIn(db, whom, what));
};

const owedBy = async (
  house: House,
  rule: Rule,
  what: Happened,
  people: readonly string[],
): Promise<Owed[]> => {
  const { kind } = rule;
  const name = nameOf(rule, what);
  if (!name) return [];
  if (rule.copy) {
    const copied = await copiedTo(house.db, what);
    return copied.map((address) => ({ address, personId: null, kind, name }));
  }
  const others = rule.bell ? people.filter((id) => id !== what.event.actorId) : people;
  const owed = await owedTo(house, others, kind, what);
  return owed.map((letter) => ({ ...letter, name }));
};

const nameOf = ({ bell, letter, copy }: Rule, what: Happened): string | undefined => {
  const template = letter ?? copy;
  return bell ?? (typeof template === "function" ? template(what) : template);
};

const copiedTo = async (db: Db, { event }: Happened): Promise<string[]> => {
  const found = await rows<{ address: string }>(
    db,
    sql`select address from ticket_watchers where ticket_id = ${event.ticketId} order by added_at`,
  );
  return found.map(({ address }) => address);
};
