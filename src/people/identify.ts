import { maybe, sql, type Db } from "../lib/db.ts";
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

/** A person as the one who asks, with everything sight and permission depend on; undefined once ended. */
export const identify = async (db: Db, personId: string): Promise<Staff | Contact | undefined> => {
  const row = await maybe<Row>(
    db,
    sql`
      select p.id, p.kind, p.name, p.language, s.roles,
        (select array_agg(m.team_id) from team_members m where m.person_id = p.id) as team_ids,
        b.id as binding_id,
        ${levelOf} as level, b.company_id,
        c.kind as company_kind, b.partner_admin
      from people p
      left join staff s on s.person_id = p.id
      left join bindings b on b.person_id = p.id and ${isPresent}
      left join companies c on c.id = b.company_id
      where p.id = ${personId} and p.ended_at is null`,
  );
  if (!row) return undefined;
  return row.kind === "staff" ? staffOf(row) : contactOf(row);
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
