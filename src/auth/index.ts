export { EmailAddress } from "./address.ts";
export { authenticate, gateOf } from "./gate.ts";
export {
  cookieOf,
  endSession,
  endSessions,
  findSession,
  startSession,
  type App,
} from "./sessions.ts";
