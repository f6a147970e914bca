const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Shanghai, which has no summer time. */
const OFFSET = 480 * MINUTE;

/**
 * Moments of the play: `-35m` and `-3h` before now, `12 09:40` twelve working days ago, and after a moment `+25m`,
 * `+3h`, `+1d 14:20` on the next working day, `2026-10-09 17:00` on that day. Nothing lies ahead of now.
 */
export const momentOf = (when: string, now: number, before?: number): number => {
  const at = wished(when, now, before);
  const latest = Math.min(at, now - MINUTE);
  return before === undefined ? latest : Math.max(latest, before);
};

const wished = (when: string, now: number, before = now): number => {
  const [day = "", time = ""] = when.split(" ");
  if (/^\d{4}-/.test(day)) return clockOn(Date.parse(day) - OFFSET, time);
  const [, sign, count, unit, clock] = /^([+-]?)(\d+)([mhd]?)(?: (\d\d:\d\d))?$/.exec(when) ?? [];
  if (count === undefined) throw new Error(`the demo knows no moment ${when}`);
  const n = Number(count);
  if (sign === "") return clockOn(workday(now, -n), clock ?? "09:00");
  if (unit === "d") return clockOn(workday(before, n), clock ?? "09:00");
  return before + (sign === "-" ? -n : n) * (unit === "h" ? 60 : 1) * MINUTE;
};

/** Midnight of the day so many working days away; holidays are left out of account. */
const workday = (from: number, count: number): number => {
  let day = Math.floor((from + OFFSET) / DAY);
  for (let left = Math.abs(count); left > 0;) {
    day += Math.sign(count);
    if (![6, 0].includes((day + 4) % 7)) left--;
  }
  return day * DAY - OFFSET;
};

const clockOn = (midnight: number, clock: string): number => {
  const [hours, minutes] = clock.split(":").map(Number);
  return midnight + (hours! * 60 + minutes!) * MINUTE;
};

/** A day so many days from now, as `2026-10-01`. */
export const dayFrom = (now: number, days: number): string =>
  new Date(now + OFFSET + days * DAY).toISOString().slice(0, 10);
