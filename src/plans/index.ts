export { addPlan, changePlan } from "./change.ts";
export { listPlans } from "./list.ts";
export { knowTerms, termsNow, termsOf } from "./known.ts";
export { planRoutes } from "./routes.ts";
export { lengthIn, type Terms } from "./terms.ts";
