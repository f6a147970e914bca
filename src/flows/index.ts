import type { Flow } from "./flow.ts";
import { request } from "./request.ts";

export {
  asked,
  movesOpen,
  stateOf,
  step,
  stepsAt,
  versionAsked,
  type Flow,
  type Hat,
  type Move,
  type Occasion,
  type Text,
  type Turn,
} from "./flow.ts";
export {
  requestTypes,
  severities,
  typeNames,
  type Field,
  type RequestType,
  type TypeName,
} from "./types.ts";

/** Every flow by its name, as requests keep it. */
export const flows: Record<string, Flow> = { request };

export const flowOf = (name: string): Flow => {
  const flow = flows[name];
  if (!flow) throw new Error(`there is no flow ${name}`);
  return flow;
};
