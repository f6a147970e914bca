import Fastify from "fastify";
import { pino } from "pino";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { mountHealth } from "./health.ts";
import type { House } from "./house.ts";

const { db } = await testDatabase();
const logged: string[] = [];
const log = pino({ level: "warn" }, { write: (line: string) => void logged.push(line) });
const app = Fastify();
afterAll(() => app.close());
mountHealth(app, { db, log } as unknown as House, {
  storage: () => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.7:9000")),
  scanner: () => new Promise(() => undefined),
});

test("whoever asks is told by name what does not work; the log alone says why", async () => {
  const { body, statusCode } = await app.inject("/readyz");
  expect(statusCode).toBe(503);
  expect(JSON.parse(body)).toEqual({
    ready: false,
    checks: [
      { name: "database", ok: true },
      { name: "worker", ok: false, detail: "not working" },
      { name: "storage", ok: false, detail: "not working" },
      { name: "scanner", ok: false, detail: "no answer in time" },
    ],
  });
  expect(logged.join()).toContain("10.0.0.7");
});

test.each([
  ["this machine", { remoteAddress: "127.0.0.1" }, 200],
  ["this machine by IPv6", { remoteAddress: "::1" }, 200],
  ["another machine", { remoteAddress: "203.0.113.9" }, 404],
  ["the web server in front", { headers: { "x-forwarded-for": "203.0.113.9" } }, 404],
  ["one who says so", { remoteAddress: "203.0.113.9", headers: { host: "127.0.0.1" } }, 404],
])("figures asked for from %s", async (_where, from, status) => {
  expect((await app.inject({ url: "/metrics", ...from })).statusCode).toBe(status);
});
