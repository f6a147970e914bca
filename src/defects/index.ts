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
export { missTrains, moveDay, redateDefects } from "./day.ts";
export { moveDefect } from "./move.ts";
export { isReport, reportDefect } from "./report.ts";
export { defectRoutes } from "./routes.ts";
export { hasEnded, settleDefect } from "./settle.ts";
