import { z } from "zod";
import { Refusal } from "./refusal.ts";

export type Page = { after?: string | undefined; limit?: number | undefined };
export const sizeOf = ({ limit = 50 }: Page): number => limit;

/** How a list is asked for a part of it. */
export const page = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(100)).optional(),
};

/** One page and where the next begins. `found` holds one row more than the page, if there are more. */
export const paged = <Row>(found: Row[], page: Page, place: (row: Row) => readonly string[]) => {
  const size = sizeOf(page);
  const items = found.slice(0, size);
  const last = items.at(-1);
  const next = last && found.length > size ? pack(place(last)) : null;
  return { items, next };
};

const pack = (place: readonly string[]): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

/** Behind which row a page begins: by what the list is ordered by, the id last, each part as its schema has it. */
export const placeOf = <const Keys extends readonly [z.ZodType, ...z.ZodType[]]>(
  { after }: Page,
  ...keys: Keys
): { -readonly [K in keyof Keys]: z.output<Keys[K]> } | undefined => {
  if (after === undefined) return undefined;
  const place = z.tuple(keys).safeParse(unpack(after));
  if (!place.success) throw new Refusal(400, "input.cursor", {}, { after: "input.cursor" });
  return place.data as { -readonly [K in keyof Keys]: z.output<Keys[K]> };
};

const unpack = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return undefined;
  }
};
