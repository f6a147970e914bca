import type { House } from "../lib/house.ts";
import { wallAt } from "../lib/zone.ts";
import { setting } from "../settings/index.ts";

/** The day it is where the vendor works: maintenance ends with a day, not with a moment. */
export const todayOf = (house: House, now = new Date()): string =>
  wallAt(now.getTime(), setting(house, "vendor").timeZone).day;
