import type { Role } from "../../people/permissions.ts";
import type { Key } from "../../ui/texts.tsx";

/** What each role is called. In the order people are asked in: who answers, who helps, who runs the house. */
export const roleWords = {
  agent: "role.agent",
  lead: "role.lead",
  rd: "role.rd",
  qa: "role.qa",
  custom_dev: "role.custom_dev",
  custom_lead: "role.custom_lead",
  business: "role.business",
  biz_director: "role.biz_director",
  finance: "role.finance",
  license_issuer: "role.license_issuer",
  release_manager: "role.release_manager",
  kb_editor: "role.kb_editor",
  sysadmin: "role.sysadmin",
  secadmin: "role.secadmin",
  auditor: "role.auditor",
} as const satisfies Record<Role, Key>;

export const roleOrder = Object.keys(roleWords) as Role[];
export const inOrder = (roles: readonly Role[]): Role[] =>
  roleOrder.filter((role) => roles.includes(role));
export const roleHint = (role: Role) => `${roleWords[role]}-hint` as const;
