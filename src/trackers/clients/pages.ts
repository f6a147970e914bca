import type { z } from "zod";
import { MOST_PAGES } from "./client.ts";
import type { Said, Talk } from "./talk.ts";

/** The first that is wanted in a list of many pages; `next` reads from an answer which page follows, undefined: none. */
export const findInPages =
  (talk: Talk, next: (headers: Said<unknown>["headers"], page: number) => string | undefined) =>
  async <T>(
    shape: z.ZodType<T[]>,
    path: string,
    query: Record<string, string>,
    wanted: (item: T) => boolean,
  ): Promise<T | undefined> => {
    let page: string | undefined = "1";
    for (let seen = 0; page && seen < MOST_PAGES; seen++) {
      const said: Said<T[]> = await talk(shape, path, { query: { ...query, per_page: 100, page } });
      const found = said.body.find(wanted);
      if (found) return found;
      page = next(said.headers, Number(page));
    }
    return undefined;
  };
