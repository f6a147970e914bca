import { inTransaction, maybe, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import { Refusal } from "../../lib/refusal.ts";
import type { Vault } from "../../lib/secrets.ts";
import type { Actor } from "../actor.ts";
import { nameKey } from "../registry/name-key.ts";
import { step } from "./binding-flow.ts";
import { giveConsent, type Consent } from "./consent.ts";
import { hashOf } from "./invite.ts";
import { withdraw } from "./revoke.ts";
import { foreignProjects, holdPresent, joinProjects, lastState, namePerson } from "./store.ts";
import { claimant } from "./submit.ts";
import { companyFor } from "./verify.ts";

type Acceptance = { code: string; name: string; jobTitle?: string | null | undefined };
type Invitation = {
  id: string;
  companyId: string;
  partnerAdmin: boolean;
  projectIds: string[];
  invitedBy: string;
  inviter: string;
  over: boolean;
};

/** Binds a person at once: somebody of the company, or of ours, has vouched by the code (BND-T09). */
export const acceptInvitation = (
  db: Db,
  actor: Actor,
  vault: Vault,
  { code, name, jobTitle = null }: Acceptance,
  consent: Consent,
): Promise<void> =>
  inTransaction(db, async (db) => {
    await dropClaim(db, actor);
    const personId = await claimant(db, actor);
    const { id: invitationId, ...invitation } = await holdInvitation(db, hashOf(vault, code));
    const { companyId, partnerAdmin, invitedBy, inviter } = invitation;
    const projectIds = await stillTheirs(db, companyId, invitation.projectIds);
    const { kind, legalName } = await companyFor(db, companyId, { partnerAdmin, projectIds });
    const from = await lastState(db, personId);
    const state = step(from, "accept", new Set(["person"]));

    await giveConsent(db, actor, consent);
    await namePerson(db, personId, name);
    const id = newId();
    await run(
      db,
      sql`
        insert into bindings (id, person_id, state, kind, company_name, company_key, job_title, company_id,
          partner_admin, evidence_kind, evidence, decided_by, decided_at, verified_until)
        values (${id}, ${personId}, ${state}, ${kind}, ${legalName}, ${nameKey(legalName)}, ${jobTitle}, ${companyId},
          ${partnerAdmin}, 'invitation', ${inviter}, ${invitedBy}, now(), now() + interval '365 days')`,
    );
    await run(
      db,
      sql`update invitations set used_at = now(), used_by = ${personId} where id = ${invitationId}`,
    );
    await joinProjects(db, personId, projectIds);
    await publish(db, actor, "binding.verified", {
      aboutId: id,
      data: {
        personId,
        companyId,
        from,
        evidence: "invitation",
        invitationId,
        invitedBy,
        partnerAdmin,
        projectIds,
      },
    });
  });

// Somebody who typed a form and then received a code need not wait for us to look at the form.
const dropClaim = async (db: Db, actor: Actor): Promise<void> => {
  if (actor.kind !== "contact") return;
  const present = await holdPresent(db, actor.id);
  const waiting = present && present.state !== "blocked" && present.companyId === null;
  if (waiting) await withdraw(db, actor, present);
};

const holdInvitation = async (db: Db, hash: string): Promise<Invitation> => {
  const found = await maybe<Invitation>(
    db,
    sql`
      select i.id, i.company_id, i.partner_admin, i.project_ids, i.invited_by, w.name as inviter,
        i.used_at is not null or i.expires_at <= now() as over
      from invitations i
      join people w on w.id = i.invited_by
      where i.code_hash = ${hash}
      for update of i`,
  );
  // A code used, run out or never made is one and the same answer: codes cannot be felt for.
  if (!found || found.over)
    throw new Refusal(404, "invitation.not-open", {}, { code: "invitation.not-open" });
  return found;
};

// A project may have been sold through somebody else since.
const stillTheirs = async (
  db: Db,
  companyId: string,
  projectIds: readonly string[],
): Promise<string[]> => {
  const foreign = new Set(await foreignProjects(db, companyId, projectIds));
  return projectIds.filter((id) => !foreign.has(id));
};
