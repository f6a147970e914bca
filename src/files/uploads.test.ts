import { createHash } from "node:crypto";
import { Upload } from "tus-js-client";
import { describe, expect, test } from "vitest";
import { run, sql } from "../lib/db.ts";
import { attachable } from "./attach.ts";
import { finishFiles, sweepFiles } from "./jobs.ts";
import { filesOf } from "./present.ts";
import { findFile } from "./store.ts";
import { noise, png, zipOf } from "./testing/archives.ts";
import { openBucket } from "./testing/bucket.ts";
import { headersOf, tusAt } from "./testing/tus.ts";
import { openFilesHouse, people } from "./testing/house.ts";
import { receive } from "./upload.ts";

const bucket = await openBucket();
const onDisk = await openFilesHouse();
const inBucket = { ...(await openFilesHouse(bucket.url)), kept: bucket.kept };
const { db, house, urls, kept } = onDisk;
const tus = tusAt(urls[0]);
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const log = zipOf({ name: "app.log", bytes: noise(12 << 20) });
const content = async (url: string, id: string): Promise<Buffer> =>
  Buffer.from(
    await (await fetch(`${url}/api/v1/files/${id}`, { headers: headersOf("li") })).arrayBuffer(),
  );
const eventually = async (what: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 100 && !(await what()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
};

describe.each([
  ["a folder", onDisk],
  ["a bucket", inBucket],
])("to %s", (_kind, { db, urls, kept }) => {
  test("a browser's client uploads a zip piece by piece", async () => {
    const sent: number[] = [];
    const id = await new Promise<string>((resolve, reject) => {
      const upload = new Upload(log, {
        endpoint: `${urls[0]}/api/v1/uploads`,
        chunkSize: 4 << 20,
        headers: headersOf("li"),
        metadata: { filename: "日志.zip", filetype: "application/zip" },
        onChunkComplete: (_size, accepted) => sent.push(accepted),
        onSuccess: () => resolve(upload.url!.split("/").at(-1)!),
        onError: reject,
      });
      upload.start();
    });
    expect(sent).toHaveLength(4);
    const [file] = await filesOf(db, [id]);
    expect(file).toMatchObject({
      name: "日志.zip",
      size: log.length,
      state: "ready",
      type: "application/zip",
      form: "archive",
      sha256: sha256(log),
    });
    expect(sha256(await content(urls[0], id))).toBe(sha256(log));
    expect(await kept()).toHaveLength(1);
    await tusAt(urls[0]).delete(id);
  });

  test("an upload goes on at another process after its connection broke", async () => {
    const [one, other] = [tusAt(urls[0]), tusAt(urls[1])];
    const id = await one.begin("日志.zip", log.length);
    await one.breakOff(id, 0, log.subarray(0, 10 << 20), log.length);
    const offset = async () => Number((await other.head(id)).headers.get("upload-offset"));
    // The first piece of 8 MB is counted before the break, what followed with it.
    await eventually(async () => (await offset()) > 8 << 20);
    const at = await offset();
    expect(at).toBeGreaterThan((10 << 20) - (256 << 10));
    expect((await other.patch(id, at, log.subarray(at))).status).toBe(204);
    expect(sha256(await content(urls[0], id))).toBe(sha256(log));
    expect(await kept()).toHaveLength(1);
    expect((await one.delete(id)).status).toBe(204);
    expect(await kept()).toEqual([]);
  });
});

describe("two who send the same upload at once", () => {
  test("one of them goes on, the other is told where it stands", async () => {
    const id = await tus.begin("日志.zip", log.length);
    const answers = await Promise.all(urls.map((url) => tusAt(url).patch(id, 0, log)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(sha256(await content(urls[0], id))).toBe(sha256(log));
    expect(await kept()).toHaveLength(1);
    await tus.delete(id);
  });

  test("a place that is not where it stands is refused, and nothing is kept of it", async () => {
    const id = await tus.begin("a.txt", 100);
    await tus.patch(id, 0, Buffer.alloc(40, "x"));
    expect(await tus.patch(id, 0, Buffer.alloc(40, "y"))).toMatchObject({
      status: 409,
      code: "upload.moved",
    });
    expect(await tus.patch(id, 60, Buffer.alloc(40, "y"))).toMatchObject({
      status: 409,
      code: "upload.moved",
    });
    expect((await tus.head(id)).headers.get("upload-offset")).toBe("40");
    await tus.delete(id);
    expect(await kept()).toEqual([]);
  });
});

describe("who may not make requests", () => {
  test("sends no files, and is told what comes first", async () => {
    const refusal = { status: 403, code: "upload.bind-first" };
    expect(await tusAt(urls[0], "newcomer").create("日志.zip", 100)).toMatchObject({
      ...refusal,
      detail: "请先提交身份绑定，然后再上传文件。",
    });
    const small = await fetch(`${urls[0]}/api/v1/files`, {
      method: "POST",
      headers: { ...headersOf("newcomer"), "content-disposition": 'attachment; filename="a.png"' },
      body: png as BodyInit,
    });
    expect([small.status, ((await small.json()) as { code: string }).code]).toEqual([
      refusal.status,
      refusal.code,
    ]);
    expect(await tusAt(urls[0], "xiaolin").create("日志.zip", 100)).toMatchObject({ status: 201 });
  });
});

describe("what is too much", () => {
  test("a file over the limit is refused before it is sent, with a sentence", async () => {
    await onDisk.set({ uploadMegabytes: 1 });
    expect(await tus.create("日志.zip", (1 << 20) + 1)).toMatchObject({
      status: 413,
      code: "file.too-large",
      detail: "“日志.zip”超过 1 MB，请分成几个压缩包上传。",
    });
    await onDisk.set({ uploadMegabytes: 500 });
  });

  test("more bytes than were announced are refused", async () => {
    const id = await tus.begin("a.txt", 10);
    expect(await tus.patch(id, 0, Buffer.alloc(11, "x"))).toMatchObject({
      status: 413,
      code: "upload.longer",
    });
    await tus.delete(id);
  });

  test("an empty file is refused", async () => {
    expect(await tus.create("a.txt", 0)).toMatchObject({ status: 422, code: "file.empty" });
  });

  test("a twenty-first upload at once is refused", async () => {
    const qian = tusAt(urls[0], "qian");
    const ids = await Promise.all(Array.from({ length: 20 }, (_, i) => qian.begin(`${i}.txt`, 10)));
    expect(await qian.create("one more.txt", 10)).toMatchObject({
      status: 429,
      code: "upload.too-many",
    });
    await qian.delete(ids[0]!);
    expect((await qian.create("one more.txt", 10)).status).toBe(201);
    await run(db, sql`delete from files where owner_id = ${people.qian}`);
  });
});

describe("an upload of somebody else", () => {
  test.each(["head", "patch", "delete"] as const)("does not exist for %s", async (method) => {
    const id = await tus.begin("a.txt", 10);
    const other = tusAt(urls[0], "qian");
    const answer =
      method === "patch" ? await other.patch(id, 0, Buffer.alloc(10)) : await other[method](id);
    expect(answer.status).toBe(404);
    expect((await tusAt(urls[0], "nobody")[method === "patch" ? "head" : method](id)).status).toBe(
      401,
    );
    expect((await tus.head(id)).headers.get("upload-offset")).toBe("0");
    await tus.delete(id);
  });

  test.each(["no-uuid", "..%2f..%2fetc", "0193a000-0000-7000-8000-00000000ffff"])(
    "%s is nobody's",
    async (id) => {
      expect((await tus.head(id)).status).toBe(404);
    },
  );
});

describe("what is not kept", () => {
  test("a program is refused by its name before it is sent", async () => {
    expect(await tus.create("a\0.txt", 100)).toMatchObject({ status: 400, code: "input" });
    expect(await tus.create("setup.exe", 100)).toMatchObject({ status: 422, code: "file.program" });
    expect(await kept()).toEqual([]);
  });

  test("a program under another name is refused when it has arrived, and its bytes are gone", async () => {
    const bytes = Buffer.concat([Buffer.from("4d5a9000", "hex"), noise(2000)]);
    const id = await tus.begin("readme.txt", bytes.length);
    expect(await tus.patch(id, 0, bytes)).toMatchObject({ status: 422, code: "file.program" });
    expect(await kept()).toEqual([]);
    expect(await filesOf(db, [id])).toMatchObject([{ state: "refused", refusal: "file.program" }]);
    expect(await tus.head(id)).toMatchObject({ status: 422 });
  });

  test("a call without the protocol's own header is told so as a problem", async () => {
    const response = await fetch(`${urls[0]}/api/v1/uploads`, {
      method: "POST",
      headers: { "x-person": people.li },
    });
    expect(response.status).toBe(412);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });
});

describe("a small file in one request", () => {
  const post = async (name: string, body: Buffer, who: "li" | "nobody" = "li") => {
    const response = await fetch(`${urls[0]}/api/v1/files`, {
      method: "POST",
      headers: {
        ...headersOf(who),
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
      body: body as BodyInit,
    });
    return {
      status: response.status,
      body: (await response.json()) as { id: string; code?: string },
    };
  };

  test("a pasted picture is ready at once", async () => {
    const { status, body } = await post("截图.png", png);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: "截图.png",
      type: "image/png",
      inline: true,
      state: "ready",
    });
    expect(await content(urls[1], body.id)).toEqual(png);
    await tus.delete(body.id);
  });

  test.each([
    ["big.txt", Buffer.alloc((10 << 20) + 1, "x"), 413],
    ["setup.exe", Buffer.from("x"), 422],
    ["film.png", noise(100), 422],
    ["empty.txt", Buffer.alloc(0), 422],
  ])("%s is refused and leaves nothing", async (name, body, status) => {
    expect((await post(name, body)).status).toBe(status);
    expect(await kept()).toEqual([]);
  });

  test("strangers are not heard", async () => {
    expect((await post("a.png", png, "nobody")).status).toBe(401);
  });
});

describe("nothing is left behind", () => {
  const age = (id: string, column: "touched_at" | "completed_at", hours: number) =>
    run(
      db,
      sql`update files set ${sql.ref(column)} = now() - make_interval(hours => ${hours}) where id = ${id}`,
    );
  const finished = async (name: string) => {
    const id = await tus.begin(name, 5);
    await tus.patch(id, 0, Buffer.from("hello"));
    return id;
  };

  test("an unfinished upload goes after a day", async () => {
    const [old, fresh] = [await tus.begin("old.txt", 10), await tus.begin("fresh.txt", 10)];
    for (const id of [old, fresh]) await tus.patch(id, 0, Buffer.alloc(5));
    await age(old, "touched_at", 25);
    await age(fresh, "touched_at", 23);
    await sweepFiles(house);
    expect(await findFile(db, old)).toBeUndefined();
    expect((await tus.head(fresh)).headers.get("upload-offset")).toBe("5");
    expect(await kept()).toHaveLength(1);
    await tus.delete(fresh);
  });

  test("a finished file that nobody sent goes after two days, one that was sent stays", async () => {
    const [idle, sent] = [await finished("idle.txt"), await finished("sent.txt")];
    await attachable(db, [sent], people.li);
    for (const id of [idle, sent]) await age(id, "completed_at", 49);
    await sweepFiles(house);
    expect(await findFile(db, idle)).toBeUndefined();
    expect(await findFile(db, sent)).toMatchObject({ state: "ready" });
    expect(await kept()).toHaveLength(1);
    expect(await tus.delete(sent)).toMatchObject({ status: 409, code: "file.attached" });
    await run(db, sql`update files set attached_at = null`);
    await tus.delete(sent);
  });

  test("a piece whose process died while writing is removed with the upload", async () => {
    const id = await tus.begin("a.txt", 10);
    await run(
      db,
      sql`insert into file_parts (key, file_id, start) values ('aa/bb/left', ${id}, 0)`,
    );
    expect((await tus.patch(id, 0, Buffer.from("0123456789"))).status).toBe(204);
    expect(await content(urls[0], id)).toEqual(Buffer.from("0123456789"));
    await tus.delete(id);
    expect(await kept()).toEqual([]);
  });

  test("a file whose process died before finishing it is finished by another", async () => {
    const id = await tus.begin("a.txt", 5);
    await receive(
      house,
      (await findFile(db, id))!,
      0,
      (async function* () {
        yield Buffer.from("hello");
      })(),
    );
    await run(db, sql`update files set touched_at = now() - interval '2 minutes' where id = ${id}`);
    await finishFiles(house);
    expect(await findFile(db, id)).toMatchObject({ state: "ready" });
    expect(await kept()).toHaveLength(1);
    await tus.delete(id);
  });

  test("and so it is when only its sender asks again", async () => {
    const id = await tus.begin("a.txt", 5);
    await receive(
      house,
      (await findFile(db, id))!,
      0,
      (async function* () {
        yield Buffer.from("hello");
      })(),
    );
    expect((await tus.head(id)).headers.get("upload-offset")).toBe("5");
    expect(await findFile(db, id)).toMatchObject({ state: "ready" });
    await tus.delete(id);
  });
});

describe("files for a message", () => {
  test.each([
    ["that are another's", "qian", "file.gone"],
    ["twice", "li", "file.twice"],
    ["not complete", "li", "file.not-finished"],
    ["already sent", "li", "file.attached"],
  ] as const)("are refused %s", async (what, who, code) => {
    const id = await tus.begin("a.txt", 5);
    if (what !== "not complete") await tus.patch(id, 0, Buffer.from("hello"));
    if (what === "already sent") await attachable(db, [id], people.li);
    const ids = what === "twice" ? [id, id] : [id];
    await expect(attachable(db, ids, people[who])).rejects.toMatchObject({ code });
    await run(db, sql`update files set attached_at = null`);
    await tus.delete(id);
  });

  test("come back in the order they were named", async () => {
    const ids = await Promise.all(["a.txt", "b.txt", "c.txt"].map((name) => tus.begin(name, 5)));
    for (const id of ids) await tus.patch(id, 0, Buffer.from("hello"));
    const turned = [ids[2]!, ids[0]!, ids[1]!];
    expect((await attachable(db, turned, people.li)).map(({ name }) => name)).toEqual([
      "c.txt",
      "a.txt",
      "b.txt",
    ]);
    expect((await filesOf(db, turned)).map(({ name }) => name)).toEqual([
      "c.txt",
      "a.txt",
      "b.txt",
    ]);
  });
});
