import { andWith, inTransaction, sql, type Db } from "../lib/db.ts";
import { publications, publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import {
  asked,
  hatsOf,
  movesOpen,
  stateOf,
  type Hat,
  type Move,
  type Occasion,
  wordsOf as inWords,
} from "../flows/index.ts";
import { system, type Actor, type Contact, type Staff } from "../people/index.ts";
import { processOf } from "../types/index.ts";
import { giveToDeveloper } from "./coordinate.ts";
import { keepDelivery } from "./deliveries.ts";
import { wrongIn } from "./fields.ts";
import { keepEstimate } from "./estimates.ts";
import { keepInSight } from "./follow.ts";
import { guarded } from "./guards.ts";
import { hatsIn } from "./hats.ts";
import { holderAgain } from "./holder.ts";
import { deliveryOfIssue, whyQueued } from "./hotWindow.ts";
import { askItems } from "./items.ts";
import type { Channel } from "./messages.ts";
import { reading } from "./read.ts";
import { flowOfTicket, holdTicket, type Answers, type Ticket } from "./ticket.ts";
import { putInThread } from "./thread.ts";
import { aside, type Aside } from "./told.ts";

/** A button is pressed. A move that is said with a message goes by `writeMessage`. */
export const moveTicket = (
  db: Db,
  actor: Staff | Contact,
  number: number,
  { move, answers, channel }: { move: string; answers: Answers; channel: Channel },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdTicket(db, actor, number);
    const open = openMove(ticket, move, hatsIn(actor, ticket));
    if (open.says) throw new Refusal(409, "ticket.move-with-message");
    const said = wordsOf(open, answers).map((words) => aside(actor, ticket, words, channel));
    await makeMove(db, actor, ticket, move, answers, said);
  });

/** The only place where a request changes its state. The ticket is held by the caller. */
export const makeMove = async (
  db: Db,
  actor: Actor,
  ticket: Ticket,
  move: string,
  answers: Answers = {},
  said: readonly Aside[] = [],
): Promise<void> => {
  const hats = hatsIn(actor, ticket);
  const open = openMove(ticket, move, hats);
  if (!isWithin(ticket, open.within)) throw new Refusal(409, "ticket.window-over");
  const given = checkAnswers(open, answers, { severity: ticket.severity });
  const refusal = await guarded(db, ticket, open, { move, answers: given, hats });
  if (refusal) throw refusal;
  const counted = { ...withoutSecrets(open, given), ...(await addedBy(db, actor, ticket, open)) };
  const { turn, final = false } = stateOf(flowOfTicket(ticket), open.to);
  const before = stateOf(flowOfTicket(ticket), ticket.state).turn;
  const solved = open.outcome ?? false;
  const reopens = !ticket.open && !final;
  const again = open.unsolved || reopens;
  const reopened = ticket.reopened + (again ? 1 : 0);
  const kept = reopens ? await holderAgain(db, ticket, open) : ticket.assigneeId;
  const holder = open.frees ? null : kept;
  const moved = sql`
    update tickets
    set state = ${open.to}, state_since = now(), turn = ${turn}, open = ${!final}, updated_at = now(),
      public_at = now(), facts = (facts - ${open.forgets ?? []}::text[]) || ${JSON.stringify(counted)}::jsonb,
      outcome = case when ${solved} then ${JSON.stringify({ move, answers: counted })}::jsonb when ${final} then outcome end,
      solved_at = case when ${solved} then now() when ${final} then solved_at end,
      closed_at = ${final ? sql`now()` : null},
      reopened = ${reopened}
      ${holder === ticket.assigneeId ? sql`` : sql`, assignee_id = ${holder}`}
    where id = ${ticket.id}
    returning id`;
  const fresh = sql`from first`;
  const { id: ticketId, number, flow, typeVersion, state } = ticket;
  const event = {
    name: "ticket.moved",
    ticketId,
    public: true,
    data: {
      flow,
      ...(typeVersion && { typeVersion }),
      move,
      from: state,
      to: open.to,
      answers: counted,
      by: actor.kind,
      ...(again && { reopened }),
      ...(before === "customer" && turn === "us" && { answered: true }),
      ...(final && { ended: true }),
      ...((open.frees || reopens) && holder === null && { freed: true }),
      ...(open.own?.tells && { tells: true }),
    },
  };
  await andWith(db, moved, [
    ...said.map(({ insert }) => insert),
    publications(actor, [...said.map((each) => each.event), event], fresh),
    ...(actor.id === null ? [] : [reading(actor.id, ticketId, fresh)]),
  ]);
  await keepEstimate(db, actor, ticket, move, given);
  if (move === "deliver") await keepDelivery(db, actor, ticket, given, counted["thread"]!);
  if (given["developer"]) await giveToDeveloper(db, actor, ticket, given["developer"]);
  if (counted["items"]) await askItems(db, ticketId, counted["items"]);
  if (holder !== ticket.assigneeId)
    await publish(db, actor, "ticket.assigned", {
      ticketId,
      data: { number, to: holder, from: ticket.assigneeId },
    });
  if (holder !== actor.id && !isInHisQueue(actor, ticket)) await keepInSight(db, actor, ticketId);
  ticket.state = open.to;
  ticket.facts = { ...ticket.facts, ...counted };
  ticket.open = !final;
  ticket.reopened = reopened;
};

