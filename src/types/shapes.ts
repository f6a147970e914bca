import { z } from "zod";
import { line, name } from "../lib/fields.ts";
import { clocks, staffHats, type ClockName } from "../flows/index.ts";

// What an administrator may write of a form and of a process.

export const Text = z.strictObject({ zh: name(60), en: name(80) });
/** May be left empty. */
export const Hint = z.strictObject({ zh: line(200), en: line(200) });
const Words = z.strictObject({ zh: name(120), en: name(160) });
export const key = z.string().regex(/^[a-z][a-zA-Z0-9_]{0,39}$/);
const days = z.int().min(1).max(365);

export const FieldDefinition = z.strictObject({
  name: key,
  kind: z.enum(["line", "text", "choice", "number", "date"]),
  label: Text,
  hint: Hint.default({ zh: "", en: "" }),
  required: z.boolean().default(false),
  /** Of a choice. */
  options: z
    .array(z.strictObject({ value: key, label: Text }))
    .max(40)
    .default([]),
  /** Asked only while another field is one of these. */
  when: z.strictObject({ name: key, is: z.array(key).min(1).max(40) }).optional(),
});
/** A question of a move: its name is unlike all that the product asks, so that nothing else is overwritten. */
const Question = z
  .strictObject({ ...FieldDefinition.shape, name: z.string().regex(/^own_[a-zA-Z0-9_]{1,36}$/) })
  .omit({ when: true });

// Their names are unlike all that the product has, so that no code means them.
const ownKey = z.string().regex(/^own_[a-zA-Z0-9_]{1,36}$/);
const OwnState = z.strictObject({
  name: ownKey,
  label: Text,
  customer: Words,
  turn: z.enum(["us", "customer", "nobody"]),
  /** Its place in the bar; none where the bar ends early. */
  step: z.int().min(0).max(20).nullable(),
  final: z.boolean().default(false),
  /** The clocks that run while a request stands here. */
  clocks: z
    .array(z.enum(Object.keys(clocks) as [ClockName, ...ClockName[]]))
    .max(5)
    .default([]),
  /** Business days after which the customer is reminded. */
  remind: z.array(days).max(5).default([]),
});
const OwnMove = z.strictObject({
  name: ownKey,
  label: Text,
  /** What stands in the history behind whoever made it. */
  history: Words,
  from: z.array(key).min(1).max(40),
  to: key,
  by: z
    .array(z.enum([...staffHats, "customer", "authorised"]))
    .max(11)
    .default([]),
  /** The desk makes it: when the customer writes, or after so many business days. */
  upon: z.literal("customer-reply").nullable().default(null),
  after: days.nullable().default(null),
  /** Said with a message to the customer. */
  says: z.boolean().default(false),
  /** The customer has a letter of where it led. */
  tells: z.boolean().default(false),
  tone: z.enum(["main", "danger"]).nullable().default(null),
  asks: z.array(Question).max(10).default([]),
});

export const Changes = z.strictObject({
  states: z.record(
    key,
    z.strictObject({
      leftOut: z.literal(true).optional(),
      label: Text.optional(),
      customer: Words.optional(),
      remind: z.array(days).max(5).optional(),
    }),
  ),
  moves: z.record(
    key,
    z.strictObject({
      leftOut: z.literal(true).optional(),
      /** In which states it is open. */
      from: z.array(key).max(40).optional(),
      label: Text.optional(),
      by: z.array(z.enum(staffHats)).max(staffHats.length).optional(),
      required: z.record(key, z.boolean()).optional(),
      suggest: z.record(key, z.array(Words).max(30)).optional(),
      asks: z.array(Question).max(10).optional(),
      after: days.optional(),
      afterMinutes: z.int().min(1).max(1440).optional(),
      within: days.optional(),
    }),
  ),
  ownStates: z.array(OwnState).max(20).default([]),
  ownMoves: z.array(OwnMove).max(40).default([]),
});
