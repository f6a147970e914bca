import { z } from "zod";
import { contract } from "../lib/contract.ts";
import { Notices, NoticesRead } from "./schema.ts";

export const api = contract({
  "GET /notices": {
    summary:
      "What one was told: assigned, mentioned, answered, urged, rated, claims that wait too long, who asks for deletion, who may be one person",
    may: "staff",
    query: z.strictObject({ after: z.uuid().optional() }),
    reply: Notices,
  },
  "PUT /notices/read": {
    summary: "Mark as read, some or all",
    may: "staff",
    body: NoticesRead,
  },
});
