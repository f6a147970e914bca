import { z } from "zod";
import { name } from "../fields.ts";

export const importKinds = ["companies", "projects", "contacts"] as const;
export type ImportKind = (typeof importKinds)[number];

/** Ten megabytes of file, in base64. */
export const MOST_CHARACTERS = 14_000_000;
export const ImportBody = z.strictObject({
  kind: z.enum(importKinds),
  /** Its ending says the format: .csv, .xlsx, .jsonl. */
  fileName: name(200),
  /** The file, in base64. */
  content: z.base64().min(1).max(MOST_CHARACTERS),
  /** Only say what would happen. */
  check: z.boolean(),
  /** What one bad row does: nothing enters, or the others enter. */
  badRows: z.enum(["stop", "skip"]),
});
export const ImportReport = z.object({
  kind: z.enum(importKinds),
  checked: z.boolean(),
  /** False for a dry run, and where a bad row stopped everything. */
  applied: z.boolean(),
  rows: z.int(),
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  /** The first hundred; the file of errors has all. `row` counts as a spreadsheet does: the heading is row 1. */
  problems: z.array(z.object({ row: z.int(), field: z.string().nullable(), reason: z.string() })),
  /** The rows refused with the reason, as CSV to be mended and imported again; null when there is none. */
  errorFile: z.string().nullable(),
});
export type Report = z.output<typeof ImportReport>;
