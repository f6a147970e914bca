import { writeMessage } from "../../tickets/index.ts";
import { attached } from "../files/attachments.ts";
import { withDate } from "./dates.ts";
import type { Line } from "./script.ts";
import { actorOf, type Stage } from "./stage.ts";

/** A line of a scene, and its moment. */
export type Said = Pick<Line, "who" | "about" | "text"> & { at: number };
/** What a person of the play does to the request of this number. */
export type Deed = (stage: Stage, number: number, said: Said) => Promise<unknown>;

type Words = {
  kind?: "reply" | "note";
  text?: string;
  mentions?: string[];
  move?: string;
  answers?: Record<string, string>;
};

/** Writes what stands behind the colon, with whatever belongs to it. */
export const write =
  (words: (stage: Stage, said: Said) => Words): Deed =>
  async (stage, number, said) => {
    const actor = await actorOf(stage, said.who);
    const { text = said.text, ...more } = words(stage, said);
    const given = {
      kind: "reply" as const,
      html: null,
      fileIds: await attached(stage, actor.id, filesIn(said.about)),
      mentions: [],
      move: null,
      answers: {},
      seen: null,
      ...more,
      text: await withDate(stage, number, { text, at: said.at }),
    };
    await writeMessage(stage.db, actor, number, given, channelOf(actor));
  };

export const channelOf = ({ kind }: { kind: "staff" | "contact" }) =>
  kind === "staff" ? "desk" : "portal";

const filesIn = (about: string): string[] =>
  [...about.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name!);
