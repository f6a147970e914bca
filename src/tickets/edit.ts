import { inTransaction, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import type { Contact, Staff } from "../people/index.ts";
import { conversation, EDIT_MINUTES, findMessage } from "./messages.ts";
import { findTicket } from "./ticket.ts";

type Edit = { number: number; id: string; text: string };

/** Mends one's own message, for five minutes after it was written (R36); what it said before is kept. */
export const editMessage = (
  db: Db,
  actor: Staff | Contact,
  { number, id, text }: Edit,
  language: Language,
) =>
  inTransaction(db, async (db) => {
    const ticket = await findTicket(db, actor, number);
    const before = await findMessage(db, actor, ticket.id, id, language);
    const changed = await run(
      db,
      sql`
        update messages w
        set text = ${text}, html = null, edited_at = now()
        where w.id = ${id} and ${conversation(ticket.id)} and w.author_id = ${actor.id}
          and w.created_at > now() - make_interval(mins => ${EDIT_MINUTES})`,
    );
    if (changed === 0) throw new Refusal(409, "message.not-editable", { minutes: EDIT_MINUTES });
    await publish(db, actor, "message.edited", {
      ticketId: ticket.id,
      public: before.kind === "reply",
      data: { messageId: id, from: before.text },
    });
    return findMessage(db, actor, ticket.id, id, language);
  });
