export { addType, changeType } from "./change.ts";
export { currentType, currentTypes, knowTypes, processOf, typeOf } from "./known.ts";
export { isFor, mayAsk, mayAskFor } from "./mayAsk.ts";
export { typeRoutes } from "./routes.ts";
export type { NewType } from "./schema.ts";
export type { Type } from "./type.ts";
