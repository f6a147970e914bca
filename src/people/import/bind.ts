import { maybe, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import type { Actor } from "../actor.ts";
import { companyFor } from "../binding/verify.ts";
import { isPresent } from "../level.ts";
import { nameKey } from "../registry/name-key.ts";
import { refuse } from "./cells.ts";

/** Binds by the vendor's own list; what a person said himself, or another company, it does not overrule. */
export const bind = async (
  db: Db,
  actor: Actor,
  personId: string,
  {
    companyId,
    partnerAdmin,
    jobTitle,
  }: {
    companyId: string;
    partnerAdmin?: boolean | undefined;
    jobTitle?: string | null | undefined;
  },
): Promise<boolean> => {
  const { kind, legalName } = await companyFor(db, companyId, {
    partnerAdmin: partnerAdmin ?? false,
    projectIds: [],
  });
  const present = await maybe<{
    id: string;
    companyId: string | null;
    partnerAdmin: boolean;
    jobTitle: string | null;
  }>(
    db,
    sql`
      select b.id, b.company_id, b.partner_admin, b.job_title
      from bindings b
      where b.person_id = ${personId} and ${isPresent}`,
  );
  // What is being verified, or was verified for another company, a file does not overrule.
  if (present && present.companyId !== companyId)
    return refuse("company", "import.bound-elsewhere");
  if (present) return update(db, actor, present, { partnerAdmin, jobTitle });
  const id = newId();
  await run(
    db,
    sql`
      insert into bindings (id, person_id, state, kind, company_name, company_key, job_title, company_id, partner_admin,
        evidence_kind, decided_by, decided_at, verified_until)
      values (${id}, ${personId}, 'verified', ${kind}, ${legalName}, ${nameKey(legalName)}, ${jobTitle ?? null},
        ${companyId}, ${partnerAdmin ?? false}, 'import', ${actor.id}, now(), now() + interval '365 days')`,
  );
  await publish(db, actor, "binding.verified", {
    aboutId: id,
    data: { personId, companyId, evidence: "import" },
  });
  return true;
};

const update = async (
  db: Db,
  actor: Actor,
  { id, partnerAdmin, jobTitle }: { id: string; partnerAdmin: boolean; jobTitle: string | null },
  wanted: { partnerAdmin?: boolean | undefined; jobTitle?: string | null | undefined },
): Promise<boolean> => {
  const after = {
    partnerAdmin: wanted.partnerAdmin ?? partnerAdmin,
    jobTitle: wanted.jobTitle === undefined ? jobTitle : wanted.jobTitle,
  };
  if (after.partnerAdmin === partnerAdmin && after.jobTitle === jobTitle) return false;
  await run(
    db,
    sql`update bindings set partner_admin = ${after.partnerAdmin}, job_title = ${after.jobTitle} where id = ${id}`,
  );
  await publish(db, actor, "binding.appointed", { aboutId: id, data: after });
  return true;
};
