import { calendarOf } from "../../calendar/index.ts";
import { flowOf, isProductType, requestTypes, stateOf } from "../../flows/index.ts";
import { one, run, sql } from "../../lib/db.ts";
import { createTicket } from "../../tickets/index.ts";
import type { Request } from "../requests/request.ts";
import { contacts } from "../cast/contacts.ts";
import { attached } from "../files/attachments.ts";
import { deeds } from "./deeds.ts";
import { linesOf } from "./script.ts";
import { actorOf, known, type Stage } from "./stage.ts";
import { momentOf } from "./time.ts";

/** Something that happens in the play. */
export type Act = {
  at: number;
  kind: "registry" | "bindings" | "tickets";
  run(stage: Stage): Promise<unknown>;
};

/** Submitting a request, and everything in its scene. */
export const actsOf = ({ house, now }: Stage, request: Request): Act[] => {
  let at = momentOf(request.at, now);
  let train = "";
  let number = 0;
  const submit: Act = {
    at,
    kind: "tickets",
    async run(stage) {
      number = await submitted(stage, request).catch((cause: unknown) => {
        throw new Error(`"${request.title}" could not be submitted`, { cause });
      });
      if (request.key) stage.numbers.set(request.key, number);
    },
  };
  return [
    submit,
    ...linesOf(request.scene ?? "").map(({ when, verb, ...said }): Act => {
      at = momentOf(when.replace("train", train), now, at);
      if (/^(report|still_fails) /.test(said.about)) train = calendarOf(house).trainFor(at).run;
      const line = { ...said, at };
      const deed = deeds[verb];
      if (!deed) throw new Error(`nobody in the demo ${verb}`);
      return {
        at,
        kind: "tickets",
        run: (stage) =>
          deed(stage, number, line).catch((cause: unknown) => {
            throw new Error(`in "${request.title}" ${said.who} ${verb}`, { cause });
          }),
      };
    }),
  ];
};

const submitted = async (stage: Stage, request: Request): Promise<number> => {
  const { from, by, files = [], watchers = [], fields = {}, version = "" } = request;
  const { name, mobile = "", email } = contacts[from] ?? missing(from);
  const actor = await actorOf(stage, by ?? from);
  const { number } = await createTicket(
    stage.db,
    actor,
    {
      submissionId: crypto.randomUUID(),
      type: isFromChannel(request) ? "usage" : request.type,
      severity: request.severity ?? "S3",
      title: request.title,
      description: request.text ?? "",
      projectId: request.project ? known(stage.projects, request.project) : null,
      projectName: request.projectName ?? "",
      productId: known(stage.products, request.product),
      version,
      reach: { name, phone: mobile, email },
      fields: await withDelivery(stage, fields),
      fileIds: await attached(stage, known(stage.people, from), files),
      watchers: [...watchers],
      masked: true,
      requesterId: by ? known(stage.people, from) : null,
    },
    by ? "desk" : "portal",
  );
  if (isFromChannel(request)) await beginAs(stage, number, request);
  return number;
};

/** What was handed over in the request that is spoken of. */
const withDelivery = async ({ db, numbers }: Stage, fields: Record<string, string>) => {
  const { delivery } = fields;
  if (!delivery?.startsWith("@")) return fields;
  const { id } = await one<{ id: string }>(
    db,
    sql`
      select v.id
      from deliveries v
      join tickets t on t.id = v.ticket_id
      where t.number = ${known(numbers, delivery.slice(1))}`,
  );
  return { ...fields, delivery: id };
};

const isFromChannel = ({ type }: Request): boolean =>
  isProductType(type) && "channelOnly" in requestTypes[type];

/** What no form offers its channel begins; until there is one, the play does. */
const beginAs = ({ db }: Stage, number: number, { type, begins }: Request) => {
  const flow = flowOf(type);
  const state = begins ?? flow.start;
  return run(
    db,
    sql`
      update tickets
      set type = ${type}, type_version = null, flow = ${type}, state = ${state}, turn = ${stateOf(flow, state).turn}
      where number = ${number}`,
  );
};

const missing = (name: string): never => {
  throw new Error(`the demo has nobody called ${name}`);
};
