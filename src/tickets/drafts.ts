import { rows, run, sql, type Db } from "../lib/db.ts";
import type { Contact, Staff } from "../people/index.ts";

type Draft = { place: string; body: Record<string, unknown>; updatedAt: string };

/** Half-written text by the place it is for: `10234-reply`, `10234-note`, `new`. */
export const draftsOf = (db: Db, { id }: Staff | Contact): Promise<Draft[]> =>
  rows<Draft>(
    db,
    sql`select place, body, updated_at from drafts where person_id = ${id} order by updated_at desc limit 200`,
  );

const MOST = 200;

/** Keeps a draft; of very many, the oldest go. */
export const keepDraft = async (
  db: Db,
  { id }: Staff | Contact,
  place: string,
  body: Record<string, unknown>,
): Promise<void> => {
  await run(
    db,
    sql`
      insert into drafts (person_id, place, body)
      values (${id}, ${place}, ${JSON.stringify(body)})
      on conflict (person_id, place) do update set body = excluded.body, updated_at = now()`,
  );
  await run(
    db,
    sql`
      delete from drafts
      where person_id = ${id} and place in (
        select place from drafts where person_id = ${id} order by updated_at desc offset ${MOST}
      )`,
  );
};

export const dropDraft = (db: Db, { id }: Staff | Contact, place: string) =>
  run(db, sql`delete from drafts where person_id = ${id} and place = ${place}`);
