import type { Day } from "../lib/day.ts";
import type { House } from "../lib/house.ts";
import { wallAt } from "../lib/zone.ts";
import { setting } from "../settings/index.ts";
import { calendarFrom, yearsWith, type Calendar, type Kept } from "./calendar.ts";
import { minutesOf } from "./clock.ts";
import { lastYear } from "./statute.ts";
import { readKept, versionNow } from "./store.ts";
import { usualRule } from "./train.ts";
import type { Year } from "./years.ts";

type Loaded = { version: number; kept: Kept };
const loaded = new WeakMap<House, Loaded>();
const built = new WeakMap<Kept, { rule: unknown; calendar: Calendar }>();

/** Reads the calendar; from then on `calendarOf` answers from memory. */
export const loadCalendar = async (house: House): Promise<void> => {
  // The version first: should the rest be newer, it is read once more, never too seldom.
  const version = await versionNow(house.db);
  const kept = await readKept(house.db);
  if ((loaded.get(house)?.version ?? -1) <= version) loaded.set(house, { version, kept });
};

/** Reads it again if this or another process changed it since. */
export const refreshCalendar = async (house: House): Promise<void> => {
  if ((await versionNow(house.db)) !== loaded.get(house)?.version) await loadCalendar(house);
};

/** Days, hours and trains as they are now. */
export const calendarOf = (house: House): Calendar => {
  const kept = keptIn(house);
  const rule = setting(house, "train");
  const before = built.get(kept);
  if (before?.rule === rule) return before.calendar;
  const calendar = calendarWith(house, {});
  built.set(kept, { rule, calendar });
  return calendar;
};

/** As it would be with other years, or by another rule for the trains. */
export const calendarWith = (
  house: House,
  years: Record<number, Year>,
  rule = setting(house, "train"),
): Calendar => {
  const kept = keptIn(house);
  const { weekday, lead, close, policy, minGap, makeupWeekends, team } = rule;
  return calendarFrom(
    kept,
    { ...usualRule, weekday, lead, close: minutesOf(close), policy, minGap, makeupWeekends, team },
    { ...yearsWith(kept.years, lastYear), ...years },
  );
};

const keptIn = (house: House): Kept => {
  const found = loaded.get(house);
  if (!found) throw new Error("the calendar was asked for before it was loaded");
  return found.kept;
};

/** The day it is where the calendar counts. */
export const today = (now = Date.now()): Day => wallAt(now, usualRule.zone).day;
