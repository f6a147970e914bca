import { inTransaction, maybe, sql, type Db } from "../../lib/db.ts";
import { notFound } from "../../lib/refusal.ts";
import type { Contact } from "../actor.ts";
import { foreignProjects, holdBinding } from "./store.ts";
import { verify } from "./verify.ts";

type Voucher = { bindingId: string; projectIds?: readonly string[] | undefined };

/** The administrator of a partner vouches, by name, for somebody who says to work there (R97). */
export const vouch = (
  db: Db,
  actor: Contact,
  { bindingId, projectIds = [] }: Voucher,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const companyId = actor.companyId ?? notFound("binding");
    const binding = await holdBinding(db, bindingId);
    if (!(await claims(db, binding.id, companyId))) return notFound("binding");
    // What another partner sells does not exist for this one.
    if ((await foreignProjects(db, companyId, projectIds)).length > 0) return notFound("project");
    await verify(db, actor, { ...binding, companyId }, "vouch", {
      companyId,
      evidence: { kind: "voucher", text: actor.name },
      projectIds,
    });
  });

/** The claims that name a company by any of its names, as a condition on `bindings b`. */
export const claimsCompany = (companyId: string) => sql`
  b.state in ('submitted', 'needs_business') and b.company_id is null and b.kind = 'partner' and b.company_key in (
    select name_key from companies where id = ${companyId}
    union all
    select name_key from company_names where company_id = ${companyId}
  )`;

const claims = async (db: Db, bindingId: string, companyId: string): Promise<boolean> =>
  (await maybe(
    db,
    sql`select from bindings b where b.id = ${bindingId} and ${claimsCompany(companyId)}`,
  )) !== undefined;
