import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyBaseLogger, type InjectOptions } from "fastify";
import { afterAll, expect } from "vitest";
import { authRoutes, cookieOf, gateOf, startSession, type App } from "../src/auth/index.ts";
import type { Config } from "../src/lib/config.ts";
import type { House } from "../src/lib/house.ts";
import { openLog } from "../src/lib/log.ts";
import { mount, requireMay } from "../src/lib/mount.ts";
import { answerErrors } from "../src/lib/problems.ts";
import { openVault } from "../src/lib/secrets.ts";
import { changeSetting, loadSettings, settingsRoutes } from "../src/settings/index.ts";
import { setupRoutes } from "../src/setup/index.ts";
import { cast, enter, type Name } from "./cast.ts";
import { testDatabase } from "./database.ts";
import { testConfig } from "./desk.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- what came back is looked into by the test
type Loose = any;
export type Answer = {
  status: number;
  body: Loose;
  cookies: Record<string, string>;
  headers: Loose;
};
export type Browser = {
  call(key: string, body?: object, more?: Partial<InjectOptions>): Promise<Answer>;
  /** What it holds by name; a test may look and change. */
  cookies: Record<string, string>;
};

type Options = { demo?: boolean; empty?: boolean; config?: Partial<Config> };

/**
 * The door of the house alone: settings, sign-in and set-up on a database of their own, with the cast in it unless
 * `empty`. Browsers keep their cookies and each has a network address of its own.
 */
export const openDoor = async ({ demo = false, empty = false, config: more }: Options = {}) => {
  const { db, url } = await testDatabase();
  if (!empty) await enter(db);
  const config = await testConfig(url, more);
  const log = openLog(config) as FastifyBaseLogger;
  const house = { db, config, vault: openVault(config.secretKey), log, demo } as House;
  await loadSettings(house);
  const app = Fastify({ loggerInstance: log, trustProxy: "loopback" });
  requireMay(app);
  answerErrors(app);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  mount(app, house, gateOf(house), [settingsRoutes, authRoutes, setupRoutes]);
  afterAll(() => app.close());

  let browsers = 0;
  const browser = (cookies: Record<string, string> = {}, app_: App = "desk"): Browser => {
    const remoteAddress = `198.51.${100 + Math.floor(browsers / 250)}.${(browsers++ % 250) + 1}`;
    return {
      cookies,
      async call(key, body, { headers, ...rest } = {}) {
        const [method, path] = key.split(" ") as ["GET", string];
        const answer = await app.inject({
          method,
          url: path.startsWith("/api/") ? path : `/api/v1${path}`,
          remoteAddress,
          cookies,
          headers: { "accept-language": "zh-CN", "channeldesk-app": app_, ...headers },
          ...(body && { payload: body }),
          ...rest,
        });
        for (const { name, value } of answer.cookies)
          if (value) cookies[name] = value;
          else delete cookies[name];
        const json = /json/.test(String(answer.headers["content-type"])) && answer.body !== "";
        return {
          status: answer.statusCode,
          body: json ? answer.json() : answer.body,
          cookies: Object.fromEntries(answer.cookies.map((each) => [each.name, each.value])),
          headers: answer.headers,
        };
      },
    };
  };
  const as = async (name: Name, app_: App = "desk"): Promise<Browser> => {
    const device = { ip: "127.0.0.1", userAgent: "test" };
    const token = await startSession(db, cast[name], { app: app_, device, minutes: 60 });
    return browser({ [cookieOf[app_]]: token }, app_);
  };
  // Tests call the door more often in a minute than people do.
  const limits = { signIn: 1000, code: 1000, search: 1000, submit: 1000 };
  await changeSetting(house, { id: null }, "security", { limits });
  return { db, house, app, browser, as };
};

/** The answer is a refusal with this code, on these fields. */
export const refused = (answer: Answer, status: number, code: string, ...fields: string[]) => {
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  const named = ((answer.body.fields ?? []) as { field: string }[]).map(({ field }) => field);
  expect(named).toEqual(fields);
};
