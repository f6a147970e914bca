import { inTransaction, maybe, sql, type Db } from "../../lib/db.ts";
import type { Actor, System } from "../actor.ts";
import { moveBinding } from "./move.ts";
import { holdBinding } from "./store.ts";

/** Shuts a person out until a lead lets him in again. */
export const blockBinding = (db: Db, actor: Actor, id: string, reason: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await moveBinding(db, actor, await holdBinding(db, id), "block", {
      set: sql`
        note = ${reason}, reason = null, decided_by = ${actor.id}, decided_at = now(), blocked_until = null,
        grace_until = null`,
      data: { reason },
    });
  });

export const unblockBinding = (db: Db, actor: Actor, id: string, reason = ""): Promise<void> =>
  inTransaction(db, async (db) => {
    await moveBinding(db, actor, await holdBinding(db, id), "unblock", {
      set: sql`blocked_until = null`,
      data: { reason },
      event: "binding.unblocked",
    });
  });

/** Ends the block of a person that has run out. */
export const sweepBlock = async (db: Db, by: System, personId: string): Promise<void> => {
  const over = await maybe<{ id: string }>(
    db,
    sql`select id from bindings where person_id = ${personId} and state = 'blocked' and blocked_until <= now()`,
  );
  if (over) await unblockBinding(db, by, over.id);
};
