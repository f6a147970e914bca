import { maybe, sql, type Db } from "../../lib/db.ts";
import { system } from "../actor.ts";
import { moveBinding } from "./move.ts";
import { holdBinding } from "./store.ts";

/**
 * Who was verified under another name is looked at again; meanwhile he is trusted as before, for 14 days at most
 * (BND-T12).
 */
export const checkRenamed = async (
  db: Db,
  personId: string,
  name: { from: string; to: string },
): Promise<void> => {
  const verified = await maybe<{ id: string }>(
    db,
    sql`select id from bindings where person_id = ${personId} and state in ('verified', 'authorised')`,
  );
  if (!verified) return;
  await moveBinding(db, system, await holdBinding(db, verified.id), "expire", {
    set: sql`
      grace_until = least(verified_until, now()) + interval '14 days', waiting_since = now(), waits = '[]',
      overdue_at = null, proposed_by = null, scope = null, scope_until = null`,
    event: "binding.renamed",
    data: { name, note: `${name.from} → ${name.to}` },
  });
};
