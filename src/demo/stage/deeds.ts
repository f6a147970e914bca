import { one, sql } from "../../lib/db.ts";
import {
  addWatcher,
  assignTicket,
  changeTicket,
  findTicket,
  follow,
  linkTickets,
  markRead,
  mergeTicket,
  rate,
  splitTicket,
  urge,
} from "../../tickets/index.ts";
import { asks, does, move, runsOut, solves } from "./moves.ts";
import { actorOf, known, staffOf } from "./stage.ts";
import { write, type Deed } from "./write.ts";

/** Everything that the people of the play do to a request, by the word that stands in its scene. */
export const deeds: Record<string, Deed> = {
  says: write(() => ({})),
  notes: write(({ people }, { about, text }) => ({
    kind: "note",
    mentions: [...people]
      .filter(([name]) => `${about} ${text}`.includes(`@${name}`))
      .map(([, id]) => id),
  })),
  asks,
  solves,
  does,
  "runs-out": runsOut,

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
    urge(stage.house, stage.db, await actorOf(stage, who), number, text),
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

const namesIn = (about: string): string[] =>
  [...about.matchAll(/@(\S+)/g)].map(([, name]) => name!);
