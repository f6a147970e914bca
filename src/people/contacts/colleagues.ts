import { inTransaction, one, rows, sql, type Db } from "../../lib/db.ts";
import { notFound } from "../../lib/refusal.ts";
import type { Contact, Staff } from "../actor.ts";
import { proposeApplicant } from "../binding/authorise.ts";
import { holdPresent } from "../binding/store.ts";
import { claimsCompany } from "../binding/vouch.ts";
import { isPresent, levelOf } from "../level.ts";
import type { Level } from "../permissions.ts";

type Named = { id: string; name: string };
type Colleague = {
  id: string;
  bindingId: string;
  name: string;
  jobTitle: string | null;
  state: "verified" | "waiting";
  level: Level;
  partnerAdmin: boolean;
  since: string;
  projects: Named[];
};

/** The administrator of a partner; nobody else manages people of a company. */
export const administrator = (actor: Contact | Staff): Contact & { companyId: string } =>
  actor.kind === "contact" && actor.companyId && actor.permissions.has("company.manage")
    ? { ...actor, companyId: actor.companyId }
    : notFound("company");

/** Who works at the administrator's company, and who says so and waits. */
export const colleaguesOf = async (db: Db, { companyId }: { companyId: string }) => ({
  company: await one<Named & { kind: "partner" | "customer" }>(
    db,
    sql`select id, legal_name as name, kind from companies where id = ${companyId}`,
  ),
  items: await rows<Colleague>(
    db,
    sql`
      select w.id, b.id as binding_id, w.name, b.job_title,
        case when b.company_id is null then 'waiting' else 'verified' end as state,
        ${levelOf} as level, b.partner_admin, coalesce(b.decided_at, b.submitted_at) as since,
        (
          select coalesce(json_agg(json_build_object('id', p.id, 'name', p.full_name) order by p.full_name), '[]')
          from project_members m
          join projects p on p.id = m.project_id
          where m.person_id = w.id
        ) as projects
      from bindings b
      join people w on w.id = b.person_id and w.ended_at is null
      where (b.company_id = ${companyId} and ${isPresent}) or (${claimsCompany(companyId)})
      order by state, w.name, w.id
      limit 500`,
  ),
  projects: await rows<Named>(
    db,
    sql`
      select p.id, p.full_name as name
      from projects p
      join project_partners s on s.project_id = p.id and s.until is null
      where s.partner_id = ${companyId} and p.ended_at is null
      order by p.full_name
      limit 500`,
  ),
});

/** Names a colleague as authorised applicant; the vendor's business confirms (BND-T10). */
export const proposeColleague = (
  db: Db,
  actor: Contact,
  personId: string,
  scope: string,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const present = (await holdPresent(db, personId)) ?? notFound("contact");
    if (present.companyId !== actor.companyId) return notFound("contact");
    await proposeApplicant(db, actor, present.id, { scope });
  });
