import { describe, expect, test } from "vitest";
import { run, sql } from "../lib/db.ts";
import { attachable } from "./attach.ts";
import { noise, png, zipOf } from "./testing/archives.ts";
import { openFilesHouse, people } from "./testing/house.ts";
import { headersOf, tusAt } from "./testing/tus.ts";

const { db, urls, shown } = await openFilesHouse();
const tus = tusAt(urls[0]);

const upload = async (name: string, bytes: Buffer): Promise<string> => {
  const id = await tus.begin(name, bytes.length);
  await tus.patch(id, 0, bytes);
  return id;
};
const get = async (
  id: string,
  headers: Record<string, string> = {},
  who: "li" | "qian" | "xiaolin" | "nobody" = "li",
  more = "",
) => {
  const response = await fetch(`${urls[0]}/api/v1/files/${id}${more}`, {
    headers: { ...headersOf(who), ...headers },
  });
  const body = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    headers: response.headers,
    body,
    json: () => JSON.parse(body.toString()),
  };
};

const digits = await upload("数字.txt", Buffer.from("0123456789"));
const picture = await upload("截图.png", png);

describe("a browser runs nothing of what it gets", () => {
  test.each([
    ["截图.png", png, "inline", "image/png"],
    [
      "page.html",
      Buffer.from("<script>alert(1)</script>"),
      "attachment",
      "application/octet-stream",
    ],
    [
      "picture.svg",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      "attachment",
      "application/octet-stream",
    ],
    ["报告.pdf", Buffer.from("%PDF-1.7\n"), "attachment", "application/octet-stream"],
    [
      "picture.png",
      Buffer.from("<html><body onload=alert(1)>"),
      "attachment",
      "application/octet-stream",
    ],
    ["logs.zip", zipOf({ name: "a.log" }), "attachment", "application/octet-stream"],
  ])("%s", async (name, bytes, kind, type) => {
    const { status, headers, body } = await get(await upload(name, bytes));
    expect(status).toBe(200);
    expect(body).toEqual(bytes);
    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("content-disposition")).toMatch(new RegExp(`^${kind}; `));
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("private, no-cache");
  });
});

describe("names", () => {
  test.each([
    ["日志 1.txt", `filename="__ 1.txt"; filename*=UTF-8''%E6%97%A5%E5%BF%97%201.txt`],
    ['a"b.txt', `filename="a_b.txt"; filename*=UTF-8''a_b.txt`],
    [
      "a\r\nSet-Cookie: x=1.txt",
      `filename="aSet-Cookie_ x=1.txt"; filename*=UTF-8''aSet-Cookie_%20x%3D1.txt`,
    ],
    ["../../etc/passwd.txt", `filename="passwd.txt"; filename*=UTF-8''passwd.txt`],
    ["C:\\fakepath\\a.txt", `filename="a.txt"; filename*=UTF-8''a.txt`],
    ["cod\u202etxt.log", `filename="codtxt.log"; filename*=UTF-8''codtxt.log`],
    ["it's (1)%41.txt", `filename="it's (1)_41.txt"; filename*=UTF-8''it%27s%20%281%29%2541.txt`],
    [`${"长".repeat(300)}.txt`, `filename*=UTF-8''${"%E9%95%BF".repeat(176)}.txt`],
    ["\u200b\u200b", `filename="file"; filename*=UTF-8''file`],
    ["\ud800.txt", `filename="_.txt"; filename*=UTF-8''%EF%BF%BD.txt`],
  ])("are harmless in the header: %j", async (name, expected) => {
    const { headers } = await get(await upload(name, Buffer.from("x")));
    expect(headers.get("content-disposition")).toContain(expected);
  });
});

