import { z } from "zod";
import { line, name, words } from "../lib/fields.ts";
import { flows, staffHats } from "../flows/index.ts";

const Text = z.strictObject({ zh: name(60), en: name(80) });
/** May be left empty. */
const Hint = z.strictObject({ zh: line(200), en: line(200) });
const Words = z.strictObject({ zh: name(120), en: name(160) });
const key = z.string().regex(/^[a-z][a-zA-Z0-9_]{0,39}$/);
const days = z.int().min(1).max(365);

/** What a type is called on the wire; those of the product and those made here alike. */
export const TypeName = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);
export const byType = z.object({ name: z.string().max(40) });

const FieldDefinition = z.strictObject({
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

const Changes = z.strictObject({
  states: z.record(
    key,
    z.strictObject({
      label: Text.optional(),
      customer: Words.optional(),
      remind: z.array(days).max(5).optional(),
    }),
  ),
  moves: z.record(
    key,
    z.strictObject({
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
});

/** A type as an administrator makes it. */
export const Definition = z.strictObject({
  label: Text,
  hint: Hint,
  /** The trust it takes to submit. */
  level: z.enum(["T1", "T2"]),
  /** Only people of these companies may submit it; none named: everybody. */
  companies: z.array(z.uuid()).max(200).default([]),
  needs: z.strictObject({ product: z.boolean(), version: z.boolean(), description: z.boolean() }),
  /** Of the product's own fields of this type, those that are required or not other than it says. */
  required: z.record(key, z.boolean()).default({}),
  /** Fields made here. */
  fields: z.array(FieldDefinition).max(40).default([]),
  flow: Changes.default({ states: {}, moves: {} }),
  /** Who has it first, and how bad it is unless the form says otherwise. */
  teamId: z.uuid().nullable().default(null),
  severity: z.enum(["S1", "S2", "S3", "S4"]).default("S3"),
  /** Takes no new requests; those there are stay. */
  retired: z.boolean().default(false),
});
export type Definition = z.output<typeof Definition>;

const note = words(500);
export const NewType = z.strictObject({
  name: TypeName,
  flow: z.enum(Object.keys(flows) as [string, ...string[]]),
  definition: Definition,
  note,
});
export type NewType = z.output<typeof NewType>;
export const TypeChange = z.strictObject({
  /** The version that stands on the screen; a newer one is not overwritten. */
  version: z.int().min(0),
  definition: Definition,
  note,
});
export const Kept = z.object({ version: z.int() });

export const TypeRow = z.object({
  name: z.string(),
  label: z.string(),
  hint: z.string(),
  /** Made here, not with the product. */
  own: z.boolean(),
  retired: z.boolean(),
  /** 0: as the product has it. */
  version: z.int(),
});
export const TypeList = z.object({ items: z.array(TypeRow), next: z.string().nullable() });

const Said = z.object({ zh: z.string(), en: z.string() });
const Hats = z.array(z.object({ name: z.string(), label: z.string() }));

/** A type with all that can be changed of it, and what the product says there. */
export const TypeDetail = z.object({
  name: z.string(),
  own: z.boolean(),
  version: z.int(),
  definition: Definition,
  /** What the companies named in it are called. */
  companies: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** The fields that the product gives it. */
  given: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      required: z.boolean(),
      /** Of a choice: what another field may hang on. */
      options: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
  flow: z.object({
    name: z.string(),
    title: z.string(),
    states: z.array(
      z.object({
        name: z.string(),
        label: Said,
        customer: Said,
        remind: z.array(z.int()).nullable(),
        blanks: z.array(z.string()),
      }),
    ),
    moves: z.array(
      z.object({
        name: z.string(),
        label: Said,
        from: z.array(z.string()),
        to: z.string(),
        by: z.array(z.string()),
        /** To whom it may be given; nobody: whose it is stays. */
        may: Hats,
        asks: z.array(
          z.object({
            name: z.string(),
            label: z.string(),
            required: z.boolean(),
            always: z.boolean(),
            /** The lines that are offered; null where the question takes none. */
            suggest: z.array(Said).nullable(),
          }),
        ),
        /** Whether it can be asked more. */
        asksMore: z.boolean(),
        afterMinutes: z.int().nullable(),
        after: z.int().nullable(),
        within: z.int().nullable(),
      }),
    ),
  }),
  versions: z.array(
    z.object({ version: z.int(), by: z.string(), at: z.iso.datetime(), note: z.string() }),
  ),
});
/** The tables that a type may go by. */
export const FlowNames = z.object({
  items: z.array(z.object({ name: z.string(), title: z.string() })),
});
