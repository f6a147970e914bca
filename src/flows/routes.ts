import { notFound } from "../lib/refusal.ts";
import { routes } from "../lib/routes.ts";
import { api } from "./api.ts";
import { flows, requestTypes } from "./index.ts";
import { inLanguage } from "./say.ts";
import { flowView } from "./view.ts";

export const flowRoutes = routes(api, {
  "GET /flows": ({ language }) => ({
    items: Object.entries(flows).map(([name, { title }]) => ({
      name,
      title: inLanguage(title, language),
      types: Object.values(requestTypes)
        .filter(({ flow }) => flow === name)
        .map(({ label }) => inLanguage(label, language)),
    })),
    next: null,
  }),
  "GET /flows/:name": ({ actor, params, language }) =>
    Object.hasOwn(flows, params.name) ? flowView(actor, params.name, language) : notFound("flow"),
});
