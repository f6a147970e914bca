export { mountHooks } from "./hear.ts";
export { linkIssue } from "./link.ts";
export { reachTracker, trackerNames, wakeTrackers } from "./reach.ts";
export { trackerRoutes } from "./routes.ts";
