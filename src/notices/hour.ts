import type { BusinessTime } from "../calendar/index.ts";
import { dayAfter } from "../lib/day.ts";
import { instantOf, wallAt } from "../lib/zone.ts";
import type { Pace } from "./kinds.ts";

/** When a person is not written to: outside certain business hours, at certain hours of any day, or never. */
export type Quiet =
  | { mode: "outside"; hours: readonly BusinessTime[] }
  | { mode: "span"; from: number; to: number }
  | { mode: "none" };

/** Times of day are minutes since midnight. What is gathered for a day is written at `gatherAt`, unless it is quiet then. */
type Where = { quiet: Quiet; gatherAt: number; zone: string };

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** When a letter about something that happens now goes out, in milliseconds since 1970. */
export const hourOf = (now: number, pace: Pace, where: Where): number => {
  const ready =
    pace === "hourly"
      ? Math.floor(now / HOUR) * HOUR + HOUR
      : pace === "daily"
        ? nextGathering(now, where)
        : now;
  return afterQuiet(ready, where);
};

const nextGathering = (now: number, { gatherAt, zone }: Where): number => {
  const { day } = wallAt(now, zone);
  const today = instantOf({ day, time: gatherAt * MINUTE }, zone);
  return today > now ? today : instantOf({ day: dayAfter(day), time: gatherAt * MINUTE }, zone);
};

const afterQuiet = (at: number, { quiet, zone }: Where): number => {
  if (quiet.mode === "none") return at;
  if (quiet.mode === "outside") return Math.min(...quiet.hours.map((time) => time.opens(at)));
  const { day, time } = wallAt(at, zone);
  const minute = time / MINUTE;
  const { from, to } = quiet;
  const overNight = from > to;
  const isQuiet = overNight ? minute >= from || minute < to : minute >= from && minute < to;
  if (!isQuiet) return at;
  const ends = overNight && minute >= from ? dayAfter(day) : day;
  return instantOf({ day: ends, time: to * MINUTE }, zone);
};
