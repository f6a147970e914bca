import { one, rows, sql, type Db } from "../../lib/db.ts";
import type { Language } from "../../lib/text.ts";
import type { Contact } from "../actor.ts";
import { shownAs } from "../binding/mine.ts";
import type { BindingState, Purpose } from "../binding/schema.ts";

/** Everything kept of a person that he gave or that was kept while he used this (PIPL 45); what staff noted is theirs. */
export const personalData = async (db: Db, { id }: Contact) => ({
  profile: await one<{ name: string; language: Language; createdAt: string }>(
    db,
    sql`select name, language, created_at from people where id = ${id}`,
  ),
  addresses: await rows<{ kind: string; value: string; provenAt: string | null }>(
    db,
    sql`
      select kind, value, proven_at
      from identities
      where person_id = ${id}
      order by kind, value`,
  ),
  bindings: (await claimsOf(db, id)).map((claim) => ({ ...claim, state: shownAs(claim.state) })),
  projects: await rows<{ fullName: string; owner: boolean }>(
    db,
    sql`
      select p.full_name, m.owner
      from project_members m
      join projects p on p.id = m.project_id
      where m.person_id = ${id}
      order by p.full_name`,
  ),
  consents: await rows<Consent>(
    db,
    sql`
      select policy, purposes, given_at, withdrawn_at, ip, user_agent
      from consents
      where person_id = ${id}
      order by given_at`,
  ),
});

type Consent = {
  policy: string;
  purposes: Purpose[];
  givenAt: string;
  withdrawnAt: string | null;
  ip: string | null;
  userAgent: string | null;
};
type Claim = {
  state: BindingState;
  kind: "partner" | "customer";
  companyName: string;
  projectName: string | null;
  jobTitle: string | null;
  answer: string | null;
  submittedAt: string;
  verifiedUntil: string | null;
};

// The name as typed: the company's own is known to whom was verified only (R16).
const claimsOf = (db: Db, personId: string): Promise<Claim[]> =>
  rows<Claim>(
    db,
    sql`
      select state, kind, company_name, project_name, job_title, answer, submitted_at, verified_until
      from bindings
      where person_id = ${personId}
      order by submitted_at`,
  );
