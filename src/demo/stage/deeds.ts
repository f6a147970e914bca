import { one, sql } from "../../lib/db.ts";
import {
  addWatcher,
  assignTicket,
  changeTicket,
  findTicket,
  hatsOf,
  follow,
  linkTickets,
  markRead,
  mergeTicket,
  moveTicket,
  rate,
  splitTicket,
  urge,
  writeMessage,
} from "../../tickets/index.ts";
import { flowOf, movesOpen, stateOf, type Flow, type Move } from "../../flows/index.ts";
import { attached } from "../files/attachments.ts";
import type { Line } from "./script.ts";
import { actorOf, known, staffOf, type Stage } from "./stage.ts";
import { dayFrom } from "./time.ts";

type Said = Pick<Line, "who" | "about" | "text">;
type Deed = (stage: Stage, number: number, said: Said) => Promise<unknown>;
type Words = {
  kind?: "reply" | "note";
  mentions?: string[];
  move?: string;
  answers?: Record<string, string>;
};

const write =
  (words: (stage: Stage, said: Said) => Words): Deed =>
  async (stage, number, said) => {
    const actor = await actorOf(stage, said.who);
    const given = {
      kind: "reply" as const,
      text: said.text,
      html: null,
      fileIds: await attached(stage, actor.id, filesIn(said.about)),
      mentions: [],
      move: null,
      answers: {},
      seen: null,
      ...words(stage, said),
    };
    await writeMessage(stage.db, actor, number, given, channelOf(actor));
  };

const channelOf = ({ kind }: { kind: "staff" | "contact" }) =>
  kind === "staff" ? "desk" : "portal";

const move =
  (name: string): Deed =>
  async (stage, number, { who, text }) => {
    const actor = await actorOf(stage, who);
    await moveTicket(stage.db, actor, number, {
      move: name,
      answers: text ? { reason: text } : {},
      channel: channelOf(actor),
    });
  };

/** Everything that the people of the play do to a request, by the word that stands in its scene. */
export const deeds: Record<string, Deed> = {
  says: write(() => ({})),
  notes: write(({ people }, { about, text }) => ({
    kind: "note",
    mentions: [...people]
      .filter(([name]) => `${about} ${text}`.includes(`@${name}`))
      .map(([, id]) => id),
  })),
  // Whatever the flow calls it, the customer is asked for something.
  asks: async (stage, number, said) => {
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
  },
  // An outcome other than a solution says what is to be done next, or why not, behind a bar.
  solves: async (stage, number, said) => {
    const { name } = await moveThat(stage, number, said.who, ({ outcome }) => outcome ?? false);
    const [text = "", rest = ""] = said.text.split(" || ");
    const outcome = /workaround|direction|cannot_help/.exec(said.about)?.[0] ?? "solution";
    const more: Record<string, string> =
      { direction: { next: rest }, cannot_help: { reason: rest } }[outcome] ?? {};
    await write(() => ({ text, move: name, answers: { outcome, ...more } }))(stage, number, said);
  },
  // Any move by its name, `does schedule date=@+2; reason=…`; what stands behind the colon is said with it.
  does: async (stage, number, said) => {
    const [name = "", ...rest] = said.about.split(" ");
    const answers = answersIn(rest.join(" "));
    const actor = await actorOf(stage, said.who);
    if (said.text === "") {
      await moveTicket(stage.db, actor, number, { move: name, answers, channel: channelOf(actor) });
      return;
    }
    await write(() => ({ move: name, answers }))(stage, number, said);
  },

  claims: async (stage, number, { who }) =>
    assignTicket(stage.db, await staffOf(stage, who), number, {
      personId: known(stage.people, who),
      note: "",
    }),
  hands: async (stage, number, { who, about, text }) => {
    const [person] = namesIn(about);
    const team = about.replace(/@\S+/, "").trim();
    await assignTicket(stage.db, await staffOf(stage, who), number, {
      personId: person ? known(stage.people, person) : null,
      teamId: team ? known(stage.teams, team) : undefined,
      note: text,
    });
  },
  tags: async (stage, number, { who, about }) =>
    changeTicket(stage.db, await staffOf(stage, who), number, { tags: about.split(/[,，]\s*/) }),
  severity: async (stage, number, { who, about, text }) =>
    changeTicket(stage.db, await staffOf(stage, who), number, {
      severity: about as "S1",
      reason: text,
    }),

  confirms: move("confirm"),
  rejects: move("reject"),
  withdraws: move("withdraw"),
  closes: move("close"),
  reopens: move("reopen"),
  "takes-back": move("take_back"),
  rates: async (stage, number, { who, about, text }) =>
    rate(stage.db, await actorOf(stage, who), number, { rating: Number(about), comment: text }),
  urges: async (stage, number, { who, text }) =>
    urge(stage.db, await actorOf(stage, who), number, text),
  watches: async (stage, number, { who, about }) =>
    addWatcher(stage.db, await actorOf(stage, who), number, about),

  follows: async (stage, number, { who }) => {
    const actor = await staffOf(stage, who);
    await follow(stage.db, (await findTicket(stage.db, actor, number)).id, [actor.id]);
  },
  reads: async (stage, number, { who }) => {
    const actor = await actorOf(stage, who);
    await markRead(stage.db, actor.id, (await findTicket(stage.db, actor, number)).id);
  },
  links: async (stage, number, { who, about }) =>
    linkTickets(stage.db, await staffOf(stage, who), number, known(stage.numbers, about)),
  merges: async (stage, number, { who, about }) =>
    mergeTicket(stage.db, await staffOf(stage, who), number, known(stage.numbers, about)),
  // The last message turned out to be another matter.
  splits: async (stage, number, { who, text }) => {
    const actor = await staffOf(stage, who);
    const { id } = await one<{ id: string }>(
      stage.db,
      sql`
        select w.id
        from messages w
        join tickets t on t.id = w.ticket_id
        where t.number = ${number}
        order by w.id desc
        limit 1`,
    );
    await splitTicket(stage.db, actor, number, { messageIds: [id], title: text });
  },
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

/** `date=@+2; reason=…`: days from today where a date is meant. */
const answersIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(/;\s*(?=\w+=)/)
      .filter((part) => part.includes("="))
      .map((part) => {
        const at = part.indexOf("=");
        const value = part.slice(at + 1).trim();
        const days = /^@([+-]\d+)$/.exec(value)?.[1];
        return [part.slice(0, at).trim(), days ? dayFrom(Date.now(), Number(days)) : value];
      }),
  );

const namesIn = (about: string): string[] =>
  [...about.matchAll(/@(\S+)/g)].map(([, name]) => name!);
const filesIn = (about: string): string[] =>
  [...about.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name!);
