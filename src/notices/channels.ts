import { rows, sql, type Db } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { peopleIn } from "./audience.ts";
import { ringFor } from "./bell.ts";
import { happened, type Happened } from "./happened.ts";
import { owedTo, type Owed } from "./owed.ts";
import { post, sendTo } from "./post.ts";
import { rulesFor, type Rule } from "./rules.ts";

/** The ways to tell people: each reads the table of rules for itself, and is tried again by itself. */
export const channels = { ring, mail };
type Channel = keyof typeof channels;

/** By which ways an event is told at all. */
export const channelsFor = (event: Event): Channel[] => {
  const concerned = rulesFor(event);
  if (concerned.length === 0) return [];
  return concerned.some(({ bell }) => bell) ? ["ring", "mail"] : ["mail"];
};

/** In the desk. */
async function ring({ db }: House, event: Event): Promise<void> {
  const what = await happened(db, event);
  for (const { bell, kind, whom } of rulesFor(event))
    if (bell) await ringFor(db, event, { name: bell, kind }, await peopleIn(db, whom, what));
}

/** By letter: to customers what they are told, to colleagues what the bell says, if they chose so. */
async function mail(house: House, event: Event): Promise<void> {
  const { db } = house;
  // A letter to a colleague repeats what the bell says, whichever of both ways is begun first.
  await ring(house, event);
  const what = await happened(db, event);
  const written = new Set<string>();
  for (const rule of rulesFor(event))
    for (const owed of await owedBy(house, rule, what)) {
      await post(db, event, owed);
      if (owed.at === undefined) written.add(owed.address);
    }
  for (const address of written) await sendTo(house, address, event);
}

const owedBy = async (house: House, rule: Rule, what: Happened): Promise<Owed[]> => {
  const { db } = house;
  const { kind } = rule;
  const name = nameOf(rule, what);
  if (!name) return [];
  if (rule.copy) {
    const copied = await copiedTo(db, what);
    return copied.map((address) => ({ address, personId: null, kind, name }));
  }
  const owed: Owed[] = [];
  for (const personId of await peopleIn(db, rule.whom, what)) {
    if (rule.bell && personId === what.event.actorId) continue;
    const letter = await owedTo(house, personId, kind, what);
    if (letter) owed.push({ ...letter, name });
  }
  return owed;
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
