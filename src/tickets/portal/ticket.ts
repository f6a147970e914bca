import type { Reply } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";

export type Ticket = Reply<Api["GET /tickets/:number"]>;
export type MessageView = Ticket["messages"][number];
export type Move = Ticket["moves"][number];

const REOPEN_DAYS = 14;

/** What a reply will cause on a request that is over; the server decides by the same days (R36). */
export const afterReply = (
  { open, closedAt }: Ticket,
  now = Date.now(),
): "new" | "reopens" | null => {
  if (open || !closedAt) return null;
  return Date.parse(closedAt) < now - REOPEN_DAYS * 86_400_000 ? "new" : "reopens";
};
