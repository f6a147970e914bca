import type { Ask } from "./ask.ts";
import type { ClockName } from "./clocks.ts";
import type { Flow, Hat, Move, State, Turn } from "./flow.ts";
import type { Text } from "./say.ts";

/** A state made by an administrator. */
export type OwnState = {
  name: string;
  label: Text;
  customer: Text;
  turn: Turn;
  /** Its place in the bar; none where the bar ends early. */
  step: number | null;
  final: boolean;
  clocks: readonly ClockName[];
  remind: readonly number[];
};

/** A move made by an administrator: it changes the state and does nothing else. */
export type OwnMove = {
  name: string;
  label: Text;
  history: Text;
  from: readonly string[];
  to: string;
  /** Whose button it is; nobody's where the desk makes it. */
  by: readonly Hat[];
  upon: "customer-reply" | null;
  after: number | null;
  says: boolean;
  tells: boolean;
  tone: "main" | "danger" | null;
  asks: readonly Ask[];
};

/** The flow with the states and moves made here; no move leads from or to what is not there. */
export const withOwn = (
  flow: Flow,
  ownStates: readonly OwnState[],
  ownMoves: readonly OwnMove[],
): Flow => {
  const states = {
    ...flow.states,
    ...Object.fromEntries(ownStates.map((state) => [state.name, stateFrom(state)])),
  };
  const open = ownStates.filter(({ final }) => !final).map(({ name }) => name);
  const moves = {
    ...Object.fromEntries(
      // Two requests may turn out to be one wherever they stand.
      Object.entries(flow.moves).map(([name, move]) => [
        name,
        move.upon === "merge" ? { ...move, from: [...move.from, ...open] } : move,
      ]),
    ),
    ...Object.fromEntries(ownMoves.map((move) => [move.name, moveFrom(move, states)])),
  };
  return {
    ...flow,
    states,
    moves: Object.fromEntries(
      Object.entries(moves)
        .map(([name, move]): [string, Move] => [
          name,
          { ...move, from: move.from.filter((state) => state in states) },
        ])
        .filter(([, { from, to }]) => from.length > 0 && to in states),
    ),
    turns: [
      ...flow.turns.filter((state) => state in states),
      ...ownStates.filter((state) => isEarly(flow, state)).map(({ name }) => name),
    ],
  };
};

const stateFrom = ({ label, customer, turn, step, final, clocks, remind }: OwnState): State => ({
  label,
  customer,
  turn,
  ...(step !== null && { step }),
  ...(final && { final }),
  clocks,
  ...(remind.length > 0 && { remind }),
});

const moveFrom = (
  { label, history, from, to, by, upon, after, says, tells, tone, asks }: OwnMove,
  states: Flow["states"],
): Move => {
  const byDesk = upon !== null || after !== null;
  const theirs = by.includes("customer") || by.includes("authorised");
  return {
    label,
    history,
    from,
    to,
    by: byDesk ? ["system"] : by,
    own: { tells },
    ...(upon && { upon }),
    ...(after !== null && { after }),
    // Production that stands still is never ended by a clock (flows.md USG-T07).
    ...(after !== null && states[to]?.final && { guard: ["not-s1"] }),
    ...(says && { says }),
    ...(tone && { tone }),
    ...(asks.length > 0 && {
      asks: asks.map((ask): Ask => ({ ...ask, own: true, writes: theirs ? "reply" : "note" })),
    }),
  };
};

/** As early in the bar as where it may still turn out to be of another type, it may too. */
const isEarly = ({ turns, states }: Flow, { final, step }: OwnState): boolean =>
  !final && step !== null && turns.some((name) => (states[name]?.step ?? -1) >= step);