describe("parts", () => {
  test.each([
    ["bytes=0-3", 206, "0123", "bytes 0-3/10"],
    ["bytes=4-", 206, "456789", "bytes 4-9/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=-30", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=8-99", 206, "89", "bytes 8-9/10"],
    ["bytes=9-9", 206, "9", "bytes 9-9/10"],
    ["bytes=0-1,4-5", 200, "0123456789", null],
    ["lines=0-1", 200, "0123456789", null],
    ["bytes=5-3", 416, null, "bytes */10"],
    ["bytes=10-", 416, null, "bytes */10"],
    ["bytes=-0", 416, null, "bytes */10"],
  ])("%s", async (range, status, content, header) => {
    const answer = await get(digits, { range });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-range")).toBe(header);
    if (content !== null) expect(answer.body.toString()).toBe(content);
    else expect(answer.json()).toMatchObject({ code: "file.range" });
  });

  test("of another version are not mixed with this one", async () => {
    expect((await get(digits, { range: "bytes=4-", "if-range": '"other"' })).status).toBe(200);
    const etag = (await get(digits)).headers.get("etag")!;
    expect((await get(digits, { range: "bytes=4-", "if-range": etag })).status).toBe(206);
  });

  test("what the browser has already is not sent again", async () => {
    const etag = (await get(picture)).headers.get("etag")!;
    const answer = await get(picture, { "if-none-match": etag });
    expect([answer.status, answer.body.length]).toEqual([304, 0]);
  });

  test("are counted in the bytes of the file, however well it could be compressed", async () => {
    const id = await upload("blank.log", Buffer.alloc(5000, " "));
    const { headers, body } = await get(id, { range: "bytes=0-2999", "accept-encoding": "gzip" });
    expect([headers.get("content-encoding"), headers.get("content-length"), body.length]).toEqual([
      null,
      "3000",
      3000,
    ]);
  });

  test("the size can be asked for alone", async () => {
    const response = await fetch(`${urls[0]}/api/v1/files/${digits}`, {
      method: "HEAD",
      headers: headersOf("li"),
    });
    expect([response.status, response.headers.get("content-length")]).toEqual([200, "10"]);
  });
});

describe("who may open a file", () => {
  test("its sender while it is not sent; then those who may see the message", async () => {
    const id = await upload("a.txt", Buffer.from("x"));
    const seenBy = async () =>
      Promise.all(
        (["li", "qian", "xiaolin"] as const).map(async (who) => (await get(id, {}, who)).status),
      );
    expect(await seenBy()).toEqual([200, 404, 404]);
    shown.add(id);
    expect(await seenBy()).toEqual([200, 404, 200]);
    await attachable(db, [id], people.li);
    expect(await seenBy()).toEqual([404, 404, 200]);
  });

  test.each(["", "/about", "/listing"])(
    "strangers are asked to sign in: files/:id%s",
    async (more) => {
      expect((await get(digits, {}, "nobody", more)).status).toBe(401);
      expect((await get(digits, {}, "qian", more)).status).toBe(404);
    },
  );

  test("an id that is none is bad input", async () => {
    expect((await get("../secrets")).status).toBe(404);
    expect((await get("x")).json()).toMatchObject({ status: 400, code: "input" });
  });
});

describe("what cannot be opened says why", () => {
  test.each([
    ["checking", sql`state = 'checking'`, 409, "file.checking"],
    ["refused", sql`state = 'refused', refusal = 'file.infected', key = null`, 410, "file.refused"],
    [
      "deleted",
      sql`state = 'deleted', deleted_at = '2026-11-25T02:00:00Z', key = null`,
      410,
      "file.deleted",
    ],
  ] as const)("%s", async (state, change, status, code) => {
    const id = await upload("a.txt", Buffer.from("x"));
    await run(db, sql`update files set ${change} where id = ${id}`);
    const answer = await get(id);
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ code, detail: expect.stringContaining("a.txt") });
    expect((await get(id, {}, "li", "/about")).json()).toMatchObject({ state, inline: false });
  });

  test("arriving", async () => {
    expect((await get(await tus.begin("a.txt", 10))).json()).toMatchObject({
      status: 409,
      code: "file.not-finished",
    });
  });
});

test("an archive's content is listed, of other files there is no list", async () => {
  const id = await upload(
    "日志.zip",
    zipOf({ name: "../../x", bytes: noise(100) }, { name: "甲.log", utf8: true }),
  );
  expect((await get(id, {}, "li", "/about")).json()).toMatchObject({
    form: "archive",
    warnings: ["unsafe-paths"],
  });
  expect((await get(id, {}, "li", "/listing")).json()).toEqual({
    listed: true,
    complete: true,
    files: 2,
    size: 100,
    depth: 1,
    entries: [
      { name: "../../x", size: 100, folder: false, encrypted: false, unsafe: true },
      { name: "甲.log", size: 0, folder: false, encrypted: false, unsafe: false },
    ],
  });
  expect((await get(picture, {}, "li", "/listing")).json()).toMatchObject({
    status: 404,
    code: "listing.not-found",
  });
});
