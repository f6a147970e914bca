import type { Card, Flow, State } from "./cards.ts";

/** An end at which the bar ends early: it stands aside, below. */
export const isAside = ({ final, step }: State): boolean => final && step === null;

export type Column = { step: number; cards: Card[]; aside: Card[] };

/** A column for each step of the bar that has states, in the order of the table. */
export const columnsOf = (flow: Flow, cards: readonly Card[]): Column[] => {
  const main = cards.filter(({ state }) => !isAside(state));
  const steps = [...new Set(main.map(({ state }) => state.step ?? 0))].sort((a, b) => a - b);
  const columns: Column[] = steps.map((step) => ({
    step,
    cards: main.filter(({ state }) => (state.step ?? 0) === step),
    aside: [],
  }));
  for (const card of cards)
    if (isAside(card.state)) freest(columns, wished(flow, columns, card)).aside.push(card);
  return columns;
};

/** Below the states from which it is reached, else as far back as it can stand. */
const wished = (flow: Flow, columns: readonly Column[], { state: { name } }: Card): number => {
  const into = flow.moves.filter(({ to }) => to === name);
  const from = into.find(({ quiet }) => !quiet)?.from[0] ?? into[0]?.from.at(-1);
  const at = columns.findIndex(({ cards }) => cards.some(({ state }) => state.name === from));
  return at < 0 ? columns.length - 1 : at;
};

const freest = (columns: readonly Column[], wish: number): Column =>
  columns
    .map((column, at) => ({ column, far: column.aside.length * 10 + Math.abs(at - wish) }))
    .reduce((best, each) => (each.far < best.far ? each : best)).column;
