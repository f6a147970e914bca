import type { z } from "zod";

/** What came from outside and does not fit its schema. Anything else that does not fit one is a fault of ours. */
export class BadInput extends Error {
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(cause: z.ZodError) {
    super("input does not fit its schema", { cause });
    this.issues = cause.issues;
  }
}

/** What came from outside, in the form that the schema gives it. */
export const takeInput = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const taken = schema.safeParse(input);
  if (!taken.success) throw new BadInput(taken.error);
  return taken.data;
};
