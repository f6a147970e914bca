export { setupRoutes } from "./routes.ts";
export { setUpUnattended } from "./unattended.ts";
