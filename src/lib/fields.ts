import { z } from "zod";

// A database text cannot hold a zero, and no name has a line break.
const oneLine = /^[^\p{Cc}]*$/u;

/** One line of text, trimmed. */
export const line = (max: number) => z.string().trim().max(max).regex(oneLine);
/** One line that must be there. */
export const name = (max: number) => line(max).min(1);
