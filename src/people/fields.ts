import { z } from "zod";
import { line } from "../lib/fields.ts";

export { name } from "../lib/fields.ts";

/** Several lines that may be empty. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);
/** Several lines that must be there: a reason, a note. */
export const words = (max: number) => prose(max).min(1);
/** What is typed into a search box. */
export const search = line(100).optional();

export const byId = z.strictObject({ id: z.uuid() });
export const page = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(100)).optional(),
};
export const moment = z.iso.datetime({ offset: true });
export const day = z.iso.date();

/** A person, a company or a project as a link with words. */
export const Named = z.object({ id: z.uuid(), name: z.string() });
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
