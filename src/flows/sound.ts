import type { Flow, Move } from "./flow.ts";

export type Unsound = { state: string; why: "not-reached" | "no-way-out" | "nobody" | "no-answer" };

/**
 * The states in which a request would be lost: none leads there, none leads on to an end, no person has a button in it,
 * or it waits for a customer who has no way to answer.
 */
export const unsound = ({ start, starts = [], states, moves }: Flow): Unsound[] => {
  const used = Object.values(moves).filter(({ by }) => by.length > 0);
  const reached = closure([start, ...starts], (state) =>
    used.flatMap(({ from, to }) => (from.includes(state) ? [to] : [])),
  );
  const ends = Object.keys(states).filter((name) => states[name]!.final);
  const ending = closure(ends, (state) =>
    used.flatMap(({ from, to }) => (to === state ? [...from] : [])),
  );
  return Object.entries(states).flatMap(([state, { final, turn }]): Unsound[] => {
    if (!reached.has(state)) return [{ state, why: "not-reached" }];
    if (final) return [];
    if (!ending.has(state)) return [{ state, why: "no-way-out" }];
    const open = used.filter(({ from }) => from.includes(state));
    if (open.every(({ by }) => by.every((hat) => hat === "system")))
      return [{ state, why: "nobody" }];
    return turn === "customer" && !open.some(isTheirs) ? [{ state, why: "no-answer" }] : [];
  });
};

const isTheirs = ({ upon, by }: Move): boolean =>
  upon === "customer-reply" || by.includes("customer") || by.includes("authorised");

const closure = (from: readonly string[], next: (state: string) => string[]): Set<string> => {
  const found = new Set(from);
  // A set is walked to its end, also to what is added on the way.
  for (const state of found) for (const each of next(state)) found.add(each);
  return found;
};
