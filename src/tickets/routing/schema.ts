import { z } from "zod";
import { RoutingSetting } from "../../settings/schema.ts";
import { TypeName } from "../../types/schema.ts";
import { Channel, Named, Severity } from "../schema.ts";

const id = z.uuid();

/** The rules, and what everything is called that they speak of by id. */
export const RoutingView = RoutingSetting.extend({ names: z.record(id, z.string()) });

/** A request as it might come in now. */
export const RoutingQuestion = z.strictObject({
  type: TypeName,
  severity: Severity,
  productId: id.nullable().default(null),
  companyId: id.nullable().default(null),
  projectId: id.nullable().default(null),
  language: z.enum(["zh-CN", "en"]).default("zh-CN"),
  channel: Channel.default("portal"),
});

export const RoutingAnswer = z.object({
  /** The rules that came before, and the first thing that did not fit. */
  before: z.array(
    z.object({
      rule: z.string(),
      because: z.enum([
        "types",
        "products",
        "severities",
        "companies",
        "projects",
        "languages",
        "channels",
        "team-gone",
      ]),
    }),
  ),
  /** Null: no rule fits, and it waits unassigned. */
  rule: z
    .object({
      name: z.string(),
      team: Named,
      to: z.enum(["queue", "in-turn", "least-loaded"]),
      /** False outside the business hours of the team: then it waits in its queue. */
      atWork: z.boolean(),
    })
    .nullable(),
  /** Those of the team who do not come into question. */
  passed: z.array(
    z.object({
      id,
      name: z.string(),
      because: z.enum(["away", "invited", "no-right", "skill", "full", "had-it"]),
    }),
  ),
  /** Null: it waits in the queue of the team. */
  person: z.object({ id, name: z.string(), open: z.int(), load: z.int() }).nullable(),
});

export const Loads = z.object({
  items: z.array(
    z.object({
      personId: id,
      /** Open requests in his hands. */
      open: z.int(),
      /** What they weigh: four for each S1, down to one for each S4. */
      load: z.int(),
    }),
  ),
});

export const InHand = z.object({
  /** Requests in one's hands that wait for us, and those that do not. */
  ours: z.int(),
  theirs: z.int(),
  /** How many went back to the queue since one is away. */
  givenBack: z.int(),
});
