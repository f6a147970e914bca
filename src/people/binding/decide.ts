import type { Db } from "../../lib/db.ts";
import type { Actor } from "../actor.ts";
import { askForMore, sendToBusiness } from "./ask.ts";
import { appoint, authorise, lower, proposeApplicant } from "./authorise.ts";
import { blockBinding, unblockBinding } from "./block.ts";
import { rejectBinding } from "./reject.ts";
import { revokeBinding } from "./revoke.ts";
import type { Move } from "./schema.ts";
import { verifyBinding } from "./verify.ts";

type Decision = (db: Db, actor: Actor, id: string, body: never) => Promise<void>;
type Of<Name extends Move["move"]> = Extract<Move, { move: Name }>;

const decisions = {
  verify: (db, actor, id, body: Of<"verify">) => verifyBinding(db, actor, id, body),
  ask: (db, actor, id, { items }: Of<"ask">) => askForMore(db, actor, id, items),
  send: (db, actor, id, { note }: Of<"send">) => sendToBusiness(db, actor, id, note),
  reject: (db, actor, id, { reason }: Of<"reject">) => rejectBinding(db, actor, id, reason),
  revoke: (db, actor, id, { reason }: Of<"revoke">) => revokeBinding(db, actor, id, reason),
  propose: (db, actor, id, body: Of<"propose">) => proposeApplicant(db, actor, id, body),
  authorise: (db, actor, id) => authorise(db, actor, id),
  lower: (db, actor, id, { reason }: Of<"lower">) => lower(db, actor, id, reason),
  appoint: (db, actor, id, { partnerAdmin }: Of<"appoint">) => appoint(db, actor, id, partnerAdmin),
  block: (db, actor, id, { reason }: Of<"block">) => blockBinding(db, actor, id, reason),
  unblock: (db, actor, id, { reason }: Of<"unblock">) => unblockBinding(db, actor, id, reason),
} satisfies Record<Move["move"], Decision>;

/** Carries out what staff decided about a claim. */
export const decide = (db: Db, actor: Actor, id: string, body: Move): Promise<void> =>
  // The schema has paired the move with its own body.
  (decisions[body.move] as Decision)(db, actor, id, body as never);
