import type { Event } from "../../lib/events.ts";

/** Whether a move took the request from whoever had it, or opened again what nobody has. */
export const isFreed = ({ data }: Event): boolean => data["freed"] === true;

/** Whether a move by somebody brought it from the customer back to us. */
export const isAnswered = ({ actorId, data }: Event): boolean =>
  actorId !== null && data["answered"] === true;
