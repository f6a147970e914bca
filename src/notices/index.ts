export { forgetLetters } from "./forget.ts";
export { sendDue } from "./post.ts";
export { noticeRoutes } from "./routes.ts";
export { isTold, ring, tell } from "./tell.ts";
