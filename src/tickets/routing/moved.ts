import { wordOf, type Event } from "../../lib/events.ts";
import { flowOf, stateOf } from "../../flows/index.ts";

/** Whether a move took the request from whoever had it. */
export const isFreed = (event: Event): boolean =>
  flowOf(wordOf(event, "flow")).moves[wordOf(event, "move")]?.frees ?? false;

/** Whether a move by somebody brought it from the customer back to us. */
export const isAnswered = (event: Event): boolean => {
  const turn = (side: "from" | "to") =>
    stateOf(flowOf(wordOf(event, "flow")), wordOf(event, side)).turn;
  return event.actorId !== null && turn("from") === "customer" && turn("to") === "us";
};
