import type { z } from "zod";
import { rows, sql, type Db } from "../lib/db.ts";
import { dayInWords, type Language } from "../lib/text.ts";
import { errorsIn, linesIn } from "./errors.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { KnownIssues, Typed } from "./schema.ts";

const MOST = 5;

type Found = { title: string; note: string; promised: string | null; release: string };

/**
 * What customers may know of known issues while they type: by the stack trace or the error they paste, or by words as
 * in `alikeByWords`; and only what was written for them. Of other companies they learn nothing, nor that there are any.
 * A trace is the same in every product; errors and words count within one.
 */
export const knownIssues = async (
  db: Db,
  { title, text, productId, version }: z.output<typeof Typed>,
  language: Language,
): Promise<z.input<typeof KnownIssues>> => {
  const fingerprint = fingerprintOf(text) ?? null;
  const errors = errorsIn(`${title}\n${text}`);
  const lines = linesIn(`${title}\n${text}`);
  if (!fingerprint && errors.length === 0 && lines.length === 0) return { items: [] };
  const note = language === "en" ? sql`d.public_note_en` : sql`d.public_note`;
  const found = await rows<Found>(
    db,
    sql`
      with typed as materialized (
        select grams(l) as grams from unnest(${lines}::text[]) l
      )
      select coalesce(g.name, '') as title, ${note} as note, d.promised, d.release
      from defects d
      left join products g on g.id = d.product_id
      cross join lateral (
        select d.product_id is not distinct from ${productId ?? null}::uuid as same,
          d.product_id is null or ${productId ?? null}::uuid is null or d.product_id = ${productId ?? null}::uuid as near
      ) p
      cross join lateral (
        select coalesce(d.fingerprint = ${fingerprint}, false) as traced,
          (
            select count(*) from unnest(${errors}::text[]) e
            where lower(concat_ws(e'\\n', d.title, d.result, d.trace, d.public_note, d.public_note_en)) like e
          ) as errors,
          (
            select coalesce(max((select count(*) from unnest(k.grams) w where w = any(t.grams))::float / cardinality(t.grams)), 0)
            from typed t, (select grams(d.title || d.public_note || d.public_note_en) as grams) k
            where cardinality(t.grams) > 6
          ) as words
      ) s
      where ${note} <> '' and d.state <> 'rejected'
        and (s.traced or (p.near and (s.errors > 0 or s.words >= 0.5)))
      order by s.traced desc, p.same desc, s.errors desc, d.version = ${version} desc, s.words desc, d.number desc
      limit ${MOST}`,
  );
  return {
    items: found.map(({ title, note, promised, release }) => ({
      title,
      note,
      fix: release || (promised ? dayInWords(promised, language) : ""),
    })),
  };
};
