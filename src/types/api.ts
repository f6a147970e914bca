import { contract } from "../lib/contract.ts";
import { FlowView } from "../flows/schema.ts";
import * as s from "./schema.ts";

export const api = contract({
  "GET /types": {
    summary: "The types of request, also those that take no new ones",
    may: "staff",
    reply: s.TypeList,
  },
  "POST /types": {
    summary: "Add a type that the product does not have",
    may: "settings.write",
    body: s.NewType,
    reply: s.Kept,
  },
  "GET /types/:name": {
    summary: "A type with all that can be changed of it, and who changed what",
    may: "settings.write",
    params: s.byType,
    reply: s.TypeDetail,
  },
  "PUT /types/:name": {
    summary: "Make a new version of a type; requests keep the one they began with",
    may: "settings.write",
    params: s.byType,
    body: s.TypeChange,
    reply: s.Kept,
  },
  "GET /types/:name/flow": {
    summary:
      "The process of a type for drawing: its states and moves, in the words of the reader's side",
    may: "signed-in",
    params: s.byType,
    reply: FlowView,
  },
  "POST /types/:name/drawing": {
    summary:
      "A process with changes that nobody has kept yet, for drawing, and what is wrong with it",
    may: "settings.write",
    params: s.byType,
    body: s.Draft,
    reply: s.Drawn,
  },
  "GET /flows": {
    summary: "The processes of the product",
    may: "settings.write",
    reply: s.FlowNames,
  },
  "GET /flows/:name": {
    summary: "A process that is none of a request, for drawing: of R&D's defects, of releases",
    may: "staff",
    params: s.byHouseFlow,
    reply: FlowView,
  },
});
