import type { FlowChanges } from "./change.ts";
import {
  blanksIn,
  isAlwaysAsked,
  isBeginning,
  isMadeByDesk,
  mayBeAskedMore,
  mayBeGivenTo,
  mayBeOpenElsewhere,
} from "./fixed.ts";
import type { Flow, Move, State } from "./flow.ts";
import { ownObjections } from "./objectOwn.ts";

/** What cannot be changed so, by where it stands: `moves.confirm.by` → the code of the reason. */
export const objectionsTo = (flow: Flow, changes: FlowChanges): Record<string, string> => {
  const { states, moves, ownStates = [] } = changes;
  const made = new Set(ownStates.map(({ name }) => name));
  return Object.fromEntries([
    ...Object.entries(states).flatMap(([name, change]) =>
      inState(flow, name, change, states).map(([part, code]) => [`states.${name}${part}`, code]),
    ),
    ...Object.entries(moves).flatMap(([name, change]) =>
      inMove(flow.moves[name], change, made).map(([part, code]) => [`moves.${name}${part}`, code]),
    ),
    ...ownObjections(flow, changes),
  ]);
};

/** Whether requests begin there, or the desk brings them there from a state that stays: it cannot be left out. */
const mustStay = (flow: Flow, name: string, states: FlowChanges["states"]): boolean =>
  isBeginning(flow, name) ||
  Object.values(flow.moves).some(
    (move) =>
      isMadeByDesk(move) &&
      move.to === name &&
      move.from.some((from) => from !== name && !states[from]?.leftOut),
  );
type Objections = [part: string, code: string][];

const inState = (
  flow: Flow,
  name: string,
  { customer, remind, leftOut }: FlowChanges["states"][string],
  states: FlowChanges["states"],
): Objections => {
  const state = flow.states[name];
  if (!state) return [["", "type.unknown-part"]];
  const found: Objections = [];
  if (leftOut && mustStay(flow, name, states))
    found.push([".leftOut", isBeginning(flow, name) ? "type.start-stays" : "type.desk-goes-there"]);
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
    from,
    leftOut,
  }: FlowChanges["moves"][string],
  made: ReadonlySet<string>,
): Objections => {
  if (!move) return [["", "type.unknown-part"]];
  const found: Objections = [];
  if (leftOut && isMadeByDesk(move)) found.push([".leftOut", "type.desk-moves"]);
  if (from) {
    const more = from.filter((state) => !move.from.includes(state));
    if (isMadeByDesk(move)) found.push([".from", "type.from-fixed"]);
    else if (from.length === 0) found.push([".from", "type.from-none"]);
    else if (more.some((state) => !made.has(state))) found.push([".from", "type.from-elsewhere"]);
    else if (more.length > 0 && !mayBeOpenElsewhere(move))
      found.push([".from", "type.from-only-fewer"]);
  }
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
