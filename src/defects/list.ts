import { z } from "zod";
import { rows, sql, type Db } from "../lib/db.ts";
import { day } from "../lib/fields.ts";
import type { House } from "../lib/house.ts";
import { paged, placeOf, sizeOf } from "../lib/page.ts";
import { dayInWords, type Language } from "../lib/text.ts";
import { defectFlow, defectName, defectNumberIn, inLanguage, stateOf } from "../flows/index.ts";
import type { Staff } from "../people/index.ts";
import type { DefectPage, DefectQuery, DefectRow } from "./schema.ts";
import { done } from "./store.ts";
import { answerBy } from "./unanswered.ts";

/** A defect as a list reads it. */
export type Row = {
  id: string;
  number: number;
  state: string;
  stateSince: string;
  title: string;
  severity: "S1" | "S2" | "S3" | "S4";
  productId: string | null;
  productName: string | null;
  version: string;
  module: string;
  ownerId: string | null;
  ownerName: string | null;
  promised: string | null;
  provisional: boolean;
  ownDay: boolean;
  promiseReason: string;
  missed: number;
  requests: number;
  companies: number;
};

export const rowColumns = sql`
  d.id, d.number, d.state, d.state_since, d.title, d.severity, d.product_id, g.name as product_name, d.version, d.module,
  d.owner_id, o.name as owner_name, d.promised, d.provisional, d.own_day, d.promise_reason, d.missed,
  (select count(*)::int from defect_tickets l where l.defect_id = d.id) as requests,
  (
    select count(distinct t.company_id)::int
    from defect_tickets l
    join tickets t on t.id = l.ticket_id
    where l.defect_id = d.id
  ) as companies`;
export const rowJoins = sql`
  left join products g on g.id = d.product_id
  left join people o on o.id = d.owner_id`;

const NEVER = "9999-12-31";

/** One page of defects, the nearest promise first. */
export const listDefects = async (
  house: House,
  db: Db,
  actor: Staff,
  query: z.output<typeof DefectQuery>,
  language: Language,
): Promise<z.input<typeof DefectPage>> => {
  const place = placeOf(query, day, z.coerce.number());
  const order = sql`coalesce(d.promised, ${NEVER}::date)`;
  const found = await rows<Row & { place: string[] }>(
    db,
    sql`
      select ${rowColumns}, array[${order}::text, d.number::text] as place
      from defects d
      ${rowJoins}
      where ${matching(actor, query)}
        ${place ? sql`and (${order}, d.number) > (${place[0]}::date, ${place[1]}::int)` : sql``}
      order by ${order}, d.number
      limit ${sizeOf(query) + 1}`,
  );
  const { items, next } = paged(found, query, (row) => row.place);
  return { items: items.map((row) => rowView(house, row, language)), next };
};

const matching = (
  actor: Staff,
  { state = "open", owner, product, q: text }: z.output<typeof DefectQuery>,
) => {
  const number = defectNumberIn(text ?? "");
  const conditions = [
    state === "open"
      ? sql`d.state <> all(${done}::text[])`
      : state === "done"
        ? sql`d.state = any(${done}::text[])`
        : sql`d.state = ${state}`,
    owner === "me" && sql`d.owner_id = ${actor.id}`,
    owner === "nobody" && sql`d.owner_id is null`,
    product && sql`d.product_id = ${product}`,
    text &&
      (number
        ? sql`d.number = ${number}`
        : sql`strpos(plain(d.title || ' ' || d.module), plain(${text})) > 0`),
  ];
  return sql.join(
    conditions.filter(
      (condition) => condition !== undefined && condition !== false && condition !== "",
    ),
    sql` and `,
  );
};

export const rowView = (house: House, row: Row, language: Language): z.input<typeof DefectRow> => ({
  number: row.number,
  name: defectName(row.number),
  title: row.title,
  state: {
    name: row.state,
    label: inLanguage(stateOf(defectFlow, row.state).label, language),
    final: stateOf(defectFlow, row.state).final ?? false,
  },
  stateSince: row.stateSince,
  severity: row.severity,
  product: row.productId ? { id: row.productId, name: row.productName ?? "" } : null,
  version: row.version,
  module: row.module,
  owner: row.ownerId ? { id: row.ownerId, name: row.ownerName ?? "" } : null,
  promised: row.promised
    ? {
        date: row.promised,
        words: dayInWords(row.promised, language),
        provisional: row.provisional,
        named: row.ownDay,
        reason: row.promiseReason,
        missed: row.missed,
      }
    : null,
  answerBy: row.state === "open" ? answerBy(house, row.stateSince) : null,
  requests: row.requests,
  companies: row.companies,
});
