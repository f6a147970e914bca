import type { Day, Train } from "../data/types.ts";

const DAY = 86_400_000;
const iso = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Eight weeks back and ahead of a day, from a Monday to a Sunday; days are counted since 1970. */
export const weeksAround = (today: number, weeks = 8): { from: string; to: string } => {
  const monday = today - ((today + 3) % 7);
  return { from: iso(monday - 7 * weeks), to: iso(monday + 7 * weeks + 6) };
};

export const dayText = iso;

/** A day as it is drawn, with what trains do on it. */
export type Drawn = Day & {
  today: boolean;
  /** The name of the holiday, on its first day. */
  heading: string | null;
  /** Trains that leave here. */
  leaving: Train[];
  /** Trains whose Friday this is, and which leave on another day or not at all. */
  missed: Train[];
  /** Trains whose list is closed at this day's end. */
  closing: Train[];
  /** A train's list is closed and it has not left yet. */
  closed: boolean;
};
export type Week = { monday: string; days: Drawn[]; trains: Train[] };

const leaves = ({ kind }: Train): boolean => ["regular", "moved", "hotfix"].includes(kind);

/** The days of a span, which begins on a Monday, week by week. */
export const weeksOf = (
  days: readonly Day[],
  trains: readonly Train[],
  today: string,
  dayOfMoment: (at: string) => string,
): Week[] => {
  const going = trains
    .filter(leaves)
    .map((train) => ({ train, cutoff: train.cutoff ? dayOfMoment(train.cutoff) : null }));
  const drawn = days.map((day, i): Drawn => ({
    ...day,
    today: day.day === today,
    heading: day.name !== null && day.name !== days[i - 1]?.name ? day.name : null,
    leaving: going.filter(({ train }) => train.run === day.day).map(({ train }) => train),
    missed: trains.filter(
      (train) => train.nominal === day.day && (!leaves(train) || train.run !== day.day),
    ),
    closing: going.filter(({ cutoff }) => cutoff === day.day).map(({ train }) => train),
    closed: going.some(({ train, cutoff }) => cutoff && cutoff < day.day && day.day < train.run),
  }));
  return Array.from({ length: Math.floor(drawn.length / 7) }, (_, i) => {
    const week = drawn.slice(i * 7, i * 7 + 7);
    const [first, last] = [week[0]!.day, week[6]!.day];
    const within = ({ nominal, run }: Train) =>
      first <= (nominal ?? run) && (nominal ?? run) <= last;
    return { monday: first, days: week, trains: trains.filter(within) };
  });
};
