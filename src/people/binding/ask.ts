import { inTransaction, sql, type Db } from "../../lib/db.ts";
import type { Actor } from "../actor.ts";
import { moveBinding } from "./move.ts";
import { holdBinding } from "./store.ts";

/** Asks the person for more; meanwhile our clock stands still. */
export const askForMore = (db: Db, actor: Actor, id: string, items: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await moveBinding(db, actor, await holdBinding(db, id), "ask", {
      set: sql`
        items = ${items}, answer = null,
        waits = waits || jsonb_build_array(jsonb_build_array(waiting_since, now())), waiting_since = now()`,
      data: { items },
    });
  });

/** Hands the claim to business, with a clock of its own. */
export const sendToBusiness = (db: Db, actor: Actor, id: string, note: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await moveBinding(db, actor, await holdBinding(db, id), "send", {
      set: sql`note = ${note}, waits = '[]', waiting_since = now()`,
      data: { note },
    });
  });
