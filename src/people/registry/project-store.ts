import { z } from "zod";
import { maybe, rows, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import { notFound } from "../../lib/refusal.ts";
import { paged, placeOf, sizeOf, type Page } from "../../lib/page.ts";
import { maintenanceOf, spansOf, type Maintenance, type Span } from "./maintenance.ts";
import { projectMatches } from "./search.ts";

export type Named = { id: string; name: string };
export type ProjectRow = {
  id: string;
  code: string | null;
  fullName: string;
  customer: Named;
  partner: Named | null;
  maintenance: Maintenance;
  endedAt: string | null;
};
type Found = Omit<ProjectRow, "maintenance"> & { spans: Span[] };

const columns = sql`
  p.id, p.code, p.full_name, p.ended_at,
  json_build_object('id', c.id, 'name', c.legal_name) as customer,
  case when q.id is not null then json_build_object('id', q.id, 'name', q.legal_name) end as partner,
  ${spansOf(sql`k.project_id = p.id`)} as spans`;
const tables = sql`
  projects p
  join companies c on c.id = p.customer_id
  left join project_partners s on s.project_id = p.id and s.until is null
  left join companies q on q.id = s.partner_id`;

const shown =
  (today: string) =>
  ({ spans, ...project }: Found): ProjectRow => ({
    ...project,
    maintenance: maintenanceOf(spans, today),
  });

export type ProjectQuery = Page & {
  q?: string | undefined;
  customerId?: string | undefined;
  partnerId?: string | undefined;
  ended?: "true" | "false" | undefined;
};

export const listProjects = async (db: Db, query: ProjectQuery, today: string) => {
  const { q, customerId, partnerId, ended = "false" } = query;
  const [after] = placeOf(query, z.uuid()) ?? [];
  const found = await rows<Found>(
    db,
    sql`
      select ${columns}
      from ${tables}
      where p.ended_at is ${ended === "true" ? sql`not null` : sql`null`}
        ${customerId ? sql`and p.customer_id = ${customerId}` : sql``}
        ${partnerId ? sql`and s.partner_id = ${partnerId}` : sql``}
        ${q ? sql`and ${projectMatches(q)}` : sql``}
        ${after ? sql`and p.id < ${after}` : sql``}
      order by p.id desc
      limit ${sizeOf(query) + 1}`,
  );
  return paged(found.map(shown(today)), query, ({ id }) => [id]);
};

export const projectsNamed = async (
  db: Db,
  q: string,
  limit: number,
  today: string,
): Promise<ProjectRow[]> => {
  if (!q) return [];
  const found = await rows<Found>(
    db,
    sql`
      select ${columns}
      from ${tables}
      where p.ended_at is null and ${projectMatches(q)}
      order by length(p.full_name), p.id
      limit ${limit}`,
  );
  return found.map(shown(today));
};

/** The projects a company has, or sells now. */
export const projectsOfCompany = async (
  db: Db,
  companyId: string,
  today: string,
): Promise<ProjectRow[]> => {
  const found = await rows<Found>(
    db,
    sql`
      select ${columns}
      from ${tables}
      where p.ended_at is null and p.id in (
        select id from projects where customer_id = ${companyId}
        union all
        select project_id from project_partners where partner_id = ${companyId} and until is null
      )
      order by p.id desc
      limit 100`,
  );
  return found.map(shown(today));
};

export const projectRow = async (db: Db, id: string, today: string): Promise<ProjectRow> => {
  const found = await maybe<Found>(db, sql`select ${columns} from ${tables} where p.id = ${id}`);
  return found ? shown(today)(found) : notFound("project");
};

export type Product = { productId: string; version: string | null };
/** A project as it is changed. */
export type Project = {
  fullName: string;
  code: string | null;
  customerId: string;
  products: Product[];
  defaultContactId: string | null;
  note: string;
  externalId: string | null;
};
export type Kept = Project & { id: string; endedAt: string | null; createdAt: string };

export const readProject = async (
  db: Db,
  id: string,
  hold: RawBuilder<unknown> = sql``,
): Promise<Kept> => {
  const found = await maybe<Kept>(
    db,
    sql`
      select p.id, p.full_name, p.code, p.customer_id, p.default_contact_id, p.note, p.external_id, p.ended_at,
        p.created_at,
        (
          select coalesce(json_agg(json_build_object('productId', o.product_id, 'version', o.version) order by o.product_id), '[]')
          from project_products o
          where o.project_id = p.id
        ) as products
      from projects p
      where p.id = ${id}
      ${hold}`,
  );
  return found ?? notFound("project");
};
