import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyBaseLogger } from "fastify";
import { pino } from "pino";
import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { testDatabase } from "../../test/database.ts";
import { contract } from "./contract.ts";
import { rows, sql } from "./db.ts";
import type { House } from "./house.ts";
import { mount } from "./mount.ts";
import { answerErrors } from "./problems.ts";
import { routes } from "./routes.ts";

const { db } = await testDatabase();
const logged: string[] = [];
const log: FastifyBaseLogger = pino(
  { level: "error" },
  { write: (line: string) => void logged.push(line) },
);
const app = Fastify({ loggerInstance: log });
afterAll(() => app.close());

const api = contract({
  "POST /numbers": { summary: "", may: "staff", body: z.strictObject({ n: z.int() }) },
  "POST /secrets": {
    summary: "",
    may: "staff",
    kept: false,
    reply: z.object({ open: z.boolean() }),
  },
  "POST /orders": { summary: "", may: "staff", reply: z.object({ open: z.boolean() }) },
  "GET /things": { summary: "", may: "staff", limit: "search" },
});
const room = routes(api, {
  "POST /numbers": ({ body }) => void z.int().max(9).parse(body.n),
  "POST /secrets": ({ db }) => ({ open: db.isTransaction }),
  "POST /orders": ({ db }) => ({ open: db.isTransaction }),
  "GET /things": () => undefined,
});
answerErrors(app);
await app.register(rateLimit, { global: false });
const admit = async (request: { headers: Record<string, unknown> }) => ({
  id: request.headers["person"],
});
mount(app, { db } as House, { admit, limit: () => 3 }, [room]);
beforeEach(() => void logged.splice(0));

const send = async (method: "GET" | "POST", path: string, headers = {}, payload: object = {}) => {
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { "accept-language": "en", person: "li", ...headers },
    ...(method === "POST" && { payload }),
  });
  return { status: answer.statusCode, body: answer.body === "" ? null : answer.json() };
};

test("what a caller sent and does not fit is his to mend", async () => {
  const { status, body } = await send("POST", "/numbers", {}, { n: "one" });
  expect([status, body.code, body.fields[0].field]).toEqual([400, "input", "n"]);
  expect(logged).toEqual([]);
});

test("what does not fit inside is our fault, and written down", async () => {
  const { status, body } = await send("POST", "/numbers", {}, { n: 10 });
  expect([status, body.code, body.fields]).toEqual([500, "fault", undefined]);
  expect(logged).toEqual([expect.stringContaining("ZodError")]);
});

test("an answer that is not to be kept is not kept, and no transaction stays open for it", async () => {
  const key = { "idempotency-key": "once" };
  expect((await send("POST", "/secrets", key)).body).toEqual({ open: false });
  expect(await rows(db, sql`select from answered`)).toEqual([]);
  expect((await send("POST", "/orders", key)).body).toEqual({ open: true });
  expect(await rows(db, sql`select from answered`)).toHaveLength(1);
});

test("calls are counted by the person, whatever else the caller brings", async () => {
  const call = async (person: string, n: number) => {
    const headers = { person, cookie: `desk_session=${n}`, authorization: `Basic ${n}` };
    return (await send("GET", "/things", headers)).status;
  };
  const statuses: number[] = [];
  for (const n of [1, 2, 3, 4]) statuses.push(await call("li", n));
  expect(statuses).toEqual([204, 204, 204, 429]);
  expect(await call("qian", 1)).toBe(204);
});
