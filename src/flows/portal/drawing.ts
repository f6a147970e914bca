import type { Reply } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";
import { wrapped } from "../desk/layout/letters.ts";

export type Flow = Reply<Api["GET /types/:name/flow"]>;
type Move = Flow["moves"][number];

/** As wide as the card of a phone; from there it is only made larger. */
export const WIDTH = 326;
export const sizes = { head: 12, label: 14, row: 12 } as const;
export const leading = { label: 20, row: 17 } as const;
export const INSET = 12;
const LANE = 9;
const EDGE = 12;
const GAP = 22;
const HEAD = 26;

/** Where a request may stand, in the customer's words; states that read the same are one place. */
export type Place = {
  names: readonly string[];
  label: string;
  step: number;
  turn: Flow["states"][number]["turn"];
  /** What the customer may do there, and what happens by itself. */
  moves: readonly Move[];
  /** The places that may come after it. */
  next: readonly number[];
};

/** The places on the way from top to bottom, and how it may end beside it. */
export const placesOf = (flow: Flow): { places: Place[]; ends: string[] } => {
  const groups = new Map<string, Flow["states"]>();
  const onWay = flow.states
    .filter(({ step }) => step !== null)
    .toSorted((a, b) => a.step! - b.step!);
  for (const state of onWay) {
    const key = `${state.step} ${state.label}`;
    groups.set(key, [...(groups.get(key) ?? []), state]);
  }
  const grouped = [...groups.values()];
  const placeOf = new Map(grouped.flatMap((states, i) => states.map(({ name }) => [name, i])));
  const places = grouped.map((states, i): Place => {
    const names = states.map(({ name }) => name);
    const next = states.flatMap(({ next }) => next.flatMap((name) => placeOf.get(name) ?? []));
    return {
      names,
      label: states[0]!.label,
      step: states[0]!.step!,
      turn: states[0]!.turn,
      moves: flow.moves
        .filter(({ quiet, from }) => !quiet && from.some((name) => names.includes(name)))
        .toSorted((a, b) => Number(b.by === "customer") - Number(a.by === "customer")),
      next: [...new Set(next)].filter((other) => other !== i),
    };
  });
  const ends = flow.states.filter(({ step }) => step === null).map(({ label }) => label);
  return { places, ends: [...new Set(ends)] };
};

export type Box = {
  place: Place;
  lines: readonly string[];
  rows: readonly { text: string; theirs: boolean }[];
  y: number;
  height: number;
};
export type Line = { points: readonly (readonly [number, number])[]; back: boolean };
export type Drawing = {
  boxes: Box[];
  heads: { label: string; y: number }[];
  lines: Line[];
  left: number;
  width: number;
  height: number;
};

/** A place for everything, one below the other; ways that skip some run on the right, ways back on the left. */
export const drawingOf = (
  places: readonly Place[],
  steps: readonly string[],
  words: (move: Move) => string,
): Drawing => {
  // The lanes do not hang on how high the boxes are, so they come first and the boxes take what is left.
  const right = lanesFor(places, (from, to) => to > from + 1);
  const left = lanesFor(places, (from, to) => to < from);
  const begin = EDGE + left.count * LANE;
  const width = WIDTH - begin - EDGE - right.count * LANE;
  const heads: Drawing["heads"] = [];
  const boxes: Box[] = [];
  let y = 0;
  let headed = 0;
  for (const place of places) {
    if (headed <= place.step) {
      // A step in which nothing rests shares the line of the next.
      heads.push({ label: steps.slice(headed, place.step + 1).join(" · "), y: y + HEAD / 2 });
      headed = place.step + 1;
      y += HEAD;
    }
    const lines = wrapped(place.label, sizes.label, width - 2 * INSET);
    const rows = place.moves.flatMap((move) =>
      wrapped(words(move), sizes.row, width - 2 * INSET).map((text) => ({
        text,
        theirs: move.by === "customer",
      })),
    );
    const height = 16 + lines.length * leading.label + rows.length * leading.row;
    boxes.push({ place, lines, rows, y, height });
    y += height + GAP;
  }
  const end = begin + width;
  const lines = places.flatMap(({ next }, from) =>
    next.map((to): Line => {
      const [a, b] = [boxes[from]!, boxes[to]!];
      if (to === from + 1) {
        const x = begin + width - 20;
        return {
          points: [
            [x, a.y + a.height],
            [x, b.y],
          ],
          back: false,
        };
      }
      const back = to < from;
      const lane = (back ? left : right).laneOf.get(to)!;
      const x = back ? begin - EDGE - lane * LANE + 2 : end + EDGE + lane * LANE - 2;
      const side = back ? begin : end;
      const [out, into] = [a.y + a.height - 12, b.y + 14];
      return {
        points: [
          [side, out],
          [x, out],
          [x, into],
          [side, into],
        ],
        back,
      };
    }),
  );
  return { boxes, heads, lines, left: begin, width, height: Math.max(0, y - GAP) };
};

/** Ways to one place share a lane; the shorter runs inside. */
const lanesFor = (places: readonly Place[], counts: (from: number, to: number) => boolean) => {
  const spans = new Map<number, [number, number]>();
  places.forEach(({ next }, from) => {
    for (const to of next.filter((each) => counts(from, each))) {
      const [a, b] = spans.get(to) ?? [to, to];
      spans.set(to, [Math.min(a, from), Math.max(b, from)]);
    }
  });
  const taken: [number, number][][] = [];
  const laneOf = new Map<number, number>();
  for (const [to, span] of [...spans].toSorted(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]))) {
    const free = (lane: number) =>
      (taken[lane] ?? []).every(([a, b]) => b < span[0] || span[1] < a);
    let lane = 0;
    while (!free(lane)) lane++;
    (taken[lane] ??= []).push(span);
    laneOf.set(to, lane);
  }
  return { laneOf, count: taken.length };
};
