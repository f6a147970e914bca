import { inTransaction, one, run, sql, type Db } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import type { Language } from "../../lib/text.ts";
import { checkRenamed } from "../../people/index.ts";

/** A verified contact keeps his new name and what he may do, and is looked at again. */
export const changeMe = (
  db: Db,
  by: { id: string },
  { name, language }: { name?: string; language?: Language },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const before = await one<{ kind: "staff" | "contact"; name: string; language: Language }>(
      db,
      sql`select kind, name, language from people where id = ${by.id} for update`,
    );
    const after = { name: name ?? before.name, language: language ?? before.language };
    const renamed = after.name !== before.name;
    if (!renamed && after.language === before.language) return;
    await run(
      db,
      sql`update people set name = ${after.name}, language = ${after.language} where id = ${by.id}`,
    );
    const change = { from: before.name, to: after.name };
    await publish(db, by, "person.changed", {
      aboutId: by.id,
      data: renamed ? { name: change } : {},
    });
    if (renamed && before.kind === "contact") await checkRenamed(db, by.id, change);
  });

/** Away from the desk, or back at it. */
export const goAway = (
  db: Db,
  by: { id: string },
  { away, note, keep }: { away: boolean; note: string; keep: boolean },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const changed = await run(
      db,
      away
        ? sql`
            update staff
            set away_since = coalesce(away_since, now()), away_note = ${note}, away_keeps = ${keep}
            where person_id = ${by.id}
              and (away_since is null or (away_note, away_keeps) is distinct from (${note}::text, ${keep}::boolean))`
        : sql`
            update staff
            set away_since = null, away_note = null, away_keeps = false
            where person_id = ${by.id} and away_since is not null`,
    );
    if (changed > 0)
      await publish(db, by, away ? "staff.away" : "staff.back", {
        aboutId: by.id,
        data: away ? { note, keep } : { note },
      });
  });
