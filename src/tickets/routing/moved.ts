import { wordOf, type Event } from "../../lib/events.ts";
import { flowOf } from "../../flows/index.ts";

/** Whether a move took the request from whoever had it. */
export const isFreed = (event: Event): boolean =>
  flowOf(wordOf(event, "flow")).moves[wordOf(event, "move")]?.frees ?? false;

/** Whether a move by somebody brought it from the customer back to us. */
export const isAnswered = ({ actorId, data }: Event): boolean =>
  actorId !== null && data["answered"] === true;
