import { inTransaction, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import { Refusal } from "../../lib/refusal.ts";
import { system, type Actor } from "../actor.ts";
import { nameKey } from "../registry/name-key.ts";
import { sweepBlock } from "./block.ts";
import { giveConsent, type Consent } from "./consent.ts";
import { step } from "./binding-flow.ts";
import { hasProvenAddress, holdPresent, lastState, namePerson, rejectedLately } from "./store.ts";

export type Claim = {
  name: string;
  companyName: string;
  kind: "partner" | "customer";
  projectName?: string | null | undefined;
  jobTitle?: string | null | undefined;
};

/**
 * Writes a claim down (R10). Nothing is looked up here: for every company it is the same work and the same answer,
 * so that nobody learns by it who our customers are (R16).
 */
export const submitBinding = (
  db: Db,
  actor: Actor,
  claim: Claim,
  consent: Consent,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const personId = await claimant(db, actor);
    const from = await lastState(db, personId);
    const state = step(from, "submit", new Set(["person"]));
    const { name, companyName, kind, projectName = null, jobTitle = null } = claim;
    const id = newId();
    await giveConsent(db, actor, consent);
    await namePerson(db, personId, name);
    await run(
      db,
      sql`
        insert into bindings (id, person_id, state, kind, company_name, company_key, project_name, job_title)
        values (${id}, ${personId}, ${state}, ${kind}, ${companyName}, ${nameKey(companyName)}, ${projectName},
          ${jobTitle})`,
    );
    await publish(db, actor, "binding.submitted", { aboutId: id, data: { personId, from } });
  });

/** Who may claim: a contact without a present claim, reachable by a proven address, not turned down thrice today. */
export const claimant = async (db: Db, actor: Actor): Promise<string> => {
  if (actor.kind !== "contact") throw new Refusal(403, "binding.contacts-only");
  const present = await holdPresent(db, actor.id);
  if (present?.state === "blocked") throw new Refusal(403, "binding.blocked");
  if (present) {
    const bound = present.state === "verified" || present.state === "authorised";
    throw new Refusal(409, bound ? "binding.bound" : "binding.under-way");
  }
  await sweepBlock(db, system, actor.id);
  if (!(await hasProvenAddress(db, actor.id))) throw new Refusal(409, "binding.address-not-proven");
  if ((await rejectedLately(db, actor.id)) >= 3) throw new Refusal(403, "binding.blocked");
  return actor.id;
};
