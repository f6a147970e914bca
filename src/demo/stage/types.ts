import { addType, changeType, currentType } from "../../types/index.ts";
import { addedType, changedWords } from "../cast/types.ts";
import type { Act } from "./play.ts";
import { known, staffOf } from "./stage.ts";
import { momentOf } from "./time.ts";

/** What the administrator made of the types of request. */
export const typeActs = (now: number): Act[] => [
  {
    at: momentOf(addedType.at, now),
    kind: "registry",
    async run(stage) {
      const { type, team, by } = addedType;
      const definition = { ...type.definition, teamId: known(stage.teams, team) };
      await addType(stage.db, await staffOf(stage, by), { ...type, definition });
    },
  },
  {
    at: momentOf(changedWords.at, now),
    kind: "registry",
    async run(stage) {
      const { type: name, by, note, states } = changedWords;
      const { version, definition } = (await currentType(stage.db, name))!;
      await changeType(stage.db, await staffOf(stage, by), name, {
        version,
        definition: { ...definition, flow: { ...definition.flow, states } },
        note,
      });
    },
  },
];
