import type { Contact, Role, Staff } from "../people/index.ts";
import type { Type } from "./type.ts";

/** Whether this person has to do with the type at all; some are for a few companies only. */
export const isFor = (actor: Staff | Contact, { definition: { companies } }: Type): boolean =>
  actor.kind === "staff" ||
  companies.length === 0 ||
  (actor.companyId !== null && companies.includes(actor.companyId));

/** May this person submit the type? Of outsiders some types take a verified identity. */
export const mayAsk = (actor: Staff | Contact, type: Type): boolean =>
  isFor(actor, type) &&
  (actor.kind === "staff" || type.level === "T1" || actor.level === "T2" || actor.level === "T3");

const business: ReadonlySet<Role> = new Set(["business", "biz_director"]);

/**
 * May a colleague have it asked by this person? Who asks has to be trusted with it, not who types (R14); business enters
 * what somebody asked elsewhere, with that in writing (R85).
 */
export const mayAskFor = (
  { roles }: Pick<Staff, "roles">,
  requester: Staff | Contact,
  type: Type,
  inWriting: boolean,
): boolean =>
  mayAsk(requester, type) ||
  (inWriting && isFor(requester, type) && roles.some((role) => business.has(role)));
