import { createHash, randomBytes } from "node:crypto";
import type { Readable } from "node:stream";

/** Part of a file, in bytes; `to` is the first one left out. */
export type Span = { from: number; to: number };
export type Stored = { size: number; sha256: string };
export type Bytes = AsyncIterable<Uint8Array>;

/** Where contents are kept. Who may have them is not its business. */
export type Storage = {
  /** Keeps all of it, or nothing when the source breaks. A key used before is overwritten at once or not at all. */
  put(key: string, bytes: Bytes): Promise<Stored>;
  /** Rejects at once when there is nothing under this key. */
  open(key: string, span?: Span): Promise<Readable>;
  exists(key: string): Promise<boolean>;
  /** Removing what is not there is no error: a sweep that was cut short simply runs again. */
  remove(key: string): Promise<void>;
  /** Clears what a crash left half-written a day ago or earlier. */
  tidy(): Promise<void>;
};

/** A key that nobody can guess, spread over folders so that none grows large. */
export const newKey = (): string => {
  const name = randomBytes(16).toString("hex");
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
};

/** Measures bytes on their way through. */
export const measure = (bytes: Bytes): { bytes: Bytes; stored(): Stored } => {
  const hash = createHash("sha256");
  let size = 0;
  const through = async function* () {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  return { bytes: through(), stored: () => ({ size, sha256: hash.digest("hex") }) };
};

/** Cuts a stream into stretches of `size` bytes, each read before the next is begun. */
export async function* cut(bytes: Bytes, size: number): AsyncGenerator<Bytes> {
  const source = bytes[Symbol.asyncIterator]();
  let rest: Uint8Array | undefined;
  const more = async (): Promise<boolean> => {
    while (!rest?.length) {
      const { done, value } = await source.next();
      if (done) return false;
      rest = value;
    }
    return true;
  };
  const stretch = async function* () {
    for (let room = size; room > 0 && (await more());) {
      const chunk = rest!.subarray(0, room);
      rest = rest!.subarray(chunk.length);
      room -= chunk.length;
      yield chunk;
    }
  };
  while (await more()) yield stretch();
}

export const inMemory = async (bytes: Bytes): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
};
