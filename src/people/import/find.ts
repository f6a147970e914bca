import { rows, sql, type Db } from "../../lib/db.ts";
import { nameKey } from "../registry/name-key.ts";
import { refuse } from "./cells.ts";

type Kind = "partner" | "customer";

/** The company a cell means: by name, former name, credit code or external id. Two of them are as bad as none. */
export const companyNamed = async (
  db: Db,
  field: string,
  cell: string,
  kind?: Kind,
): Promise<string> => {
  const found = await rows<{ id: string }>(
    db,
    sql`
      select c.id
      from companies c
      where c.ended_at is null ${kind ? sql`and c.kind = ${kind}` : sql``} and c.id in (
        select id from companies where external_id = ${cell} or credit_code = upper(${cell}) or name_key = ${nameKey(cell)}
        union
        select company_id from company_names where name_key = ${nameKey(cell)}
      )`,
  );
  return only(found, field, "import.company", cell);
};

export const projectNamed = async (
  db: Db,
  field: string,
  cell: string,
  companyId: string,
): Promise<string> => {
  const found = await rows<{ id: string }>(
    db,
    sql`
      select p.id
      from projects p
      left join project_partners s on s.project_id = p.id and s.until is null
      where p.ended_at is null and (p.customer_id = ${companyId} or s.partner_id = ${companyId})
        and (p.external_id = ${cell} or p.code = ${cell} or p.name_key = ${nameKey(cell)})`,
  );
  return only(found, field, "import.project", cell);
};

/** A product by code or name, with the version behind it: "EAM", "EAM 8.2", "星图报表 11.2". */
export const productNamed = async (
  db: Db,
  field: string,
  cell: string,
): Promise<{ productId: string; version: string | null }> => {
  const found = await rows<{ id: string; rest: string }>(
    db,
    sql`
      select o.id, trim(substr(${cell}, length(n.name) + 1)) as rest
      from products o, lateral (values (o.code), (o.name), (o.external_id)) n (name)
      where lower(${cell}) = lower(n.name) or starts_with(lower(${cell}), lower(n.name) || ' ')
      order by length(n.name) desc
      limit 1`,
  );
  const id = only(found, field, "import.product", cell);
  return { productId: id, version: found[0]!.rest || null };
};

const only = (
  found: readonly { id: string }[],
  field: string,
  code: string,
  value: string,
): string => {
  if (found.length > 1) return refuse(field, "import.ambiguous", { value });
  return found[0]?.id ?? refuse(field, code, { value });
};
