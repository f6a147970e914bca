import { contract } from "../lib/contract.ts";
import { byName, FlowList, FlowView } from "./schema.ts";

export const api = contract({
  "GET /flows": {
    summary: "The flows of requests, and which types go by which",
    may: "signed-in",
    reply: FlowList,
  },
  "GET /flows/:name": {
    summary: "One flow for drawing: its states and moves, in the words of the reader's side",
    may: "signed-in",
    params: byName,
    reply: FlowView,
  },
});
