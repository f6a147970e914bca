import { rows, sql, type Db } from "../../lib/db.ts";
import { companyRow, readCompany } from "./company-store.ts";
import { contractsOf } from "./contract-store.ts";
import { projectRow, projectsOfCompany, readProject, type Named } from "./project-store.ts";

type Contact = {
  id: string;
  name: string;
  jobTitle: string | null;
  partnerAdmin: boolean;
  authorised: boolean;
  verifiedUntil: string | null;
  lastSeenAt: string | null;
};
type Claim = { id: string; person: Named; state: string; companyName: string; submittedAt: string };

/** A company with all that hangs on it, on one page. */
export const companyPage = async (db: Db, id: string, today: string) => {
  const company = await companyRow(db, id, today);
  const { note, externalId, createdAt } = await readCompany(db, id);
  return {
    ...company,
    note,
    externalId,
    createdAt,
    projectList: await projectsOfCompany(db, id, today),
    contracts: await contractsOf(db, { companyId: id }),
    contacts: await contactsOf(db, id),
    bindings: await claimsOn(db, id),
  };
};

const contactsOf = (db: Db, companyId: string): Promise<Contact[]> =>
  rows<Contact>(
    db,
    sql`
      select w.id, w.name, b.job_title, b.partner_admin, b.state = 'authorised' as authorised, b.verified_until,
        (select max(s.seen_at) from sessions s where s.person_id = w.id) as last_seen_at
      from bindings b
      join people w on w.id = b.person_id
      where b.company_id = ${companyId} and b.state in ('verified', 'authorised') and w.ended_at is null
      order by b.partner_admin desc, w.name, w.id
      limit 100`,
  );

// Also those who typed one of its names and are not verified yet.
const claimsOn = (db: Db, companyId: string): Promise<Claim[]> =>
  rows<Claim>(
    db,
    sql`
      select b.id, json_build_object('id', w.id, 'name', w.name) as person, b.state, b.company_name, b.submitted_at
      from bindings b
      join people w on w.id = b.person_id
      where b.company_id = ${companyId}
        or (
          b.state in ('submitted', 'needs_business', 'need_more') and b.company_key in (
            select name_key from companies where id = ${companyId}
            union all
            select name_key from company_names where company_id = ${companyId}
          )
        )
      order by b.submitted_at desc
      limit 20`,
  );

/** A project with its partners so far, products, contracts and members. */
export const projectPage = async (db: Db, id: string, today: string) => {
  const project = await projectRow(db, id, today);
  const { note, externalId, createdAt, defaultContactId } = await readProject(db, id);
  return {
    ...project,
    note,
    externalId,
    createdAt,
    defaultContact: defaultContactId ? await named(db, defaultContactId) : null,
    products: await productsOf(db, id),
    partners: await partnersOf(db, id),
    contracts: await contractsOf(db, { projectId: id }),
    members: await membersOf(db, id),
  };
};

const named = async (db: Db, personId: string): Promise<Named | null> =>
  (await rows<Named>(db, sql`select id, name from people where id = ${personId}`))[0] ?? null;

const productsOf = (db: Db, projectId: string) =>
  rows<{ productId: string; code: string; name: string; version: string | null }>(
    db,
    sql`
      select o.product_id, d.code, d.name, o.version
      from project_products o
      join products d on d.id = o.product_id
      where o.project_id = ${projectId}
      order by d.code`,
  );

const partnersOf = (db: Db, projectId: string) =>
  rows<{ partner: Named; since: string; until: string | null; historyConsentAt: string | null }>(
    db,
    sql`
      select json_build_object('id', c.id, 'name', c.legal_name) as partner, s.since, s.until, s.history_consent_at
      from project_partners s
      join companies c on c.id = s.partner_id
      where s.project_id = ${projectId}
      order by s.since desc`,
  );

const membersOf = (db: Db, projectId: string) =>
  rows<{ id: string; name: string; company: string | null; owner: boolean }>(
    db,
    sql`
      select w.id, w.name, c.legal_name as company, m.owner
      from project_members m
      join people w on w.id = m.person_id
      left join bindings b on b.person_id = w.id and b.state in ('verified', 'authorised')
      left join companies c on c.id = b.company_id
      where m.project_id = ${projectId}
      order by m.owner desc, w.name, w.id`,
  );
