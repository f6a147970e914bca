import { aroundTheClock, reachedAt, type BusinessTime } from "../../calendar/index.ts";
import type { BindingState } from "./schema.ts";

/** Days after which a person who was asked and did not answer is turned down (BND-T19). */
export const ANSWER_DAYS = 10;

/** Its state, since when it waits in it, and the times before in which it waited for whom it waits for now. */
export type Waiting = {
  state: BindingState;
  waitingSince: string;
  waits: readonly (readonly [from: string, to: string])[];
};

/** How long a claim may wait for us: 4 business hours for support, a business day for business (VF, R17). */
const allowed: Partial<Record<BindingState, (time: BusinessTime) => number>> = {
  submitted: () => 4 * 60,
  needs_business: ({ dayMinutes }) => dayMinutes,
};

/** When a claim should have been dealt with. What it waited before a question to the person counts. */
export const dueOf = (
  { state, waitingSince, waits }: Waiting,
  time: BusinessTime,
): string | null => {
  const now = { from: Date.parse(waitingSince), to: null };
  if (state === "need_more") return instant(aroundTheClock.add(now.from, ANSWER_DAYS * 1440));
  const target = allowed[state]?.(time);
  if (target === undefined) return null;
  const before = waits.map(([from, to]) => ({ from: Date.parse(from), to: Date.parse(to) }));
  return instant(reachedAt([...before, now], [{ from: 0, target, time }], 1));
};
const instant = (at: number): string => new Date(at).toISOString();

const waitsFor: Partial<Record<BindingState, "support" | "business" | "person">> = {
  submitted: "support",
  needs_business: "business",
  need_more: "person",
};
export const whoseTurn = (state: BindingState) => waitsFor[state] ?? null;

/** It waits too long for us; for the person it may. */
export const isOverdue = (claim: Waiting, time: BusinessTime, now: number): boolean => {
  const due = dueOf(claim, time);
  return due !== null && whoseTurn(claim.state) !== "person" && Date.parse(due) < now;
};
