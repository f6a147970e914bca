import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "../lib/db.ts";
import { cast, projects, type Name } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";

const desk = await openDesk();
let address = "";
beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
});

type Frame = {
  id: string;
  event: string;
  data: { name?: string; ticket?: number; people?: { name: string }[] };
};

/** An open screen: the frames it has been told, until it is closed. */
const watch = async (who: Name, after?: string) => {
  const abort = new AbortController();
  const response = await fetch(`${address}/api/v1/stream`, {
    headers: { cookie: desk.as[who].cookie, ...(after && { "last-event-id": after }) },
    signal: abort.signal,
  });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const frames: Frame[] = [];
  const reading = (async () => {
    let text = "";
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end; (end = text.indexOf("\n\n")) >= 0; text = text.slice(end + 2)) {
        const lines = text.slice(0, end).split("\n");
        const part = (name: string) =>
          lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        if (part("event"))
          frames.push({
            id: part("id") ?? "",
            event: part("event")!,
            data: JSON.parse(part("data")!),
          });
      }
    }
  })().catch(() => undefined);
  const close = async () => {
    abort.abort();
    await reading;
  };
  afterAll(close);
  await expect.poll(() => frames.some(({ event }) => event === "ready")).toBe(true);
  return {
    frames,
    close,
    changes: () =>
      frames
        .filter(({ event }) => event === "change")
        .map(({ data }) => `${data.name} ${data.ticket}`),
    lastId: () => frames.findLast(({ id }) => id !== "")?.id ?? "",
  };
};

const submit = async (by: Name = "li"): Promise<number> =>
  (await desk.as[by].post("/tickets", submission({ projectId: projects.library }))).body.number;

test("each screen is told what its person may see, and nothing else", async () => {
  const [xiaolin, li, qian] = [await watch("xiaolin"), await watch("li"), await watch("qian")];
  const number = await submit();
  await desk.as.xiaolin.post(`/tickets/${number}/messages`, { kind: "note", text: "内部" });
  await desk.as.xiaolin.post(`/tickets/${number}/messages`, { text: "您好" });

  await expect.poll(() => xiaolin.changes()).toContain(`message.written ${number}`);
  await expect.poll(() => li.changes()).toContain(`message.written ${number}`);
  expect(xiaolin.changes()).toContain(`note.written ${number}`);
  expect(li.changes().join()).not.toMatch(/note|assigned/);
  expect(qian.changes()).toEqual([]);
});

test("a screen that was away is told what it missed: nothing missing, nothing doubled, in order", async () => {
  const first = await watch("laozhou");
  const number = await submit();
  await expect.poll(() => first.changes()).toContain(`ticket.opened ${number}`);
  await first.close();

  const write = (i: number) =>
    desk.as[i % 2 ? "xiaolin" : "laozhou"].post(`/tickets/${number}/messages`, { text: `${i}` });
  await Promise.all(Array.from({ length: 20 }, (_, i) => write(i)));
  const second = await watch("laozhou", first.lastId());
  await Promise.all(Array.from({ length: 20 }, (_, i) => write(i)));
  await expect
    .poll(() => second.changes().filter((change) => change === `message.written ${number}`).length)
    .toBe(40);

  const ids = second.frames.filter(({ event }) => event === "change").map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const order = ids.map((id) => id.split(".").map(BigInt) as [bigint, bigint]);
  const sorted = order.toSorted((a, b) =>
    a[0] === b[0] ? Number(a[1] - b[1]) : Number(a[0] - b[0]),
  );
  expect(order).toEqual(sorted);
});

test("a session that ends ends its stream, and without one there is none", async () => {
  const watching = await watch("sun");
  const { db } = desk;
  await sql`delete from sessions where person_id = ${cast.sun}`.execute(db);
  await sql`insert into events (name, about_id) values ('person.ended', ${cast.sun})`.execute(db);
  await expect.poll(() => watching.changes()).toContain("binding.changed null");
  const number = await submit();
  await new Promise((done) => setTimeout(done, 300));
  expect(watching.changes()).not.toContain(`ticket.opened ${number}`);
  const again = await fetch(`${address}/api/v1/stream`, {
    headers: { cookie: desk.as.sun.cookie },
  });
  expect(again.status).toBe(401);
});

test("who has the same request open is shown to those who have it open", async () => {
  const number = await submit();
  const [xiaolin, laozhou] = [await watch("xiaolin"), await watch("laozhou")];
  await desk.as.laozhou.post(`/tickets/${number}/presence`, { typing: null });
  await desk.as.xiaolin.post(`/tickets/${number}/presence`, { typing: "reply" });
  const people = (screen: typeof xiaolin) =>
    screen.frames
      .findLast(({ event }) => event === "presence")
      ?.data.people?.map(({ name }) => name)
      .sort();
  await expect.poll(() => people(laozhou)).toEqual(["小林", "老周"]);
  expect((await desk.as.li.post(`/tickets/${number}/presence`, {})).status).toBe(404);
  expect((await desk.as.wang.post(`/tickets/${number}/presence`, {})).status).toBe(403);
});

test("of more than ten screens of one person the oldest ends", async () => {
  const open = () =>
    fetch(`${address}/api/v1/stream`, { headers: { cookie: desk.as.chen.cookie } });
  const first = await open();
  const told = first.text();
  const others = [];
  for (let n = 0; n < 9; n++) others.push(await open());
  const another = await fetch(`${address}/api/v1/stream`, {
    headers: { cookie: desk.as.wang.cookie },
  });
  const early = await Promise.race([told, new Promise((done) => setTimeout(done, 300, "open"))]);
  expect(early).toBe("open");
  others.push(await open());
  expect(await told).toMatch(/retry: 600000\n\n$/);
  for (const { body } of [...others, another]) await body?.cancel();
});
