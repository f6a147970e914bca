import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { rows, run, sql } from "../lib/db.ts";
import { attachable } from "./attach.ts";
import { askClamd } from "./clamd.ts";
import { finishFiles } from "./jobs.ts";
import { filesOf } from "./present.ts";
import { zipOf } from "./testing/archives.ts";
import { clamdAbsent, eicar, fakeClamd, openClamd } from "./testing/clamd.ts";
import { freePort, openFilesHouse, people } from "./testing/house.ts";
import { tusAt } from "./testing/tus.ts";

const bytes = (content: Buffer) => async () => Readable.from(pieces(content));
function* pieces(content: Buffer) {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
}
const harmless = Buffer.from("harmless words, and a few more");

describe("a scanner that misbehaves gives no verdict", () => {
  test.each([
    ["says nothing", () => undefined, "no answer in time"],
    [
      "hangs up",
      (socket) => socket.once("data", () => socket.destroy()),
      /hung up|ECONNRESET|EPIPE/,
    ],
    [
      "talks nonsense",
      (socket) => socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n\0")),
      "HTTP/1.1 400",
    ],
    [
      "talks without end",
      (socket) => socket.once("data", () => socket.write("x".repeat(10_000))),
      "no end",
    ],
    [
      "reports an error",
      (socket) => socket.once("data", () => socket.end("stream: Can't allocate memory ERROR\0")),
      "ERROR",
    ],
  ] as [string, Parameters<typeof fakeClamd>[0], string | RegExp][])(
    "%s",
    async (_what, serve, words) => {
      await expect(askClamd(await fakeClamd(serve), bytes(harmless), 300)).rejects.toThrow(words);
    },
  );

  test("is not there", async () => {
    await expect(askClamd(`127.0.0.1:${await freePort()}`, bytes(harmless), 300)).rejects.toThrow(
      "ECONNREFUSED",
    );
    await expect(askClamd("nowhere", bytes(harmless), 300)).rejects.toThrow("host:port");
  });

  test("slow is not wrong", async () => {
    const slow = await fakeClamd((socket) =>
      socket.once("data", () => setTimeout(() => socket.end("stream: OK\0"), 200)),
    );
    expect(await askClamd(slow, bytes(harmless), 2000)).toEqual({ kind: "clean" });
  });
});

describe.skipIf(clamdAbsent)(`a real clamd${clamdAbsent ? ` (${clamdAbsent})` : ""}`, async () => {
  const address = clamdAbsent ? "" : await openClamd();
  const house = await openFilesHouse();

  test("finds the test virus, and nothing in harmless words", async () => {
    expect(await askClamd(address, bytes(harmless), 5000)).toEqual({ kind: "clean" });
    expect(await askClamd(address, bytes(eicar), 5000)).toMatchObject({
      kind: "infected",
      virus: expect.stringContaining("Eicar"),
    });
  });

  test("says so when a file is larger than it takes", async () => {
    expect(await askClamd(address, bytes(Buffer.alloc(3 << 20, "日志")), 5000)).toEqual({
      kind: "too-large",
    });
  });

  test("keeps an infected archive out, and a clean one in", async () => {
    await house.set({ scanner: address });
    const tus = tusAt(house.urls[0]);
    const send = async (content: Buffer) => {
      const file = zipOf({ name: "a.txt", bytes: content });
      const id = await tus.begin("日志.zip", file.length);
      return { id, answer: await tus.patch(id, 0, file) };
    };
    const bad = await send(eicar);
    expect(bad.answer).toMatchObject({ status: 422, code: "file.infected" });
    expect(await house.kept()).toEqual([]);
    const [event] = await rows<{ data: object }>(
      house.db,
      sql`select data from events where name = 'file.refused'`,
    );
    expect(event?.data).toMatchObject({
      code: "file.infected",
      virus: expect.stringContaining("Eicar"),
      owner: people.li,
    });

    const good = await send(harmless);
    expect(good.answer.status).toBe(204);
    expect(await filesOf(house.db, [good.id])).toMatchObject([{ state: "ready", warnings: [] }]);
  });
});

describe("while the scanner does not answer", async () => {
  const house = await openFilesHouse();
  const tus = tusAt(house.urls[0]);
  const nobody = `127.0.0.1:${await freePort()}`;
  const stateOf = async (id: string) => (await filesOf(house.db, [id]))[0]?.state;
  const upload = async (): Promise<string> => {
    await house.set({ scanner: nobody });
    const id = await tus.begin("a.txt", harmless.length);
    expect((await tus.patch(id, 0, harmless)).status).toBe(204);
    await run(
      house.db,
      sql`update files set completed_at = now() - interval '1 minute' where id = ${id}`,
    );
    return id;
  };

  test("a file can be sent with a message, and waits", async () => {
    const id = await upload();
    expect(await stateOf(id)).toBe("checking");
    await expect(attachable(house.db, [id], people.li)).resolves.toHaveLength(1);
    await finishFiles(house.house, 300);
    expect(await stateOf(id)).toBe("checking");
    expect(await house.kept()).toHaveLength(1);
  });

  test("and is opened once it answers", async () => {
    const id = await upload();
    await attachable(house.db, [id], people.li);
    await house.set({
      scanner: await fakeClamd((socket) => socket.once("data", () => socket.end("stream: OK\0"))),
    });
    await finishFiles(house.house, 300);
    expect(await stateOf(id)).toBe("ready");
    const told = await rows(
      house.db,
      sql`select 1 from events where name = 'file.ready' and about_id = ${id}`,
    );
    expect(told).toHaveLength(1);
  });

  test("or is removed from the message it went out with", async () => {
    const id = await upload();
    await attachable(house.db, [id], people.li);
    await house.set({
      scanner: await fakeClamd((socket) =>
        socket.once("data", () => socket.end("stream: Worm FOUND\0")),
      ),
    });
    const before = (await house.kept()).length;
    await finishFiles(house.house, 300);
    expect(await stateOf(id)).toBe("refused");
    expect(await house.kept()).toHaveLength(before - 1);
  });

  test("or is opened with a warning when it is too large for the scanner", async () => {
    const id = await upload();
    const answer = "INSTREAM size limit exceeded. ERROR\0";
    await house.set({
      scanner: await fakeClamd((socket) => socket.once("data", () => socket.end(answer))),
    });
    await finishFiles(house.house, 300);
    expect((await filesOf(house.db, [id]))[0]).toMatchObject({
      state: "ready",
      warnings: ["unscanned"],
    });
  });

  test("or is opened when the scanner is switched off", async () => {
    const id = await upload();
    await house.set({ scanner: "" });
    await finishFiles(house.house, 300);
    expect(await stateOf(id)).toBe("ready");
  });

  test("one file that never gets a verdict does not keep others from theirs", async () => {
    const [stuck, other] = [await upload(), await upload()];
    await house.set({ scanner: nobody });
    for (const _ of [1, 2, 3]) await finishFiles(house.house, 300);
    const scans = await rows<{ scans: number }>(
      house.db,
      sql`select scans from files where id in (${stuck}, ${other})`,
    );
    expect(scans.every(({ scans }) => scans >= 2)).toBe(true);
  });
});
