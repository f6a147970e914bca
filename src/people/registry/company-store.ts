import { z } from "zod";
import { rows, maybe, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import { notFound } from "../../lib/refusal.ts";
import { paged, placeOf, sizeOf, type Page } from "../../lib/page.ts";
import { maintenanceOf, spansOf, type Maintenance, type Span } from "./maintenance.ts";
import { companyMatches } from "./search.ts";

export type Kind = "partner" | "customer";
export type CompanyRow = {
  id: string;
  kind: Kind;
  legalName: string;
  formerNames: string[];
  shortNames: string[];
  creditCode: string | null;
  level: string | null;
  projects: number;
  people: number;
  maintenance: Maintenance;
  endedAt: string | null;
};
type Found = Omit<CompanyRow, "maintenance"> & { spans: Span[] };

const names = (kind: "former" | "short") => sql`
  array(
    select n.name
    from company_names n
    where n.company_id = c.id and n.kind = ${kind}
    order by n.name
  )`;
/** People whose binding to company `c` holds. */
export const boundTo = sql`
  from bindings b
  join people w on w.id = b.person_id
  where b.company_id = c.id and b.state in ('verified', 'authorised') and w.ended_at is null`;

const columns = sql`
  c.id, c.kind, c.legal_name, c.credit_code, c.level, c.ended_at,
  ${names("former")} as former_names, ${names("short")} as short_names,
  (
    select count(*)
    from projects p
    left join project_partners s on s.project_id = p.id and s.until is null and s.partner_id = c.id
    where p.ended_at is null and (p.customer_id = c.id or s.partner_id = c.id)
      and p.id in (
        select id from projects where customer_id = c.id
        union all
        select project_id from project_partners where partner_id = c.id
      )
  ) as projects,
  (select count(*) ${boundTo}) as people,
  ${spansOf(sql`k.project_id in (select p.id from projects p where p.customer_id = c.id)`)} as spans`;

const shown =
  (today: string) =>
  ({ spans, ...company }: Found): CompanyRow => ({
    ...company,
    maintenance: maintenanceOf(spans, today),
  });

export type CompanyQuery = Page & {
  q?: string | undefined;
  kind?: Kind | undefined;
  ended?: "true" | "false" | undefined;
};

export const listCompanies = async (db: Db, query: CompanyQuery, today: string) => {
  const { q, kind, ended = "false" } = query;
  const [after] = placeOf(query, z.uuid()) ?? [];
  const found = await rows<Found>(
    db,
    sql`
      select ${columns}
      from companies c
      where c.ended_at is ${ended === "true" ? sql`not null` : sql`null`}
        ${kind ? sql`and c.kind = ${kind}` : sql``}
        ${q ? sql`and ${companyMatches(q)}` : sql``}
        ${after ? sql`and c.id < ${after}` : sql``}
      order by c.id desc
      limit ${sizeOf(query) + 1}`,
  );
  return paged(found.map(shown(today)), query, ({ id }) => [id]);
};

/** The companies that fit best: the shortest name holds the words most closely. */
export const companiesNamed = async (
  db: Db,
  q: string,
  limit: number,
  today: string,
): Promise<CompanyRow[]> => {
  if (!q) return [];
  const found = await rows<Found>(
    db,
    sql`
      select ${columns}
      from companies c
      where c.ended_at is null and ${companyMatches(q)}
      order by length(c.legal_name), c.id
      limit ${limit}`,
  );
  return found.map(shown(today));
};

export const companyRow = async (db: Db, id: string, today: string): Promise<CompanyRow> => {
  const found = await maybe<Found>(db, sql`select ${columns} from companies c where c.id = ${id}`);
  return found ? shown(today)(found) : notFound("company");
};

/** A company as it is changed. */
export type Company = {
  kind: Kind;
  legalName: string;
  formerNames: string[];
  shortNames: string[];
  creditCode: string | null;
  level: string | null;
  note: string;
  externalId: string | null;
};
export type Kept = Company & { id: string; endedAt: string | null; createdAt: string };

export const readCompany = async (
  db: Db,
  id: string,
  hold: RawBuilder<unknown> = sql``,
): Promise<Kept> => {
  const found = await maybe<Kept>(
    db,
    sql`
      select c.id, c.kind, c.legal_name, c.credit_code, c.level, c.note, c.external_id, c.ended_at, c.created_at,
        ${names("former")} as former_names, ${names("short")} as short_names
      from companies c
      where c.id = ${id}
      ${hold}`,
  );
  return found ?? notFound("company");
};
