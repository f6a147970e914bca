import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, beforeAll, expect, test } from "vitest";
import { openDesk } from "../../test/desk.ts";
import { openGitlab } from "../../test/trackers/gitlab.ts";
import { reporter } from "../../test/trackers/reporter.ts";
import { standIn } from "../../test/trackers/standIn.ts";
import { run, sql } from "../lib/db.ts";
import { reachTracker } from "./reach.ts";

const desk = await openDesk();
const { db, as } = desk;
const defect = reporter(desk);
const token = "glpat-that-nobody-else-may-see";
const gitlab = await openGitlab({ token });

/** Everything that was logged since the desk opened. */
const lines: string[] = [];
const log = pino(
  { level: "trace" },
  new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) }),
);
const house = Object.assign(desk.house, { log });

const rd = {
  kind: "gitlab",
  url: gitlab.server.url,
  inside: true,
  project: "star/report",
  token,
  webhookSecret: "",
};
beforeAll(async () => {
  expect((await as.admin.put("/settings/trackers", { rd })).status).toBe(204);
});

const reach = async () => {
  await run(db, sql`update tracker_letters set due_at = now() where sent_at is null`);
  await run(db, sql`update tracker_issues set due_at = now() where due_at is not null`);
  await reachTracker(house, "rd");
};
// What waits arrives before the next attack.
afterEach(reach);

/** A defect on its way to the tracker, and its preview. */
const leaving = async (...said: Parameters<typeof defect>) => {
  const number = await defect(...said);
  const preview = (await as.xiaolin.post(`/defects/${number}/issue-preview`, { tracker: "rd" }))
    .body;
  const body = { tracker: "rd", print: preview.print };
  expect((await as.xiaolin.post(`/defects/${number}/issues`, body)).status).toBe(200);
  return { number, preview };
};
const troubleOf = async (number: number) =>
  (await as.wang.get(`/defects/${number}/issues`)).body.items[0].letters[0].trouble;

test("names of customers leave in no field, whichever they were typed into", async () => {
  const named = "江城大学的李经理 13812345678";
  const { preview } = await leaving(`请联系${named}`, {
    title: `${named}导出失败`,
    version: "11.2 江城大学版",
    module: "江城大学导出",
    environment: `${named} 10.1.2.3`,
    steps: `${named} 点击导出`,
  });
  await reach();
  const sent = gitlab.server.calls.filter(({ method }) => method === "POST");
  expect(sent).not.toEqual([]);
  const whole = JSON.stringify([preview, sent.map(({ path, body }) => [path, body])]);
  expect(whole).not.toMatch(/江城|李经理|华信|13812345678|10\.1\.2\.3/);
});

test.each([
  ["in a refusal", { status: 400, body: { message: `no scope in ${token}` } }],
  ["in an answer that is no JSON", { status: 200, body: undefined, headers: { "x-was": token } }],
  ["in another form", { status: 200, body: { iid: token, state: { was: token } } }],
  ["where it leads", { status: 302, headers: { location: `https://e.example/${token}` } }],
])("a token that a tracker says back %s is in no answer and no log", async (_, fault) => {
  const { number } = await leaving();
  gitlab.server.fail(fault);
  await reach();
  const { code } = await troubleOf(number);
  expect(code).toBeTypeOf("string");
  gitlab.server.fail(fault);
  const tried = await as.admin.post("/settings/trackers/test", {
    id: "rd",
    tracker: { ...rd, token: null, webhookSecret: null },
  });
  expect(tried.status).toBe(422);
  const answers = await Promise.all([
    as.wang.get(`/defects/${number}`),
    as.wang.get(`/defects/${number}/issues`),
    as.admin.get("/trackers"),
    as.admin.get("/settings/trackers"),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(JSON.stringify([tried.body, answers.map(({ body }) => body)])).not.toContain(token);
  expect(lines.join("")).toContain("a tracker did not do what was asked");
  expect(lines.join("")).not.toContain(token);
});

test("a page that says the token back is in no log either", async () => {
  const { number } = await leaving();
  const proxy = await standIn(() => ({ body: undefined }));
  proxy.fail({ text: `${token} was refused` });
  const moved = { rd: { ...rd, url: proxy.url } };
  expect((await as.admin.put("/settings/trackers", moved)).status).toBe(204);
  await reach();
  expect((await troubleOf(number)).code).toBe("not-api");
  expect(lines.join("")).not.toContain(token);
  await as.admin.put("/settings/trackers", { rd });
});

test.each([301, 302, 307, 308])("%i to another machine is not followed", async (status) => {
  const elsewhere = await standIn(() => ({ body: { iid: 1 } }));
  const { number } = await leaving();
  gitlab.server.fail({ status, headers: { location: `${elsewhere.url}/api/v4/issues` } });
  await reach();
  expect((await troubleOf(number)).code).toBe("moved");
  expect(elsewhere.calls).toEqual([]);
});

test("an answer larger than any is thrown away, and the rest goes on", async () => {
  const { number } = await leaving();
  const { number: other } = await leaving();
  gitlab.server.fail({ body: { message: "x".repeat(3 << 20) } });
  await reach();
  expect((await troubleOf(number)).code).toBe("too-long");
  expect(await troubleOf(other)).toBeNull();
});
