import { inTransaction, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { asked, movesOpen, stateOf, type Hat, type Move, type Occasion } from "../flows/index.ts";
import { system, type Actor, type Contact, type Staff } from "../people/index.ts";
import { addMessage, type Channel } from "./messages.ts";
import { markRead } from "./read.ts";
import { flowOfTicket, hatsOf, holdTicket, type Ticket } from "./ticket.ts";
import { tell } from "./told.ts";

export type Answers = Record<string, string>;

/** A button is pressed. A move that is said with a message goes by `writeMessage`. */
export const moveTicket = (
  db: Db,
  actor: Staff | Contact,
  number: number,
  { move, answers, channel }: { move: string; answers: Answers; channel: Channel },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdTicket(db, actor, number);
    const open = openMove(ticket, move, hatsOf(actor));
    if (open.says) throw new Refusal(409, "ticket.move-with-message");
    for (const words of wordsOf(open, answers)) {
      const messageId = await addMessage(db, actor, ticket, words, channel);
      await tell(db, actor, { ticketId: ticket.id, messageId, kind: words.kind });
    }
    await makeMove(db, actor, ticket, move, answers);
    await markRead(db, actor.id, ticket.id);
  });

/** The only place where a request changes its state. The ticket is held by the caller. */
export const makeMove = async (
  db: Db,
  actor: Actor,
  ticket: Ticket,
  move: string,
  answers: Answers = {},
): Promise<void> => {
  const open = openMove(ticket, move, hatsOf(actor));
  const counted = checkAnswers(open, answers);
  const { turn, final = false } = stateOf(flowOfTicket(ticket), open.to);
  const solved = open.outcome ?? false;
  await run(
    db,
    sql`
      update tickets
      set state = ${open.to}, turn = ${turn}, open = ${!final}, updated_at = now(), public_at = now(),
        outcome = case when ${solved} then ${JSON.stringify(counted)}::jsonb when ${final} then outcome end,
        solved_at = case when ${solved} then now() when ${final} then solved_at end,
        closed_at = ${final ? sql`now()` : null},
        reopened = reopened + ${!ticket.open && !final ? 1 : 0}
      where id = ${ticket.id}`,
  );
  await publish(db, actor, "ticket.moved", {
    ticketId: ticket.id,
    public: true,
    data: { flow: ticket.flow, move, from: ticket.state, to: open.to, answers: counted },
  });
  ticket.state = open.to;
  ticket.open = !final;
};

/** Makes the move that the flow foresees upon something that happened; false where there is none from here. */
export const moveUpon = async (db: Db, ticket: Ticket, what: Occasion): Promise<boolean> => {
  const [name] =
    movesOpen(flowOfTicket(ticket), ticket.state, ["system"]).find(
      ([, move]) => move.upon === what,
    ) ?? [];
  if (name) await makeMove(db, system, ticket, name);
  return name !== undefined;
};

/** The move of this name, if it is open to these hats now. */
export const openMove = (ticket: Ticket, move: string, hats: readonly Hat[]): Move => {
  const found = movesOpen(flowOfTicket(ticket), ticket.state, hats).find(([name]) => name === move);
  if (found) return found[1];
  throw notOpen(ticket, hats);
};

export const notOpen = (ticket: Ticket, hats: readonly Hat[]): Refusal => {
  const { label, customer } = stateOf(flowOfTicket(ticket), ticket.state);
  const state = hats.includes("customer") ? customer : label;
  return new Refusal(409, "ticket.move-not-open", { state });
};

const checkAnswers = (move: Move, answers: Answers): Answers => {
  const counted: Answers = {};
  const wrong: Record<string, string> = {};
  for (const ask of move.asks ?? []) {
    if (!asked(ask, answers)) continue;
    const answer = (answers[ask.name] ?? "").trim();
    if (answer === "" && ask.required) wrong[`answers.${ask.name}`] = "input.required";
    if (answer !== "" && ask.options && !ask.options.some(({ value }) => value === answer))
      wrong[`answers.${ask.name}`] = "input.type";
    if (answer !== "") counted[ask.name] = answer;
  }
  if (Object.keys(wrong).length > 0) throw new Refusal(400, "ticket.move-incomplete", {}, wrong);
  return counted;
};

// What someone gives as the reason stands in the conversation too, where the other side reads it.
const wordsOf = (move: Move, answers: Answers) =>
  (move.asks ?? []).flatMap(({ name, writes: kind }) => {
    const text = (answers[name] ?? "").trim();
    return kind && text !== "" ? [{ kind, text }] : [];
  });
