import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { emptyDatabase } from "../test/database.ts";
import { freePort, launch } from "../test/program.ts";

const folder = await mkdtemp(join(tmpdir(), "main-"));
afterAll(() => rm(folder, { recursive: true }));
const start = (env: Record<string, string>) =>
  launch(["src/main.ts"], { DATA_DIR: folder, ...env });

test("it starts on an empty database, answers, and stops in good order", async () => {
  const port = await freePort();
  const { child, ended } = start({ PORT: String(port), DATABASE_URL: await emptyDatabase() });
  const address = `http://127.0.0.1:${port}`;
  await untilSaid(child.stdout!, `Channeldesk is ready at ${address}`);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  await expect
    .poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 10_000 })
    .toBe(200);
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
});

test("web and worker may be two processes", async () => {
  const port = await freePort();
  const env = { PORT: String(port), DATABASE_URL: await emptyDatabase() };
  const web = start({ ...env, PROCESS: "web" });
  const worker = start({ ...env, PROCESS: "worker" });
  await Promise.all([
    untilSaid(web.child.stdout!, "is ready at"),
    untilSaid(worker.child.stdout!, "The worker of Channeldesk is ready"),
  ]);
  const ready = `http://127.0.0.1:${port}/readyz`;
  await expect.poll(async () => (await fetch(ready)).status, { timeout: 10_000 }).toBe(200);
  for (const { child } of [web, worker]) child.kill("SIGTERM");
  expect([(await web.ended).code, (await worker.ended).code]).toEqual([0, 0]);
});

test.each([
  [{ PORT: "eighty" }, 'PORT must be a port from 1 to 65535, and is "eighty".\n'],
  [
    { DATABASE_URL: "postgres://desk:secret@127.0.0.1:1/desk" },
    "The database that DATABASE_URL names does not answer: connect ECONNREFUSED 127.0.0.1:1.\n",
  ],
])("%o is told in one sentence", async (env, sentence) => {
  expect(await start(env).ended).toEqual({ code: 1, out: "", err: sentence });
});

const untilSaid = async (stream: NodeJS.ReadableStream, words: string): Promise<void> => {
  let said = "";
  while (!said.includes(words)) said += String((await once(stream, "data"))[0]);
};
