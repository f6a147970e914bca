import { one, rows, sql, type Db } from "../../lib/db.ts";
import type { Language } from "../../lib/text.ts";
import { consentsOf } from "../binding/consent.ts";
import type { BindingState } from "../binding/schema.ts";
import { contactRow } from "./store.ts";

type Claim = {
  id: string;
  state: BindingState;
  companyName: string;
  submittedAt: string;
  decidedAt: string | null;
  verifiedUntil: string | null;
};

/** A person as staff see him beside a request and on his own page. */
export const personCard = async (db: Db, id: string) => {
  const row = await contactRow(db, id);
  const { language } = await one<{ language: Language }>(
    db,
    sql`select language from people where id = ${id}`,
  );
  return {
    ...row,
    language,
    bindings: await claimsOf(db, id),
    projects: await projectsOf(db, id),
    consents: await consentsOf(db, id),
  };
};

const claimsOf = (db: Db, personId: string): Promise<Claim[]> =>
  rows<Claim>(
    db,
    sql`
      select b.id, b.state, coalesce(c.legal_name, b.company_name) as company_name, b.submitted_at, b.decided_at,
        b.verified_until
      from bindings b
      left join companies c on c.id = b.company_id
      where b.person_id = ${personId}
      order by b.submitted_at desc, b.id desc
      limit 20`,
  );

const projectsOf = (db: Db, personId: string) =>
  rows<{ id: string; fullName: string; owner: boolean }>(
    db,
    sql`
      select p.id, p.full_name, m.owner
      from project_members m
      join projects p on p.id = m.project_id
      where m.person_id = ${personId}
      order by p.full_name`,
  );
