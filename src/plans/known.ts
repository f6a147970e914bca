import { rows, sql, type Db, type RawBuilder } from "../lib/db.ts";
import type { Terms } from "./terms.ts";

// A wording never changes once it is written, so it is read once and known from then on, in every process.
const known = new Map<string, Terms>();

/** Makes sure that these wordings are known; costs nothing where they are. */
export const knowTerms = async (db: Db, some: Iterable<string | null>): Promise<void> => {
  const missing = new Set<string>();
  for (const id of some) if (id !== null && !known.has(id)) missing.add(id);
  if (missing.size === 0) return;
  const found = await rows<{ id: string; terms: Terms }>(
    db,
    sql`select id, terms from plan_terms where id = any(${[...missing]}::uuid[])`,
  );
  for (const { id, terms } of found) known.set(id, terms);
};

/** A wording of a plan; null: as the product has it. */
export const termsOf = (id: string | null): Terms | null => {
  if (id === null) return null;
  const found = known.get(id);
  if (!found) throw new Error(`the terms ${id} are not known`);
  return found;
};

/**
 * The wording that holds for a project on a day: of the newest contract under maintenance that names a plan, or of the
 * standard plan (R107).
 */
export const termsNow = (projectId: RawBuilder<unknown>, today: string): RawBuilder<unknown> => sql`
  coalesce(
    (
      select p.terms_id
      from contracts k
      join plans p on lower(p.name) = lower(k.plan)
      where k.project_id = ${projectId}
        and coalesce(k.maintenance_from, '-infinity') <= ${today}::date
        and coalesce(k.maintenance_until, 'infinity') >= ${today}::date
      order by k.signed_on desc nulls last, k.maintenance_until desc nulls first, k.id desc
      limit 1
    ),
    (select terms_id from plans where standard)
  )`;
