import { inTransaction, sql, type Db } from "../../lib/db.ts";
import { notFound } from "../../lib/refusal.ts";
import type { Actor, Contact } from "../actor.ts";
import { endAccess, leaveProjects } from "./leave.ts";
import { moveBinding } from "./move.ts";
import { holdBinding, holdPresent, type Binding } from "./store.ts";

/** Ends a binding: the person leaves the company, and with it everything he could see (BND-T13, T18). */
export const revokeBinding = (db: Db, actor: Actor, id: string, reason: string): Promise<void> =>
  inTransaction(db, async (db) => revoke(db, actor, await holdBinding(db, id), reason));

export const revoke = async (
  db: Db,
  actor: Actor,
  binding: Binding,
  reason: string,
): Promise<void> => {
  await moveBinding(db, actor, binding, "revoke", { set: ended(reason, actor), data: { reason } });
  await leaveProjects(db, binding.personId);
  await endAccess(db, binding.personId);
};

/** The person takes a claim back, or unbinds. */
export const unbind = (db: Db, actor: Contact): Promise<void> =>
  inTransaction(db, async (db) => {
    const binding = (await holdPresent(db, actor.id)) ?? notFound("binding");
    if (binding.state === "verified" || binding.state === "authorised")
      return revoke(db, actor, binding, "");
    await withdraw(db, actor, binding);
  });

export const withdraw = async (db: Db, actor: Actor, binding: Binding): Promise<void> => {
  await moveBinding(db, actor, binding, "withdraw", {
    set: ended("", actor),
    event: "binding.withdrawn",
  });
  // One who was bound, and whose year was over, leaves the company by this too.
  if (!binding.companyId) return;
  await leaveProjects(db, binding.personId);
  await endAccess(db, binding.personId);
};

/** The person is one with another contact, whose binding stays (R12). */
export const giveWay = async (db: Db, actor: Actor, binding: Binding): Promise<void> => {
  await moveBinding(db, actor, binding, "merge", {
    set: ended("", actor),
    event: "binding.merged-away",
  });
};

const ended = (reason: string, { id }: Actor) =>
  sql`reason = ${reason}, decided_by = ${id}, decided_at = now(), partner_admin = false, grace_until = null`;
