/** A net in the gap between two columns: where it comes to it on the left and on the right. */
export type Run = { net: string; left: number[]; right: number[] };

const NEAR = 7;

/**
 * The order, from left to right, in which nets run up and down in a gap, as the number of each one's track. Two that
 * stay out of each other's way share a track.
 */
export const tracksOf = (runs: readonly Run[]): Map<string, number> => {
  const order = untangled([...runs].sort((a, b) => bend(a) - bend(b)));
  const tracks = new Map<string, number>();
  for (const [i, run] of order.entries()) {
    const met = order.slice(0, i).filter((other) => meet(other, run));
    tracks.set(run.net, Math.max(-1, ...met.map(({ net }) => tracks.get(net) ?? 0)) + 1);
  }
  return tracks;
};

const span = ({ left, right }: Run): [number, number] => {
  const all = [...left, ...right];
  return [Math.min(...all), Math.max(...all)];
};
const meet = (a: Run, b: Run): boolean => {
  const [[a0, a1], [b0, b1]] = [span(a), span(b)];
  return a0 <= b1 + NEAR && b0 <= a1 + NEAR;
};
const within = (y: number, run: Run): boolean => {
  const [low, high] = span(run);
  return y >= low && y <= high;
};
const bend = (run: Run): number => {
  const [low, high] = span(run);
  return high - low;
};

/** What it costs that one stands left of the other: arrows that cross, and worse, arrows that lie on one another. */
const cost = (left: Run, right: Run): number =>
  left.right.filter((y) => within(y, right)).length +
  right.left.filter((y) => within(y, left)).length +
  50 * left.right.filter((y) => right.left.some((other) => Math.abs(y - other) < NEAR)).length;

/** Moves one run at a time to where it crosses least, until none gains by it. */
const untangled = (runs: Run[]): Run[] => {
  let best = runs;
  for (let better = true; better;) {
    better = false;
    for (const run of best) {
      const others = best.filter((each) => each !== run);
      for (let at = 0; at <= others.length; at++) {
        const tried = others.toSpliced(at, 0, run);
        if (total(tried) < total(best)) {
          best = tried;
          better = true;
        }
      }
    }
  }
  return best;
};

const total = (runs: readonly Run[]): number =>
  runs.reduce(
    (sum, left, i) => sum + runs.slice(i + 1).reduce((sum, right) => sum + cost(left, right), 0),
    0,
  );
