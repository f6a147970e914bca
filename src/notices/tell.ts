import { rows, sql, type Db } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { peopleIn } from "./audience.ts";
import { ringFor } from "./bell.ts";
import { happened, happenedAll, type Happened } from "./happened.ts";
import type { Kind } from "./kinds.ts";
import { owedTo, type Owed } from "./owed.ts";
import { post, type Due } from "./post.ts";
import { rulesFor, type Rule } from "./rules.ts";
import { readersOf, type Reader } from "./wishes.ts";

/** Whether anybody is told of it at all. */
export const isTold = (event: Event): boolean => rulesFor(event).length > 0;

/** What is to be written because of one line of the table, before it is known who reads letters and where. */
type Meant = {
  what: Happened;
  kind: Kind;
  name: string;
  /** The people; null where it goes to those who are copied. */
  people: readonly string[] | null;
};

/**
 * Rings in the desk, and puts letters down for who sends them (`post.ts`): to customers what they are told, to
 * colleagues what the bell says, if they chose so. Done again after a fault it tells nobody twice.
 */
export const tell = async (house: House, events: readonly Event[]): Promise<void> => {
  const meant: Meant[] = [];
  for (const what of await happenedAll(house.db, events))
    for (const rule of rulesFor(what.event)) {
      const people = rule.copy ? null : await peopleIn(house.db, rule.whom, what);
      if (rule.bell && people)
        await ringFor(house.db, what.event, { name: rule.bell, kind: rule.kind }, people);
      const name = nameOf(rule, what);
      if (name) meant.push({ what, kind: rule.kind, name, people: others(rule, what, people) });
    }
  await post(house.db, await dueOf(house, meant));
};

/** In the desk alone. */
export const ring = async (db: Db, event: Event): Promise<void> => {
  const what = await happened(db, event);
  for (const { bell, kind, whom } of rulesFor(event))
    if (bell) await ringFor(db, event, { name: bell, kind }, await peopleIn(db, whom, what));
};

const nameOf = ({ bell, letter, copy }: Rule, what: Happened): string | undefined => {
  const template = letter ?? copy;
  return bell ?? (typeof template === "function" ? template(what) : template);
};

// What a colleague did himself rings for nobody, so it is not written to him either.
const others = ({ bell }: Rule, { event }: Happened, people: readonly string[] | null) =>
  people && bell ? people.filter((id) => id !== event.actorId) : people;

/** The letters, in the order of the table: where two would go to one address for one event, the first does. */
const dueOf = async (house: House, meant: readonly Meant[]): Promise<Due[]> => {
  const readers = await readersIn(house.db, meant);
  const copied = await copiedIn(house.db, meant);
  const due: Due[] = [];
  for (const { what, kind, name, people } of meant) {
    const { event } = what;
    if (people === null)
      for (const address of copied.get(event.ticketId ?? "") ?? [])
        due.push({ event, owed: { address, personId: null, kind, name } });
    for (const id of people ?? []) {
      const reader = readers.get(id);
      const owed = reader && (await owedTo(house, reader, kind, what));
      if (owed) due.push({ event, owed: { ...owed, name } satisfies Owed });
    }
  }
  return due;
};

const readersIn = async (db: Db, meant: readonly Meant[]): Promise<Map<string, Reader>> => {
  const ids = new Set(meant.flatMap(({ people }) => people ?? []));
  const found = ids.size > 0 ? await readersOf(db, [...ids]) : [];
  return new Map(found.map((reader) => [reader.personId, reader]));
};

/** The addresses that are copied, by request. */
const copiedIn = async (db: Db, meant: readonly Meant[]): Promise<Map<string, string[]>> => {
  const ids = meant.flatMap(({ people, what }) =>
    people === null ? (what.event.ticketId ?? []) : [],
  );
  if (ids.length === 0) return new Map();
  const found = await rows<{ ticketId: string; addresses: string[] }>(
    db,
    sql`
      select ticket_id, array_agg(address order by added_at) as addresses
      from ticket_watchers
      where ticket_id = any(${ids}::uuid[])
      group by ticket_id`,
  );
  return new Map(found.map(({ ticketId, addresses }) => [ticketId, addresses]));
};
