export { realtimeRoutes } from "./routes.ts";
export { mountStream, startLive } from "./stream.ts";
