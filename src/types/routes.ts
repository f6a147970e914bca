import { notFound, Refusal } from "../lib/refusal.ts";
import { routes } from "../lib/routes.ts";
import { defectFlow, flows, inLanguage, releaseFlow } from "../flows/index.ts";
import { flowView } from "../flows/view.ts";
import type { Contact, Staff } from "../people/index.ts";
import { addType, changeType } from "./change.ts";
import { drawDraft } from "./draw.ts";
import { currentType } from "./known.ts";
import { isFor } from "./mayAsk.ts";
import { api } from "./api.ts";
import { listTypes, showType } from "./view.ts";

const staff = (actor: Staff | Contact): Staff => {
  if (actor.kind !== "staff") throw new Refusal(404, "route.not-found");
  return actor;
};

const houseFlows = { "rd-defect": defectFlow, "release-train": releaseFlow };

export const typeRoutes = routes(api, {
  "GET /types": ({ db, language }) => listTypes(db, language),
  "POST /types": ({ db, actor, body }) => addType(db, staff(actor), body),
  "GET /types/:name": ({ db, params, language }) => showType(db, params.name, language),
  "PUT /types/:name": ({ db, actor, params, body }) =>
    changeType(db, staff(actor), params.name, body),
  "GET /types/:name/flow": async ({ db, actor, params, language }) => {
    const type = await currentType(db, params.name);
    return type && isFor(actor, type) ? flowView(actor, type, language) : notFound("type");
  },
  "POST /types/:name/drawing": ({ db, actor, params, body, language }) =>
    drawDraft(db, staff(actor), params.name, body.flow, language),
  "GET /flows": ({ language }) => ({
    items: Object.entries(flows).map(([name, { title }]) => ({
      name,
      title: inLanguage(title, language),
    })),
  }),
  "GET /flows/:name": ({ actor, params: { name }, language }) => {
    const view = flowView(actor, { name, process: houseFlows[name] }, language);
    // Customers read of their requests; of what follows in the house they read nothing.
    return { ...view, states: view.states.map((state) => ({ ...state, customer: null })) };
  },
});
