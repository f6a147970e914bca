import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, utimes, writeFile, mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStorage } from "./open.ts";
import { openBucket } from "./testing/bucket.ts";
import { inMemory, newKey, type Storage } from "./storage.ts";

const folder = await mkdtemp(join(tmpdir(), "channeldesk-storage-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const bucket = await openBucket();
const keys = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" };
const kinds: [kind: string, storage: Storage][] = [
  ["a folder", openStorage(pathToFileURL(join(folder, "disk")).href)],
  ["a bucket with its key in the address", openStorage(bucket.url, {})],
  [
    "a bucket with its key in the environment",
    openStorage(bucket.url.replace("S3RVER:S3RVER@", ""), keys),
  ],
];

describe.each(kinds)("%s", (_kind, storage) => {
  test.each([
    ["nothing", 0],
    ["a line", 20],
    ["less than one piece", 5 << 20],
    ["exactly one piece", 8 << 20],
    ["several pieces", (20 << 20) + 7],
  ])("gives back %s as it was", async (_what, size) => {
    const key = newKey();
    const bytes = Buffer.alloc(size, "日志");
    const stored = await storage.put(key, inChunks(bytes));
    expect(stored).toEqual({ size, sha256: sha256(bytes) });
    expect(sha256(await inMemory(await storage.open(key)))).toBe(stored.sha256);
  });

  test("gives back any part", async () => {
    const key = newKey();
    await storage.put(key, inChunks(Buffer.from("0123456789")));
    const part = async (from: number, to: number) =>
      (await inMemory(await storage.open(key, { from, to }))).toString();
    expect([await part(0, 1), await part(3, 7), await part(9, 10)]).toEqual(["0", "3456", "9"]);
  });

  test.each([
    ["early", 10],
    ["after some pieces", 18 << 20],
  ])("keeps nothing when the source breaks %s", async (_when, size) => {
    const key = newKey();
    await expect(storage.put(key, breakingAfter(size))).rejects.toThrow("the line broke");
    expect(await storage.exists(key)).toBe(false);
  });

  test("removes, and again without complaint", async () => {
    const key = newKey();
    await storage.put(key, inChunks(Buffer.from("x")));
    expect(await storage.exists(key)).toBe(true);
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.exists(key)).toBe(false);
    await expect(storage.open(key)).rejects.toThrow();
  });
});

test("a folder is left without drafts, also by a crash a day ago", async () => {
  const storage = openStorage(pathToFileURL(join(folder, "tidy")).href);
  await mkdir(join(folder, "tidy/drafts"), { recursive: true });
  for (const name of ["old", "fresh"]) await writeFile(join(folder, "tidy/drafts", name), "x");
  await utimes(join(folder, "tidy/drafts/old"), new Date(0), new Date(0));
  await storage.tidy();
  expect(await readdir(join(folder, "tidy/drafts"))).toEqual(["fresh"]);
});

describe("a bucket that fails", () => {
  let server: Server;
  let answers: ((index: number) => { status: number; body?: string; cut?: boolean })[] = [];
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.headers.range ?? ""}`.trim());
      request.resume();
      request.on("end", () => {
        const { status, body = "", cut } = answers.shift()!(asked.length);
        response.writeHead(status, { "content-length": cut ? body.length + 5 : body.length });
        response.write(body, () =>
          cut ? setTimeout(() => response.destroy(), 20) : response.end(),
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => server.close());
  const failing = (...given: typeof answers) => {
    answers = given;
    asked.length = 0;
    const { port } = server.address() as AddressInfo;
    return openStorage(`s3://desk-files?endpoint=http://127.0.0.1:${port}`, keys);
  };

  test("is asked again after a fault", async () => {
    const storage = failing(
      () => ({ status: 503 }),
      () => ({ status: 500 }),
      () => ({ status: 200 }),
    );
    await storage.put(newKey(), inChunks(Buffer.from("x")));
    expect(asked).toEqual(["PUT", "PUT", "PUT"]);
  });

  test("is believed when it refuses", async () => {
    const storage = failing(() => ({ status: 403, body: "<Code>AccessDenied</Code>" }));
    await expect(storage.put(newKey(), inChunks(Buffer.from("x")))).rejects.toThrow("AccessDenied");
    expect(asked).toEqual(["PUT"]);
  });

  test("is read on from where the connection broke", async () => {
    const storage = failing(
      () => ({ status: 200, body: "01234", cut: true }),
      () => ({ status: 206, body: "56789" }),
    );
    expect((await inMemory(await storage.open(newKey()))).toString()).toBe("0123456789");
    expect(asked).toEqual(["GET", "GET bytes=5-9"]);
  });
});

test.each([
  ["s3://desk-files", {}, "AWS_ACCESS_KEY_ID"],
  ["s3://desk-files?endpoint=s3.example.com", keys, 'is "s3.example.com"'],
  ["s3://desk-files?style=sideways", keys, 'is "sideways"'],
])("%s stops the start with a sentence", (url, env, words) => {
  expect(() => openStorage(url, env)).toThrow(words);
});

async function* inChunks(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 60_001) yield bytes.subarray(at, at + 60_001);
}

async function* breakingAfter(size: number): AsyncGenerator<Buffer> {
  yield* inChunks(Buffer.alloc(size));
  throw new Error("the line broke");
}

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
