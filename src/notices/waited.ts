import { wordOf } from "../lib/events.ts";
import { stateOf } from "../flows/index.ts";
import { processOf } from "../types/index.ts";
import { processThen, type Happened } from "./happened.ts";
import type { TemplateName } from "./templates/templates.ts";

// What a customer reads while we wait for him, and when that ends by itself: where he was asked for nothing, or for a
// decision, the common letters would be untrue.
const reminders: Record<string, TemplateName> = {
  "custom_requirement.customer_confirm": "requirement.reminded-of-effort",
  "custom_requirement.not_feasible": "requirement.reminded-of-no",
  "custom_requirement.delivered": "requirement.reminded-to-accept",
};
const endings: Record<string, TemplateName> = {
  "custom_requirement.not_feasible": "requirement.ended-not-feasible",
  "custom_requirement.delivered": "requirement.ended-accepted",
};

export function reminder({ event, ticket }: Happened): TemplateName | undefined {
  // He has answered meanwhile.
  if (!ticket || ticket.state !== wordOf(event, "state")) return undefined;
  const own = reminders[`${ticket.flow}.${ticket.state}`];
  if (own) return own;
  const asks = stateOf(processOf(ticket), ticket.state).clocks?.includes("WC");
  if (!asks) return "ticket.reminded-to-confirm";
  return ticket.missing === "" ? "ticket.reminded-to-reply" : "ticket.reminded-to-answer";
}

// A bar that reaches its end is done; one that breaks off waited in vain (USG-T07, T11).
export function ended({ event }: Happened): TemplateName | undefined {
  const flow = processThen(event);
  if (flow.moves[wordOf(event, "move")]?.after === undefined) return undefined;
  const { final, step } = stateOf(flow, wordOf(event, "to"));
  if (!final) return undefined;
  const own = endings[`${wordOf(event, "flow")}.${wordOf(event, "from")}`];
  return own ?? (step === undefined ? "ticket.ended-unanswered" : "ticket.ended-silently");
}
