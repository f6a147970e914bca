import { Refusal } from "../lib/refusal.ts";

export type Page = { cursor?: string | undefined; limit?: number | undefined };
export const sizeOf = ({ limit = 50 }: Page): number => limit;

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

/** Behind which row a page begins: the id, after what else the list is ordered by. */
export const placeOf = <const Shape extends readonly RegExp[]>(
  { cursor }: Page,
  ...shape: Shape
): { [K in keyof Shape]: string } | undefined => {
  if (cursor === undefined) return undefined;
  const place = unpack(cursor);
  const fits =
    place?.length === shape.length && shape.every((part, at) => part.test(String(place[at])));
  if (!fits) throw new Refusal(400, "input.cursor", {}, { cursor: "input.cursor" });
  return place.map(String) as { [K in keyof Shape]: string };
};

const unpack = (cursor: string): unknown[] | undefined => {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(place) ? place : undefined;
  } catch {
    return undefined;
  }
};

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
