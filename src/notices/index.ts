export { channels, channelsFor } from "./channels.ts";
export { sendDue } from "./post.ts";
export { noticeRoutes } from "./routes.ts";
