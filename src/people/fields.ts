import { z } from "zod";

// What a database text cannot hold, and what no name or number contains.
const oneLine = /^[^\p{Cc}]*$/u;
const lines = /^[^\u0000]*$/;

/** One line that must be there. */
export const line = (max: number) => z.string().trim().min(1).max(max).regex(oneLine);
/** Several lines that may be empty. */
export const prose = (max: number) => z.string().trim().max(max).regex(lines);
/** Several lines that must be there: a reason, a note. */
export const words = (max: number) => prose(max).min(1);
/** What is typed into a search box. */
export const search = z.string().trim().max(100).regex(oneLine).optional();

export const byId = z.strictObject({ id: z.uuid() });
export const page = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(100)).optional(),
};
export const moment = z.iso.datetime({ offset: true });
export const day = z.iso.date();

/** A person, a company or a project as a link with words. */
export const Named = z.object({ id: z.uuid(), name: z.string() });
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
