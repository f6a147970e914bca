export * as letters from "./letters.ts";
export { mailAnswer, mailBinding, mailMerged, mailReceipt } from "./letters.ts";
export { noticeRoutes } from "./routes.ts";
export {
  ringAnswered,
  ringErasure,
  ringMentioned,
  ringMoved,
  ringNewAssignee,
  ringOverdue,
  ringRated,
  ringSamePerson,
  ringUrged,
} from "./tell.ts";
