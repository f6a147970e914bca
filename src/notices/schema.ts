import { z } from "zod";
import { prose, name as oneLine, words as lines } from "../lib/fields.ts";
import { paces } from "./kinds.ts";
import { processes } from "./templates/processes.ts";

export const Notice = z.object({
  id: z.uuid(),
  /** What happened: `assigned`, `taken-over`, `handed-on`, `left-waiting`, `mentioned`, `answered`, `moved`, `urged`, `unsolved`, `rated`, `overdue`, `put-off`, `erasure`, `same-person`, `clock-75`, `clock-100`, `clock-150`,
   * `to-check`, `estimate-checked`, `fixing`, `date-moved`, `final-answer`, `coordinator-left`, `severity-disputed`, `update-proposed`, `dispute-undecided`, `maintenance-over`, `defect-new`, `defect-unanswered`, `defect-worse`, `defect-answered`, `defect-back`, `defect-failed`, `defect-fixed`, `defect-unsent`, `defect-on-train`, `year-missing`. */
  name: z.string(),
  /** What it is about: a request, the claim of a person to belong to a company, a person, a defect or a year without its notice. */
  ticket: z.object({ number: z.number(), title: z.string() }).nullable(),
  claim: z.object({ id: z.uuid(), person: z.string(), company: z.string() }).nullable(),
  contact: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  defect: z.object({ number: z.number(), title: z.string() }).nullable(),
  year: z.int().nullable(),
  by: z.string(),
  /** Of a clock that runs out: its name, and until when it was to be kept. */
  clock: z.string().nullable(),
  dueAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export const Notices = z.object({
  items: z.array(Notice),
  next: z.string().nullable(),
  /** Counted up to 100. */
  unread: z.number(),
});
export const NoticesRead = z.strictObject({
  /** Those that were read; absent: all. */
  ids: z.array(z.uuid()).max(100).optional(),
});

const Pace = z.enum(paces);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How one wants to hear of what, and when not. */
export const Choices = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      pace: Pace,
      usual: Pace,
      /** What can be chosen; one alone: nothing can. */
      paces: z.array(Pace),
      must: z.boolean(),
    }),
  ),
  quiet: z.object({
    /** `usual`: as the house has it, for colleagues outside the hours of their teams. */
    mode: z.enum(["usual", "span", "none"]),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  /** When the house does not write to customers; null: it has no such hours, or the reader is a colleague. */
  usualQuiet: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** What is gathered for a day is written then. */
  gatherAt: z.string(),
  /** Where letters go; null: one has proven no email address. */
  address: z.string().nullable(),
});

export const MyChoices = z.strictObject({
  /** Only those that change. */
  paces: z.record(z.string().max(40), Pace).default({}),
  quiet: z
    .discriminatedUnion("mode", [
      z.strictObject({
        mode: z.enum(["usual", "none"]),
        from: z.null().default(null),
        to: z.null().default(null),
      }),
      z
        .strictObject({ mode: z.literal("span"), from: clock, to: clock })
        .refine(({ from, to }) => from !== to, { path: ["to"] }),
    ])
    .optional(),
});

const Words = z.strictObject({ subject: oneLine(200), text: lines(8000) });
export const Texts = z.strictObject({ "zh-CN": Words, en: Words });
export const byTemplate = z.object({ name: z.string().max(60) });

export const TemplateList = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      process: z.enum(processes),
      /** The subject in the language of the reader, with invented things in its blanks. */
      subject: z.string(),
      /** 0: as the product has it. */
      version: z.int(),
      /** Somebody wrote it anew, and it was not set back. */
      changed: z.boolean(),
      /** Tells facts about a project (R13). */
      project: z.boolean(),
      /** Written instead of another one while there is no date to tell. */
      dateless: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
});

/** A template with what may stand in it, and who changed it. */
export const TemplateDetail = z.object({
  name: z.string(),
  process: z.enum(processes),
  version: z.int(),
  texts: Texts,
  original: Texts,
  changed: z.boolean(),
  blanks: z.array(
    z.object({
      name: z.string(),
      sample: z.string(),
      /** Must stand in the text. */
      must: z.boolean(),
      project: z.boolean(),
    }),
  ),
  /** Written instead where there is nothing to fill the blank with. */
  lacking: z.object({ blank: z.string(), write: z.string() }).nullable(),
  versions: z.array(
    z.object({
      version: z.int(),
      by: z.string(),
      at: z.iso.datetime(),
      note: z.string(),
      /** Null: set back to what the product says. */
      texts: Texts.nullable(),
    }),
  ),
});

export const TemplateChange = z.strictObject({
  /** The version that stands on the screen; a newer one is not overwritten. */
  version: z.int().min(0),
  /** Null: as the product has it, again. */
  texts: Texts.nullable(),
  note: prose(500).default(""),
});
export const TemplateKept = z.object({ version: z.int() });

const Letter = z.object({ subject: z.string(), text: z.string() });
export const TemplatePreview = z.object({
  "zh-CN": Letter,
  en: Letter,
  /** What someone reads whose identity is not verified, where that is something else (R13). */
  unverified: z.object({ "zh-CN": Letter, en: Letter }).nullable(),
});
