import { createHash } from "node:crypto";
import "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest, FastifySchema } from "fastify";
import { z } from "zod";
import type { Endpoint } from "./contract.ts";
import { inTransaction, maybe, run, sql, type Db } from "./db.ts";
import type { House } from "./house.ts";
import { takeInput } from "./input.ts";
import { writerOf } from "./jsonSchema.ts";
import { Refusal } from "./refusal.ts";
import type { Asked, Routes } from "./routes.ts";
import { preferredLanguage } from "./text.ts";

/** `idle`: nobody did anything, a screen is only open; that does not keep a session from ending. */
export type Admit = (
  request: FastifyRequest,
  may: string,
  how?: { idle?: boolean | undefined },
) => Promise<unknown>;

export type Gate = {
  /** Throws unless this request may pass; answers who is asking. */
  admit: Admit;
  /** How many calls a minute one caller may make. */
  limit(name: NonNullable<Endpoint["limit"]>): number;
};

type Input = { params: unknown; query: unknown; body: unknown };
type Check = { schema: z.ZodType | undefined; part: keyof Input };

// Which session a call uses may be said in its address (see the gate); nothing else without a schema.
const NoQuery = z.strictObject({ app: z.enum(["desk", "portal"]).optional() });

/** Puts rooms on the server, under /api/v1: who, how often, input, answer, in this order, the same for all. */
export const mount = (
  app: FastifyInstance,
  house: House,
  gate: Gate,
  rooms: readonly Routes[],
): void => {
  for (const { contract, handlers } of rooms)
    for (const [key, endpoint] of Object.entries(contract)) {
      const [method = "GET", path = "/"] = key.split(" ");
      const handle = handlers[key] as unknown as (asked: Asked) => unknown;
      const status = endpoint.reply || endpoint.file ? 200 : 204;
      const schema: FastifySchema = endpoint.reply ? { response: { 200: endpoint.reply } } : {};
      const slowDown = onceKnown(app, gate, endpoint);
      const checks: Check[] = [
        { schema: endpoint.params, part: "params" },
        { schema: endpoint.query ?? NoQuery, part: "query" },
        { schema: endpoint.body, part: "body" },
      ];

      app.route({
        method,
        url: `/api/v1${path}`,
        config: { may: endpoint.may, ...atTheDoor(gate, endpoint) },
        ...(endpoint.bodyLimit && { bodyLimit: endpoint.bodyLimit }),
        schema,
        serializerCompiler: ({ schema }) => writerOf(schema as unknown as z.ZodType),
        async handler(request, reply) {
          const actor = await gate.admit(request, endpoint.may, { idle: endpoint.idle });
          request.caller = callerOf(actor, request);
          await slowDown?.call(app, request, reply);
          const input = checkInput(checks, request);
          const language = preferredLanguage(request.headers["accept-language"]);
          const asked = { ...input, house, actor, language, request, reply };
          const answer = (db: Db) => handle({ ...asked, db } as Asked);
          const repeatable =
            method === "POST" && endpoint.may !== "public" && endpoint.kept !== false;
          const idempotencyKey = repeatable ? request.headers["idempotency-key"] : undefined;
          const body =
            typeof idempotencyKey === "string"
              ? await answerOnce(
                  house.db,
                  request.caller,
                  idempotencyKey,
                  fingerprint(key, input),
                  answer,
                )
              : await answer(house.db);
          if (reply.sent) return reply;
          if (endpoint.file) void reply.type(endpoint.file);
          return reply.code(status).send(body);
        },
      });
    }
};

/** Before it is known who comes, one caller is one address: whatever else he brings could be another each time. */
const atTheDoor = (gate: Gate, { limit }: Endpoint) =>
  limit === "sign-in" || limit === "code" ? { rateLimit: limitOf(gate, limit) } : {};

/** Where it is known, one caller is one person, with however many sessions and tokens. */
const onceKnown = (app: FastifyInstance, gate: Gate, { limit }: Endpoint) =>
  limit === "search" || limit === "submit"
    ? app.rateLimit({
        ...limitOf(gate, limit),
        keyGenerator: (request: FastifyRequest) => request.caller,
      })
    : undefined;

const limitOf = (gate: Gate, name: NonNullable<Endpoint["limit"]>) => ({
  max: () => gate.limit(name),
  timeWindow: 60_000,
});

const checkInput = (checks: readonly Check[], request: FastifyRequest): Input => {
  const input: Input = { params: undefined, query: undefined, body: undefined };
  for (const { schema, part } of checks)
    if (schema) input[part] = takeInput(schema, request[part] ?? {});
  return input;
};

const fingerprint = (key: string, input: Input): string =>
  createHash("sha256")
    .update(JSON.stringify([key, input]))
    .digest("base64url");

const callerOf = (actor: unknown, request: FastifyRequest): string =>
  (actor as { id?: string | null }).id ?? `visitor ${request.ip}`;

/**
 * The change and the answer to it are one transaction: a repeated call waits for the first and gets its answer;
 * a call that failed left nothing, so that it can be made again.
 */
const answerOnce = (
  db: Db,
  caller: string,
  key: string,
  print: string,
  answer: (db: Db) => unknown,
): Promise<unknown> =>
  inTransaction(db, async (db) => {
    if (key.length > 200) throw new Refusal(400, "idempotency-key.too-long");
    const fresh = await run(
      db,
      sql`insert into answered (caller, key, fingerprint) values (${caller}, ${key}, ${print}) on conflict do nothing`,
    );
    if (fresh) {
      const body = (await answer(db)) ?? null;
      await run(
        db,
        sql`update answered set body = ${JSON.stringify(body)} where caller = ${caller} and key = ${key}`,
      );
      return body;
    }
    const before = await maybe<{ fingerprint: string; body: unknown }>(
      db,
      sql`select fingerprint, body from answered where caller = ${caller} and key = ${key}`,
    );
    if (before?.fingerprint !== print) throw new Refusal(422, "idempotency-key.reused");
    return before.body;
  });

/** A route that does not say who may call it stops the server from starting. */
export const requireMay = (app: FastifyInstance): void => {
  app.addHook("onRoute", (route) => {
    if (!route.config?.may)
      throw new Error(`${String(route.method)} ${route.url} does not say who may call it`);
  });
};

declare module "fastify" {
  interface FastifyContextConfig {
    may?: string;
  }
  interface FastifyRequest {
    /** The person who calls, or the address he calls from. */
    caller: string;
  }
}
