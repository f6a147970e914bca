import type { BusinessTime } from "../../calendar/index.ts";
import { dayAfter, type Day } from "../../lib/day.ts";
import { instantOf } from "../../lib/zone.ts";
import { clocks, stateOf, warnings } from "../../flows/index.ts";
import type { Past, Reckoned } from "./reckon.ts";

/** `move:no_answer`, `remind:1`, `warn:FR:75`; at an instant in milliseconds since 1970. */
export type Timer = {
  name: string;
  at: number;
  /** A warning or a reminder comes once from then on; missed in a standstill, it comes late. A move comes in any case. */
  onceSince?: number;
  /** Of a warning: when its clock runs out. */
  due?: number;
};

/** The promise of ours that runs out first. */
export const nextDue = (running: readonly Reckoned[]) =>
  running
    .flatMap(({ name, due }) => (due !== null && clocks[name].ours ? [{ name, due }] : []))
    .toSorted((a, b) => a.due - b.due)[0];

/** All that a request has coming, also what should have come already. */
export const timersOf = (past: Past, running: readonly Reckoned[], time: BusinessTime): Timer[] => {
  const { state } = past.spans.at(-1)!;
  const { remind = [] } = stateOf(past.flow, state);
  const from = waitsSince(past);
  const warned = running
    .filter(({ name, standing }) => standing === "running" && clocks[name].ours)
    .flatMap((clock) =>
      warnings.map((percent) => ({
        name: `warn:${clock.name}:${percent}`,
        at: clock.reaches(percent / 100),
        onceSince: clock.from,
        due: clock.reaches(1),
      })),
    );
  const moves = Object.entries(past.flow.moves).flatMap(([name, move]) => {
    const minutes = move.after === undefined ? move.afterMinutes : move.after * time.dayMinutes;
    if (minutes === undefined || from === null || !move.from.includes(state)) return [];
    if (move.guard?.includes("not-s1") && past.severities.at(-1)?.severity === "S1") return [];
    // A developer who writes is not silent.
    const silent = running.find((clock) => clock.name === "DS");
    return [{ name: `move:${name}`, at: time.add(silent?.from ?? from, minutes) }];
  });
  return [
    ...warned,
    ...(from === null ? [] : remind).map((days) => ({
      name: `remind:${days}`,
      at: time.add(from!, days * time.dayMinutes),
      onceSince: from!,
    })),
    ...moves,
  ];
};

/**
 * Since when it stands where it stands, for what time alone makes of it. Null while the customer has written and nobody
 * has answered, and while what was handed over is being mended: neither is silence.
 */
const waitsSince = ({ flow, spans, replies, heard = null, mending }: Past): number | null => {
  const { state, from } = spans.at(-1)!;
  if (stateOf(flow, state).turn !== "customer") return from;
  if (mending?.open) return null;
  const since = Math.max(from, mending?.ended ?? 0);
  if (heard === null || heard <= since) return since;
  return replies.find((at) => at > heard) ?? null;
};

/** What a day ends: an offer is good to the end of its last day. */
export const lastDaysOf = ({ flow, spans, facts = {} }: Past, zone: string): Timer[] =>
  Object.entries(flow.moves).flatMap(([name, { expires, from }]) => {
    const day = expires && facts[expires];
    if (!day || !from.includes(spans.at(-1)!.state)) return [];
    return [{ name: `move:${name}`, at: instantOf({ day: dayAfter(day as Day), time: 0 }, zone) }];
  });