/** Whoever works the queue it is in goes on seeing it, without a look. */
const isInHisQueue = (actor: Actor, { teamId }: Pick<Ticket, "teamId">): boolean =>
  actor.kind === "staff" &&
  actor.permissions.has("tickets.assign") &&
  (teamId === null || actor.teamIds.includes(teamId));

/** What the move itself says: where its words stand in the thread, why it waits in the queue. */
const addedBy = async (
  db: Db,
  actor: Actor,
  ticket: Ticket,
  { inThread, queues, remembers }: Move,
): Promise<Answers> => {
  const queued =
    queues === "by-delivery" ? whyQueued(await deliveryOfIssue(db, ticket.id)) : queues;
  return {
    ...(remembers && { askedIn: ticket.state }),
    ...(inThread && { thread: await putInThread(db, actor, ticket) }),
    // What only begins again waits for no reason but its turn.
    ...(queues && { queued: queued ?? "" }),
  };
};

/** Makes the move that the flow foresees upon something that happened; false where there is none from here. */
export const moveUpon = async (db: Db, ticket: Ticket, what: Occasion): Promise<boolean> => {
  for (const [name, move] of movesOpen(flowOfTicket(ticket), ticket.state, ["system"])) {
    if (move.upon !== what || !isWithin(ticket, move.within)) continue;
    if (move.back && ticket.facts["askedIn"] !== move.to) continue;
    const pressed = { move: name, answers: {}, hats: hatsOf(system) };
    if (await guarded(db, ticket, move, pressed)) continue;
    await makeMove(db, system, ticket, name);
    return true;
  }
  return false;
};

/** How long a reply goes on in what is closed where its move says nothing of it (R36). */
const REOPEN_DAYS = 14;

type Ending = Pick<Ticket, "flow" | "typeVersion" | "state" | "open" | "closedAt">;

/** Until when what is closed goes on by a reply; later, and where no move leads on, it begins a new request that is linked. */
export const reopensUntil = (ticket: Ending): string | null => {
  const { state, open, closedAt } = ticket;
  if (open || closedAt === null) return null;
  const reopens = Object.values(processOf(ticket).moves).find(
    ({ upon, from }) => upon === "customer-reply" && from.includes(state),
  );
  if (!reopens) return null;
  const days = reopens.within ?? REOPEN_DAYS;
  return new Date(Date.parse(closedAt) + days * 86_400_000).toISOString();
};

export const goesOnByReply = (ticket: Ending): boolean => {
  if (ticket.open || ticket.closedAt === null) return true;
  const until = reopensUntil(ticket);
  return until !== null && Date.parse(until) >= Date.now();
};

export const isWithin = (
  { open, closedAt }: Pick<Ticket, "open" | "closedAt">,
  days: number | undefined,
): boolean =>
  open ||
  closedAt === null ||
  days === undefined ||
  Date.parse(closedAt) >= Date.now() - days * 86_400_000;

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

/** The answers that count; what is missing or wrong is refused. `known` answers what a question may hang on beside. */
export const checkAnswers = (
  move: Move,
  answers: Answers,
  known: Readonly<Answers> = {},
): Answers => {
  const counted: Answers = {};
  const wrong: Record<string, string> = {};
  for (const ask of move.asks ?? []) {
    if (!asked(ask, { ...answers, ...known })) continue;
    const answer = (answers[ask.name] ?? "").trim();
    if (answer === "" && ask.required) wrong[`answers.${ask.name}`] = "input.required";
    if (answer === "") continue;
    const fault = wrongIn(ask, answer);
    if (fault) wrong[`answers.${ask.name}`] = fault;
    counted[ask.name] = answer;
  }
  if (Object.keys(wrong).length > 0) throw new Refusal(400, "ticket.move-incomplete", {}, wrong);
  return counted;
};

const withoutSecrets = ({ asks = [] }: Move, answers: Answers): Answers => {
  const secret = new Set(asks.flatMap((ask) => (ask.secret ? [ask.name] : [])));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !secret.has(name)));
};

/** What the desk does with a request because of something elsewhere; false where the move is not open to it now. */
export const moveBySystem = async (
  db: Db,
  ticket: Ticket,
  move: string,
  answers: Answers = {},
): Promise<boolean> => {
  const open = movesOpen(flowOfTicket(ticket), ticket.state, ["system"]);
  if (!open.some(([name]) => name === move)) return false;
  await makeMove(db, system, ticket, move, answers);
  return true;
};

// What someone gives as the reason stands in the conversation too, where the other side reads it.
const wordsOf = (move: Move, answers: Answers) =>
  (move.asks ?? []).flatMap((ask) => {
    const answer = (answers[ask.name] ?? "").trim();
    return ask.writes && answer !== "" ? [{ kind: ask.writes, text: inWords(ask, answer) }] : [];
  });
