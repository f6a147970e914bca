import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import { cut, inMemory, measure, type Span, type Storage } from "./storage.ts";

export type Bucket = {
  /** The address of the bucket itself; keys follow it. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
};

/** The size of a piece of a large upload. S3 takes 10,000 of them, so files may have up to 80 GB. */
const PIECE = 8 << 20;
const TRIES = 4;
/** For a request up to the head of its answer: a piece has to go through in it. */
const PATIENCE = 60_000;

type Call = {
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
  /** Statuses that are an answer; anything else is an error. */
  expect?: number[];
};

/** Keeps contents in a bucket that speaks S3. Memory: two pieces for each upload under way. */
export const s3Storage = ({ url: bucket, region, ...credentials }: Bucket): Storage => {
  const client = new AwsClient({ ...credentials, region, service: "s3", retries: 0 });

  const call = async (method: string, key: string, about: Call = {}): Promise<Response> => {
    for (let tries = 1; ; tries++) {
      try {
        return await ask(method, key, about);
      } catch (error) {
        if (tries === TRIES || error instanceof Unexpected) throw error;
        await pause(100 * 2 ** tries * (0.5 + Math.random()));
      }
    }
  };

  const ask = async (
    method: string,
    key: string,
    { query, headers, body, expect = [200] }: Call,
  ): Promise<Response> => {
    const url = new URL(`${bucket}/${key}`);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const request = await client.sign(url, {
      method,
      headers: { ...headers, "x-amz-content-sha256": sha256(body ?? "") },
      // Buffers are never shared memory here, which is all that the types fear.
      body: (body ?? null) as BodyInit | null,
    });
    const impatience = new AbortController();
    const timer = setTimeout(
      () => impatience.abort(new Error("the file store does not answer")),
      PATIENCE,
    );
    try {
      const response = await fetch(request, { signal: impatience.signal });
      if (expect.includes(response.status)) return response;
      const reason = `the file store answered ${response.status} to ${method} ${key}: ${(await response.text()).slice(0, 300)}`;
      throw response.status >= 500 || response.status === 429
        ? new Error(reason)
        : new Unexpected(reason);
    } finally {
      clearTimeout(timer);
    }
  };

  const putLarge = async (key: string, pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    const uploadId = tag(await textOf(call("POST", key, { query: { uploads: "" } })), "UploadId");
    try {
      const etags: string[] = [];
      for await (const body of pieces) {
        const partNumber = String(etags.length + 1);
        const response = await call("PUT", key, { query: { partNumber, uploadId }, body });
        etags.push(response.headers.get("etag") ?? "");
        await response.body?.cancel();
      }
      const parts = etags.map(
        (etag, i) => `<Part><PartNumber>${i + 1}</PartNumber><ETag>${etag}</ETag></Part>`,
      );
      const body = `<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`;
      const answer = await textOf(call("POST", key, { query: { uploadId }, body }));
      // This call may fail with a status of 200: the head is sent before the work is done.
      if (answer.includes("<Error>"))
        throw new Error(`the file store could not finish ${key}: ${answer.slice(0, 300)}`);
    } catch (error) {
      await call("DELETE", key, { query: { uploadId }, expect: [204, 404] }).catch(() => undefined);
      throw error;
    }
  };

  /** Goes on where the connection broke; `first` is the answer already at hand. */
  const read = async function* (
    key: string,
    span: Span | undefined,
    first: Response,
  ): AsyncGenerator<Uint8Array> {
    let at = span?.from ?? 0;
    const end = span?.to ?? Number(first.headers.get("content-length"));
    for (let response = first, breaks = 0; ; breaks++) {
      try {
        for await (const chunk of response.body ?? []) {
          // Some stores answer with more than the part asked for.
          const wanted = chunk.subarray(0, end - at);
          at += wanted.length;
          yield wanted;
        }
        if (at >= end) return;
        throw new Error("the file store stopped before the end");
      } catch (error) {
        if (breaks === TRIES) throw error;
        response = await get(key, { from: at, to: end });
      }
    }
  };

  const get = (key: string, span?: Span): Promise<Response> =>
    call(
      "GET",
      key,
      span ? { headers: { range: `bytes=${span.from}-${span.to - 1}` }, expect: [206] } : {},
    );

  return {
    async put(key, bytes) {
      const measured = measure(bytes);
      const pieces = buffers(measured.bytes);
      const first = await pieces.next();
      const second = await pieces.next();
      if (second.done) await textOf(call("PUT", key, { body: first.value ?? new Uint8Array() }));
      else await putLarge(key, chain([first.value!, second.value], pieces));
      return measured.stored();
    },
    open: async (key, span) =>
      Readable.from(read(key, span, await get(key, span)), { objectMode: false }),
    async exists(key) {
      const { status } = await call("HEAD", key, { expect: [200, 404] });
      return status === 200;
    },
    async remove(key) {
      await call("DELETE", key, { expect: [200, 204, 404] });
    },
    // What is left of an upload cut short is not visible in the bucket; its lifecycle rule removes it.
    tidy: async () => undefined,
  };
};

/** An answer that asking again would not change. */
class Unexpected extends Error {}

async function* buffers(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  for await (const piece of cut(bytes, PIECE)) yield await inMemory(piece);
}

async function* chain(
  begun: Uint8Array[],
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* begun;
  yield* rest;
}

const sha256 = (body: Uint8Array | string): string =>
  createHash("sha256").update(body).digest("hex");

const textOf = async (response: Promise<Response>): Promise<string> => (await response).text();

const tag = (xml: string, name: string): string => {
  const found = new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1];
  if (!found) throw new Error(`the file store gave no ${name}`);
  return found;
};
