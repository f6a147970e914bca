import type { BusinessTime } from "./hours.ts";

/** Since an instant so many minutes make a whole of a clock, by business hours or around the clock. */
export type Pace = { from: number; target: number; time: BusinessTime };
/** A time in which a clock counts; the last one may go on. */
export type Stretch = { from: number; to: number | null };

type Piece = Pace & { to: number };

/** How much of a clock is used up at an instant: the minutes, and their share of the whole. */
export const usedUp = (stretches: readonly Stretch[], paces: readonly Pace[], until: number) =>
  piecesOf(stretches, paces, until).reduce(
    (all, { from, to, target, time }) => {
      const minutes = time.elapsed(from, to);
      return { minutes: all.minutes + minutes, share: all.share + minutes / target };
    },
    { minutes: 0, share: 0 },
  );

/** When so great a share of a clock is used up, were it to go on counting after the last stretch. */
export const reachedAt = (
  stretches: readonly Stretch[],
  paces: readonly Pace[],
  share: number,
): number => {
  const last = stretches.at(-1);
  if (!last) return 0;
  const goingOn = [...stretches.slice(0, -1), { ...last, to: null }];
  let left = share;
  for (const { from, to, target, time } of piecesOf(goingOn, paces, Infinity)) {
    const minutes = exactly(left * target);
    if (to === Infinity) return time.add(from, minutes);
    const here = exactly(time.elapsed(from, to));
    if (here >= minutes) return time.add(from, minutes);
    left -= here / target;
  }
  return last.from;
};

// What the arithmetic of shares adds behind the comma must not carry a promise over the evening to the next day.
const exactly = (minutes: number): number => Math.round(minutes * 1e6) / 1e6;

/** The stretches, cut where another pace begins. */
const piecesOf = (
  stretches: readonly Stretch[],
  paces: readonly Pace[],
  until: number,
): readonly Piece[] =>
  stretches.flatMap((stretch) =>
    paces.flatMap((pace, i) => {
      const from = i === 0 ? stretch.from : Math.max(stretch.from, pace.from);
      const to = Math.min(stretch.to ?? until, paces[i + 1]?.from ?? Infinity);
      return from < to ? [{ ...pace, from, to }] : [];
    }),
  );
