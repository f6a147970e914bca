import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { reactions, reactionsTo } from "../src/reactions.ts";
import { eventsAfter } from "../src/lib/events.ts";
import { sql } from "../src/lib/db.ts";
import { newId } from "../src/lib/id.ts";
import { reactToSome } from "../src/lib/reactor.ts";
import { rules } from "../src/notices/rules.ts";
import { overdueBindings } from "../src/people/index.ts";
import { cast, companies, projects } from "./cast.ts";
import { openDesk } from "./desk.ts";
import { openMailServer } from "./mail.ts";
import { submission } from "./submission.ts";

const mail = await openMailServer();
afterAll(() => mail.stop());
const { as, db, house } = await openDesk({ worker: true });
const kept = await as.admin.put("/settings/mailboxes", { support: mail.mailbox });
expect(kept.status, JSON.stringify(kept.body)).toBe(204);

const submit = async (more: object = {}): Promise<number> =>
  (await as.li.post("/tickets", submission({ projectId: projects.library, ...more }))).body.number;
const bell = async (who: "xiaolin" | "chen" | "laozhou") =>
  (await as[who].get("/notices")).body.items.map(
    (n: { name: string; ticket: { number: number } | null; claim: { person: string } | null }) =>
      `${n.name} ${n.ticket?.number ?? n.claim?.person}`,
  );
const letters = (to: string) =>
  mail.letters.filter((letter) => letter.to === to).map(({ subject }) => subject);

test("every event that something follows from is really published somewhere", () => {
  const source = fileURLToPath(new URL("../src", import.meta.url));
  const published = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter(
      (path) =>
        path.endsWith(".ts") &&
        !path.endsWith("test.ts") &&
        path !== "reactions.ts" &&
        !path.endsWith("notices/rules.ts"),
    )
    .map((path) => readFileSync(join(source, path), "utf8"))
    .join("\n");
  // A claim publishes the state it has reached.
  const names = [...Object.keys(reactions), ...Object.keys(rules)].filter(
    (name) => !name.startsWith("binding."),
  );
  for (const name of names) expect([name, published.includes(`"${name}"`)]).toEqual([name, true]);
});

test("a request that arrived is confirmed by mail, an answer goes out, those copied get it without a way in", async () => {
  const number = await submit({ watchers: ["colleague@huaxin.example"] });
  await expect
    .poll(() => letters("li@huaxin.example"))
    .toEqual([`[#${number}] 已收到：导出 Excel 时提示超时`]);
  await as.xiaolin.post(`/tickets/${number}/messages`, { text: "请升级到 11.3。" });
  await expect
    .poll(() => letters("colleague@huaxin.example"))
    .toEqual([`[#${number}] 抄送：导出 Excel 时提示超时`]);
  await expect.poll(() => letters("li@huaxin.example")).toHaveLength(2);
  const copy = mail.letters.find(({ to }) => to === "colleague@huaxin.example")!;
  expect(copy.text).toContain("请升级到 11.3。");
  expect(copy.text).not.toContain("http");
});

test("a note stays in the house; who is mentioned hears the bell, once", async () => {
  const number = await submit();
  const before = mail.letters.length;
  await as.xiaolin.post(`/tickets/${number}/messages`, {
    kind: "note",
    text: "@陈经理 请看",
    mentions: [cast.chen],
  });
  await expect.poll(() => bell("chen")).toEqual([`mentioned ${number}`]);
  expect(mail.letters.slice(before).filter(({ text }) => text.includes("请看"))).toEqual([]);
});

test("whoever has a request hears when it is given to him, and when its customer writes", async () => {
  const number = await submit();
  await as.laozhou.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
  await as.li.post(`/tickets/${number}/messages`, { text: "补充一下" });
  await expect
    .poll(async () =>
      (await bell("xiaolin")).filter((n: string) => n.endsWith(` ${number}`)).sort(),
    )
    .toEqual([`answered ${number}`, `assigned ${number}`]);
  expect(await bell("laozhou")).not.toContain(`assigned ${number}`);
});

