import type { Contact, Staff } from "../people/index.ts";
import type { Type } from "./type.ts";

/** Whether this person has to do with the type at all; some are for a few companies only. */
export const isFor = (actor: Staff | Contact, { definition: { companies } }: Type): boolean =>
  actor.kind === "staff" ||
  companies.length === 0 ||
  (actor.companyId !== null && companies.includes(actor.companyId));

/** May this person submit the type? Staff may for anyone; of outsiders some types take a verified identity. */
export const mayAsk = (actor: Staff | Contact, type: Type): boolean =>
  isFor(actor, type) &&
  (actor.kind === "staff" || type.level === "T1" || actor.level === "T2" || actor.level === "T3");
