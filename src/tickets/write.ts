import type { z } from "zod";
import { inTransaction, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { movesOpen } from "../flows/index.ts";
import { system, type Contact, type Staff } from "../people/index.ts";
import { createFrom } from "./create.ts";
import { follow } from "./follow.ts";
import { addMessage, newerReply } from "./messages.ts";
import { makeMove } from "./move.ts";
import { markRead } from "./read.ts";
import type { NewMessage } from "./schema.ts";
import { flowOfTicket, holdTicket, type Ticket } from "./ticket.ts";

type Words = z.output<typeof NewMessage>;
type Written = { ticketId: string; messageId: string };
type By = "portal" | "desk" | "api";

/** How long a reply reopens a closed request; later it begins a new one that is linked (R36). */
const REOPEN_DAYS = 14;

/** A reply, or a note among staff; with it goes, if asked, the move it is said with. */
export const writeMessage = (
  db: Db,
  actor: Staff | Contact,
  number: number,
  words: Words,
  channel: By,
): Promise<Written> =>
  inTransaction(db, async (db) => {
    const ticket = await holdTicket(db, actor, number);
    if (actor.kind === "contact") return customerWrites(db, actor, ticket, words, channel);
    return words.kind === "note"
      ? noteWritten(db, actor, ticket, words, channel)
      : staffReplies(db, actor, ticket, words, channel);
  });

const customerWrites = async (
  db: Db,
  actor: Contact,
  ticket: Ticket,
  words: Words,
  channel: By,
): Promise<Written> => {
  if (words.kind !== "reply" || words.move || words.mentions.length > 0)
    throw new Refusal(403, "message.reply-only");
  if (ticket.mergedInto) throw new Refusal(409, "ticket.merged");
  const target = longClosed(ticket) ? await continued(db, actor, ticket) : ticket;
  const messageId = await addMessage(db, actor, target, words, channel);
  if (target === ticket) await takeUpAgain(db, ticket);
  await told(db, actor, target.id, messageId, "message.received");
  return { ticketId: target.id, messageId };
};

const longClosed = ({ closedAt, open }: Ticket): boolean =>
  !open && closedAt !== null && Date.parse(closedAt) < Date.now() - REOPEN_DAYS * 86_400_000;

const continued = async (db: Db, actor: Contact, ticket: Ticket) => {
  const { id } = await createFrom(db, actor, ticket.id, { title: null, kind: "continues" });
  return { id };
};

/** The customer's word brings the request back to us, whatever it waited for. */
const takeUpAgain = async (db: Db, ticket: Ticket): Promise<void> => {
  const back = movesOpen(flowOfTicket(ticket), ticket.state, ["system"]).find(
    ([name]) => name === "answer" || name === "reopen",
  );
  if (back) await makeMove(db, system, ticket, back[0]);
};

const staffReplies = async (
  db: Db,
  actor: Staff,
  ticket: Ticket,
  words: Words,
  channel: By,
): Promise<Written> => {
  if (!actor.permissions.has("tickets.reply")) throw new Refusal(403, "not-allowed");
  if (ticket.mergedInto) throw new Refusal(409, "ticket.merged");
  if (words.seen) {
    const newer = await newerReply(db, actor, ticket.id, words.seen);
    if (newer) throw new Refusal(409, "message.newer-reply", { name: newer.name });
  }
  const messageId = await addMessage(db, actor, ticket, words, channel);
  await run(
    db,
    sql`update tickets set first_reply_at = coalesce(first_reply_at, now()) where id = ${ticket.id}`,
  );
  if (words.move) await makeMove(db, actor, ticket, words.move, words.answers);
  else if (
    movesOpen(flowOfTicket(ticket), ticket.state, ["system"]).some(([name]) => name === "start")
  )
    await makeMove(db, system, ticket, "start");
  if (ticket.assigneeId === null) await assignTo(db, actor, ticket);
  await told(db, actor, ticket.id, messageId, "message.written");
  return { ticketId: ticket.id, messageId };
};

// Who answers what nobody has taken, has taken it.
const assignTo = async (db: Db, actor: Staff, ticket: Ticket) => {
  if (!actor.permissions.has("tickets.assign")) return;
  await run(db, sql`update tickets set assignee_id = ${actor.id} where id = ${ticket.id}`);
  await publish(db, actor, "ticket.assigned", {
    ticketId: ticket.id,
    data: { to: actor.id, from: null },
  });
};

const noteWritten = async (
  db: Db,
  actor: Staff,
  ticket: Ticket,
  words: Words,
  channel: By,
): Promise<Written> => {
  if (!actor.permissions.has("tickets.note")) throw new Refusal(403, "not-allowed");
  if (words.move) throw new Refusal(400, "message.note-no-move");
  const messageId = await addMessage(db, actor, ticket, words, channel);
  await run(db, sql`update tickets set updated_at = now() where id = ${ticket.id}`);
  await follow(db, ticket.id, words.mentions, { mentioned: true });
  await markRead(db, actor.id, ticket.id);
  await publish(db, actor, "note.written", {
    ticketId: ticket.id,
    data: { messageId, mentions: words.mentions },
  });
  return { ticketId: ticket.id, messageId };
};

const told = async (
  db: Db,
  actor: Staff | Contact,
  ticketId: string,
  messageId: string,
  name: string,
) => {
  await run(
    db,
    sql`update tickets set updated_at = now(), public_at = now() where id = ${ticketId}`,
  );
  await markRead(db, actor.id, ticketId);
  await publish(db, actor, name, { ticketId, public: true, data: { messageId } });
};
