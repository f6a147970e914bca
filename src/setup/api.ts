import { contract } from "../lib/contract.ts";
import { Setup, SetupNeeded } from "./schema.ts";

export const api = contract({
  "GET /setup": {
    summary: "Whether this desk still waits for its first administrator",
    may: "public",
    reply: SetupNeeded,
  },
  "POST /setup": {
    summary: "Set the desk up and sign the first administrator in; works once",
    may: "public",
    limit: "sign-in",
    body: Setup,
  },
});
