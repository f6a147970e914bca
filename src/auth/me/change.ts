import { inTransaction, run, sql, type Db } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import type { Language } from "../../lib/text.ts";

export const changeMe = (
  db: Db,
  by: { id: string },
  { name, language }: { name?: string; language?: Language },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const changed = await run(
      db,
      sql`
        update people
        set name = coalesce(${name ?? null}, name), language = coalesce(${language ?? null}, language)
        where id = ${by.id} and (name, language) is distinct from
          (coalesce(${name ?? null}, name), coalesce(${language ?? null}, language))`,
    );
    if (changed > 0) await publish(db, by, "person.changed", { aboutId: by.id });
  });

/** Away from the desk, or back at it. */
export const goAway = (
  db: Db,
  by: { id: string },
  { away, note }: { away: boolean; note: string },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const changed = await run(
      db,
      away
        ? sql`
            update staff
            set away_since = coalesce(away_since, now()), away_note = ${note}
            where person_id = ${by.id} and (away_since is null or away_note is distinct from ${note})`
        : sql`
            update staff
            set away_since = null, away_note = null
            where person_id = ${by.id} and away_since is not null`,
    );
    if (changed > 0)
      await publish(db, by, away ? "staff.away" : "staff.back", {
        aboutId: by.id,
        data: { note },
      });
  });
