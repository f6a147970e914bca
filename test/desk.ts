import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll } from "vitest";
import { startSession, cookieOf } from "../src/auth/index.ts";
import type { Config } from "../src/lib/config.ts";
import { sql, type Db } from "../src/lib/db.ts";
import type { House } from "../src/lib/house.ts";
import { openLog } from "../src/lib/log.ts";
import { openVault } from "../src/lib/secrets.ts";
import { createServer } from "../src/server.ts";
import { startWorker } from "../src/worker.ts";
import { cast, enter, type Name } from "./cast.ts";
import { testDatabase } from "./database.ts";
import { liveAt } from "./moment.ts";

type Answer = {
  status: number;
  // oxlint-disable-next-line no-explicit-any -- what came back is looked into by the test
  body: any;
  headers: Record<string, unknown>;
};
type Send = (path: string, body?: object, more?: Partial<InjectOptions>) => Promise<Answer>;
/** One of the cast, signed in: `await desk.as.xiaolin.get("/tickets")`. */
export type Person = {
  get: Send;
  post: Send;
  put: Send;
  patch: Send;
  delete: Send;
  cookie: string;
};

export type Desk = {
  db: Db;
  url: string;
  app: FastifyInstance;
  house: House;
  as: Record<Name | "nobody", Person>;
};

export const testConfig = async (
  databaseUrl: string,
  more: Partial<Config> = {},
): Promise<Config> => {
  const dataDir = await mkdtemp(join(tmpdir(), "channeldesk-desk-"));
  afterAll(() => rm(dataDir, { recursive: true, force: true }));
  return {
    host: "127.0.0.1",
    port: 0,
    publicUrl: "http://desk.example",
    dataDir,
    databaseUrl,
    filesUrl: pathToFileURL(join(dataDir, "files")).href,
    secretKey: "the secret key of the tests, 32 characters or more",
    logLevel: (process.env.TEST_LOG as Config["logLevel"]) ?? "silent",
    process: "all",
    trustedProxies: ["loopback"],
    ...more,
  };
};

/**
 * A server on a database of its own with the cast in it, unless `empty`; with `worker`, what follows from events happens
 * too; with `at`, it is another day.
 */
export const openDesk = async ({
  worker = false,
  empty = false,
  config: more = {},
  at,
}: {
  worker?: boolean;
  empty?: boolean;
  config?: Partial<Config>;
  at?: Date;
} = {}): Promise<Desk> => {
  const { db, url } = await testDatabase();
  if (at) await liveAt(url, at);
  if (!empty) await enter(db);
  await freely(db);
  const config = await testConfig(url, more);
  const log = openLog(config);
  const house: House = { db, config, vault: openVault(config.secretKey), log };
  const app = await createServer(house);
  const working = worker ? await startWorker(house) : undefined;
  afterAll(async () => {
    await app.close();
    await working?.stop();
  });
  const as = { nobody: personOf(app, "") } as Desk["as"];
  for (const [name, id] of Object.entries(empty ? {} : cast) as [Name, string][]) {
    const side = ["xiaolin", "laozhou", "wang", "chen", "admin"].includes(name) ? "desk" : "portal";
    const token = await startSession(db, id, {
      app: side,
      device: { ip: "127.0.0.1", userAgent: "test" },
      minutes: 60,
    });
    as[name] = personOf(app, `${cookieOf[side]}=${token}`);
  }
  return { db, url, app, house, as };
};

// The limits are tried where they are the matter; everywhere else tests may hurry.
const freely = (db: Db) => {
  const limits = { signIn: 1000, code: 1000, search: 10_000, submit: 10_000 };
  return sql`insert into settings (key, value) values ('security', ${JSON.stringify({ limits })})`.execute(
    db,
  );
};

const personOf = (app: FastifyInstance, cookie: string): Person => {
  const send =
    (method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"): Send =>
    async (path, body, more = {}) => {
      const { headers, ...rest } = more;
      const answer = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: { ...(cookie && { cookie }), "accept-language": "zh-CN", ...headers },
        ...(body && { payload: body }),
        ...rest,
      });
      const json = String(answer.headers["content-type"]).includes("json") && answer.body !== "";
      return {
        status: answer.statusCode,
        body: json ? answer.json() : answer.body,
        headers: answer.headers,
      };
    };
  return {
    get: send("GET"),
    post: send("POST"),
    put: send("PUT"),
    patch: send("PATCH"),
    delete: send("DELETE"),
    cookie,
  };
};
