import { inTransaction, rows, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import type { Contact, Staff } from "../actor.ts";
import { maintenanceOf, spansOf, type Span } from "../registry/maintenance.ts";
import { holds, projectMatches } from "../registry/search.ts";

/**
 * The projects that may be named in a request of a company's person, as a condition on `projects p`: those the company
 * sells now, and those it has. Of the latter a contact names only what he is a member of (R13); staff who enter a
 * request for him, or put it right, any of his company's.
 */
export const mayBeNamed = (by: Contact | Staff, companyId: RawBuilder<unknown>) => {
  const his =
    by.kind === "contact"
      ? sql`and o.id in (select m.project_id from project_members m where m.person_id = ${by.id})`
      : sql``;
  return sql`(
    p.ended_at is null and p.id in (
      select s.project_id from project_partners s where s.partner_id = ${companyId} and s.until is null
      union all
      select o.id
      from projects o
      where o.customer_id = ${companyId} ${his}
    ))`;
};

const mayChoose = (actor: Contact | Staff) => {
  if (actor.kind === "contact") return mayBeNamed(actor, sql`${actor.companyId}`);
  return actor.permissions.has("registry.read") ? sql`p.ended_at is null` : sql`false`;
};

type Found = {
  id: string;
  code: string | null;
  fullName: string;
  customerName: string;
  products: { id: string; name: string; version: string | null }[];
  spans: Span[];
};

const projectsOf = async (db: Db, actor: Contact | Staff, today: string, q?: string) => {
  const found = await rows<Found>(
    db,
    sql`
      select p.id, p.code, p.full_name, c.legal_name as customer_name,
        (
          select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'version', o.version) order by d.code), '[]')
          from project_products o
          join products d on d.id = o.product_id
          where o.project_id = p.id
        ) as products,
        ${spansOf(sql`k.project_id = p.id`)} as spans
      from projects p
      join companies c on c.id = p.customer_id
      where ${mayChoose(actor)}
        ${q ? sql`and (${holds(sql`p.full_name`, q)} or ${holds(sql`p.code`, q)})` : sql``}
      order by p.full_name, p.id
      limit 100`,
  );
  return found.map(({ spans, ...project }) => ({
    ...project,
    maintenance: maintenanceOf(spans, today),
  }));
};

/** What a contact looked for in vain is kept, and with it whose projects it would have been (R1). */
export const searchMyProjects = (db: Db, actor: Contact | Staff, today: string, q?: string) =>
  inTransaction(db, async (db) => {
    const items = await projectsOf(db, actor, today, q);
    if (items.length > 0 || !q || actor.kind === "staff") return { items };
    const foreign = await rows<{ id: string }>(
      db,
      sql`select p.id from projects p where ${projectMatches(q)} limit 5`,
    );
    // Written for every search in vain: one that took longer would tell that there is something.
    await publish(db, actor, "projects.searched-in-vain", {
      aboutId: actor.id,
      data: { q, foreign: foreign.map(({ id }) => id) },
    });
    return { items };
  });
