import { createHash } from "node:crypto";
import { inTransaction, rows, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import { notFound, Refusal } from "../../lib/refusal.ts";
import type { Language } from "../../lib/text.ts";
import type { Actor } from "../actor.ts";
import { policyOf, policyVersion } from "./policy.ts";
import type { Purpose } from "./schema.ts";

export type Consent = {
  policy: string;
  purposes: readonly Purpose[];
  /** In which language it was read. */
  language: Language;
  ip: string | null;
  userAgent: string | null;
};

/** Keeps what was agreed to, in which words, when and from where (R11). Earlier consents stay on record. */
export const giveConsent = (db: Db, actor: Actor, consent: Consent): Promise<void> =>
  inTransaction(db, async (db) => {
    const { policy, purposes, language, ip, userAgent } = consent;
    if (policy !== policyVersion) throw new Refusal(409, "consent.policy-changed");
    if (!purposes.includes("support"))
      throw new Refusal(400, "consent.needed", {}, { consent: "consent.needed" });
    const id = newId();
    await run(
      db,
      sql`
        insert into consents (id, person_id, policy, text_hash, purposes, ip, user_agent)
        values (${id}, ${actor.id}, ${policy}, ${hashOf(language)}, ${[...new Set(purposes)]}, ${ip},
          ${userAgent?.slice(0, 400) ?? null})`,
    );
    await publish(db, actor, "consent.given", {
      aboutId: actor.id!,
      data: { consentId: id, policy, purposes },
    });
  });

export const withdrawConsent = (db: Db, actor: Actor, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const gone = await run(
      db,
      sql`
        update consents
        set withdrawn_at = now()
        where id = ${id} and person_id = ${actor.id} and withdrawn_at is null`,
    );
    if (!gone) notFound("consent");
    await publish(db, actor, "consent.withdrawn", { aboutId: actor.id!, data: { consentId: id } });
  });

const hashOf = (language: Language): string =>
  createHash("sha256")
    .update(JSON.stringify(policyOf(language)))
    .digest("hex");

export type ConsentRow = {
  id: string;
  policy: string;
  purposes: Purpose[];
  givenAt: string;
  withdrawnAt: string | null;
};

export const consentsOf = (db: Db, personId: string): Promise<ConsentRow[]> =>
  rows<ConsentRow>(
    db,
    sql`
      select id, policy, purposes, given_at, withdrawn_at
      from consents
      where person_id = ${personId}
      order by given_at desc, id desc`,
  );

/** What a person agrees to now: the latest word counts, also where it agrees to less. */
export const agreed = (consents: readonly ConsentRow[]): { due: boolean; purposes: Purpose[] } => {
  const [latest] = consents;
  if (!latest || latest.withdrawnAt) return { due: true, purposes: [] };
  return { due: latest.policy !== policyVersion, purposes: latest.purposes };
};
