import { spawn, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { cookieOf, startSession, type App } from "../src/auth/index.ts";
import { connect, disconnect } from "../src/lib/db.ts";
import { migrate } from "../src/lib/migrate.ts";
import type { Requester } from "./loader.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Makes a database with so many requests in it. */
export const seed = async (server: string, url: string, tickets: number): Promise<void> => {
  await ask(server, `create database ${new URL(url).pathname.slice(1)}`);
  await migrate(url);
  const script = await readFile(new URL("seed.sql", import.meta.url), "utf8");
  await ask(url, `set bench.tickets = '${tickets}'; ${script}`);
  await ask(url, "vacuum analyze");
  await ask(url, "checkpoint");
};

export const ask = async <T extends pg.QueryResultRow>(
  url: string,
  words: string,
): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<T>(words).finally(() => client.end());
  return rows;
};

/** Signs people in; answers their cookies. */
export const enter = async (
  url: string,
  app: App,
  people: readonly string[],
): Promise<string[]> => {
  const db = connect(url);
  const device = { ip: "127.0.0.1", userAgent: "bench" };
  const tokens = [];
  for (const id of people) tokens.push(await startSession(db, id, { app, device, minutes: 600 }));
  await disconnect(db);
  return tokens.map((token) => `${cookieOf[app]}=${token}`);
};

export const requestersOf = async (url: string, text: string): Promise<Requester[]> => {
  const found = await ask<Omit<Requester, "text">>(
    url,
    `select p.id as "personId", b.id as "bindingId", c.id as "companyId", c.legal_name as "companyName",
      j.id as "projectId", j.full_name as "projectName", (select min(id::text) from products) as "productId"
    from people p
    join bindings b on b.person_id = p.id
    join companies c on c.id = b.company_id
    join lateral (select * from projects where customer_id = c.id limit 1) j on true
    order by p.id
    limit 64`,
  );
  return found.map((each) => ({ ...each, text }));
};

export type Server = { url: string; pid: number; readySeconds: number; stop(): Promise<void> };

/** Starts the server as an administrator would, in a process of its own, and waits until it says that it is ready. */
export const serve = async (env: Record<string, string>, ...args: string[]): Promise<Server> => {
  const port = String(await freePort());
  const begun = performance.now();
  const child = spawn(process.execPath, [...execArgs(), "src/main.ts", ...args], {
    cwd: root,
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: `${root}node_modules/.cache/node`,
      LOG_LEVEL: "warn",
      PORT: port,
      ...env,
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error("the server did not start");
    await sleep(25);
  }
  const readySeconds = (performance.now() - begun) / 1000;
  return { url, pid: child.pid!, readySeconds, stop: () => stop(child) };
};

// For a look into it: BENCH_PROFILE=folder writes a profile of the server there.
const execArgs = (): string[] => {
  const folder = process.env["BENCH_PROFILE"];
  return folder ? ["--cpu-prof", `--cpu-prof-dir=${folder}`] : [];
};

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGTERM");
  });

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
