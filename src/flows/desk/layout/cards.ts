import type { Reply } from "../../../lib/contract.ts";
import type { Api } from "../../../api.ts";
import { wrapped } from "./letters.ts";

export type Flow = Reply<Api["GET /types/:name/flow"]>;
export type State = Flow["states"][number];
export type Move = Flow["moves"][number];

export const WIDTH = 172;
export const INSET = 12;
/** Before the words of a move stands a mark: whose move it is. */
export const MARK = 12;
export const sizes = { title: 13, move: 12, note: 11 } as const;
const leading = { title: 18, move: 16, note: 15 } as const;

/** A move as it stands on the card of a state it leaves; its arrow begins beside it. */
export type Row = {
  move: Move;
  lines: readonly string[];
  /** After how long it makes itself. */
  note: string;
  /** Of its first line's middle, from the top of the card. */
  y: number;
};
/** A state with its moves, before it has a place. */
export type Card = {
  state: State;
  title: readonly string[];
  rows: readonly Row[];
  /** The middle of the title: arrows end here. */
  head: number;
  /** Where the title's ground ends. */
  crown: number;
  height: number;
};

export const cardOf = (flow: Flow, state: State, after: (days: number) => string): Card => {
  const title = wrapped(state.label, sizes.title, WIDTH - 2 * INSET - 6);
  const crown = 14 + title.length * leading.title;
  const moves = flow.moves.filter(({ from, quiet }) => !quiet && from.includes(state.name));
  let y = crown + (moves.length > 0 ? 6 : 0);
  const rows = moves.map((move): Row => {
    const lines = wrapped(move.label, sizes.move, WIDTH - 2 * INSET - MARK);
    const note = move.after === null ? "" : after(move.after);
    const top = y;
    y += lines.length * leading.move + (note ? leading.note : 0) + 5;
    return { move, lines, note, y: top + leading.move / 2 };
  });
  const height = moves.length > 0 ? y + 4 : crown;
  return { state, title, rows, head: crown / 2, crown, height };
};

export const lineTop = (row: Row, line: number): number => row.y + line * leading.move;
export const noteTop = (row: Row): number =>
  row.y + (row.lines.length - 1) * leading.move + leading.note + 1;
export const titleTop = (line: number): number => 7 + leading.title / 2 + line * leading.title;
