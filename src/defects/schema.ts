import { z } from "zod";
import { day, line, prose, ticketNumber, words } from "../lib/fields.ts";
import { page } from "../lib/page.ts";
import { defectFlow } from "../flows/index.ts";
import { FileView } from "../files/schema.ts";
import { byNumber, MoveView, Named, Severity } from "../tickets/schema.ts";

const instant = z.iso.datetime();
const states = Object.keys(defectFlow.states) as [string, ...string[]];

export const byDefect = z.strictObject({
  number: z.coerce.number().pipe(z.int().min(1).max(2_147_483_647)),
});
export const byDefectAndTicket = byDefect.extend({
  ticket: z.coerce.number().pipe(z.int().min(1).max(2_147_483_647)),
});

export const DefectQuery = z.strictObject({
  ...page,
  /** What still has to be done, what is done with, or one state. */
  state: z.enum(["open", "done", ...states]).optional(),
  owner: z.enum(["me", "nobody"]).optional(),
  product: z.uuid().optional(),
  q: line(80).optional(),
});

const Promised = z.object({
  date: day,
  words: z.string(),
  provisional: z.boolean(),
  /** R&D named the day; no holiday moves it. */
  named: z.boolean(),
  reason: z.string(),
  missed: z.int(),
});

export const DefectRow = z.object({
  number: z.int(),
  name: z.string(),
  title: z.string(),
  state: z.object({ name: z.string(), label: z.string(), final: z.boolean() }),
  stateSince: instant,
  severity: Severity,
  product: Named.nullable(),
  version: z.string(),
  module: z.string(),
  owner: Named.nullable(),
  promised: Promised.nullable(),
  /** By when R&D has to say something about it (AK); null once it has. */
  answerBy: instant.nullable(),
  requests: z.int(),
  companies: z.int(),
});
export const DefectPage = z.object({ items: z.array(DefectRow), next: z.string().nullable() });

export const DefectView = DefectRow.extend({
  steps: z.array(z.object({ label: z.string(), at: z.enum(["done", "now", "ahead"]) })),
  environment: z.string(),
  howTo: z.string(),
  result: z.string(),
  /** The stack trace that the customer pasted. */
  trace: z.string(),
  /** What support passed on of the files of its requests. */
  files: z.array(FileView),
  reproduced: z.enum(["yes", "partly", "no"]),
  build: z.string(),
  release: z.string(),
  /** What customers may read of it while they type; empty: nothing. */
  publicNote: z.string(),
  publicNoteEn: z.string(),
  moves: z.array(MoveView),
  abilities: z.object({ write: z.boolean(), date: z.boolean(), link: z.boolean() }),
  /** The requests that report it, as far as this person may see them. */
  reported: z.array(z.object({ number: z.int(), title: z.string(), state: z.string() })),
  /** Others with the same stack trace. */
  alike: z.array(z.object({ number: z.int(), name: z.string(), title: z.string() })),
  history: z.array(z.object({ at: instant, who: z.string(), sentence: z.string() })),
});

export const DefectChange = z.strictObject({
  title: words(120).optional(),
  severity: Severity.optional(),
  module: line(200).optional(),
  publicNote: prose(2000).optional(),
  publicNoteEn: prose(2000).optional(),
});
export const DefectDay = z.strictObject({ date: day, reason: words(500) });
export const AddedRequest = z.strictObject({ ticket: ticketNumber });

/** What would go to R&D, without names. */
export const ReportPreview = z.strictObject({
  answers: z.record(z.string().max(40), prose(8000)).default({}),
});
export const Preview = z.object({
  title: z.string(),
  version: z.string(),
  module: z.string(),
  environment: z.string(),
  steps: z.string(),
  result: z.string(),
  trace: z.string(),
  /** What was taken out, a word for each kind. */
  masked: z.array(z.string()),
  alike: z.array(z.object({ number: z.int(), name: z.string(), title: z.string() })),
});

/** Whether R&D gets a file of a request. */
export const byTicketAndFile = byNumber.extend({ id: z.uuid() });
export const FilePassed = z.strictObject({ passed: z.boolean() });

/** A request's defect, for its side panel. */
export const DefectOfTicket = z.object({
  defect: DefectRow.nullable(),
  /** The files of the request, and which of them R&D gets. */
  files: z.array(
    z.object({ id: z.uuid(), name: z.string(), size: z.number(), passed: z.boolean() }),
  ),
  /** Defects that might be the same: by the stack trace, then by words of the title. */
  alike: z.array(
    z.object({
      number: z.int(),
      name: z.string(),
      title: z.string(),
      by: z.enum(["trace", "words"]),
    }),
  ),
});

/** What is being typed, to be held against what is known. */
export const Typed = z.strictObject({
  title: line(120).default(""),
  text: prose(20_000).default(""),
  productId: z.uuid().optional(),
  version: line(100).default(""),
});
export const KnownIssues = z.object({
  items: z.array(z.object({ title: z.string(), note: z.string(), fix: z.string() })),
});
