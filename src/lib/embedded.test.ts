import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { ask } from "../../test/server.ts";
import { findEmbedded, startEmbedded, type Embedded } from "./embedded.ts";
import { postmaster } from "./embedded/postmaster.ts";

const place = await mkdtemp(join(tmpdir(), "embedded-"));
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await rm(place, { recursive: true, force: true });
});

// One made database, copied, saves each test a second.
const model = join(place, "model");
await (await startEmbedded(model, { volatile: true })).stop();
const folderWithData = async (name: string): Promise<string> => {
  spawnSync("cp", ["-a", model, join(place, name)]);
  return join(place, name);
};
const started = async <T>(folder: string, work: (server: Embedded) => Promise<T>): Promise<T> => {
  const server = await startEmbedded(folder);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
};

test("what was committed is there after a stop and a start", async () => {
  const folder = await folderWithData("kept");
  await started(folder, ({ url }) => ask(url(), "create table kept as select 1 as n"));
  expect(await started(folder, ({ url }) => ask(url(), "select n from kept"))).toEqual([{ n: 1 }]);
  expect(await started(folder, ({ url }) => ask(url(), "show fsync"))).toEqual([{ fsync: "on" }]);
});

test("a second start on the same folder is refused, and the first goes on", async () => {
  const folder = await folderWithData("shared");
  await started(folder, async ({ url }) => {
    await expect(startEmbedded(folder)).rejects.toThrow(
      `The data folder ${folder} is in use by another Channeldesk (process ${process.pid}); stop that one first, or choose another DATA_DIR.`,
    );
    expect(await ask(url(), "select 1 as n")).toEqual([{ n: 1 }]);
  });
});

test("another process finds the running server, and none where none runs", async () => {
  const folder = await folderWithData("found");
  await started(folder, async () => {
    const found = await findEmbedded(folder);
    expect(await ask(found!.url("postgres"), "select 1 as n")).toEqual([{ n: 1 }]);
    await found!.forget();
  });
  expect(await findEmbedded(folder)).toBeUndefined();
});

test("it is noticed when PostgreSQL dies, and the next start recovers", async () => {
  const folder = await folderWithData("dying");
  const server = await startEmbedded(folder);
  await ask(server.url(), "create table kept as select 1 as n");
  process.kill(server.pid, "SIGKILL");
  await server.exited;
  expect(await started(folder, ({ url }) => ask(url(), "select n from kept"))).toEqual([{ n: 1 }]);
});

test("after kill -9 of its process PostgreSQL ends by itself and nothing committed is lost", async () => {
  const folder = await folderWithData("orphan");
  const { child } = await inAnotherProcess(folder, "create table kept as select 1 as n");
  child.kill("SIGKILL");
  expect(await started(folder, ({ url }) => ask(url(), "select n from kept"))).toEqual([{ n: 1 }]);
});

test("after kill -9 of everything but PostgreSQL the next start takes over", async () => {
  const folder = await folderWithData("stranded");
  const { child, guard, pid } = await inAnotherProcess(
    folder,
    "create table kept as select 1 as n",
  );
  spawnSync("kill", ["-9", String(child.pid), ...guard]);
  await sleep(200);
  expect((await postmaster(join(folder, "postgres")))?.pid).toBe(pid);
  expect(await started(folder, ({ url }) => ask(url(), "select n from kept"))).toEqual([{ n: 1 }]);
});

test("a number left in a pid file that now is a stranger's stops nobody", async () => {
  const folder = await folderWithData("reboot");
  const stranger = spawn("sleep", ["60"]);
  children.push(stranger);
  const file = join(folder, "postgres/postmaster.pid");
  await writeFile(file, `${stranger.pid}\n${join(folder, "postgres")}\n1\n5432\n\n\n\nready\n`);
  await started(folder, async () => undefined);
  expect(stranger.exitCode).toBeNull();
});

test("a first start that was cut short leaves nothing in the way", async () => {
  const folder = join(place, "cut");
  await mkdir(join(folder, "postgres.new/base"), { recursive: true });
  await writeFile(join(folder, "postgres.new/PG_VERSION"), "18\n");
  expect(await started(folder, ({ url }) => ask(url(), "select 1 as n"))).toEqual([{ n: 1 }]);
});

test("a folder with a long name is as good as any", async () => {
  const folder = join(place, "a".repeat(120));
  spawnSync("cp", ["-a", model, folder]);
  await started(folder, async ({ url }) => {
    expect(await ask(url(), "select 1 as n")).toEqual([{ n: 1 }]);
    await expect(startEmbedded(folder)).rejects.toThrow("in use by another Channeldesk");
  });
});

test.runIf(process.getuid?.() === 0)("root's own home, closed to others, can hold it", async () => {
  const home = join(place, "home");
  await mkdir(home, { mode: 0o700 });
  await chmod(home, 0o700);
  spawnSync("cp", ["-a", model, join(home, "data")]);
  const who = await started(join(home, "data"), async ({ pid }) =>
    spawnSync("ps", ["-o", "user=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim(),
  );
  expect(["postgres", "nobody"]).toContain(who);
});

/** A Channeldesk of its own that has run one statement, so that it can be killed. */
const inAnotherProcess = async (folder: string, statement: string) => {
  const source = `
    import { startEmbedded } from "./embedded.ts";
    import { ask } from "../../test/server.ts";
    const server = await startEmbedded(${JSON.stringify(folder)});
    await ask(server.url(), ${JSON.stringify(statement)});
    console.log(server.pid);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", source], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [said] = await once(child.stdout, "data");
  const guard = spawnSync("pgrep", ["-P", String(child.pid)], { encoding: "utf8" }).stdout;
  const inner = spawnSync("pgrep", ["-P", guard.trim(), "-x", "sh"], { encoding: "utf8" }).stdout;
  expect(existsSync(join(folder, "run/owner"))).toBe(true);
  return {
    child,
    pid: Number(String(said)),
    guard: `${guard}${inner}`.split("\n").filter(Boolean),
  };
};
