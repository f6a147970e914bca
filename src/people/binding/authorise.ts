import { inTransaction, sql, type Db } from "../../lib/db.ts";
import { Refusal } from "../../lib/refusal.ts";
import type { Actor } from "../actor.ts";
import { allow, moveBinding } from "./move.ts";
import { holdBinding } from "./store.ts";

type Scope = { scope: string; until?: string | null | undefined };

/** Names a person as authorised applicant: by contract, or by the administrator of the partner. Another confirms. */
export const proposeApplicant = (
  db: Db,
  actor: Actor,
  id: string,
  { scope, until = null }: Scope,
): Promise<void> =>
  inTransaction(db, async (db) => {
    if (until && Date.parse(until) <= Date.now())
      throw new Refusal(409, "binding.scope-over", {}, { until: "binding.scope-over" });
    await moveBinding(db, actor, await holdBinding(db, id), "propose", {
      set: sql`proposed_by = ${actor.id}, scope = ${scope}, scope_until = ${until}`,
      data: { scope, until },
      event: "binding.applicant-named",
    });
  });

/** The second of two people makes the applicant (BND-T10). */
export const authorise = (db: Db, actor: Actor, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const binding = await holdBinding(db, id);
    allow(actor, binding, "authorise");
    if (!binding.proposedBy) throw new Refusal(409, "binding.not-named");
    if (binding.proposedBy === actor.id) throw new Refusal(409, "binding.two-people");
    await moveBinding(db, actor, binding, "authorise", { data: { namedBy: binding.proposedBy } });
  });

/** The authority ends, the person stays. */
export const lower = (db: Db, actor: Actor, id: string, reason: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await moveBinding(db, actor, await holdBinding(db, id), "lower", {
      set: sql`proposed_by = null, scope = null, scope_until = null`,
      data: { reason },
      event: "binding.lowered",
    });
  });

/** Makes a person the administrator of his partner company, or no longer. */
export const appoint = (db: Db, actor: Actor, id: string, partnerAdmin: boolean): Promise<void> =>
  inTransaction(db, async (db) => {
    const binding = await holdBinding(db, id);
    if (partnerAdmin && binding.kind !== "partner") throw new Refusal(409, "company.not-a-partner");
    await moveBinding(db, actor, binding, "appoint", {
      set: sql`partner_admin = ${partnerAdmin}`,
      data: { partnerAdmin },
      event: "binding.appointed",
    });
  });
