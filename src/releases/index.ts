export { freezeTrains } from "./freeze.ts";
export { planTrains, settleTrains } from "./plan.ts";
export { releaseRoutes } from "./routes.ts";
