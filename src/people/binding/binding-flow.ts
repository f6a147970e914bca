import type { Permission } from "../permissions.ts";
import type { BindingState } from "./schema.ts";

/** Staff by permission, the person, the administrator of his company, the desk by a rule or a clock. */
export type Mover = Permission | "person" | "admin" | "rule";

const support = "bindings.verify";
const business = "bindings.confirm";

/**
 * The way of a claim to belong to a company: line of the table BND in flows.md (or the requirement, where that table
 * has none), move, from, to, who may.
 */
const table = [
  ["BND-T01", "submit", "none", "submitted", ["person"]],
  ["BND-T16", "submit", "rejected", "submitted", ["person"]],
  ["BND-T17", "submit", "revoked", "submitted", ["person"]],
  ["BND-T05", "answer", "need_more", "submitted", ["person"]],

  ["BND-T02", "verify", "submitted", "verified", [support]],
  ["BND-T06", "verify", "needs_business", "verified", [business]],
  ["BND-T03", "send", "submitted", "needs_business", [support, "rule"]],
  ["BND-T04", "ask", "submitted", "need_more", [support]],
  ["BND-T08", "reject", "submitted", "rejected", [support]],
  ["BND-T07", "reject", "needs_business", "rejected", [business]],
  ["BND-T19", "lapse", "need_more", "rejected", ["rule"]],

  ["BND-T09", "accept", "none", "verified", ["person"]],
  ["BND-T09", "accept", "rejected", "verified", ["person"]],
  ["BND-T09", "accept", "revoked", "verified", ["person"]],
  ["R97", "vouch", "submitted", "verified", ["admin"]],
  ["R97", "vouch", "needs_business", "verified", ["admin"]],

  // Two people: one names the applicant, another confirms.
  ["BND-T10", "propose", "verified", "verified", [support, business, "admin"]],
  ["BND-T10", "authorise", "verified", "authorised", [business]],
  ["BND-T11", "lower", "authorised", "verified", [business, "rule"]],
  ["R97", "appoint", "verified", "verified", [business]],
  ["R97", "appoint", "authorised", "authorised", [business]],

  ["BND-T12", "expire", "verified", "submitted", ["rule"]],
  ["BND-T12", "expire", "authorised", "submitted", ["rule"]],
  ["BND-T13", "revoke", "verified", "revoked", ["person", "admin", "contacts.end"]],
  ["BND-T18", "revoke", "authorised", "revoked", ["person", "admin", "contacts.end"]],
  ["R99", "withdraw", "submitted", "none", ["person", "admin", "contacts.end"]],
  ["R99", "withdraw", "needs_business", "none", ["person", "admin", "contacts.end"]],
  ["R99", "withdraw", "need_more", "none", ["person", "admin", "contacts.end"]],

  // Two contacts are one person: of two bindings one stays, the other gives way.
  ["R12", "merge", "verified", "revoked", ["contacts.merge"]],
  ["R12", "merge", "authorised", "revoked", ["contacts.merge"]],
  ["R12", "merge", "submitted", "none", ["contacts.merge"]],
  ["R12", "merge", "needs_business", "none", ["contacts.merge"]],
  ["R12", "merge", "need_more", "none", ["contacts.merge"]],

  ["BND-T14", "block", "submitted", "blocked", ["bindings.block", "rule"]],
  ["BND-T14", "block", "needs_business", "blocked", ["bindings.block", "rule"]],
  ["BND-T14", "block", "need_more", "blocked", ["bindings.block", "rule"]],
  ["BND-T15", "unblock", "blocked", "none", ["bindings.block", "rule"]],
] as const satisfies readonly (readonly [
  string,
  string,
  BindingState,
  BindingState,
  readonly Mover[],
])[];

export type AnyMove = (typeof table)[number][1];
type Row = { move: AnyMove; from: BindingState; to: BindingState; by: readonly Mover[] };
export const bindingFlow: readonly Row[] = table.map(([, move, from, to, by]) => ({
  move,
  from,
  to,
  by,
}));

/** Where a move leads; or that it is not open in this state, or not for these. */
export const step = (
  state: BindingState,
  move: AnyMove,
  movers: ReadonlySet<Mover>,
): BindingState | "not-open" | "not-yours" => {
  const row = bindingFlow.find((row) => row.from === state && row.move === move);
  if (!row) return "not-open";
  return row.by.some((mover) => movers.has(mover)) ? row.to : "not-yours";
};

/** The moves that somebody has in a state. */
export const movesOpen = (state: BindingState, movers: ReadonlySet<Mover>): AnyMove[] =>
  bindingFlow
    .filter(({ from, by }) => from === state && by.some((mover) => movers.has(mover)))
    .map(({ move }) => move);
