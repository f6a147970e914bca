export {
  backAboard,
  broughtBy,
  hotfixDefect,
  isFixed,
  promisedBetween,
  promisedOf,
  putOff,
  releaseDefects,
  type Aboard,
} from "./aboard.ts";
export { maySeePassed } from "./files.ts";
export { missTrains, moveDay } from "./day.ts";
export { moveDefect } from "./move.ts";
export { redateDefects } from "./redate.ts";
export { isReport, reportDefect } from "./report.ts";
export { defectRoutes } from "./routes.ts";
export { hasEnded, settleDefect } from "./settle.ts";
export { isDone } from "./store.ts";
export { bareText, outward, type Outward } from "./outward.ts";
export { followTracker, type Followed } from "./tracked.ts";
