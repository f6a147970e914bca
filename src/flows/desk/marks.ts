import type { Flow } from "./layout/cards.ts";

export type Way = readonly { state: string; move: string | null; at: string }[];

/** What of a flow a request has behind it, where it stands, and what it may do next. */
export type Marks = {
  now: string | null;
  /** When a state was reached last. */
  since: ReadonlyMap<string, string>;
  /** The moves made, as `from move`. */
  gone: ReadonlySet<string>;
};

export const nowhere: Marks = { now: null, since: new Map(), gone: new Set() };

export const marksOf = (now: string, way: Way): Marks => ({
  now,
  since: new Map(way.map(({ state, at }) => [state, at])),
  gone: new Set(
    way.flatMap(({ move }, i) => (move && i > 0 ? [`${way[i - 1]!.state} ${move}`] : [])),
  ),
});

/** How a move from a state is drawn: made already, open now, or neither. */
export const markOf = (
  { now, gone }: Marks,
  from: string,
  { name }: Pick<Flow["moves"][number], "name">,
): "gone" | "open" | "plain" =>
  gone.has(`${from} ${name}`) ? "gone" : from === now ? "open" : "plain";
