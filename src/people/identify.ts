import { maybe, sql, type Db, type RawBuilder } from "../lib/db.ts";
import type { Language } from "../lib/text.ts";
import type { Contact, Staff } from "./actor.ts";
import { isPresent, levelOf } from "./level.ts";
import { permissionsOfContact, permissionsOfStaff, type Level, type Role } from "./permissions.ts";

type Row = {
  id: string;
  kind: "staff" | "contact";
  name: string;
  language: Language;
  roles: Role[] | null;
  teamIds: string[] | null;
  bindingId: string | null;
  level: Level;
  companyId: string | null;
  companyKind: "partner" | "customer" | null;
  partnerAdmin: boolean | null;
};

const columns = sql`
  p.id, p.kind, p.name, p.language, s.roles,
  (select array_agg(m.team_id) from team_members m where m.person_id = p.id) as team_ids,
  b.id as binding_id, ${levelOf} as level, b.company_id, c.kind as company_kind, b.partner_admin`;
const tables = sql`
  left join staff s on s.person_id = p.id
  left join bindings b on b.person_id = p.id and ${isPresent}
  left join companies c on c.id = b.company_id`;

/** A person as the one who asks, with everything sight and permission depend on; undefined once ended. */
export const identify = async (db: Db, personId: string): Promise<Staff | Contact | undefined> =>
  (await identifyBy(db, { from: sql`(select ${personId}::uuid as person_id) way` }))?.actor;

/** A way by which people come in: rows `way` with a `person_id`, such as a session, and what else to read of it. */
type Way = {
  from: RawBuilder<unknown>;
  columns?: RawBuilder<unknown>;
  where?: RawBuilder<unknown>;
};

/** The person who came in by a way, and what was to be read of it, in one look. */
export const identifyBy = async <More extends object>(
  db: Db,
  { from, columns: more, where }: Way,
): Promise<(More & { actor: Staff | Contact }) | undefined> => {
  const row = await maybe<Row>(
    db,
    sql`
      select ${columns} ${more ? sql`, ${more}` : sql``}
      from ${from}
      join people p on p.id = way.person_id and p.ended_at is null
      ${tables}
      ${where ? sql`where ${where}` : sql``}`,
  );
  return (
    row && { ...(row as Row & More), actor: row.kind === "staff" ? staffOf(row) : contactOf(row) }
  );
};

const staffOf = ({ id, name, language, roles, teamIds }: Row): Staff => ({
  kind: "staff",
  id,
  name,
  language,
  roles: roles ?? [],
  teamIds: teamIds ?? [],
  permissions: permissionsOfStaff(roles ?? []),
});

const contactOf = ({ id, name, language, level, bindingId, ...row }: Row): Contact => {
  const verified = level === "T2" || level === "T3";
  const partnerAdmin = verified && row.partnerAdmin === true;
  return {
    kind: "contact",
    id,
    name,
    language,
    level,
    bindingId,
    companyId: verified ? row.companyId : null,
    companyKind: verified ? row.companyKind : null,
    partnerAdmin,
    permissions: permissionsOfContact(level, partnerAdmin),
  };
};
