import type { Flow, Hat, Move, State } from "./flow.ts";
import type { Ask } from "./ask.ts";
import { withOwn, type OwnMove, type OwnState } from "./own.ts";
import type { Text } from "./say.ts";

/**
 * What an administrator has changed of a flow: its words, whose a move is, what it insists on, how long it waits; what
 * he leaves out and what he adds. Where a move of the table leads, what guards it and what the customer himself decides
 * stays as the table says.
 */
export type FlowChanges = {
  states: Record<
    string,
    { label?: Text; customer?: Text; remind?: readonly number[]; leftOut?: true }
  >;
  moves: Record<
    string,
    {
      leftOut?: true;
      /** Where it is open: in states of the table where it was, and in those made here. */
      from?: readonly string[];
      label?: Text;
      /** The colleagues who may; nobody, where it is not used. */
      by?: readonly Hat[];
      required?: Record<string, boolean>;
      /** The lines that are offered as an answer: the evidence that is often missing. */
      suggest?: Record<string, readonly Text[]>;
      /** Asked beside what the table asks, and answered by colleagues. */
      asks?: readonly Ask[];
      after?: number;
      afterMinutes?: number;
      within?: number;
    }
  >;
  ownStates?: readonly OwnState[];
  ownMoves?: readonly OwnMove[];
};

/** Hats of colleagues; the customer's and the desk's own are not given away. */
export const staffHats = [
  "agent",
  "lead",
  "rd",
  "qa",
  "custom_dev",
  "custom_lead",
  "business",
  "biz_director",
  "release_manager",
] as const satisfies readonly Hat[];
export type StaffHat = (typeof staffHats)[number];
export const isStaffHat = (hat: Hat): hat is StaffHat =>
  (staffHats as readonly Hat[]).includes(hat);

/** The flow with what was changed of it. What the table no longer knows is left out. */
export const changedFlow = (
  flow: Flow,
  { states, moves, ownStates = [], ownMoves = [] }: FlowChanges,
): Flow =>
  withOwn(
    {
      ...flow,
      states: mapped(kept(flow.states, states), (state, name) => {
        const { leftOut: _, ...change } = states[name] ?? {};
        return { ...state, ...change };
      }),
      moves: mapped(kept(flow.moves, moves), (move, name) => changedMove(move, moves[name])),
    },
    ownStates,
    ownMoves,
  );

const kept = <T>(
  all: Record<string, T>,
  changes: Record<string, { leftOut?: true }>,
): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !changes[name]?.leftOut));

const changedMove = (
  move: Move,
  { by, required = {}, suggest = {}, asks = [], ...rest }: FlowChanges["moves"][string] = {},
): Move => ({
  ...move,
  ...rest,
  ...(by && { by: [...move.by.filter((hat) => !isStaffHat(hat)), ...by] }),
  ...((move.asks || asks.length > 0) && {
    asks: [
      ...(move.asks ?? []).map((ask) => ({
        ...ask,
        required: required[ask.name] ?? ask.required,
        ...(suggest[ask.name] && { suggest: suggest[ask.name] }),
      })),
      ...asks.map((ask): Ask => ({ ...ask, own: true, writes: "note" })),
    ],
  }),
});

const mapped = <T extends State | Move>(
  all: Record<string, T>,
  change: (each: T, name: string) => T,
): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([name, each]) => [name, change(each, name)]));
