import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Endpoint } from "./contract.ts";
import type { House } from "./house.ts";
import { drawDocument } from "./apiPage.ts";
import type { Routes } from "./routes.ts";

type Json = Record<string, unknown>;
export type Operation = {
  method: string;
  path: string;
  summary: string;
  may: string;
  room: string;
  parameters: { name: string; in: "path" | "query"; required: boolean; schema: Json }[];
  body: Json | undefined;
  reply: Json | undefined;
  /** The type of the file it answers with, where that is not JSON. */
  file?: string | undefined;
};

/** `GET /api/openapi.json` and the same for eyes at `/api/docs`, both printed from the contracts once somebody asks. */
export const mountApiDocument = (
  app: FastifyInstance,
  house: House,
  operations: () => readonly Operation[],
): void => {
  const document = once(() => openApi(house.config.publicUrl, operations()));
  const page = once(() => drawDocument(operations()));
  const open = { config: { may: "public" } };
  app.get("/api/openapi.json", open, async () => document());
  app.get("/api/docs", open, async (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(page().html),
  );
  app.get("/api/docs.css", open, async (_request, reply) =>
    reply.type("text/css; charset=utf-8").send(page().css),
  );
};

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

export const operationsOf = (rooms: readonly Routes[]): Operation[] =>
  rooms.flatMap(({ contract }) =>
    Object.entries(contract).map(([key, endpoint]: [string, Endpoint]) => {
      const [method = "GET", path = "/"] = key.split(" ");
      return {
        method,
        path: `/api/v1${path.replace(/:(\w+)/g, "{$1}")}`,
        summary: endpoint.summary,
        may: endpoint.may,
        room: path.split("/")[1] ?? "",
        parameters: [
          ...parametersOf(endpoint.params, "path"),
          ...parametersOf(endpoint.query, "query"),
        ],
        body: endpoint.body && shape(endpoint.body, "input"),
        reply: endpoint.reply && shape(endpoint.reply, "output"),
        file: endpoint.file,
      };
    }),
  );

const shape = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
};

const parametersOf = (schema: z.ZodObject | undefined, where: "path" | "query") => {
  if (!schema) return [];
  const { properties = {}, required = [] } = shape(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema,
  }));
};

const problem: Json = {
  description: "Refused, with a stable code and a sentence in the reader's language",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

const answers = (reply: Json | undefined, file: string | undefined): Json => {
  if (reply)
    return { 200: { description: "Done", content: { "application/json": { schema: reply } } } };
  return file
    ? { 200: { description: "The file", content: { [file]: { schema: { type: "string" } } } } }
    : { 204: { description: "Done" } };
};

/** The contracts as an OpenAPI 3.1 document. */
const openApi = (server: string, operations: readonly Operation[]): Json => {
  const paths: Record<string, Json> = {};
  for (const { method, path, summary, may, room, parameters, body, reply, file } of operations)
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        summary,
        tags: [room],
        operationId: `${method.toLowerCase()}${path.replace("/api/v1", "").replace(/[^a-zA-Z0-9]+(\w)?/g, (_, c: string | undefined) => c?.toUpperCase() ?? "")}`,
        ...(may === "public" && { security: [] }),
        "x-may": may,
        parameters: [
          ...parameters,
          { $ref: "#/components/parameters/App" },
          ...(method === "POST" && may !== "public"
            ? [{ $ref: "#/components/parameters/IdempotencyKey" }]
            : []),
        ],
        ...(body && {
          requestBody: { required: true, content: { "application/json": { schema: body } } },
        }),
        responses: {
          ...answers(reply, file),
          default: problem,
        },
      },
    };
  return {
    openapi: "3.1.0",
    info: {
      title: "Channeldesk",
      version: "1",
      description:
        "Lists page by an opaque cursor (`after`), errors are problem+json, moments are ISO 8601 in UTC. Say your language with Accept-Language: zh-CN or en.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: server }],
    security: [{ token: [] }, { deskSession: [] }, { portalSession: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Made in the desk: account, tokens" },
        deskSession: {
          type: "apiKey",
          in: "cookie",
          name: "desk_session",
          description: "A colleague, signed in at the desk",
        },
        portalSession: {
          type: "apiKey",
          in: "cookie",
          name: "portal_session",
          description: "A customer or partner, signed in at the portal",
        },
      },
      parameters: {
        App: {
          name: "channeldesk-app",
          in: "header",
          required: false,
          description:
            "Which cookie counts where a browser holds both: without it the desk's, then the portal's. Where no header can be set, `app=desk` or `app=portal` in the address says the same",
          schema: { type: "string", enum: ["desk", "portal"] },
        },
        IdempotencyKey: {
          name: "Idempotency-Key",
          in: "header",
          required: false,
          description: "The same key with the same call is answered once and repeated from memory",
          schema: { type: "string", maxLength: 200 },
        },
      },
      schemas: { Problem: problemSchema },
    },
  };
};

const problemSchema: Json = {
  type: "object",
  required: ["type", "title", "status", "code", "detail", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", description: "Stable; programs decide by it" },
    detail: { type: "string", description: "For people, in the language asked for" },
    requestId: { type: "string" },
    fields: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "code", "message"],
        properties: {
          field: { type: "string" },
          code: { type: "string" },
          message: { type: "string" },
        },
      },
    },
  },
};
