import { maybe, sql, type Db } from "../lib/db.ts";
import type { Actor } from "../people/index.ts";
import { seenBy } from "../tickets/index.ts";
import { artifactsOf, type Artifact, type Release } from "./store.ts";

/**
 * What a release brings, with what is for the platform of a request (R65): all of it where that is not known, or where
 * nothing was made for it. Whoever gives out files by entitlement decides here who may have which.
 */
export const fitting = async (
  db: Db,
  actor: Actor,
  release: Release,
  ticketId: string,
): Promise<(Artifact & { fits: boolean })[]> => {
  const all = await artifactsOf(db, release);
  const own = await platformOf(db, actor, ticketId);
  const fits = ({ platform }: Artifact) => platform === null || platform === own;
  const some = own !== null && all.some(fits);
  return all.map((each) => ({ ...each, fits: !some || fits(each) }));
};

/** As the request says; else as the others of its project say, where they agree. */
const platformOf = async (db: Db, actor: Actor, ticketId: string): Promise<string | null> => {
  const found = await maybe<{ own: string | null; others: string[] }>(
    db,
    sql`
      select mine.fields ->> 'platform' as own, array(
        select distinct t.fields ->> 'platform'
        from tickets t
        where t.project_id = mine.project_id and t.fields ? 'platform' and ${seenBy(actor)}
      ) as others
      from tickets mine
      where mine.id = ${ticketId}`,
  );
  if (!found) return null;
  return found.own ?? (found.others.length === 1 ? found.others[0]! : null);
};
