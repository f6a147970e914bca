export * as letters from "./letters.ts";
export {
  mailAnswer,
  mailBinding,
  mailEnded,
  mailMerged,
  mailPromised,
  mailReceipt,
  mailReminder,
} from "./letters.ts";
export { noticeRoutes } from "./routes.ts";
export {
  ringAnswered,
  ringDefect,
  ringDefectMoved,
  ringErasure,
  ringMentioned,
  ringMoved,
  ringNewAssignee,
  ringOverdue,
  ringRated,
  ringSamePerson,
  ringPutOff,
  ringUrged,
  ringWarned,
} from "./tell.ts";
