import { inTransaction, run, sql, type Db } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import { notFound } from "../../lib/refusal.ts";
import { system, type Actor, type Contact } from "../actor.ts";
import { endAccess, leaveProjects } from "../binding/leave.ts";
import { moversOf } from "../binding/move.ts";
import { revoke, withdraw } from "../binding/revoke.ts";
import { unblockBinding } from "../binding/block.ts";
import { holdPresent, type Binding } from "../binding/store.ts";

/**
 * Ends a person: binding, sessions, tokens, ways to reach him (R99). Whoever comes back with the same mobile is a new
 * person, who sees nothing of before.
 */
export const endPerson = (db: Db, actor: Actor, personId: string, reason: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const present = await holdPresent(db, personId);
    if (present?.state === "blocked") await unblockBinding(db, system, present.id, reason);
    else if (present) await endBinding(db, actor, present, reason);
    await leaveProjects(db, personId);
    await endAccess(db, personId);
    await run(db, sql`delete from identities where person_id = ${personId}`);
    await run(db, sql`update people set ended_at = now() where id = ${personId}`);
    await publish(db, actor, "person.ended", {
      aboutId: personId,
      data: { personId, companyId: present?.companyId ?? null, reason },
    });
  });

/** A colleague leaves the company; as a person he may bind elsewhere. */
export const endColleague = (
  db: Db,
  actor: Contact,
  personId: string,
  reason: string,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const present = (await holdPresent(db, personId)) ?? notFound("contact");
    if (!moversOf(actor, present).has("admin")) return notFound("contact");
    await endBinding(db, actor, present, reason);
  });

const endBinding = (db: Db, actor: Actor, binding: Binding, reason: string): Promise<void> =>
  binding.state === "verified" || binding.state === "authorised"
    ? revoke(db, actor, binding, reason)
    : withdraw(db, actor, binding);
