import type { Clock } from "../data/types.ts";

export type Stretch = { from: string; share: number; counts: boolean };

/**
 * The bar of a clock from its beginning to its end, or to now where it is over: stretches that count and pauses between
 * them, each with its share of the whole. What lies ahead is left empty.
 */
export const stretchOf = ({ from, due, metAt, pauses }: Clock, now: number): Stretch[] => {
  const begin = Date.parse(from);
  const until = metAt ? Date.parse(metAt) : now;
  const end = Math.max(until, due ? Date.parse(due) : 0);
  if (end <= begin) return [];
  const edges = pauses.flatMap(({ from, to }) => [
    { at: Date.parse(from), counts: false },
    { at: to ? Date.parse(to) : until, counts: true },
  ]);
  const points = [{ at: begin, counts: true }, ...edges.filter(({ at }) => at < until)];
  return points.flatMap(({ at, counts }, i) => {
    const next = points[i + 1]?.at ?? until;
    return next > at
      ? [{ from: new Date(at).toISOString(), share: (next - at) / (end - begin), counts }]
      : [];
  });
};
