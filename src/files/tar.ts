import { createGunzip } from "node:zlib";
import { pipeline, Readable } from "node:stream";
import { Refusal } from "../lib/refusal.ts";
import {
  decodeName,
  isUnsafePath,
  refuseBurst,
  tally,
  type Candidate,
  type Contents,
} from "./contents.ts";
import type { Bytes } from "./storage.ts";

/** As much of an archive as is read for its list; what lies behind is told as "goes on". */
const READ = 256 << 20;
const BLOCK = 512;

/** Lists a tar, from the front. */
export const listTar = async (file: Candidate): Promise<Contents> => {
  const source = Readable.from(await file.open(), { objectMode: false });
  try {
    return await listFrom(file, source);
  } finally {
    source.destroy();
  }
};

/** Lists a tar.gz while unpacking it in passing; a .gz of anything else is one file. */
export const listGzip = async (file: Candidate): Promise<Contents> => {
  const source = Readable.from(await file.open(), { objectMode: false });
  let failure: Error | undefined;
  source.once("error", (error) => (failure = error));
  const gunzip = createGunzip();
  pipeline(source, gunzip, () => undefined);
  const unpacked = async function* () {
    let size = 0;
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      size += chunk.length;
      refuseBurst(file.name, size, gunzip.bytesWritten);
      yield chunk;
    }
  };
  try {
    return await listFrom(file, unpacked());
  } catch (error) {
    if (error instanceof Refusal || failure) throw failure ?? error;
    throw new Refusal(422, "file.damaged", { name: file.name });
  } finally {
    gunzip.destroy();
    source.destroy();
  }
};

const listFrom = async (file: Candidate, bytes: Bytes): Promise<Contents> => {
  const sums = tally(file);
  const input = readingFrom(bytes);
  let next: { name?: string; size?: number } = {};
  let first = true;
  for (;;) {
    const head = await input.take(BLOCK);
    if (first && !isHead(head)) return single(file, input);
    first = false;
    if (head.length < BLOCK || head.every((byte) => byte === 0))
      return sums.contents({ complete: true, depth: 1 });
    if (!isHead(head)) throw new Refusal(422, "file.damaged", { name: file.name });
    const kind = String.fromCharCode(head[156]!);
    const size = next.size ?? number(head.subarray(124, 136));
    const room = Math.ceil(size / BLOCK) * BLOCK;

    if (kind === "L" || kind === "x") {
      // The true name stands in a block before the entry it belongs to.
      const text = await input.take(Math.min(room, 64 << 10));
      await input.skip(room - text.length);
      Object.assign(next, kind === "L" ? { name: textOf(text) } : extended(text.subarray(0, size)));
      continue;
    }
    if (kind !== "g") {
      const name = next.name ?? nameOf(head);
      const link = kind === "1" || kind === "2";
      sums.add({
        name,
        size,
        folder: kind === "5",
        encrypted: false,
        unsafe: link || isUnsafePath(name),
      });
      next = {};
    }
    if (input.at() + room > READ) return sums.contents({ complete: false, depth: 1 });
    await input.skip(room);
  }
};

/** A gzip that holds no tar: one file, of a size we learn by reading on. */
const single = async (file: Candidate, input: Input): Promise<Contents> => {
  await input.skip(READ);
  const sums = tally(file);
  const name = file.name.replace(/\.t?gz$/i, "");
  const size = input.at();
  sums.add({ name, size, folder: false, encrypted: false, unsafe: false });
  return sums.contents({ complete: size < READ, depth: 1 });
};

type Input = {
  at(): number;
  take(length: number): Promise<Buffer>;
  skip(length: number): Promise<void>;
};

const readingFrom = (bytes: Bytes): Input => {
  const source = bytes[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  let at = 0;
  const some = async (most: number): Promise<Uint8Array | undefined> => {
    if (rest.length === 0) {
      const { done, value } = await source.next();
      if (done) return undefined;
      rest = value;
    }
    const chunk = rest.subarray(0, most);
    rest = rest.subarray(chunk.length);
    at += chunk.length;
    return chunk;
  };
  return {
    at: () => at,
    async take(length) {
      const chunks: Uint8Array[] = [];
      for (
        let missing = length, chunk;
        missing > 0 && (chunk = await some(missing));
        missing -= chunk.length
      )
        chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    async skip(length) {
      for (let missing = length, chunk; missing > 0 && (chunk = await some(missing));)
        missing -= chunk.length;
    },
  };
};

const isHead = (head: Buffer): boolean => {
  if (head.length < BLOCK) return false;
  let sum = 0;
  for (const [i, byte] of head.entries()) sum += i >= 148 && i < 156 ? 0x20 : byte;
  return sum === number(head.subarray(148, 156));
};

/** Octal text, or, where that is too short, a binary number marked by its highest bit. */
const number = (field: Buffer): number => {
  if ((field[0]! & 0x80) === 0)
    return Number.parseInt(field.toString("latin1").replace(/\0.*$/s, "").trim() || "0", 8);
  const size = Number(field.readBigUInt64BE(field.length - 8));
  return Number.isSafeInteger(size) ? size : Number.MAX_SAFE_INTEGER;
};

const textOf = (field: Buffer): string => {
  const end = field.indexOf(0);
  return decodeName(end < 0 ? field : field.subarray(0, end));
};

const nameOf = (head: Buffer): string => {
  const name = textOf(head.subarray(0, 100));
  const prefix =
    head.toString("latin1", 257, 262) === "ustar" ? textOf(head.subarray(345, 500)) : "";
  return prefix ? `${prefix}/${name}` : name;
};

/** `length key=value\n`, of which two keys concern us. */
const extended = (text: Buffer): { name?: string; size?: number } => {
  const path = /\d+ path=([^\n]*)\n/.exec(text.toString("utf8"))?.[1];
  const size = /\d+ size=(\d+)\n/.exec(text.toString("latin1"))?.[1];
  return { ...(path && { name: path }), ...(size && { size: Number(size) }) };
};
