import type { z } from "zod";

/** What came from outside and does not fit its schema. Anything else that does not fit one is a fault of ours. */
export class BadInput extends Error {
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super("input does not fit its schema");
    this.issues = issues;
  }
}

/** What came from outside, in the form that the schema gives it. */
export const takeInput = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const wrong = unkeepable(input, []);
  if (wrong) throw new BadInput([wrong]);
  const taken = schema.safeParse(input, { reportInput: true });
  if (!taken.success) throw new BadInput(taken.error.issues);
  return taken.data;
};

const DEEPEST = 50;

/** The first place with something no database keeps, whatever the schema: a zero, half a character, a bottomless pit. */
const unkeepable = (value: unknown, path: string[]): z.core.$ZodIssue | undefined => {
  if (typeof value === "string")
    return keepable(value) ? undefined : issueAt(path, "input.character");
  if (typeof value !== "object" || value === null) return undefined;
  if (path.length >= DEEPEST) return issueAt(path.slice(0, 1), "input.too-deep");
  for (const [key, part] of Object.entries(value)) {
    const found = keepable(key)
      ? unkeepable(part, [...path, key])
      : issueAt(path, "input.character");
    if (found) return found;
  }
  return undefined;
};

const keepable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

const issueAt = (path: string[], code: string): z.core.$ZodIssue => ({
  code: "custom",
  path,
  message: code,
  params: { code },
});
