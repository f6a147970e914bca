import { isStaffHat, staffHats, type FlowChanges, type StaffHat } from "./change.ts";
import type { Flow, GuardName, Move, State } from "./flow.ts";
import type { Ask } from "./ask.ts";

/** Hats of those who do not write to customers. */
const silent: ReadonlySet<StaffHat> = new Set(["rd", "qa", "release_manager"]);

/**
 * Whom a move may be given to. What is guarded stays among those whom the table names: it is an approval. What is said
 * with a message is for those who write to customers.
 */
export const mayBeGivenTo = ({ by, guard = [], says }: Move): readonly StaffHat[] => {
  const own = by.filter(isStaffHat);
  if (own.length === 0) return [];
  if (guard.some((name) => !ofAnswers.has(name))) return own;
  return staffHats.filter((hat) => !says || own.includes(hat) || !silent.has(hat));
};

// They look at what was answered, whoever answers it.
const ofAnswers: ReadonlySet<GuardName> = new Set([
  "both-yes",
  "estimate-version",
  "defect-known",
  "hotfix-ahead",
  "developer-known",
]);

/** What the customer reads or a check hangs on is always asked; a note among colleagues may be left out. */
export const isAlwaysAsked = ({ required, writes }: Ask): boolean => required && writes !== "note";

/** Colleagues are asked more; the customer's own buttons and what the desk does by itself ask what they ask. */
export const mayBeAskedMore = ({ by, upon }: Move): boolean =>
  upon === undefined && by.length > 0 && by.every(isStaffHat);

/** What stands for something in the customer's words: `{date}`. */
export const blanksIn = (words: string): string[] =>
  [...words.matchAll(/\{\w+\}/g)].map(([blank]) => blank);

/** What cannot be changed so, by where it stands: `moves.confirm.by` → the code of the reason. */
export const objectionsTo = (flow: Flow, { states, moves }: FlowChanges): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(states).flatMap(([name, change]) =>
      inState(flow, name, change).map(([part, code]) => [`states.${name}${part}`, code]),
    ),
    ...Object.entries(moves).flatMap(([name, change]) =>
      inMove(flow.moves[name], change).map(([part, code]) => [`moves.${name}${part}`, code]),
    ),
  ]);

type Objections = [part: string, code: string][];

const inState = (
  flow: Flow,
  name: string,
  { customer, remind }: FlowChanges["states"][string],
): Objections => {
  const state = flow.states[name];
  if (!state) return [["", "type.unknown-part"]];
  const found: Objections = [];
  if (customer && !fits(state, customer.zh, customer.en))
    found.push([".customer", "type.unknown-blank"]);
  if (remind && !state.remind) found.push([".remind", "type.fixed"]);
  if (remind?.some((day, i) => day <= (remind[i - 1] ?? 0)))
    found.push([".remind", "type.remind-order"]);
  return found;
};

const fits = ({ customer }: State, ...words: string[]): boolean => {
  const known = blanksIn(customer.zh + customer.en);
  return words.every((each) => blanksIn(each).every((blank) => known.includes(blank)));
};

const inMove = (
  move: Move | undefined,
  {
    by,
    required = {},
    suggest = {},
    asks = [],
    after,
    afterMinutes,
    within,
  }: FlowChanges["moves"][string],
): Objections => {
  if (!move) return [["", "type.unknown-part"]];
  const found: Objections = [];
  const may: readonly string[] = mayBeGivenTo(move);
  if (by?.some((hat) => !may.includes(hat))) found.push([".by", "type.by-fixed"]);
  if (by?.length === 0 && move.guard) found.push([".by", "type.by-fixed"]);
  for (const [name, must] of Object.entries(required)) {
    const ask = move.asks?.find((each) => each.name === name);
    if (!ask) found.push([`.required.${name}`, "type.unknown-part"]);
    else if (!must && isAlwaysAsked(ask)) found.push([`.required.${name}`, "type.always-asked"]);
  }
  for (const name of Object.keys(suggest))
    if (!move.asks?.find((ask) => ask.name === name)?.suggest)
      found.push([`.suggest.${name}`, "type.unknown-part"]);
  if (asks.length > 0 && !mayBeAskedMore(move)) found.push([".asks", "type.asks-fixed"]);
  if (new Set(asks.map(({ name }) => name)).size < asks.length)
    found.push([".asks", "type.field-twice"]);
  if (afterMinutes !== undefined && move.afterMinutes === undefined)
    found.push([".afterMinutes", "type.fixed"]);
  if (after !== undefined && move.after === undefined) found.push([".after", "type.fixed"]);
  if (within !== undefined && move.within === undefined) found.push([".within", "type.fixed"]);
  return found;
};
