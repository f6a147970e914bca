import type { Db } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import { identify, type Staff } from "../people/index.ts";
import { mayAskFor, type Type } from "../types/index.ts";

/** What he may not ask himself, nobody asks for him either. */
export const allowFor = async (
  db: Db,
  actor: Staff,
  requesterId: string,
  type: Type,
  inWriting: boolean,
): Promise<void> => {
  const requester = await identify(db, requesterId);
  if (requester && !mayAskFor(actor, requester, type, inWriting))
    throw new Refusal(
      409,
      "ticket.type-not-theirs",
      { type: type.label },
      { type: "ticket.type-not-theirs" },
    );
};
