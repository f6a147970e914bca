import { z } from "zod";
import { name } from "../lib/fields.ts";
import { promises, type PromisedClock } from "../flows/index.ts";
import { TypeName } from "../types/schema.ts";

const clockNames = Object.keys(promises) as [PromisedClock, ...PromisedClock[]];

/** Business minutes or business days; half a year at most. */
const Length = z.union([
  z.strictObject({ minutes: z.int().min(1).max(60_000) }),
  z.strictObject({ days: z.int().min(1).max(120) }),
]);
const Lengths = z.partialRecord(
  z.enum(clockNames),
  z.partialRecord(z.enum(["S1", "S2", "S3", "S4"]), Length),
);

export const PlanBody = z.strictObject({
  name: name(100),
  /** What is critical is worked on at night and on holidays too. */
  aroundTheClock: z.boolean().default(false),
  /** What is left out is as in the standard plan, and there as in the product. */
  lengths: Lengths.default({}),
  /** Where a type of request has it otherwise. */
  types: z.record(TypeName, Lengths).default({}),
});

export const PlanRow = z.object({
  id: z.uuid(),
  ...PlanBody.shape,
  /** Holds wherever no contract names another plan. */
  standard: z.boolean(),
  /** How many contracts name it. */
  contracts: z.int(),
});
export const Plans = z.object({
  items: z.array(PlanRow),
  /** What the product promises, where the standard plan is silent. */
  product: Lengths,
  clocks: z.array(z.object({ name: z.enum(clockNames), label: z.string() })),
  /** Plans that contracts name and nobody wrote down; the standard plan holds there. */
  unknown: z.array(z.object({ name: z.string(), contracts: z.int() })),
  next: z.null(),
});
