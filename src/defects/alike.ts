import type { z } from "zod";
import { maybe, rows, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import type { Language } from "../lib/text.ts";
import { defectName } from "../flows/index.ts";
import type { Staff } from "../people/index.ts";
import { findTicket } from "../tickets/index.ts";
import { filesToPass } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { rowColumns, rowJoins, rowView, type Row } from "./list.ts";
import type { DefectOfTicket } from "./schema.ts";
import { pastedIn } from "./report.ts";

type Alike = { number: number; name: string; title: string };
const MOST = 5;

const named = (found: readonly { number: number; title: string }[]): Alike[] =>
  found.map(({ number, title }) => ({ number, name: defectName(number), title }));

/** Other defects with the same stack trace. */
export const alikeByTrace = async (
  db: Db,
  fingerprint: string | null | undefined,
  except = 0,
): Promise<Alike[]> =>
  fingerprint
    ? named(
        await rows(
          db,
          sql`
            select number, title
            from defects
            where fingerprint = ${fingerprint} and number <> ${except} and state <> 'rejected'
            order by number desc
            limit ${MOST}`,
        ),
      )
    : [];

// Of one product, with half of the title's pairs of letters in common.
const alikeByWords = async (
  db: Db,
  title: string,
  productId: string | null,
  except: readonly number[],
): Promise<Alike[]> =>
  named(
    await rows(
      db,
      sql`
        select d.number, d.title
        from defects d, lateral (
          select count(*) as shared
          from unnest(grams(d.title)) g
          where g = any(grams(${title}))
        ) s
        where d.product_id is not distinct from ${productId} and d.state <> 'rejected'
          and d.number <> all(${except}::int[])
          and s.shared * 2 >= cardinality(grams(${title})) and cardinality(grams(${title})) > 2
        order by s.shared desc, d.number desc
        limit ${MOST}`,
    ),
  );

/** The defect that a request reports, and those it might be about as well. */
export const defectOfTicket = async (
  house: House,
  db: Db,
  actor: Staff,
  ticketNumber: number,
  language: Language,
): Promise<z.input<typeof DefectOfTicket>> => {
  const ticket = await findTicket(db, actor, ticketNumber);
  const { id, title } = ticket;
  const defect = await maybe<Row>(
    db,
    sql`
      select ${rowColumns}
      from defect_tickets x
      join defects d on d.id = x.defect_id
      ${rowJoins}
      where x.ticket_id = ${id}`,
  );
  const product = await maybe<{ productId: string | null }>(
    db,
    sql`select product_id from tickets where id = ${id}`,
  );
  const own = defect?.number ?? 0;
  const traced = await alikeByTrace(db, fingerprintOf(await pastedIn(db, id)), own);
  const worded = await alikeByWords(db, title, product?.productId ?? null, [
    own,
    ...traced.map(({ number }) => number),
  ]);
  return {
    defect: defect ? rowView(house, defect, language) : null,
    files: await filesToPass(db, ticket),
    alike: [
      ...traced.map((each) => ({ ...each, by: "trace" as const })),
      ...worded.map((each) => ({ ...each, by: "words" as const })),
    ].slice(0, MOST),
  };
};
