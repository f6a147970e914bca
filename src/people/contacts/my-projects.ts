import { inTransaction, rows, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import type { Contact, Staff } from "../actor.ts";
import { maintenanceOf, spansOf, type Span } from "../registry/maintenance.ts";
import { holds, isBlank, projectMatches } from "../registry/search.ts";

/**
 * The projects a person may name in a request, as a condition on `projects p`: a partner's people those it sells now,
 * an end customer's those they are members of. Nobody else has any (R13).
 */
export const mayChoose = (actor: Contact | Staff): RawBuilder<unknown> => {
  if (actor.kind === "staff")
    return actor.permissions.has("registry.read") ? sql`p.ended_at is null` : sql`false`;
  const { id, companyId, companyKind } = actor;
  if (!companyId) return sql`false`;
  return companyKind === "partner"
    ? sql`
        p.ended_at is null and p.id in (
          select project_id from project_partners where partner_id = ${companyId} and until is null
        )`
    : sql`
        p.ended_at is null and p.customer_id = ${companyId} and p.id in (
          select project_id from project_members where person_id = ${id}
        )`;
};

type Found = {
  id: string;
  code: string | null;
  fullName: string;
  customerName: string;
  products: { id: string; name: string; version: string | null }[];
  spans: Span[];
};

export const projectsOf = async (db: Db, actor: Contact | Staff, today: string, q?: string) => {
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
        ${isBlank(q) ? sql`` : sql`and (${holds(sql`p.full_name`, q)} or ${holds(sql`p.code`, q)})`}
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
    if (items.length > 0 || isBlank(q) || actor.kind === "staff") return { items };
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
