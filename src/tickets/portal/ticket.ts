import type { Reply } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";

export type Ticket = Reply<Api["GET /tickets/:number"]>;
export type MessageView = Ticket["messages"][number];
export type Move = Ticket["moves"][number];

/** What a reply will cause on a request that is over (R36). */
export const afterReply = (
  { open, closedAt, reopensUntil }: Pick<Ticket, "open" | "closedAt" | "reopensUntil">,
  now = Date.now(),
): "new" | "reopens" | null => {
  if (open || !closedAt) return null;
  return reopensUntil && Date.parse(reopensUntil) >= now ? "reopens" : "new";
};
