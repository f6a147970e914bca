export { fixOf, mayFetchFile } from "./fix.ts";
export { freezeTrains } from "./freeze.ts";
export { followCalendar, planTrains } from "./plan.ts";
export { releaseRoutes } from "./routes.ts";
