import { maybe, sql } from "../../lib/db.ts";
import type { Event } from "../../lib/events.ts";
import { system } from "../../people/index.ts";
import { findTicket, holdTicket, makeMove, moveTicket, promiseFix } from "../../tickets/index.ts";
import { flowOf, hatsOf, movesOpen, stateOf, type Flow, type Move } from "../../flows/index.ts";
import { answersIn } from "./dates.ts";
import { actorOf, type Stage } from "./stage.ts";
import { channelOf, write, type Deed } from "./write.ts";

/** A button that says at most why. */
export const move =
  (name: string): Deed =>
  async (stage, number, { who, text }) => {
    const actor = await actorOf(stage, who);
    await moveTicket(stage.db, actor, number, {
      move: name,
      answers: text ? { reason: text } : {},
      channel: channelOf(actor),
    });
  };

/** Whatever the flow calls it, the customer is asked for something. */
export const asks: Deed = async (stage, number, said) => {
  const move = await moveThat(
    stage,
    number,
    said.who,
    ({ to }, flow) => stateOf(flow, to).turn === "customer",
  );
  const answers: Record<string, string> = move.asks?.some(({ name }) => name === "items")
    ? { items: said.text }
    : {};
  await write(() => ({ move: move.name, answers }))(stage, number, said);
};

/** An outcome other than a solution says what is to be done next, or why not, behind a bar. */
export const solves: Deed = async (stage, number, said) => {
  const { name } = await moveThat(stage, number, said.who, ({ outcome }) => outcome ?? false);
  const [text = "", rest = ""] = said.text.split(" || ");
  const outcome = /workaround|direction|cannot_help/.exec(said.about)?.[0] ?? "solution";
  const more: Record<string, string> =
    { direction: { next: rest }, cannot_help: { reason: rest } }[outcome] ?? {};
  await write(() => ({ text, move: name, answers: { outcome, ...more } }))(stage, number, said);
};

/** Any move by its name, `does schedule date=@train`; what stands behind the colon is said with it. */
export const does: Deed = async (stage, number, said) => {
  const [move = "", ...rest] = said.about.split(" ");
  const answers = await answersIn(stage, number, { text: rest.join(" "), at: said.at });
  const actor = await actorOf(stage, said.who);
  if (said.text) await write(() => ({ move, answers }))(stage, number, said);
  else await moveTicket(stage.db, actor, number, { move, answers, channel: channelOf(actor) });
  await promise(stage, number, said.at);
};

/** What comes by the clock, which does not run in the play: `时钟 runs-out no_answer`. */
export const runsOut: Deed = async ({ db }, number, { about }) =>
  makeMove(db, system, await holdTicket(db, system, number), about);

/** What was reported is promised for the train that takes it, as the worker would at that moment. */
const promise = async ({ db, house }: Stage, number: number, at: number): Promise<void> => {
  const moved = await maybe<Event>(
    db,
    sql`
      select e.tx::text, e.seq, e.name, e.actor_id, e.ticket_id, e.about_id, e.public, e.data
      from events e
      join tickets t on t.id = e.ticket_id
      where t.number = ${number} and e.name = 'ticket.moved' and e.at = now()
        and e.data ->> 'to' = 'reported'`,
  );
  if (moved) await promiseFix(house, { ...moved, at: new Date(at).toISOString() });
};

type Found = Move & { name: string };

/** The first move of this kind that is said and open to somebody now. */
const moveThat = async (
  stage: Stage,
  number: number,
  who: string,
  is: (move: Move, flow: Flow) => boolean,
): Promise<Found> => {
  const actor = await actorOf(stage, who);
  const ticket = await findTicket(stage.db, actor, number);
  const flow = flowOf(ticket.flow);
  const [name, move] =
    movesOpen(flow, ticket.state, hatsOf(actor)).find(([, move]) => move.says && is(move, flow)) ??
    [];
  if (!name || !move) throw new Error(`${who} has no such move in ${ticket.flow} ${ticket.state}`);
  return { ...move, name };
};
