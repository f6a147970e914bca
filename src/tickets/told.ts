import { andWith, sql, type Db, type RawBuilder } from "../lib/db.ts";
import { publications, type About } from "../lib/publish.ts";
import type { Contact, Staff } from "../people/index.ts";
import { follow } from "./follow.ts";
import { addMessage, newMessage, type Channel, type Words } from "./messages.ts";
import { reading } from "./read.ts";
import type { Ticket } from "./ticket.ts";

type Said = {
  ticketId: string;
  messageId: string;
  kind: "reply" | "note";
  mentions?: readonly string[];
  also?: readonly string[];
  /** The customer wrote about an outcome, and it stands where it stood. */
  stays?: boolean;
};

/** Something was said in a request: it is news for the others, and follows what follows (`reactions.ts`). */
export const tell = async (db: Db, actor: Staff | Contact, said: Said): Promise<void> => {
  const { ticketId, kind } = said;
  const touched = sql`
    update tickets
    set updated_at = now() ${kind === "reply" ? sql`, public_at = now()` : sql``}
    where id = ${ticketId}
    returning id`;
  await andWith(db, touched, [
    reading(actor.id, ticketId, fresh),
    publications(actor, [saying(actor, said)], fresh),
  ]);
};

/** What somebody of the house says in a request because of his work elsewhere; whom he mentions sees it from then on. */
export const sayIn = async (
  db: Db,
  actor: Staff,
  ticket: Pick<Ticket, "id">,
  words: Words,
): Promise<void> => {
  const messageId = await addMessage(db, actor, ticket, words, "desk");
  const { kind, mentions = [], also = [] } = words;
  await follow(db, ticket.id, mentions, { mentioned: true });
  await tell(db, actor, { ticketId: ticket.id, messageId, kind, mentions, also });
};

/** Words that go into a request together with a move, which is news enough. */
export type Aside = { insert: RawBuilder<unknown>; event: About & { name: string } };

export const aside = (
  actor: Staff | Contact,
  ticket: Ticket,
  words: Words,
  channel: Channel,
): Aside => {
  const { id, insert } = newMessage(actor, ticket, words, channel, fresh);
  return { insert, event: saying(actor, { ticketId: ticket.id, messageId: id, kind: words.kind }) };
};

const fresh = sql`from first`;
const saying = (
  actor: Staff | Contact,
  { ticketId, messageId, kind, mentions = [], also = [], stays }: Said,
): Aside["event"] => {
  const name =
    kind === "note"
      ? "note.written"
      : actor.kind === "staff"
        ? "message.written"
        : "message.received";
  return {
    name,
    ticketId,
    public: kind === "reply",
    data: {
      messageId,
      ...(kind === "note" && { mentions }),
      ...(also.length > 0 && { also }),
      ...(stays && { stays }),
    },
  };
};
