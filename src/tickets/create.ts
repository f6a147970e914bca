import type { z } from "zod";
import { inTransaction, maybe, one, rows, run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { flowOf, stateOf } from "../flows/index.ts";
import type { Contact, Staff } from "../people/index.ts";
import { checkFields, mayAsk, typeOf } from "./fields.ts";
import { addMessage } from "./messages.ts";
import { markRead } from "./read.ts";
import type { NewTicket } from "./schema.ts";

type Submission = z.output<typeof NewTicket>;

/** A request is submitted, once for each submission id however often it is sent; answers its number. */
export const createTicket = (
  db: Db,
  actor: Staff | Contact,
  submission: Submission,
  channel: "portal" | "desk" | "api",
): Promise<{ number: number }> =>
  inTransaction(db, async (db) => {
    const type = typeOf(submission.type);
    if (!mayAsk(actor, type)) throw new Refusal(403, "ticket.verify-first");
    const fields = checkFields(actor, submission);
    const who = await requesterOf(db, actor, submission.requesterId);
    const project = await projectOf(db, who, submission.projectId);
    const id = newId();
    const { turn } = stateOf(flowOf(type.flow), flowOf(type.flow).start);

    const fresh = await maybe<{ number: number }>(
      db,
      sql`
        insert into tickets (id, submission_id, type, flow, state, turn, open, channel, severity, title, requester_id,
          binding_id, company_id, company_name, project_id, project_name, product_id, version, reach, fields)
        values (${id}, ${submission.submissionId}, ${submission.type}, ${type.flow}, ${flowOf(type.flow).start}, ${turn},
          true, ${channel}, ${submission.severity}, ${submission.title}, ${who.personId}, ${who.bindingId},
          ${who.companyId}, ${who.companyName}, ${project?.id ?? null}, ${project?.name ?? submission.projectName},
          ${submission.productId}, ${submission.version}, ${JSON.stringify(submission.reach)}, ${JSON.stringify(fields)})
        on conflict (submission_id) do nothing
        returning number`,
    );
    if (!fresh) return submittedBefore(db, who.personId, submission.submissionId);

    const { description: text, fileIds } = submission;
    if (text !== "" || fileIds.length > 0)
      await addMessage(
        db,
        { ...actor, id: who.personId, kind: "contact" } as Contact,
        { id },
        { kind: "reply", text, fileIds },
        channel,
      );
    if (submission.watchers.length > 0) await watch(db, id, actor.id, submission.watchers);
    await publish(db, actor, "ticket.opened", {
      ticketId: id,
      public: true,
      data: { number: fresh.number, type: submission.type, severity: submission.severity, channel },
    });
    await markRead(db, actor.id, id);
    return fresh;
  });

type Requester = {
  personId: string;
  bindingId: string | null;
  companyId: string | null;
  companyName: string;
};

/** Whose request it is: the contact's own, or the contact's on whose behalf staff enter it. */
const requesterOf = async (
  db: Db,
  actor: Staff | Contact,
  onBehalf: string | null,
): Promise<Requester> => {
  if (actor.kind === "contact" && onBehalf && onBehalf !== actor.id)
    throw new Refusal(404, "person.not-found");
  const personId = actor.kind === "contact" ? actor.id : onBehalf;
  if (!personId) throw new Refusal(400, "ticket.incomplete", {}, { requesterId: "input.required" });
  const found = await maybe<Requester>(
    db,
    sql`
      select p.id as person_id, b.id as binding_id,
        case when b.state in ('verified', 'authorised') or b.grace_until > now() then b.company_id end as company_id,
        coalesce(c.legal_name, b.company_name, '') as company_name
      from people p
      left join bindings b on b.person_id = p.id and b.state not in ('rejected', 'revoked', 'none')
      left join companies c on c.id = b.company_id
      where p.id = ${personId} and p.kind = 'contact' and p.ended_at is null`,
  );
  return found ?? notThere();
};
const notThere = (): never => {
  throw new Refusal(404, "person.not-found");
};

/** The project of the registry, if the requester's company has to do with it; one that has not does not exist. */
const projectOf = async (db: Db, { companyId }: Requester, projectId: string | null) => {
  if (!projectId) return undefined;
  const found = await maybe<{ id: string; name: string }>(
    db,
    sql`
      select j.id, j.full_name as name
      from projects j
      where j.id = ${projectId} and j.ended_at is null and (
        j.customer_id = ${companyId}
        or exists (
          select from project_partners s
          where s.project_id = j.id and s.partner_id = ${companyId} and s.until is null
        )
      )`,
  );
  if (!found) throw new Refusal(400, "ticket.incomplete", {}, { projectId: "project.not-found" });
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

/** A request that goes on from another: its people and project, its own number. */
export const createFrom = async (
  db: Db,
  actor: Staff | Contact,
  sourceId: string,
  { title, kind }: { title: string | null; kind: "continues" | "split" },
): Promise<{ id: string; number: number }> => {
  const id = newId();
  const made = await one<{ number: number; flow: string }>(
    db,
    sql`
      insert into tickets (id, type, flow, state, turn, open, channel, severity, title, requester_id, binding_id,
        company_id, company_name, project_id, project_name, product_id, version, reach, fields, team_id, assignee_id)
      select ${id}, t.type, t.flow, ${flowOf("request").start}, 'us', true, t.channel, t.severity,
        coalesce(${title}, t.title), t.requester_id, t.binding_id, t.company_id, t.company_name, t.project_id,
        t.project_name, t.product_id, t.version, t.reach, t.fields, t.team_id,
        ${kind === "split" ? sql`t.assignee_id` : sql`null`}
      from tickets t
      where t.id = ${sourceId}
      returning number, flow`,
  );
  await run(
    db,
    sql`insert into ticket_links (ticket_id, other_id, kind) values (${id}, ${sourceId}, ${kind})`,
  );
  await publish(db, actor, "ticket.opened", {
    ticketId: id,
    public: true,
    data: { number: made.number, from: sourceId, kind },
  });
  return { id, number: made.number };
};
