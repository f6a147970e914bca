import { dayAfter, type Day } from "../lib/day.ts";
import { instantOf, wallAt } from "../lib/zone.ts";
import type { Workdays } from "./workdays.ts";

/** Minutes since midnight: from, to. Half-open: at `to` it is closed. */
export type Span = readonly [from: number, to: number];
/** When a group works on a working day; in a season (`06-01` to `09-30`, both included) by other hours. */
export type Hours = {
  spans: readonly Span[];
  seasons?: readonly { from: string; to: string; spans: readonly Span[] }[];
};

/** 09:00–12:00 and 13:30–18:00 (calendar.md §2.1). */
export const usualHours: Hours = {
  spans: [
    [9 * 60, 12 * 60],
    [13 * 60 + 30, 18 * 60],
  ],
};

const MINUTE = 60_000;

export type BusinessTime = {
  /**
   * The instant when so many business minutes have passed since another. Exactly at the end of a span it stays there;
   * with none to pass it is the start itself.
   */
  add(start: number, minutes: number): number;
  /** How many business minutes lie between two instants; fractions for seconds. */
  elapsed(from: number, to: number): number;
  /** The minutes that make one business day: those of the usual spans. */
  dayMinutes: number;
  isOpen(instant: number): boolean;
  /** The instant itself while it is open, else when it next opens. */
  opens(instant: number): number;
};

/** Nights and holidays count too: what a contract says of production that stands still. */
export const aroundTheClock: BusinessTime = {
  add: (start, minutes) => start + minutes * MINUTE,
  elapsed: (from, to) => Math.max(0, to - from) / MINUTE,
  dayMinutes: 24 * 60,
  isOpen: () => true,
  opens: (instant) => instant,
};

const FAR = 1_000;

/** Reckoning in the hours of a group, by the wall clock of its time zone; instants in milliseconds since 1970. */
export const businessTimeOf = (workdays: Workdays, hours: Hours, zone: string): BusinessTime => {
  const openings = new Map<Day, Span[]>();
  const openingsOf = (day: Day): Span[] => {
    const known = openings.get(day);
    if (known) return known;
    const made = workdays.isWorking(day)
      ? spansOn(hours, day).map(([from, to]): Span => [
          instantOf({ day, time: from * MINUTE }, zone),
          instantOf({ day, time: to * MINUTE }, zone),
        ])
      : [];
    openings.set(day, made);
    return made;
  };

  return {
    add(start, minutes) {
      let left = minutes * MINUTE;
      if (left <= 0) return start;
      let { day } = wallAt(start, zone);
      for (let n = 0; n < FAR + minutes; n++, day = dayAfter(day))
        for (const [from, to] of openingsOf(day)) {
          const begin = Math.max(from, start);
          if (begin >= to) continue;
          if (begin + left <= to) return begin + left;
          left -= to - begin;
        }
      throw new Error("this group never works");
    },
    elapsed(from, to) {
      if (to <= from) return 0;
      let passed = 0;
      const last = wallAt(to, zone).day;
      for (let { day } = wallAt(from, zone); day <= last; day = dayAfter(day))
        for (const [open, close] of openingsOf(day))
          passed += Math.max(0, Math.min(close, to) - Math.max(open, from));
      return passed / MINUTE;
    },
    dayMinutes: hours.spans.reduce((all, [from, to]) => all + to - from, 0),
    isOpen(instant) {
      const { day } = wallAt(instant, zone);
      return openingsOf(day).some(([from, to]) => from <= instant && instant < to);
    },
    opens(instant) {
      let { day } = wallAt(instant, zone);
      for (let n = 0; n < FAR; n++, day = dayAfter(day))
        for (const [from, to] of openingsOf(day)) if (instant < to) return Math.max(from, instant);
      throw new Error("this group never works");
    },
  };
};

const spansOn = ({ spans, seasons = [] }: Hours, day: Day): readonly Span[] =>
  seasons.find(({ from, to }) => isWithin(day.slice(5), from, to))?.spans ?? spans;

// A season may run over New Year.
const isWithin = (date: string, from: string, to: string): boolean =>
  from <= to ? from <= date && date <= to : date >= from || date <= to;
