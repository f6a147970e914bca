import { z } from "zod";

const id = z.uuid();
const instant = z.iso.datetime();

export const byFile = z.object({ id });

export const forms = ["image", "archive", "document"] as const;
/** `checking`: kept, and waits for the virus scanner; nobody can open it yet. */
export const fileStates = ["arriving", "checking", "ready", "refused", "deleted"] as const;
/**
 * What a reader should know before unpacking: it is locked by a password, holds paths that lead out of its folder,
 * programs, macros, or further archives; or its content could not be listed, or not be scanned.
 */
export const warnings = [
  "encrypted",
  "unsafe-paths",
  "programs",
  "macros",
  "nested",
  "unlisted",
  "unscanned",
] as const;
export type Warning = (typeof warnings)[number];

export const FileView = z.object({
  id,
  name: z.string(),
  size: z.number(),
  state: z.enum(fileStates),
  /** The code of the reason, where it was refused. */
  refusal: z.string().nullable(),
  /** By its content, whatever its name says. */
  type: z.string().nullable(),
  form: z.enum(forms).nullable(),
  /** True where a browser may show it in place. */
  inline: z.boolean(),
  sha256: z.string().nullable(),
  warnings: z.array(z.enum(warnings)),
  /** True where its sender gave the password that unpacks it. */
  password: z.boolean(),
  createdAt: instant,
  deletedAt: instant.nullable(),
});
export type FileView = z.output<typeof FileView>;

export const ArchiveEntry = z.object({
  name: z.string(),
  size: z.number(),
  folder: z.boolean(),
  encrypted: z.boolean(),
  /** Its path leads out of the folder it would be unpacked to. */
  unsafe: z.boolean(),
});
export type ArchiveEntry = z.output<typeof ArchiveEntry>;

export const Listing = z.object({
  /** False for kinds whose content we do not read, such as 7z and rar. */
  listed: z.boolean(),
  /** False where the archive goes on behind the last entry. */
  complete: z.boolean(),
  entries: z.array(ArchiveEntry),
  files: z.number(),
  /** What it takes unpacked, in bytes. */
  size: z.number(),
  /** How many archives lie one inside the other: 1 for a plain one. */
  depth: z.number(),
});
export type Listing = z.output<typeof Listing>;
