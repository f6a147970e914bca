import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { testDatabase } from "../../test/database.ts";
import { inTransaction, one, sql } from "./db.ts";
import { defineJob, startJobs, type Job, type Jobs } from "./jobs.ts";

const { db, url } = await testDatabase();
const log = pino({ level: "silent" });
const running: Jobs[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()));
});

type Desk = { sent: string[] };
const send = defineJob({
  name: "mail.send",
  data: z.object({ to: z.email() }),
  run: async (desk: Desk, { to }) => void desk.sent.push(to),
});
const start = async (desk: Desk, jobs: Job<Desk>[], options = {}) => {
  const started = await startJobs(url, jobs, desk, { log, ...options });
  running.push(started);
  return started;
};

test("a job runs soon after the commit, and never after a rollback", async () => {
  const desk: Desk = { sent: [] };
  const jobs = await start(desk, [send]);
  await inTransaction(db, async (db) => {
    await jobs.enqueue(db, send, { to: "never@example.com" });
    throw new Error("changed my mind");
  }).catch(() => undefined);
  await inTransaction(db, async (db) => {
    await jobs.enqueue(db, send, { to: "li@example.com" });
    await sleep(100);
    expect(desk.sent).toEqual([]);
  });
  await vi.waitFor(() => expect(desk.sent).toEqual(["li@example.com"]), { timeout: 1000 });
});

test("what does not fit the job is refused where it is added", async () => {
  const jobs = await start({ sent: [] }, [send]);
  await expect(jobs.enqueue(db, send, { to: "nobody" })).rejects.toThrow("Invalid email");
});

test("while one with the same key waits no second is added", async () => {
  const desk: Desk = { sent: [] };
  const jobs = await start(desk, [send]);
  const after = new Date(Date.now() + 700);
  for (const to of ["a@example.com", "b@example.com"])
    await jobs.enqueue(db, send, { to }, { after, key: "digest" });
  await jobs.enqueue(db, send, { to: "c@example.com" });
  await vi.waitFor(() => expect(desk.sent).toEqual(["c@example.com", "a@example.com"]), 6000);
});

test("one that is slow keeps no other key waiting, and of one key one works at a time", async () => {
  const desk: Desk = { sent: [] };
  let finish = () => {};
  const slow = new Promise<void>((done) => (finish = done));
  const reach = defineJob({
    name: "reach",
    data: z.object({ tracker: z.string() }),
    apart: 3,
    async run(desk: Desk, { tracker }) {
      desk.sent.push(`${tracker} begins`);
      if (tracker === "slow") await slow;
      desk.sent.push(`${tracker} done`);
    },
  });
  const jobs = await start(desk, [reach]);
  const put = (tracker: string) => jobs.enqueue(db, reach, { tracker }, { key: tracker });
  await put("slow");
  await vi.waitFor(() => expect(desk.sent).toEqual(["slow begins"]), 6000);
  await put("slow");
  await put("quick");
  await vi.waitFor(() => expect(desk.sent).toContain("quick done"), 6000);
  expect(desk.sent).toEqual(["slow begins", "quick begins", "quick done"]);
  finish();
  await vi.waitFor(
    () => expect(desk.sent.filter((each) => each === "slow done").length).toBe(2),
    10_000,
  );
});

test("one that fails is tried again, and its neighbours are not held up", async () => {
  const desk: Desk = { sent: [] };
  const moody = defineJob({
    name: "moody",
    data: z.object({ n: z.number() }),
    retries: 1,
    async run(desk: Desk, { n }) {
      desk.sent.push(String(n));
      if (n === 1 && desk.sent.filter((sent) => sent === "1").length < 2)
        throw new Error("not today");
    },
  });
  const jobs = await start(desk, [moody]);
  await inTransaction(db, async (db) => {
    for (const n of [1, 2, 3]) await jobs.enqueue(db, moody, { n });
  });
  await vi.waitFor(() => expect(desk.sent.toSorted()).toEqual(["1", "1", "2", "3"]), 15_000);
});

test("stopping waits for a running job, and hands back one that takes too long", async () => {
  const desk: Desk = { sent: [] };
  const slow = defineJob({
    name: "slow",
    data: z.object({ milliseconds: z.number() }),
    async run(desk: Desk, { milliseconds }, signal) {
      desk.sent.push("begun");
      await sleep(milliseconds, undefined, { signal }).catch(() => desk.sent.push("told to stop"));
      desk.sent.push("done");
    },
  });
  const first = await start(desk, [slow]);
  await first.enqueue(db, slow, { milliseconds: 300 });
  await vi.waitFor(() => expect(desk.sent).toEqual(["begun"]));
  await first.stop();
  expect(desk.sent).toEqual(["begun", "done"]);

  const second = await start(desk, [slow]);
  await second.enqueue(db, slow, { milliseconds: 60_000 });
  await vi.waitFor(() => expect(desk.sent.length).toBe(3));
  await second.stop(1000);
  const { state } = await one<{ state: string }>(
    db,
    sql`select state from jobs.job where name = 'slow' and state <> 'completed'`,
  );
  expect(state).toBe("retry");
  expect(desk.sent).toContain("told to stop");
});

test("a job whose process was killed runs again", { timeout: 60_000 }, async () => {
  const victim = spawn(process.execPath, ["--input-type=module", "--eval", victimSource], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(victim.stdout, "data");
  expect(String(said)).toContain("begun");
  victim.kill("SIGKILL");

  const desk: Desk = { sent: [] };
  const haunted = defineJob({
    name: "haunted",
    data: z.object({}),
    run: async (desk: Desk) => void desk.sent.push("again"),
  });
  await start(desk, [haunted], { heartbeatSeconds: 10 });
  await vi.waitFor(() => expect(desk.sent).toEqual(["again"]), { timeout: 45_000, interval: 200 });
});

const victimSource = `
  import { pino } from "pino";
  import { z } from "zod";
  import { connect } from "./db.ts";
  import { startJobs } from "./jobs.ts";
  const haunted = { name: "haunted", data: z.object({}), run: () => new Promise(() => console.log("begun")) };
  const jobs = await startJobs(${JSON.stringify(url)}, [haunted], {}, { log: pino(pino.destination(2)), heartbeatSeconds: 10 });
  await jobs.enqueue(connect(${JSON.stringify(url)}), haunted, {});
`;
