import { rows, sql, type Db } from "../lib/db.ts";
import type { Actor } from "../people/index.ts";
import { seenBy } from "./sight.ts";

const MOST = 500;

/** The tags of the open requests that somebody sees. */
export const tagsInUse = async (db: Db, actor: Actor): Promise<string[]> => {
  const used = await rows<{ tag: string }>(
    db,
    sql`
      select distinct unnest(t.tags) as tag
      from tickets t
      where t.open and t.tags <> '{}' and ${seenBy(actor)}
      order by 1
      limit ${MOST}`,
  );
  return used.map(({ tag }) => tag);
};
