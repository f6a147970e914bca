import type { Role } from "../people/index.ts";
import { bug } from "./bug.ts";
import { chat } from "./chat.ts";
import { statesThatWaitFor } from "./concern.ts";
import { rolesThatMove } from "./hats.ts";
import { customIssue } from "./customIssue.ts";
import { customRequirement } from "./customRequirement.ts";
import type { Flow } from "./flow.ts";
import { inquiry } from "./inquiry.ts";
import { request } from "./request.ts";
import { usage } from "./usage.ts";

export { asked, versionAsked, wordsOf, type Ask, type Field } from "./ask.ts";
export { changedFlow, staffHats, type FlowChanges } from "./change.ts";
export {
  clocks,
  promises,
  warnings,
  whoseClock,
  type Clock,
  type ClockName,
  type Length,
  type Lengths,
  type PromisedClock,
} from "./clocks.ts";
export {
  because,
  filled,
  movesOpen,
  stateOf,
  step,
  stepsAt,
  type Flow,
  type GuardName,
  type Hat,
  type Move,
  type Occasion,
  type Turn,
} from "./flow.ts";
export { defect as defectFlow, defectName, defectNumberIn } from "./defect.ts";
export { hatsOf, hatsOfRoles } from "./hats.ts";
export { movesDay, release as releaseFlow } from "./release.ts";
export {
  blanksIn,
  isAlwaysAsked,
  isBeginning,
  isMadeByDesk,
  isMerged,
  mayBeAskedMore,
  mayBeGivenTo,
  mayBeOpenElsewhere,
  writesToCustomers,
} from "./fixed.ts";
export { objectionsTo } from "./object.ts";
export { clocksFor } from "./objectOwn.ts";
export { inLanguage, say, type Text } from "./say.ts";
export { unsound } from "./sound.ts";
export {
  isProductType,
  productTypeNames,
  requestTypes,
  severities,
  type ProductType,
  type RequestType,
} from "./types.ts";

/** Every flow of the product by its name, as requests keep it. */
export const flows: Record<string, Flow> = {
  request,
  usage,
  bug,
  custom_requirement: customRequirement,
  custom_issue: customIssue,
  chat,
  inquiry,
};

export const flowOf = (name: string): Flow => {
  const flow = flows[name];
  if (!flow) throw new Error(`there is no flow ${name}`);
  return flow;
};

/** Where requests wait for each role in one process. */
export const placesOf = (process: Flow): { role: Role; state: string }[] =>
  rolesThatMove.flatMap((role) =>
    Object.values(statesThatWaitFor({ process }, [role]))
      .flat()
      .map((state) => ({ role, state })),
  );

/** Where requests wait for somebody with these roles, by their flow; asked with each look at requests. */
export const waitingFor = (roles: readonly Role[]) => {
  const key = roles.join();
  const known = waiting.get(key) ?? statesThatWaitFor(flows, roles);
  waiting.set(key, known);
  return known;
};
const waiting = new Map<string, ReturnType<typeof statesThatWaitFor>>();
