import fastJson from "fast-json-stringify";
import { z } from "zod";

// Without names every part is written out in place, which the serializer compiles best.
const nameless = z.registry<Record<string, unknown>>();

/** Writes replies of a shape out, and leaves out what is not in it; made when the first one is written. */
export const writerOf = (shape: z.ZodType): ((reply: unknown) => string) => {
  let write: ((reply: unknown) => string) | undefined;
  return (reply) => (write ??= fastJson(schemaOf(shape)))(reply);
};

const schemaOf = (shape: z.ZodType): object =>
  z.toJSONSchema(shape, {
    io: "output",
    target: "openapi-3.0",
    unrepresentable: "any",
    reused: "inline",
    metadata: nameless as never,
  });
