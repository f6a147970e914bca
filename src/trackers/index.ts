export { mountHooks } from "./hear.ts";
export { reachTrackers, wakeTrackers } from "./reach.ts";
export { trackerRoutes } from "./routes.ts";
