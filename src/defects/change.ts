import type { z } from "zod";
import { inTransaction, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import type { Staff } from "../people/index.ts";
import type { DefectChange } from "./schema.ts";
import { mask } from "./mask.ts";
import { namesFor, refuseNames } from "./names.ts";
import { holdDefect, requestsOf } from "./store.ts";

/** What is known of a defect, and what customers may read of it, is written anew. */
export const changeDefect = (
  db: Db,
  actor: Staff,
  number: number,
  { title, severity, module, publicNote, publicNoteEn }: z.output<typeof DefectChange>,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const defect = await holdDefect(db, number);
    const { id } = defect;
    const requests = (await requestsOf(db, defect)).map((request) => request.id);
    await refuseNames(db, { publicNote, publicNoteEn }, requests);
    const names = await namesFor(db, requests, title ?? "");
    await run(
      db,
      sql`
        update defects
        set title = coalesce(${title === undefined ? null : mask(title, names)}, title), severity = coalesce(${severity ?? null}, severity),
          module = coalesce(${module ?? null}, module),
          public_note = coalesce(${publicNote ?? null}, public_note),
          public_note_en = coalesce(${publicNoteEn ?? null}, public_note_en), updated_at = now()
        where id = ${id}`,
    );
    await publish(db, actor, "defect.changed", { aboutId: id, data: { number } });
  });
