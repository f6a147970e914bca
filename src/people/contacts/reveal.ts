import { inTransaction, type Db } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import type { Actor } from "../actor.ts";
import { identitiesOf } from "../binding/page.ts";
import { contactRow } from "./store.ts";

/** Shows addresses and numbers in full. Who looked, when and why is kept; what was shown is not. */
export const revealIdentities = (db: Db, actor: Actor, personId: string, reason: string) =>
  inTransaction(db, async (db) => {
    await contactRow(db, personId);
    const found = (await identitiesOf(db, personId)).filter(({ kind }) => kind !== "oidc");
    await publish(db, actor, "person.revealed", {
      aboutId: personId,
      data: { reason, kinds: found.map(({ kind }) => kind) },
    });
    return { identities: found.map(({ kind, value }) => ({ kind, value })) };
  });
