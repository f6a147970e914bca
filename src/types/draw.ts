import type { z } from "zod";
import type { Db } from "../lib/db.ts";
import { errorText } from "../lib/problems.ts";
import { notFound } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import { changedFlow, flowOf, objectionsTo } from "../flows/index.ts";
import { flowView } from "../flows/view.ts";
import type { Staff } from "../people/index.ts";
import { lostIn } from "./check.ts";
import { currentType } from "./known.ts";
import type { Definition, Drawn } from "./schema.ts";
import { changesIn } from "./type.ts";

/** What somebody is about to make of a process: drawn, with all that stands against keeping it. */
export const drawDraft = async (
  db: Db,
  actor: Staff,
  name: string,
  flow: Definition["flow"],
  language: Language,
): Promise<z.input<typeof Drawn>> => {
  const type = (await currentType(db, name)) ?? notFound("type");
  const changes = changesIn({ flow });
  const process = { ...changedFlow(flowOf(type.flow), changes), title: type.process.title };
  const objections = Object.entries(objectionsTo(flowOf(type.flow), changes));
  const lost = lostIn(type.flow, changes);
  return {
    flow: flowView(actor, { name, process }, language),
    wrong: [
      ...objections.map(([at, code]) => ({ at, sentence: errorText(language, code) })),
      ...lost.map(({ code, details }) => ({
        at: "",
        sentence: errorText(language, code, details),
      })),
    ],
  };
};
