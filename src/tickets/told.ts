import { run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import type { Contact, Staff } from "../people/index.ts";
import { markRead } from "./read.ts";

type Said = {
  ticketId: string;
  messageId: string;
  kind: "reply" | "note";
  mentions?: readonly string[];
};

/** Something was said in a request: it is news for the others, and follows what follows (`reactions.ts`). */
export const tell = async (
  db: Db,
  actor: Staff | Contact,
  { ticketId, messageId, kind, mentions = [] }: Said,
): Promise<void> => {
  await run(
    db,
    kind === "note"
      ? sql`update tickets set updated_at = now() where id = ${ticketId}`
      : sql`update tickets set updated_at = now(), public_at = now() where id = ${ticketId}`,
  );
  await markRead(db, actor.id, ticketId);
  const name =
    kind === "note"
      ? "note.written"
      : actor.kind === "staff"
        ? "message.written"
        : "message.received";
  await publish(db, actor, name, {
    ticketId,
    public: kind === "reply",
    data: kind === "note" ? { messageId, mentions } : { messageId },
  });
};
