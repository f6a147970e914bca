import { one, sql } from "../../lib/db.ts";
import { system } from "../../people/index.ts";
import { processOf } from "../../types/index.ts";
import { findTicket, holdTicket, makeMove, moveTicket } from "../../tickets/index.ts";
import { hatsOf, movesOpen, stateOf, type Flow, type Move } from "../../flows/index.ts";
import { defectCalled, doneToDefect, followNow } from "./defects.ts";
import { answersIn } from "./dates.ts";
import { actorOf, type Stage } from "./stage.ts";
import { channelOf, write, type Deed } from "./write.ts";

/** A button that says at most why. */
export const move =
  (name: string): Deed =>
  async (stage, number, { who, text, at }) => {
    const actor = await actorOf(stage, who);
    await moveTicket(stage.db, actor, number, {
      move: name,
      answers: text ? { reason: text } : {},
      channel: channelOf(actor),
    });
    await followNow(stage, number, at);
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
    ? { items: itemsIn(said.text) }
    : {};
  await write(() => ({ move: move.name, answers }))(stage, number, said);
};

// What is asked for in so many words, an item a line: `1）…；2）…`, else from the first "请" on.
const itemsIn = (text: string): string => {
  const numbered = [...text.matchAll(/\d）([^；。]+)/g)].map(([, item = ""]) => item.trim());
  if (numbered.length > 0) return numbered.join("\n");
  const begins = text.search(/请(?!问)/);
  return (begins < 0 ? text : text.slice(begins + 1))
    .replace(/[。？]$/, "")
    .split(/[；;]/)
    .join("\n");
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
  if (answers["defect"]?.startsWith("@"))
    answers["defect"] = await defectCalled(stage, number, answers["defect"], answers["date"] ?? "");
  if (await doneToDefect(stage, number, { who: said.who, move, answers })) return;
  const actor = await actorOf(stage, said.who);
  if (said.text) await write(() => ({ move, answers }))(stage, number, said);
  else await moveTicket(stage.db, actor, number, { move, answers, channel: channelOf(actor) });
  await followNow(stage, number, said.at);
};

/**
 * What comes by the clock, which does not run in the play: `时钟 runs-out no_answer`. Where a word about a delivery has
 * begun an issue, it is the clock.
 */
export const runsOut: Deed = async (stage, number, { about, at }) => {
  const { number: running } = await one<{ number: number }>(
    stage.db,
    sql`
      select coalesce(max(o.number), ${number}) as number
      from tickets t
      left join ticket_links l on l.other_id = t.id and l.kind = 'continues'
      left join tickets o on o.id = l.ticket_id and o.open
      where t.number = ${number}`,
  );
  await makeMove(stage.db, system, await holdTicket(stage.db, system, running), about);
  await followNow(stage, running, at);
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
  const flow = processOf(ticket);
  const [name, move] =
    movesOpen(flow, ticket.state, hatsOf(actor)).find(([, move]) => move.says && is(move, flow)) ??
    [];
  if (!name || !move) throw new Error(`${who} has no such move in ${ticket.flow} ${ticket.state}`);
  return { ...move, name };
};
