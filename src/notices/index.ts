export { channels, channelsFor } from "./channels.ts";
export { forgetLetters } from "./forget.ts";
export { sendDue } from "./post.ts";
export { noticeRoutes } from "./routes.ts";
