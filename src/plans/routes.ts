import { routes } from "../lib/routes.ts";
import { api } from "./api.ts";
import { addPlan, changePlan, removePlan } from "./change.ts";
import { listPlans } from "./list.ts";

export const planRoutes = routes(api, {
  "GET /plans": ({ db, language }) => listPlans(db, language),
  "POST /plans": ({ db, actor, body }) => addPlan(db, actor, body),
  "PUT /plans/:id": ({ db, actor, params, body }) => changePlan(db, actor, params.id, body),
  "DELETE /plans/:id": ({ db, actor, params }) => removePlan(db, actor, params.id),
});
