import { inTransaction, sql, type Db } from "../../lib/db.ts";
import { system, type Actor } from "../actor.ts";
import { allow, moveBinding } from "./move.ts";
import { holdBinding, rejectedLately } from "./store.ts";

/** Turned down so often within a day, a person is blocked for a day (R16). */
const TRIES = 3;

/** Turns a claim down with a reason the person reads; it must not tell what the registry knows. */
export const rejectBinding = (db: Db, actor: Actor, id: string, reason: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const binding = await holdBinding(db, id);
    const decided = sql`reason = ${reason}, decided_by = ${actor.id}, decided_at = now(), grace_until = null`;
    const last = (await rejectedLately(db, binding.personId)) + 1 >= TRIES;
    if (!last) {
      await moveBinding(db, actor, binding, "reject", { set: decided, data: { reason } });
      return;
    }
    allow(actor, binding, "reject");
    await moveBinding(db, system, binding, "block", {
      set: sql`${decided}, blocked_until = now() + interval '24 hours'`,
      data: { reason, because: "rejected-too-often", decidedBy: actor.id },
    });
  });
