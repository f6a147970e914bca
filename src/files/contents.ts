import { Refusal } from "../lib/refusal.ts";
import { isProgram } from "./names.ts";
import type { ArchiveEntry, Listing, Warning } from "./schema.ts";
import type { Bytes, Span } from "./storage.ts";

/** A file that is being looked at. */
export type Candidate = { name: string; size: number; open(span?: Span): Promise<Bytes> };
/** What an archive holds. */
export type Contents = { listing: Listing; warnings: Set<Warning> };

export const MOST_ENTRIES = 20_000;
export const DEEPEST = 5;
const MOST_TIMES = 100;
/** Below this nothing can burst, and short logs of blanks do shrink a hundredfold. */
const HARMLESS = 10 << 20;

/** The sums over an archive's entries; refuses what would burst when unpacked (R30). */
export const tally = ({ name, size: packed }: Pick<Candidate, "name" | "size">) => {
  const entries: ArchiveEntry[] = [];
  const warnings = new Set<Warning>();
  let size = 0;
  return {
    warnings,
    add(entry: ArchiveEntry) {
      entries.push({ ...entry, name: entry.name.slice(0, 500) });
      if (entries.length > MOST_ENTRIES) throw new Refusal(422, "file.entries", { name });
      size += entry.size;
      refuseBurst(name, size, packed);
      if (entry.encrypted) warnings.add("encrypted");
      if (entry.unsafe) warnings.add("unsafe-paths");
      if (!entry.folder && isProgram(entry.name)) warnings.add("programs");
      if (isArchive(entry.name)) warnings.add("nested");
    },
    contents: (rest: { complete: boolean; depth: number }): Contents => ({
      listing: {
        listed: true,
        entries,
        files: entries.filter(({ folder }) => !folder).length,
        size,
        ...rest,
      },
      warnings,
    }),
  };
};

export const refuseBurst = (name: string, unpacked: number, packed: number): void => {
  if (unpacked > HARMLESS && unpacked > packed * MOST_TIMES)
    throw new Refusal(422, "file.bomb", { name });
};

export const isArchive = (name: string): boolean =>
  /\.(zip|7z|rar|tar|t?gz|t?bz2?|t?xz|zst)$/i.test(name);

/** Whether unpacking this path naively writes outside of the folder: absolute, with a drive, or upwards. */
export const isUnsafePath = (path: string): boolean => {
  const plain = path.replaceAll("\\", "/");
  return /^(\/|[a-z]:)/i.test(plain) || plain.includes("\0") || plain.split("/").includes("..");
};

const strict = new TextDecoder("utf-8", { fatal: true });
const chinese = new TextDecoder("gb18030", { fatal: true });

/** A name in an archive that does not say how it is written: UTF-8 as macOS does, else GBK as Chinese Windows does. */
export const decodeName = (bytes: Uint8Array): string => {
  for (const decoder of [strict, chinese])
    try {
      return decoder.decode(bytes);
    } catch {
      // Not in this writing; the next one is tried.
    }
  return Buffer.from(bytes).toString("latin1");
};
