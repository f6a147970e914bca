import { secretOf } from "../SecretField.tsx";
import type { Security } from "../queries.ts";

export const limitNames = ["signIn", "code", "search", "submit"] as const;
type Limit = (typeof limitNames)[number];

/** What the form holds, by the names of its fields. */
export type Typed = Record<
  | `limits.${Limit}`
  | "uploadMegabytes"
  | "scanner"
  | "staffIdleMinutes"
  | "contactDays"
  | "formerPartnerDays"
  | `oidc.${"issuer" | "clientId" | "clientSecret" | "label"}`,
  string
>;

export const securityOf = (typed: Typed, before: Security): Security => ({
  ...before,
  limits: {
    signIn: Number(typed["limits.signIn"]),
    code: Number(typed["limits.code"]),
    search: Number(typed["limits.search"]),
    submit: Number(typed["limits.submit"]),
  },
  uploadMegabytes: Number(typed.uploadMegabytes),
  scanner: typed.scanner,
  staffIdleMinutes: Number(typed.staffIdleMinutes),
  contactDays: Number(typed.contactDays),
  formerPartnerDays: Number(typed.formerPartnerDays),
  oidc: {
    issuer: typed["oidc.issuer"],
    clientId: typed["oidc.clientId"],
    clientSecret: secretOf(typed["oidc.clientSecret"], before.oidc.clientSecret),
    label: typed["oidc.label"],
  },
});
