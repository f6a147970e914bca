import type { Day } from "./day.ts";

/** What the clock on a wall says: a day, and milliseconds since its midnight. */
export type Wall = { day: Day; time: number };

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA-u-hc-h23", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  formats.set(zone, made);
  return made;
};

export const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(formatOf(name));
  } catch {
    return false;
  }
};

/** The wall clock of a time zone (`Asia/Shanghai`) at an instant, in milliseconds since 1970. */
export const wallAt = (instant: number, zone: string): Wall => {
  const [day, hours, minutes, seconds] = formatOf(zone)
    .format(instant)
    .match(/^([\d-]+), (\d\d):(\d\d):(\d\d)/)!
    .slice(1) as [Day, string, string, string];
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return { day, time: whole * 1000 + (((instant % 1000) + 1000) % 1000) };
};

/**
 * The instant at which the wall clock shows a time. Of two (clocks put back) the first; a time that is skipped counts
 * on from the hour before.
 */
export const instantOf = ({ day, time }: Wall, zone: string): number => {
  const asUtc = Date.parse(day) + time;
  const before = asUtc - offsetAt(asUtc - 86_400_000, zone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, zone);
  const shown = [before, after].find((instant) => offsetAt(instant, zone) === asUtc - instant);
  return shown ?? before;
};

const offsetAt = (instant: number, zone: string): number => {
  const { day, time } = wallAt(instant, zone);
  return Date.parse(day) + time - instant;
};
