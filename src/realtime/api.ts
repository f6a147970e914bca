import { contract } from "../lib/contract.ts";
import { z } from "zod";
import { Presence } from "./schema.ts";

export const api = contract({
  "POST /tickets/:number/presence": {
    summary: "Say that one has a request open, or is typing in it; repeat every ten seconds",
    may: "tickets.note",
    idle: true,
    params: z.object({ number: z.coerce.number().int().positive() }),
    body: Presence,
  },
});
