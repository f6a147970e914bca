import { z } from "zod";
import { line } from "../lib/fields.ts";

export { page } from "../lib/page.ts";
export { day, moment, name, phone, prose, words } from "../lib/fields.ts";

/** What is typed into a search box. */
export const search = line(100).optional();

export const byId = z.strictObject({ id: z.uuid() });

/** A person, a company or a project as a link with words. */
export const Named = z.object({ id: z.uuid(), name: z.string() });
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
