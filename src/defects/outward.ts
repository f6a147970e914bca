import { one, sql, type Db } from "../lib/db.ts";
import { holdDefect, requestsOf, type Defect } from "./store.ts";
import { mask, maskedIn, maskVersion, type Names } from "./mask.ts";
import { namesFor } from "./names.ts";

/** A defect as it may leave the house, whatever was typed into it since it was reported. */
export type Outward = {
  id: string;
  number: number;
  title: string;
  severity: Defect["severity"];
  product: string;
  version: string;
  module: string;
  environment: string;
  howTo: string;
  result: string;
  requests: number;
  companies: number;
  promised: string | null;
  /** What was taken out, a word for each kind. */
  masked: string[];
};

/** For others outside: the defect, and a way to take the names out of what is written about it. */
export const outward = async (db: Db, number: number): Promise<Outward> => {
  const { id } = await holdDefect(db, number);
  const found = await one<Omit<Outward, "masked">>(
    db,
    sql`
      select d.id, d.number, d.title, d.severity, coalesce(p.name, '') as product, d.version, d.module, d.environment,
        d.steps as how_to, d.result, d.promised,
        (select count(*)::int from defect_tickets l where l.defect_id = d.id) as requests,
        (
          select count(distinct t.company_id)::int
          from defect_tickets l
          join tickets t on t.id = l.ticket_id
          where l.defect_id = d.id
        ) as companies
      from defects d
      left join products p on p.id = d.product_id
      where d.id = ${id}`,
  );
  const texts = ["title", "module", "environment", "howTo", "result"] as const;
  const masked: string[] = [];
  for (const name of texts) {
    const bare = await bareText(db, { id }, found[name]);
    found[name] = bare.text;
    masked.push(...bare.masked);
  }
  const version = maskVersion(found.version, await namesAround(db, { id }, found.version));
  masked.push(...maskedIn(version));
  return { ...found, version, masked: [...new Set(masked)] };
};

/** A text about a defect without anybody's name, number and address, and what was taken out of it. */
export const bareText = async (
  db: Db,
  defect: Pick<Defect, "id">,
  text: string,
): Promise<{ text: string; masked: string[] }> => {
  const bare = mask(text, await namesAround(db, defect, text));
  return { text: bare, masked: maskedIn(bare) };
};

const namesAround = async (db: Db, defect: Pick<Defect, "id">, text: string): Promise<Names> =>
  namesFor(
    db,
    (await requestsOf(db, defect)).map(({ id }) => id),
    text,
  );
