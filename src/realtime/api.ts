import { contract } from "../lib/contract.ts";
import { ticketNumberInAddress } from "../lib/fields.ts";
import { z } from "zod";
import { Presence } from "./schema.ts";

export const api = contract({
  "POST /tickets/:number/presence": {
    summary: "Say that one has a request open, or is typing in it; repeat every ten seconds",
    may: "tickets.note",
    idle: true,
    params: z.object({ number: ticketNumberInAddress }),
    body: Presence,
  },
});
