import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import Fastify from "fastify";
import { pino } from "pino";
import { expect, test } from "vitest";
import { close, listen } from "./listen.ts";

const log = pino({ level: "silent" });
const serve = async () => {
  const server = Fastify({ forceCloseConnections: "idle" });
  server.get("/slow", async () => {
    await sleep(400);
    return "finished";
  });
  server.get("/endless", () => new Promise(() => undefined));
  await listen(server, { host: "127.0.0.1", port: 0 });
  const address = server.listeningOrigin;
  return { server, address };
};

test("an open request is finished, a new one is not taken", async () => {
  const { server, address } = await serve();
  const answer = fetch(`${address}/slow`);
  await sleep(100);
  const closing = close(server, log);
  await expect(fetch(`${address}/slow`)).rejects.toThrow("fetch failed");
  expect(await (await answer).text()).toBe("finished");
  await closing;
});

test("a request without end is cut after the limit", async () => {
  const { server, address } = await serve();
  const answer = fetch(`${address}/endless`);
  answer.catch(() => undefined);
  await sleep(100);
  await close(server, log, 300);
  await expect(answer).rejects.toThrow("fetch failed");
});

test("a port that is taken is said in one sentence", async () => {
  const { server } = await serve();
  const port = Number(new URL(server.listeningOrigin).port);
  await expect(listen(Fastify(), { host: "127.0.0.1", port })).rejects.toThrow(
    `PORT ${port} on 127.0.0.1 is taken by another program; choose another PORT.`,
  );
  await server.close();
});

test.each([
  ["one press that arrives twice stops in good order", [0, 50], 0],
  ["a second press ends the process at once", [0, 900], 130],
] as const)("%s", async (_what, presses, code) => {
  const source = `
    import { onceAskedToStop } from "./stopping.ts";
    onceAskedToStop(() => setTimeout(() => process.exit(0), 1500));
    setInterval(() => undefined, 1000);
    console.log("ready");
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", source], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  for (const after of presses) setTimeout(() => child.kill("SIGINT"), after);
  const [ended] = await once(child, "exit");
  expect(ended).toBe(code);
});
