export { mailAnswer, mailBinding, mailReceipt } from "./letters.ts";
export { noticeRoutes } from "./routes.ts";
export { ringAnswered, ringMentioned, ringNewAssignee, ringRated, ringUrged } from "./tell.ts";
