import type { Language } from "../lib/text.ts";
import type { Level, Permission, Role } from "./permissions.ts";

/** Someone of the vendor. */
export type Staff = {
  kind: "staff";
  id: string;
  name: string;
  language: Language;
  roles: readonly Role[];
  teamIds: readonly string[];
  permissions: ReadonlySet<Permission>;
};

/** Someone of a partner or an end customer; what the binding says decides the level. */
export type Contact = {
  kind: "contact";
  id: string;
  name: string;
  language: Language;
  level: Level;
  /** The binding in force, verified or not; what a person sees hangs on it. */
  bindingId: string | null;
  /** Set once verified. */
  companyId: string | null;
  companyKind: "partner" | "customer" | null;
  partnerAdmin: boolean;
  permissions: ReadonlySet<Permission>;
};

/** The desk itself: a clock, a rule. */
export type System = { kind: "system"; id: null; permissions: ReadonlySet<Permission> };
export type Visitor = { kind: "visitor"; id: null; permissions: ReadonlySet<Permission> };

export type Actor = Staff | Contact | System;

const nothing: ReadonlySet<Permission> = new Set();
export const system: System = { kind: "system", id: null, permissions: nothing };
export const visitor: Visitor = { kind: "visitor", id: null, permissions: nothing };

declare module "../lib/routes.ts" {
  interface Register {
    actor: Staff | Contact;
    visitor: Visitor;
  }
}
