// `npm run bench [-- --quick]`: the real server in a process of its own, loaded over HTTP from a second one.
import { fork } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmbedded } from "../src/lib/embedded.ts";
import { measureClocks } from "./clocks.ts";
import { ask, enter, requestersOf, seed, serve } from "./desks.ts";
import type { Figures } from "./figures.ts";
import type { Call, Requester, Work } from "./loader.ts";
import { memoryOf, total, treeOf, type Memory } from "./memory.ts";
import { bars, table, type Bar, type Line } from "./report.ts";

const quick = process.argv.includes("--quick");
const many = quick ? 5_000 : 100_000;
const few = quick ? 500 : 1_000;
const times = quick ? { seconds: 3, warmUp: 1 } : { seconds: 15, warmUp: 5 };
// A kilobyte of Chinese, as UTF-8.
const text = "数据量约五万行，点击导出之后大约一分钟页面提示超时，数据少的月份正常。"
  .repeat(10)
  .slice(0, 341);

const measure = async (): Promise<void> => {
  const lines: Line[] = [];
  const note = async (what: string, job: Work) => {
    const figures = await inSecondProcess(job);
    lines.push({ what, lanes: job.lanes, ...figures });
    say(`${what}, ${job.lanes} at once: ${figures.perSecond.toFixed(0)}/s`);
    return figures;
  };

  const folder = await mkdtemp(join(tmpdir(), "channeldesk-bench-"));
  // Stopped by hand, it leaves nothing behind either.
  process.once("SIGINT", () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  });
  const server = await startEmbedded(folder);
  try {
    const large = server.url("large");
    const small = server.url("small");
    for (const [url, tickets] of [
      [small, few],
      [large, many],
    ] as const) {
      say(`seeding ${tickets} requests`);
      await seed(server.url(), url, tickets);
    }

    const queue = async (url: string, tickets: number) => {
      const desk = await serve({ DATABASE_URL: url, DATA_DIR: join(folder, "house") });
      const cookies = await enter(url, "desk", await agents(url));
      const calls = cookies.map((cookie): Call => ({
        method: "GET",
        path: "/tickets?scope=unassigned&status=open",
        cookie,
      }));
      const job = { kind: "http", url: desk.url, calls, lanes: 1, ...times } as const;
      return { desk, figures: await note(`first page of the queue, ${tickets} requests`, job) };
    };
    const before = await queue(small, few);
    await before.desk.stop();
    const { desk, figures: queueLarge } = await queue(large, many);

    const staff = await enter(large, "desk", await agents(large));
    const twenty = await numbers(large, "messages = 20");
    const http = (calls: Call[], lanes: number): Work => ({
      kind: "http",
      url: desk.url,
      calls,
      lanes,
      ...times,
    });
    for (const lanes of [1, 16])
      await note("open a request with 20 messages", http(reading(twenty, staff), lanes));

    const requesters = await requestersOf(large, text);
    const cookies = await enter(
      large,
      "portal",
      requesters.map(({ personId }) => personId),
    );
    const sql = (lanes: number): Work => ({
      kind: "sql",
      url: large,
      values: requesters,
      lanes,
      ...times,
    });
    const made: Record<number, { bare: Figures; whole: Figures }> = {};
    for (const lanes of [1, 16]) {
      const bare = await note("the same transaction in SQL", sql(lanes));
      const whole = await note(
        "create a request, 1 KB of Chinese",
        http(submitting(requesters, cookies), lanes),
      );
      made[lanes] = { bare, whole };
    }
    const open = await numbers(large, "open");
    for (const lanes of [1, 16]) await note("post a reply", http(replying(open, staff), lanes));
    const builders = await enter(large, "desk", await agents(large));
    const moved: Record<number, Figures> = {};
    for (const [n, lanes] of [1, 16].entries())
      moved[lanes] = await note(
        "move a request",
        http(moving(await developing(large, n), builders), lanes),
      );
    const busy = [
      ...(await memoryOf(await treeOf(desk.pid))),
      ...(await memoryOf(await treeOf(server.pid))),
    ];
    await desk.stop();
    say("looking at the timers, and reckoning every promise anew");
    const clocks = await measureClocks(large, 10);

    const rest = await atRest(join(folder, "demo"));
    const { bare, whole } = made[16]!;
    print({
      lines,
      memory: { busy, rest: rest.memory },
      bars: [
        atLeast(
          "creating at 16, of the bare transaction's throughput",
          (100 * whole.perSecond) / bare.perSecond,
          40,
          "%",
        ),
        atMost(
          `p95 of the queue's page, ${many} : ${few} requests`,
          queueLarge.p95 / before.figures.p95,
          1.5,
          "×",
        ),
        atLeast("moving a request at 16", moved[16]!.perSecond, 300, "/s"),
        atMost(`a look at ${clocks.timers} timers, p95`, clocks.tick, 50, "ms"),
        atMost(`promises of ${clocks.bugs} bugs reckoned anew`, clocks.promises, 10, "s"),
        atMost("calls that failed", sum(lines.map(({ failed }) => failed)), 0, ""),
        atMost("demo server with its database at rest", total(rest.memory), 450, "MB"),
        atMost("ready after a warm start", rest.readySeconds, 3, "s"),
      ],
    });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The demo at its second start, when nobody uses it. */
const atRest = async (folder: string) => {
  say("starting the demo twice");
  await (await serve({ DATA_DIR: folder }, "--demo")).stop();
  const demo = await serve({ DATA_DIR: folder }, "--demo");
  await sleep(quick ? 3_000 : 15_000);
  const memory = await memoryOf(await treeOf(demo.pid));
  await demo.stop();
  return { memory, readySeconds: demo.readySeconds };
};

const inSecondProcess = (job: Work): Promise<Figures> =>
  new Promise((done, fail) => {
    const child = fork(new URL("loader.ts", import.meta.url));
    child.once("message", (figures) => done(figures as Figures));
    child.once("exit", () => fail(new Error("the loader ended early")));
    child.send(job);
  });

const agents = async (url: string): Promise<string[]> => {
  const found = await ask<{ id: string }>(
    url,
    "select person_id as id from staff where 'agent' = any(roles) order by 1 limit 16",
  );
  return found.map(({ id }) => id);
};

const numbers = async (url: string, which: "open" | "messages = 20"): Promise<number[]> => {
  const condition =
    which === "open" ? "t.open" : "(select count(*) from messages w where w.ticket_id = t.id) = 20";
  const found = await ask<{ number: number }>(
    url,
    `select t.number from (select * from tickets order by md5(number::text) limit 20000) t where ${condition} limit 1000`,
  );
  return found.map(({ number }) => number);
};

const reading = (found: readonly number[], staff: readonly string[]): Call[] =>
  found.map((number, i) => ({
    method: "GET",
    path: `/tickets/${number}`,
    cookie: staff[i % staff.length]!,
  }));

const replying = (found: readonly number[], staff: readonly string[]): Call[] =>
  found.map((number, i) => ({
    method: "POST",
    path: `/tickets/${number}/messages`,
    cookie: staff[i % staff.length]!,
    body: JSON.stringify({ text: text.slice(0, 120) }),
  }));

/** Requirements that are being built, others for each run; whoever answers may move them. */
const developing = async (url: string, run: number): Promise<number[]> => {
  await ask(url, "update staff set roles = '{agent,custom_dev}' where 'agent' = any(roles)");
  const found = await ask<{ number: number }>(
    url,
    `update tickets
    set type = 'custom_requirement', flow = 'custom_requirement', state = 'developing', open = true, turn = 'us'
    where number in (select number from tickets order by md5(number::text) desc offset ${run * 1000} limit 1000)
    returning number`,
  );
  return found.map(({ number }) => number);
};

/** Built, and back again with a note why; each in its turn. */
const moving = (found: readonly number[], staff: readonly string[]): Call[] =>
  [
    { move: "built", answers: { build: "v1.2.3", notes: text.slice(0, 60) } },
    { move: "test_failed", answers: { reason: text.slice(0, 60) } },
  ].flatMap((body) =>
    found.map((number, i) => ({
      method: "POST" as const,
      path: `/tickets/${number}/moves`,
      cookie: staff[i % staff.length]!,
      body: JSON.stringify(body),
    })),
  );

const submitting = (requesters: readonly Requester[], cookies: readonly string[]): Call[] =>
  requesters.map(({ projectId, productId }, i) => ({
    method: "POST",
    path: "/tickets",
    cookie: cookies[i]!,
    body: JSON.stringify({
      submissionId: "{id}",
      type: "usage",
      title: "导出 Excel 时提示超时",
      description: text,
      projectId,
      productId,
      version: "11.2",
      reach: { name: "李敏", phone: "13800000000" },
    }),
  }));

const sum = (figures: readonly number[]): number => figures.reduce((all, each) => all + each, 0);
const atMost = (what: string, is: number, bar: number, unit: string): Bar => ({
  what,
  is,
  bar,
  unit,
  met: is <= bar,
});
const atLeast = (what: string, is: number, bar: number, unit: string): Bar => ({
  what,
  is,
  bar,
  unit,
  met: is >= bar,
});

type Result = { lines: Line[]; memory: Record<string, Memory[]>; bars: Bar[] };
const print = (result: Result): void => {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}`;
  const memory = Object.entries(result.memory).map(
    ([when, found]) =>
      `memory ${when}: ${found.map(({ name, megabytes }) => `${name} ${megabytes.toFixed(0)} MB`).join(", ")}`,
  );
  console.log(
    ["", machine, "", table(result.lines), "", ...memory, "", bars(result.bars), ""].join("\n"),
  );
  console.log(JSON.stringify({ machine, at: new Date().toISOString(), quick, ...result }));
  if (result.bars.some(({ met }) => !met) && !quick) process.exitCode = 1;
};
const say = (words: string): void => console.error(`· ${words}`);

await measure();
