import { contract } from "../../lib/contract.ts";
import { byId } from "../fields.ts";
import * as s from "./schema.ts";

export const mergeApi = contract({
  "GET /contact-merges": {
    summary: "Contacts who may be one person with another: who waits for an answer",
    may: "contacts.merge",
    query: s.MergeQuery,
    reply: s.MergeList,
  },
  "POST /contacts/:id/merges": {
    summary:
      "Ask whether a contact is the same person as another, and should be merged into that one",
    may: "contacts.merge",
    params: byId,
    body: s.MergeBody,
  },
  "POST /contact-merges/:id/confirmation": {
    summary: "Say that it is one person: they are merged, not to be undone; not by who asked",
    may: "contacts.merge",
    params: byId,
  },
  "POST /contact-merges/:id/refusal": {
    summary: "Say that they are two people",
    may: "contacts.merge",
    params: byId,
    body: s.MergeRefusal,
  },
});
