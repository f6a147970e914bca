import type { Db } from "../../lib/db.ts";
import type { House } from "../../lib/house.ts";
import { identify, type Contact, type Staff } from "../../people/index.ts";

/** What the play has put up so far; everything goes by the short name of the tables. */
export type Stage = {
  /** The house as it stands inside the one transaction of the play: all of it comes to be, or nothing. */
  house: House;
  db: Db;
  now: number;
  people: Map<string, string>;
  teams: Map<string, string>;
  products: Map<string, string>;
  companies: Map<string, string>;
  projects: Map<string, string>;
  bindings: Map<string, string>;
  /** The numbers of requests that others speak of. */
  numbers: Map<string, number>;
};

export const newStage = (house: House, now: number): Stage => ({
  house,
  db: house.db,
  now,
  people: new Map(),
  teams: new Map(),
  products: new Map(),
  companies: new Map(),
  projects: new Map(),
  bindings: new Map(),
  numbers: new Map(),
});

export const known = <T>(map: Map<string, T>, name: string): T => {
  const found = map.get(name);
  if (found === undefined) throw new Error(`the demo has nothing called ${name}`);
  return found;
};

/** A person as of this moment of the play. */
export const actorOf = async ({ db, people }: Stage, name: string): Promise<Staff | Contact> => {
  const actor = await identify(db, known(people, name));
  if (!actor) throw new Error(`${name} has left the demo`);
  return actor;
};

export const staffOf = async (stage: Stage, name: string): Promise<Staff> => {
  const actor = await actorOf(stage, name);
  if (actor.kind !== "staff") throw new Error(`${name} is not a colleague`);
  return actor;
};

export const contactOf = async (stage: Stage, name: string): Promise<Contact> => {
  const actor = await actorOf(stage, name);
  if (actor.kind !== "contact") throw new Error(`${name} is not a contact`);
  return actor;
};
