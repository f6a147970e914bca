import { z } from "zod";

// Without names every part is written out in place, which the serializer compiles best.
const nameless = z.registry<Record<string, unknown>>();

/** How a reply is written out: a JSON schema for Fastify's serializer, which leaves out what is not in it. */
export const replySchema = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, {
    io: "output",
    target: "openapi-3.0",
    unrepresentable: "any",
    reused: "inline",
    metadata: nameless as never,
  });
