import { z } from "zod";
import { words } from "../lib/fields.ts";
import { FlowView } from "../flows/schema.ts";
import { flows } from "../flows/index.ts";
import { Changes, FieldDefinition, Hint, key, Text } from "./shapes.ts";

/** What a type is called on the wire; those of the product and those made here alike. */
export const TypeName = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);
export const byType = z.object({ name: z.string().max(40) });

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
  flow: Changes.default({ states: {}, moves: {}, ownStates: [], ownMoves: [] }),
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
    /** The steps of the bar. */
    steps: z.array(z.string()),
    /** Whose a move made here may be. */
    hats: Hats,
    /** The clocks that may run in a state made here, by whose turn it is. */
    clocks: z.record(
      z.enum(["us", "customer", "nobody"]),
      z.array(z.object({ name: z.string(), label: z.string() })),
    ),
    states: z.array(
      z.object({
        name: z.string(),
        label: Said,
        customer: Said,
        remind: z.array(z.int()).nullable(),
        turn: z.enum(["us", "customer", "nobody"]),
        step: z.int().nullable(),
        final: z.boolean(),
        /** What was merged into another: no move made here begins or leads there. */
        merged: z.boolean(),
        /** Requests begin there. */
        stays: z.boolean(),
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
        /** The desk makes it too: it is not left out, and begins where it begins. */
        byDesk: z.boolean(),
        /** Whether it may be offered in states made here. */
        elsewhere: z.boolean(),
        danger: z.boolean(),
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
/** A process that nobody has kept yet, for drawing, and what stands against keeping it. */
export const Draft = z.strictObject({ flow: Changes });
export const Drawn = z.object({
  flow: FlowView,
  wrong: z.array(z.object({ at: z.string(), sentence: z.string() })),
});
/** Of the house, not of a request; no type is called so. */
export const byHouseFlow = z.object({ name: z.enum(["rd-defect", "release-train"]) });
/** The tables that a type may go by. */
export const FlowNames = z.object({
  items: z.array(z.object({ name: z.string(), title: z.string() })),
});
