/** What was left empty is nothing. */
export const orNull = (text: string): string | null => text.trim() || null;

/** Several, one a line. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
