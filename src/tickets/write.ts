import type { z } from "zod";
import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { hatsOf, stateOf, type Move } from "../flows/index.ts";
import { system, type Contact, type Staff } from "../people/index.ts";
import { createFrom } from "./create.ts";
import { checkMentioned, follow } from "./follow.ts";
import { beginsAnother, openIssue, openIssueAnew } from "./issue.ts";
import { addMessage, newerReply } from "./messages.ts";
import { notesOf, withAnswers } from "./withAnswers.ts";
import { goesOnByReply, makeMove, moveUpon, openMove } from "./move.ts";
import type { NewMessage } from "./schema.ts";
import { isThanks } from "./thanks.ts";
import { flowOfTicket, holdLive, holdTicket, type Ticket } from "./ticket.ts";
import { aside, tell } from "./told.ts";

type Words = z.output<typeof NewMessage>;
/** Where what was written stands. */
type Goes = Pick<Ticket, "id" | "number">;
type Written = { ticketId: string; messageId: string };
type By = "portal" | "desk" | "api";

/** A reply, or a note among staff; with it goes, if asked, the move it is said with. */
export const writeMessage = (
  db: Db,
  actor: Staff | Contact,
  number: number,
  words: Words,
  channel: By,
): Promise<Written> =>
  inTransaction(db, async (db) => {
    if (actor.kind === "contact")
      return customerWrites(db, actor, await holdLive(db, actor, number), words, channel);
    return words.kind === "note"
      ? noteWritten(db, actor, await holdTicket(db, actor, number), words, channel)
      : staffReplies(db, actor, await holdLive(db, actor, number), words, channel);
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
  const thanks = isThanks(words.text) && words.fileIds.length === 0;
  const target = await goalOf(db, actor, ticket, thanks);
  const messageId = await addMessage(db, actor, target, words, channel);
  // The customer's word brings the request back to us, whatever it waited for; who thanks for an answer has not refused it.
  const held = target === ticket ? ticket : await holdTicket(db, system, target.number);
  const moved = (!thanks || !isAnswered(held)) && (await moveUpon(db, held, "customer-reply"));
  const waits = held.open && stateOf(flowOfTicket(held), held.state).turn === "customer";
  await tell(db, actor, {
    ticketId: target.id,
    messageId,
    kind: "reply",
    stays: waits && !moved && !thanks,
  });
  return { ticketId: target.id, messageId };
};

/** Where a customer's word goes: thanks begin nothing. */
const goalOf = async (
  db: Db,
  actor: Contact,
  ticket: Ticket,
  thanks: boolean,
): Promise<Goes | Ticket> => {
  if (thanks) return ticket;
  if (await beginsAnother(db, ticket)) return openIssue(db, actor, ticket);
  return goesOnByReply(ticket) ? ticket : continuation(db, actor, ticket);
};

/** We gave an answer, and it is accepted or waits for that. */
const isAnswered = (ticket: Ticket): boolean => {
  const { final = false, clocks = [] } = stateOf(flowOfTicket(ticket), ticket.state);
  return final || clocks.includes("AC");
};

/** Where a reply to what ended long ago goes on: in what already continues it, else in a new request. */
const continuation = async (db: Db, actor: Contact, ticket: Ticket): Promise<Goes> => {
  const going = await maybe<Goes>(
    db,
    sql`
      select t.id, t.number
      from ticket_links l
      join tickets t on t.id = l.ticket_id
      where l.other_id = ${ticket.id} and l.kind = 'continues' and t.open
      order by t.number desc
      limit 1`,
  );
  if (going) return going;
  return ticket.flow === "custom_issue"
    ? openIssueAnew(db, actor, ticket)
    : createFrom(db, actor, ticket.id, { title: null, kind: "continues" });
};

const staffReplies = async (
  db: Db,
  actor: Staff,
  ticket: Ticket,
  words: Words,
  channel: By,
): Promise<Written> => {
  if (!actor.permissions.has("tickets.reply")) throw new Refusal(403, "not-allowed");
  if (words.seen) {
    const newer = await newerReply(db, actor, ticket.id, words.seen);
    if (newer) throw new Refusal(409, "message.newer-reply", { name: newer.name });
  }
  const open = words.move ? saidMove(ticket, actor, words.move) : undefined;
  const whole = open ? withAnswers(words, open) : words;
  const messageId = await addMessage(db, actor, ticket, whole, channel);
  if (words.move && open) {
    const notes = notesOf(open, words.answers);
    const said = notes.map((note) => aside(actor, ticket, note, channel));
    await makeMove(db, actor, ticket, words.move, words.answers, said);
  } else {
    await moveUpon(db, ticket, "work");
    await moveUpon(db, ticket, "staff-reply");
  }
  if (ticket.assigneeId === null) await take(db, actor, ticket);
  await tell(db, actor, { ticketId: ticket.id, messageId, kind: "reply" });
  return { ticketId: ticket.id, messageId };
};

// A move that is not said with a message has reasons of its own to ask for, and its own way.
const saidMove = (ticket: Ticket, actor: Staff, move: string): Move => {
  const open = openMove(ticket, move, hatsOf(actor));
  if (!open.says) throw new Refusal(409, "ticket.move-alone");
  return open;
};

// Who answers what nobody has taken, has taken it.
const take = async (db: Db, actor: Staff, ticket: Ticket) => {
  if (!actor.permissions.has("tickets.assign")) return;
  await run(db, sql`update tickets set assignee_id = ${actor.id} where id = ${ticket.id}`);
  await publish(db, actor, "ticket.assigned", {
    ticketId: ticket.id,
    data: { number: ticket.number, to: actor.id, from: null },
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
  await checkMentioned(db, ticket, words.mentions);
  const messageId = await addMessage(db, actor, ticket, words, channel);
  await follow(db, ticket.id, words.mentions, { mentioned: true });
  const { mentions } = words;
  await tell(db, actor, { ticketId: ticket.id, messageId, kind: "note", mentions });
  return { ticketId: ticket.id, messageId };
};
