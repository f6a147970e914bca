export { realtimeRoutes } from "./routes.ts";
export { mountStream, startLive, type Live } from "./stream.ts";
