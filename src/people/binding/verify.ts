import { inTransaction, maybe, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import { Refusal } from "../../lib/refusal.ts";
import type { Actor } from "../actor.ts";
import { moveBinding } from "./move.ts";
import { foreignProjects, holdBinding, joinProjects, type Binding } from "./store.ts";

export type Evidence = { kind: string; text: string };
type Verification = {
  companyId: string;
  evidence: Evidence;
  partnerAdmin?: boolean | undefined;
  projectIds?: readonly string[] | undefined;
};

/** Says that a person belongs to a company, and by what that is known (R17). It holds for a year. */
export const verifyBinding = (
  db: Db,
  actor: Actor,
  id: string,
  verification: Verification,
): Promise<void> =>
  inTransaction(db, async (db) => {
    await verify(db, actor, await holdBinding(db, id), "verify", verification);
  });

export const verify = async (
  db: Db,
  actor: Actor,
  binding: Binding,
  move: "verify" | "vouch",
  { companyId, evidence, partnerAdmin = false, projectIds = [] }: Verification,
): Promise<void> => {
  const company = await companyFor(db, companyId, { partnerAdmin, projectIds });
  await moveBinding(db, actor, binding, move, {
    set: sql`${bound({ companyId, kind: company.kind, partnerAdmin, evidence })}, decided_by = ${actor.id}`,
    data: { companyId, evidence: evidence.kind, partnerAdmin, projectIds },
  });
  await joinProjects(db, binding.personId, projectIds);
};

/** What every way to a verified binding writes down. */
export const bound = ({
  companyId,
  kind,
  partnerAdmin,
  evidence,
}: {
  companyId: string;
  kind: string;
  partnerAdmin: boolean;
  evidence: Evidence;
}): RawBuilder<unknown> => sql`
  company_id = ${companyId}, kind = ${kind}, partner_admin = ${partnerAdmin},
  evidence_kind = ${evidence.kind}, evidence = ${evidence.text}, items = null, reason = null,
  decided_at = now(), verified_until = now() + interval '365 days', grace_until = null, waits = '[]'`;

/** A company that people can be bound to, with projects of its own only. */
export const companyFor = async (
  db: Db,
  companyId: string,
  { partnerAdmin, projectIds }: { partnerAdmin: boolean; projectIds: readonly string[] },
): Promise<{ kind: "partner" | "customer"; legalName: string }> => {
  const company = await maybe<{ kind: "partner" | "customer"; legalName: string }>(
    db,
    sql`select kind, legal_name from companies where id = ${companyId} and ended_at is null for share`,
  );
  if (!company) throw new Refusal(409, "company.not-found", {}, { companyId: "company.not-found" });
  if (partnerAdmin && company.kind !== "partner")
    throw new Refusal(409, "company.not-a-partner", {}, { partnerAdmin: "company.not-a-partner" });
  if ((await foreignProjects(db, companyId, projectIds)).length > 0)
    throw new Refusal(
      409,
      "company.project-foreign",
      {},
      { projectIds: "company.project-foreign" },
    );
  return company;
};
