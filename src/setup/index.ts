export { setupRoutes } from "./routes.ts";
export { isSetUp } from "./setUp.ts";
export { setUpUnattended } from "./unattended.ts";
