import type { Role } from "../people/index.ts";
import type { Flow } from "./flow.ts";
import { hatsOfRoles } from "./hats.ts";

type States = Readonly<Record<string, readonly string[]>>;

/**
 * Where requests wait for a role, flow by flow: in the states from which it alone moves them on, and where it gives
 * them back to. What those who answer customers may do too waits in the queue, and who develops has what he is given;
 * who may withdraw anything at any time is not waited for.
 */
export const statesThatWaitFor = (
  flows: Readonly<Record<string, Flow>>,
  roles: readonly Role[],
): States => {
  const hats = hatsOfRoles(roles.filter((role) => role !== "custom_dev"));
  const found = Object.entries(flows).map(([name, { moves, states }]) => {
    const his = Object.values(moves).filter(
      ({ by, tone }) =>
        tone !== "danger" && !by.includes("agent") && by.some((hat) => hats.includes(hat)),
    );
    const named = new Set(his.flatMap(({ from, to, frees }) => (frees ? [...from, to] : from)));
    return [name, [...named].filter((state) => !states[state]?.final)] as const;
  });
  return Object.fromEntries(found.filter(([, states]) => states.length > 0));
};
