import type { Length } from "../../flows/index.ts";
import type { Lengths, Plan, Plans } from "./queries.ts";

export const severities = ["S1", "S2", "S3", "S4"] as const;
export type Severity = (typeof severities)[number];
export type ClockName = Plans["clocks"][number]["name"];
/** Where a length holds: for all types, or for one. */
export type Scope = string | null;

/** What a plan says itself there. */
export const saidBy = (plan: Pick<Plan, "lengths" | "types">, scope: Scope): Lengths =>
  (scope === null ? plan.lengths : plan.types[scope]) ?? {};

/** What holds in a place where a plan is silent: its own word for all types, then the standard plan, then the product. */
export const heldFrom = (
  { items, product }: Plans,
  plan: Pick<Plan, "lengths" | "standard">,
  scope: Scope,
  [clock, severity]: readonly [ClockName, Severity],
): Length | undefined => {
  const standard = plan.standard ? undefined : items.find((each) => each.standard);
  const layers = [
    scope === null ? undefined : plan.lengths,
    scope === null ? undefined : standard?.types[scope],
    standard?.lengths,
    product,
  ];
  return layers.map((lengths) => lengths?.[clock]?.[severity]).find(Boolean);
};
