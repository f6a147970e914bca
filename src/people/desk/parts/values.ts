import { Problem } from "../../../ui/client.ts";

/** What was left empty is nothing. */
export const orNull = (text: string): string | null => text.trim() || null;

/** The id chosen in a field that must not stay empty; an address or a `null` made of nothing would be misunderstood. */
export const chosen = (field: string, id: string | null | undefined, words: string): string => {
  if (id) return id;
  throw new Problem(400, "input.required", words, { [field]: words });
};

/** Several, one a line. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
