export {
  backAboard,
  hotfixDefect,
  leaveBehind,
  leaveTrains,
  putOff,
  releaseDefects,
} from "./aboard.ts";
export { closeList, dropList, keepList } from "./built.ts";
export { maySeePassed } from "./files.ts";
export { missTrains, moveDay } from "./day.ts";
export { ringUnanswered } from "./unanswered.ts";
export { warnOfToday } from "./dueToday.ts";
export { refuseNames } from "./names.ts";
export { moveDefect } from "./move.ts";
export { carryOwnDays } from "./ownDay.ts";
export { redateDefects } from "./redate.ts";
export { builtInto, isFixed, onlyThis, promisedBetween, type Aboard } from "./riding.ts";
export { isReport, reportDefect } from "./report.ts";
export { defectRoutes } from "./routes.ts";
export { takeBackFixes } from "./takenBack.ts";
export { holdAllOf } from "./store.ts";
export { hasEnded, settleDefect } from "./settle.ts";
export { isDone } from "./store.ts";
export { bareText, outward, type Outward } from "./outward.ts";
export { followTracker, type Followed } from "./tracked.ts";
export { worsenDefect } from "./worsen.ts";
