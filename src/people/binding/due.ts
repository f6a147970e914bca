import type { BindingState } from "./schema.ts";

const HOUR = 3600;
/** How long a claim may wait for us: 4 hours for support, a day for business; and how long for the person. */
const allowed: Partial<Record<BindingState, number>> = {
  submitted: 4 * HOUR,
  needs_business: 24 * HOUR,
  need_more: 10 * 24 * HOUR,
};

export type Waiting = { state: BindingState; waitingSince: string; waitedSeconds: number };

/** When a claim should have been dealt with (R17). What it waited before a question to the person counts. */
export const dueOf = ({ state, waitingSince, waitedSeconds }: Waiting): string | null => {
  const seconds = allowed[state];
  if (seconds === undefined) return null;
  const left = state === "need_more" ? seconds : seconds - waitedSeconds;
  return new Date(Date.parse(waitingSince) + left * 1000).toISOString();
};

const waitsFor: Partial<Record<BindingState, "support" | "business" | "person">> = {
  submitted: "support",
  needs_business: "business",
  need_more: "person",
};
export const whoseTurn = (state: BindingState) => waitsFor[state] ?? null;

/** It waits too long for us; for the person it may. */
export const isOverdue = (claim: Waiting, now: number): boolean => {
  const due = dueOf(claim);
  return due !== null && whoseTurn(claim.state) !== "person" && Date.parse(due) < now;
};

/** Days after which a person who was asked and did not answer is turned down (BND-T19). */
export const ANSWER_DAYS = allowed.need_more! / (24 * HOUR);
