import { z } from "zod";

/** A state in the words of the reader's side. */
const StateView = z.object({
  name: z.string(),
  label: z.string(),
  /** What the customer reads there; null for customers, whose label it is. */
  customer: z.string().nullable(),
  turn: z.enum(["us", "customer", "nobody"]),
  /** Its place in `steps`; null where the bar ends early. */
  step: z.number().nullable(),
  start: z.boolean(),
  final: z.boolean(),
  /** Staff only: the clocks that run while a request stands here. */
  clocks: z.array(z.object({ name: z.string(), label: z.string() })),
  /** Staff only: after how many business days the customer is reminded. */
  remind: z.array(z.number()),
  /** The states that may come after it. */
  next: z.array(z.string()),
});

const MoveView = z.object({
  name: z.string(),
  label: z.string(),
  from: z.array(z.string()),
  to: z.string(),
  /** A customer makes it; the desk makes it by itself; else a colleague does. */
  by: z.enum(["customer", "desk", "staff"]),
  /** Staff only: everybody who may. */
  who: z.array(z.string()),
  asks: z.array(z.object({ label: z.string(), required: z.boolean() })),
  /** The desk makes it after so many business days in the state. */
  after: z.number().nullable(),
  /** When it happens, and what must hold beside. */
  notes: z.array(z.string()),
  /** An end open from nearly everywhere: drawn aside, so that the picture stays calm. */
  quiet: z.boolean(),
});

/** A flow for drawing. Customers get their own words and the moves that are theirs (R101). */
export const FlowView = z.object({
  name: z.string(),
  title: z.string(),
  steps: z.array(z.string()),
  states: z.array(StateView),
  moves: z.array(MoveView),
});
