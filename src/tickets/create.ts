import type { z } from "zod";
import {
  andWith,
  inTransaction,
  maybe,
  one,
  rows,
  run,
  sql,
  type Db,
  type RawBuilder,
} from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { publication, publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { stateOf } from "../flows/index.ts";
import { mayBeNamed, type Contact, type Staff } from "../people/index.ts";
import { currentType, isFor, knowTypes, mayAsk, typeOf, type Type } from "../types/index.ts";
import { allowFor } from "./allowFor.ts";
import { checkFields } from "./fields.ts";
import { attach } from "./attachments.ts";
import { deliveryChosen } from "./deliveries.ts";
import { newMessage } from "./messages.ts";
import { reading } from "./read.ts";
import type { NewTicket } from "./schema.ts";

type Submission = z.output<typeof NewTicket>;

/** A request is submitted, once for each submission id however often it is sent; answers its number. */
export const createTicket = async (
  db: Db,
  actor: Staff | Contact,
  submission: Submission,
  channel: "portal" | "desk" | "api",
): Promise<{ number: number }> => {
  const type = await typeFor(db, actor, submission.type);
  const said = checkFields(actor, type, submission);
  const { masked, severity = type.definition.severity } = submission;
  const { submissionId, description: text, fileIds, watchers } = submission;
  if (watchers.length > 0 && actor.kind === "contact" && actor.level === "T1")
    throw new Refusal(403, "ticket.verify-first", {}, { watchers: "ticket.verify-first" });
  if (actor.kind === "staff" && submission.requesterId)
    await allowFor(db, actor, submission.requesterId, type, fileIds.length > 0);
  const who = await partiesOf(db, actor, submission);
  const { deliveryId, fields } = await deliveryChosen(db, who.projectId, said);
  const id = newId();
  const { start } = type.process;
  const { turn } = stateOf(type.process, start);

  const ticket = sql`
    insert into tickets (id, submission_id, type, type_version, flow, state, turn, open, channel, severity, title,
      requester_id, binding_id, company_id, company_name, project_id, project_name, product_id, version, reach, fields,
      facts, delivery_id, team_id)
    values (${id}, ${submissionId}, ${type.name}, ${type.versionId}, ${type.flow}, ${start}, ${turn}, true, ${channel},
      ${severity}, ${submission.title}, ${who.personId}, ${who.bindingId}, ${who.companyId},
      ${who.companyName}, ${who.projectId}, ${who.projectName ?? submission.projectName}, ${who.productId},
      ${submission.version}, ${JSON.stringify(submission.reach)}, ${JSON.stringify(fields)},
      ${JSON.stringify(factsAtStart(type.process.queues))}, ${deliveryId},
      (select id from teams where id = ${type.definition.teamId}))
    on conflict (submission_id) do nothing
    returning number`;
  const fresh = sql`from first`;
  const author = { id: who.personId, kind: "contact" } as const;
  const message =
    text !== "" || fileIds.length > 0
      ? newMessage(author, { id }, { kind: "reply", text, fileIds }, channel, fresh)
      : undefined;
  const about = {
    ticketId: id,
    public: true,
    data: { type: submission.type, severity, channel, masked },
  };
  const open = (db: Db) =>
    andWith<{ number: number }>(db, ticket, [
      ...(message ? [message.insert] : []),
      publication(actor, "ticket.opened", about, fresh),
      reading(actor.id, id, fresh),
      ...(actor.kind === "staff" ? [following(actor.id, id, fresh)] : []),
    ]);
  const openWithMore = async (db: Db) => {
    const opened = await open(db);
    if (!opened) return undefined;
    // Files belong to who sent them up, which on behalf of somebody is a colleague.
    if (message) await attach(db, actor.id, message.id, fileIds);
    if (watchers.length > 0) await watch(db, id, actor.id, watchers);
    return opened;
  };

  const more = fileIds.length > 0 || watchers.length > 0;
  const opened = await (more ? inTransaction(db, openWithMore) : open(db));
  return opened ?? submittedBefore(db, who.personId, submissionId);
};

// Who entered it for somebody goes on seeing what becomes of it.
const following = (personId: string, ticketId: string, fresh: RawBuilder<unknown>) => sql`
  insert into ticket_followers (ticket_id, person_id) select ${ticketId}, ${personId} ${fresh} returning 1`;

/** The type as it is now, for who may submit it. */
const typeFor = async (db: Db, actor: Staff | Contact, name: string): Promise<Type> => {
  const type = await currentType(db, name);
  if (!type || type.channelOnly || !isFor(actor, type))
    throw new Refusal(400, "ticket.type-unknown", {}, { type: "ticket.type-unknown" });
  if (type.definition.retired)
    throw new Refusal(
      409,
      "ticket.type-retired",
      { type: type.label },
      { type: "ticket.type-retired" },
    );
  if (!mayAsk(actor, type)) throw new Refusal(403, "ticket.verify-first");
  return type;
};

/** Whose request it is: the contact's own, or the contact's on whose behalf staff enter it. */
const requesterOf = (actor: Staff | Contact, onBehalf: string | null): string => {
  if (actor.kind === "contact" && onBehalf && onBehalf !== actor.id)
    throw new Refusal(404, "person.not-found");
  const personId = actor.kind === "contact" ? actor.id : onBehalf;
  if (!personId) throw new Refusal(400, "ticket.incomplete", {}, { requesterId: "input.required" });
  return personId;
};

type Parties = {
  personId: string;
  bindingId: string | null;
  companyId: string | null;
  companyName: string;
  projectId: string | null;
  projectName: string | null;
  productId: string | null;
};

/** The requester with his company, the product, and the project; one that may not be named does not exist. */
const partiesOf = async (
  db: Db,
  actor: Staff | Contact,
  { requesterId, projectId, productId }: Submission,
): Promise<Parties> => {
  const found = await maybe<Parties>(
    db,
    sql`
      select w.*, p.id as project_id, p.full_name as project_name, d.id as product_id
      from (
        select p.id as person_id, b.id as binding_id,
          case when b.state in ('verified', 'authorised') or b.grace_until > now() then b.company_id end as company_id,
          coalesce(c.legal_name, b.company_name, '') as company_name
        from people p
        left join bindings b on b.person_id = p.id and b.state not in ('rejected', 'revoked', 'none')
        left join companies c on c.id = b.company_id
        where p.id = ${requesterOf(actor, requesterId)} and p.kind = 'contact' and p.ended_at is null
      ) w
      left join projects p on p.id = ${projectId} and ${mayBeNamed(actor, sql`w.company_id`)}
      left join products d on d.id = ${productId} and d.ended_at is null`,
  );
  if (!found) throw new Refusal(404, "person.not-found");
  if (productId && !found.productId)
    throw new Refusal(400, "ticket.incomplete", {}, { productId: "ticket.product-unknown" });
  if (projectId && !found.projectId)
    throw new Refusal(400, "ticket.incomplete", {}, { projectId: "project.not-found" });
  return found;
};

const submittedBefore = async (
  db: Db,
  requesterId: string,
  submissionId: string,
): Promise<{ number: number }> => {
  const before = await maybe<{ number: number }>(
    db,
    sql`select number from tickets where submission_id = ${submissionId} and requester_id = ${requesterId}`,
  );
  if (!before) throw new Refusal(409, "ticket.submission-taken");
  return before;
};

/** Has answers copied to addresses; naming one twice changes nothing. Answers those that are new. */
export const watch = async (
  db: Db,
  ticketId: string,
  by: string,
  addresses: readonly string[],
): Promise<string[]> => {
  const added = await rows<{ address: string }>(
    db,
    sql`
      insert into ticket_watchers (ticket_id, address, added_by)
      select ${ticketId}, a, ${by} from unnest(${addresses.map((address) => address.toLowerCase())}::text[]) a
      on conflict do nothing
      returning address`,
  );
  return added.map(({ address }) => address);
};

/** Why it waits in the queue, where the flow says so of its beginning. */
export const factsAtStart = (queued: string | null | undefined): Record<string, string> =>
  queued ? { queued } : {};

/** Of another type than what it goes on from, with where it begins and why it is not with whoever made that. */
type Begun = { type: Type; state: string; queued: string | null };

/** A request that goes on from another: its people and project, its own number. */
export const createFrom = async (
  db: Db,
  actor: Staff | Contact,
  sourceId: string,
  { title, kind, as }: { title: string | null; kind: "continues" | "split"; as?: Begun },
): Promise<{ id: string; number: number }> => {
  const id = newId();
  const type = as?.type ?? (await typeGoingOn(db, sourceId, kind));
  const start = as?.state ?? type.process.start;
  const queued = as ? as.queued : type.process.queues;
  const { number } = await one<{ number: number }>(
    db,
    sql`
      insert into tickets (id, type, type_version, flow, state, turn, open, channel, severity, title, requester_id,
        binding_id, company_id, company_name, project_id, project_name, product_id, version, reach, fields, facts,
        delivery_id, team_id, assignee_id)
      select ${id}, ${type.name}, ${type.versionId}, ${type.flow}, ${start}, ${stateOf(type.process, start).turn}, true,
        t.channel, t.severity,
        coalesce(${title}, t.title), t.requester_id, t.binding_id, t.company_id, t.company_name, t.project_id,
        t.project_name, t.product_id, t.version, t.reach, t.fields, ${JSON.stringify(factsAtStart(queued))},
        t.delivery_id, t.team_id,
        ${kind === "split" ? sql`t.assignee_id` : sql`null`}
      from tickets t
      where t.id = ${sourceId}
      returning number`,
  );
  await run(
    db,
    sql`insert into ticket_links (ticket_id, other_id, kind) values (${id}, ${sourceId}, ${kind})`,
  );
  // Whoever was copied or followed goes on doing so.
  await run(
    db,
    sql`
      insert into ticket_watchers (ticket_id, address, added_by)
      select ${id}, address, added_by from ticket_watchers where ticket_id = ${sourceId}`,
  );
  await run(
    db,
    sql`
      insert into ticket_followers (ticket_id, person_id, mentioned)
      select ${id}, person_id, mentioned from ticket_followers where ticket_id = ${sourceId}`,
  );
  await publish(db, actor, "ticket.opened", {
    ticketId: id,
    public: true,
    data: { from: sourceId, kind, ...(as && { state: as.state, queued: as.queued }) },
  });
  return { id, number };
};

/** What is split off was submitted with it; what the customer begins anew goes by the type as it is now. */
const typeGoingOn = async (
  db: Db,
  ticketId: string,
  kind: "continues" | "split",
): Promise<Type> => {
  const found = await one<{ type: string; typeVersion: string | null }>(
    db,
    sql`select type, type_version from tickets where id = ${ticketId}`,
  );
  const now = kind === "continues" ? await currentType(db, found.type) : undefined;
  if (now) return now;
  await knowTypes(db, [found]);
  return typeOf(found);
};