test("of a claim that waits too long whoever leads hears, once (R17)", async () => {
  const id = newId();
  await sql`
    insert into bindings (id, person_id, state, kind, company_name, company_key, waiting_since)
    values (${id}, ${cast.newcomer}, 'submitted', 'customer', '江城大学', '江城大学', now() - interval '60 days')`.execute(
    db,
  );
  await overdueBindings(house);
  await overdueBindings(house);
  const late = async (who: "xiaolin" | "chen" | "laozhou") =>
    (await bell(who)).filter((notice: string) => notice.startsWith("overdue"));
  await expect.poll(() => late("laozhou")).toEqual(["overdue 新人"]);
  const { items, unread } = (await as.laozhou.get("/notices")).body;
  expect(items[0]).toMatchObject({ ticket: null, claim: { id, company: "江城大学" } });
  expect([await late("xiaolin"), await late("chen")]).toEqual([[], []]);
  await as.laozhou.put("/notices/read", { ids: [items[0].id] });
  expect((await as.laozhou.get("/notices")).body.unread).toBe(unread - 1);
  await sql`update bindings set state = 'rejected' where id = ${id}`.execute(db);
});

test("what was asked before the verification belongs to the company after it", async () => {
  const bindingId = newId();
  await sql`
    insert into bindings (id, person_id, state, kind, company_name, company_key)
    values (${bindingId}, ${cast.newcomer}, 'submitted', 'partner', '华信', '华信')`.execute(db);
  const { body } = await as.newcomer.post("/tickets", submission());
  expect((await as.sun.get(`/tickets/${body.number}`)).status).toBe(404);
  const verified = await as.xiaolin.post(`/bindings/${bindingId}/moves`, {
    move: "verify",
    companyId: companies.huaxin,
    evidence: { kind: "callback", text: "已回拨合同电话核实" },
  });
  expect(verified.status, JSON.stringify(verified.body)).toBeLessThan(300);
  await expect
    .poll(async () => (await as.sun.get(`/tickets/${body.number}`)).body.project?.id)
    .toBe(projects.library);
  await expect.poll(() => letters("newcomer@somewhere.example")).toContain("身份核验通过");
});

test("what a colleague had who leaves waits in the queue again", async () => {
  const number = await submit();
  await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.chen });
  await as.admin.post(`/staff/${cast.chen}/end`);
  await expect
    .poll(async () => (await as.xiaolin.get(`/tickets/${number}`)).body.assignee)
    .toBeNull();
});

test("each event is taken once, in order, however many workers look", async () => {
  const taken: string[] = [];
  const enqueue = async (_: unknown, events: readonly { tx: string; seq: number }[]) =>
    void taken.push(...events.map(({ tx, seq }) => `${tx}.${seq}`));
  await sql`update reacted set tx = '0', seq = 0`.execute(db);
  await Promise.all([1, 2, 3, 4].map(() => reactToSome(db, enqueue)));
  while ((await reactToSome(db, enqueue)) > 0);
  const all = (await eventsAfter(db, { tx: "0", seq: 0 }, 10_000)).map(
    ({ tx, seq }) => `${tx}.${seq}`,
  );
  expect(new Set(taken).size).toBe(taken.length);
  expect(all.slice(0, taken.length)).toEqual(taken);
});

test("trains and promises follow when the rule of the trains changes, not with every setting", () => {
  const changed = (key: string) =>
    reactionsTo({ ...anEvent, name: "setting.changed", data: { key } });
  expect(changed("train")).toEqual(["followCalendar"]);
  expect(changed("vendor")).toEqual([]);
});
const anEvent = {
  tx: "1",
  seq: 1,
  at: "2026-11-25T00:00:00.000Z",
  actorId: null,
  ticketId: null,
  aboutId: null,
  public: false,
};
