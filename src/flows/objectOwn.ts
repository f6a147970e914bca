import { changedFlow, isStaffHat, type FlowChanges } from "./change.ts";
import type { Flow, Move } from "./flow.ts";
import { blanksIn, isMadeByDesk, isMerged, writesToCustomers } from "./fixed.ts";
import type { OwnMove, OwnState } from "./own.ts";
import type { Text } from "./say.ts";

type Objections = [place: string, code: string][];

/** What stands against the states and moves made here: `ownMoves.0.to` → the code of the reason. */
export const ownObjections = (flow: Flow, changes: FlowChanges): Objections => {
  const { ownStates = [], ownMoves = [] } = changes;
  const changed = changedFlow(flow, changes);
  return [
    ...ownStates.flatMap((state, i) =>
      inOwnState(flow, changed, state, ownStates.slice(0, i)).map(
        ([part, code]): [string, string] => [`ownStates.${i}.${part}`, code],
      ),
    ),
    ...ownMoves.flatMap((move, i) =>
      inOwnMove(flow, changed, move, ownMoves.slice(0, i)).map(([part, code]): [string, string] => [
        `ownMoves.${i}.${part}`,
        code,
      ]),
    ),
  ];
};

const inOwnState = (
  flow: Flow,
  changed: Flow,
  state: OwnState,
  before: readonly OwnState[],
): Objections => {
  const { name, label, customer, turn, step, final, clocks, remind } = state;
  const found: Objections = [];
  if (name in flow.states || before.some((each) => each.name === name))
    found.push(["name", "type.state-twice"]);
  const others = Object.entries(changed.states).filter(([other]) => other !== name);
  if (
    others.some(([, other]) => sameWord(other.label, label)) ||
    before.some((each) => sameWord(each.label, label))
  )
    found.push(["label", "type.state-twice"]);
  if (blanksIn(customer.zh + customer.en).length > 0)
    found.push(["customer", "type.unknown-blank"]);
  if (step === null ? !final : step >= flow.steps.length) found.push(["step", "type.step-needed"]);
  if (final && turn !== "nobody") found.push(["turn", "type.end-turn"]);
  const known = clocksFor(flow, state);
  if (clocks.some((clock) => !known.includes(clock))) found.push(["clocks", "type.clock-unfit"]);
  if (remind.length > 0 && turn !== "customer") found.push(["remind", "type.fixed"]);
  if (remind.some((day, i) => day <= (remind[i - 1] ?? 0)))
    found.push(["remind", "type.remind-order"]);
  return found;
};

const sameWord = (a: Text, b: Text): boolean => a.zh === b.zh || a.en === b.en;

/** The clocks that may run in a state made here: those of this flow that run where it is the same side's turn. */
export const clocksFor = (
  { states }: Flow,
  { turn, final }: Pick<OwnState, "turn" | "final">,
): readonly OwnState["clocks"][number][] =>
  final
    ? []
    : [
        ...new Set(
          Object.values(states).flatMap((state) =>
            state.turn === turn && !state.final ? [...(state.clocks ?? [])] : [],
          ),
        ),
      ];

const inOwnMove = (
  flow: Flow,
  changed: Flow,
  move: OwnMove,
  before: readonly OwnMove[],
): Objections => {
  const { name, label, from, to, by, upon, after, says, asks } = move;
  const found: Objections = [];
  if (name in flow.moves || before.some((each) => each.name === name))
    found.push(["name", "type.move-twice"]);
  if (from.some((state) => !(state in changed.states))) found.push(["from", "type.state-gone"]);
  if (!(to in changed.states)) found.push(["to", "type.state-gone"]);
  if (from.some((state) => isMerged(flow, state))) found.push(["from", "type.merged-only"]);
  if (isMerged(flow, to)) found.push(["to", "type.merged-only"]);
  if (from.includes(to)) found.push(["to", "type.to-itself"]);
  if ([by.length > 0, upon !== null, after !== null].filter(Boolean).length !== 1)
    found.push(["by", "type.who-moves"]);
  const staff = by.filter(isStaffHat);
  if (staff.length > 0 && staff.length < by.length) found.push(["by", "type.one-side"]);
  if (!staff.every(writesToCustomers)) found.push(["by", "type.by-unread"]);
  if (says && staff.length === 0) found.push(["says", "type.says-silent"]);
  if (by.length === 0 && asks.length > 0) found.push(["asks", "type.asks-fixed"]);
  if (new Set(asks.map((ask) => ask.name)).size < asks.length)
    found.push(["asks", "type.field-twice"]);
  const beside = Object.entries(changed.moves).filter(
    ([other, { from: places }]) => other !== name && places.some((state) => from.includes(state)),
  );
  if (upon && beside.some(([, other]) => other.upon === upon))
    found.push(["from", "type.reply-twice"]);
  if (by.length > 0 && beside.some(([, other]) => isButton(other) && sameWord(other.label, label)))
    found.push(["label", "type.move-twice"]);
  return found;
};

const isButton = (move: Move): boolean => !isMadeByDesk(move) || move.by.length > 1;
