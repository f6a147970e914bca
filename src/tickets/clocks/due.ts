import { calendarOf } from "../../calendar/index.ts";
import type { House } from "../../lib/house.ts";
import type { ClockName } from "../../flows/index.ts";
import { pastsOf } from "./past.ts";
import { reckon } from "./reckon.ts";

/** When a clock of a request runs out, in milliseconds since 1970; null while it does not run. */
export const dueOf = async (
  house: House,
  ticketId: string,
  clock: ClockName,
): Promise<number | null> => {
  const past = (await pastsOf(house, house.db, [ticketId])).get(ticketId);
  if (!past) return null;
  const time = calendarOf(house).time(past.teamId);
  return reckon(past, time, Date.now()).find(({ name }) => name === clock)?.due ?? null;
};
