import type { Actor, Contact, Role } from "../people/index.ts";
import type { Hat } from "./flow.ts";

/** What someone is to a request that he sees. Who leads also does what those he leads do. */
export const hatsOf = (actor: Actor): Hat[] => {
  switch (actor.kind) {
    case "system":
      return ["system"];
    case "contact":
      return hatsOfContact(actor);
    case "staff":
      return hatsOfRoles(actor.roles);
  }
};

export const hatsOfRoles = (roles: readonly Role[]): Hat[] =>
  roles.flatMap((role) => hatsOfRole[role] ?? []);

const hatsOfContact = ({ level, partnerAdmin }: Contact): Hat[] =>
  level === "T3" || partnerAdmin ? ["customer", "authorised"] : ["customer"];

const hatsOfRole: Partial<Record<Role, readonly Hat[]>> = {
  agent: ["agent"],
  lead: ["agent", "lead"],
  rd: ["rd"],
  qa: ["qa"],
  custom_dev: ["custom_dev"],
  custom_lead: ["custom_dev", "custom_lead"],
  business: ["business"],
  biz_director: ["business", "biz_director"],
  release_manager: ["release_manager"],
};

export const rolesThatMove = Object.keys(hatsOfRole) as Role[];

/** The roles that wear a hat, whoever leads last. */
export const rolesWith = (hat: Hat): Role[] =>
  rolesThatMove.filter((role) => hatsOfRole[role]?.includes(hat));
