import type { Trouble } from "./clients/trouble.ts";

const minute = 60;
const hour = 60 * minute;
/** From then on it needs somebody to look. */
const LONG = 3 * 24 * hour;

/**
 * When a letter that did not arrive is sent again, in seconds from now: after one minute, two, four, up to every hour, and
 * after three days a few times a day; later if the tracker asked for it. Null where waiting does not help: somebody has to
 * look.
 */
export const sendsAgain = (
  trouble: Trouble,
  tries: number,
  begunSecondsAgo: number,
): number | null => {
  if (!trouble.passes) return null;
  const pause = pauseAfter(trouble, tries);
  return begunSecondsAgo < LONG ? pause : Math.max(pause, 6 * hour);
};

/** Whether whoever wrote it has to hear that it did not arrive. */
export const isLongUnsent = (trouble: Trouble, begunSecondsAgo: number): boolean =>
  !trouble.passes || begunSecondsAgo >= LONG;

/** When an issue that could not be read is read again; what only people can mend is looked at a few times a day. */
export const readsAgainAfter = (trouble: Trouble, tries: number): number =>
  trouble.passes ? pauseAfter(trouble, tries) : 6 * hour;

const pauseAfter = ({ wait }: Trouble, tries: number): number =>
  Math.max(wait, Math.min(minute * 2 ** (tries - 1), hour));

/** When an issue that was read is read again. Who is told by a webhook asks less often; what is over is looked at once a day, as it may fail again. */
export const readsAgain = ({
  told,
  open,
  over,
}: {
  told: boolean;
  open: boolean;
  over: boolean;
}): number => {
  if (over) return 24 * hour;
  return told || !open ? 30 * minute : 5 * minute;
};

/** While a tracker is down: half as long as it has been, a minute at least, an hour at most. */
export const pauseWhileDown = ({ wait }: Trouble, downSeconds: number): number =>
  Math.max(wait, Math.min(Math.max(minute, downSeconds / 2), hour));
