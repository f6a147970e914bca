import { Readable } from "node:stream";
import { callbackify } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { Refusal } from "../lib/refusal.ts";
import {
  DEEPEST,
  decodeName,
  isUnsafePath,
  tally,
  type Candidate,
  type Contents,
} from "./contents.ts";
import { inMemory, type Span } from "./storage.ts";

/** How much may be unpacked, in memory, to look into archives inside of the archive. */
const ALLOWANCE = { archives: 20, bytes: 64 << 20 };
const LARGEST_INSIDE = 32 << 20;

/** Lists a zip from its directory at the end; of the entries only archives are opened, within the allowance. */
export const listZip = async (
  file: Candidate,
  depth = 1,
  allowance = { ...ALLOWANCE },
): Promise<Contents> => {
  const reader = new RangeReader(file);
  const sums = tally(file);
  let deepest = depth;
  let packed = 0;
  try {
    const zip = await yauzl.fromRandomAccessReaderPromise(reader, file.size, {
      decodeStrings: false,
      autoClose: false,
    });
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      packed += entry.compressedSize;
      // More packed bytes than the file has: entries that share their bytes, which is how bombs pass a check of ratios.
      if (packed > file.size) throw new Refusal(422, "file.bomb", { name: file.name });
      sums.add({
        name,
        size: entry.uncompressedSize,
        folder: name.endsWith("/"),
        encrypted: entry.isEncrypted(),
        unsafe: isUnsafePath(name) || isLink(entry),
      });
      if (name.endsWith("vbaProject.bin")) sums.warnings.add("macros");
      if (canLookInto(entry, name, allowance)) {
        allowance.archives -= 1;
        allowance.bytes -= entry.uncompressedSize;
        deepest = Math.max(deepest, await depthOf(zip, entry, file.name, depth + 1, allowance));
      }
    }
    return sums.contents({ complete: true, depth: deepest });
  } catch (error) {
    if (error instanceof Refusal || reader.failure) throw reader.failure ?? error;
    if (/encrypt/i.test(String(error))) {
      sums.warnings.add("encrypted");
      return sums.contents({ complete: false, depth });
    }
    throw new Refusal(422, "file.damaged", { name: file.name });
  }
};

const canLookInto = (entry: Entry, name: string, allowance: typeof ALLOWANCE): boolean =>
  /\.(zip|war|ear)$/i.test(name) &&
  entry.canDecodeFileData() &&
  entry.uncompressedSize <= Math.min(LARGEST_INSIDE, allowance.bytes) &&
  allowance.archives > 0;

const depthOf = async (
  zip: ZipFile,
  entry: Entry,
  name: string,
  depth: number,
  allowance: typeof ALLOWANCE,
): Promise<number> => {
  if (depth > DEEPEST) throw new Refusal(422, "file.deep", { name });
  try {
    // The reading stops with an error when the entry is longer than it says.
    const bytes = await inMemory(await zip.openReadStreamPromise(entry));
    const open = async (span?: Span) => Readable.from([bytes.subarray(span?.from, span?.to)]);
    const { listing } = await listZip({ name, size: bytes.length, open }, depth, allowance);
    return listing.depth;
  } catch (error) {
    // A damaged archive inside is the sender's evidence, not our trouble; a bomb is.
    if (error instanceof Refusal && error.code !== "file.damaged") throw error;
    return depth;
  }
};

const UTF8 = 0x800;
const UNICODE_PATH = 0x7075;

const nameOf = ({ fileNameRaw, generalPurposeBitFlag: flags, extraFields }: Entry): string => {
  const says = (flags & UTF8) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH);
  const name = says
    ? yauzl.getFileNameLowLevel(flags, fileNameRaw, extraFields, true)
    : decodeName(fileNameRaw);
  return name.replaceAll("\\", "/");
};

// The upper half holds the Unix mode; a link may point anywhere.
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

/** Reads a zip's directory in blocks: it is asked for in many small pieces, and each may be a request to a far store. */
class RangeReader extends yauzl.RandomAccessReader {
  readonly #file: Candidate;
  #block: { from: number; bytes: Buffer } = { from: 0, bytes: Buffer.alloc(0) };
  /** What kept us from reading, as opposed to what is wrong with the zip. */
  failure: Error | undefined;

  constructor(file: Candidate) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#bytes(start, end), { objectMode: false });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    callbackify(() => this.#load(position, position + length))((error, bytes) => {
      bytes?.copy(buffer, offset);
      callback(error);
    });
  }

  async *#bytes(from: number, to: number): AsyncGenerator<Uint8Array> {
    try {
      yield* await this.#file.open({ from, to });
    } catch (error) {
      this.failure ??= error as Error;
      throw error;
    }
  }

  async #load(from: number, to: number): Promise<Buffer> {
    const { from: start, bytes } = this.#block;
    if (from >= start && to <= start + bytes.length)
      return bytes.subarray(from - start, to - start);
    if (to > this.#file.size) throw new Error("it ends too early");
    const end = Math.min(this.#file.size, Math.max(to, from + BLOCK));
    this.#block = { from, bytes: await inMemory(this.#bytes(from, end)) };
    return this.#block.bytes.subarray(0, to - from);
  }
}

const BLOCK = 256 << 10;
