import { sql, type RawBuilder } from "kysely";
import { waitingFor } from "../flows/index.ts";
import { settings } from "../settings/index.ts";
import type { Actor, Contact, Staff } from "../people/index.ts";

type Condition = RawBuilder<unknown>;

/**
 * The requests this person may see, as a condition on `tickets t`.
 * Every query about requests contains it; there is no other rule.
 */
export const seenBy = (actor: Actor): Condition => {
  switch (actor.kind) {
    case "system":
      return sql`true`;
    case "staff":
      return seenByStaff(actor);
    case "contact":
      return seenByContact(actor);
  }
};

/** Who works on defects and answers no customer reads a bug as its defect, without names (flows.md §0.1). */
export const readsRequests = (permissions: Staff["permissions"], flow: string): boolean =>
  permissions.has("tickets.read") && (flow !== "bug" || !readsBugsAsDefects(permissions));
const readsBugsAsDefects = (permissions: Staff["permissions"]): boolean =>
  permissions.has("defects.read") && !permissions.has("tickets.reply");

const seenByStaff = (actor: Staff): Condition => readByStaff(actor, waitsFor(actor.roles));

/** What a colleague goes on seeing when it no longer waits for his role. */
export const keptBy = (actor: Staff): Condition => readByStaff(actor, sql``);

// Whoever works the queue sees what no team has yet; the rest see what they were given, and what waits for their role.
const readByStaff = ({ id, teamIds, permissions }: Staff, waits: Condition): Condition => {
  if (permissions.has("tickets.all")) return sql`true`;
  if (!permissions.has("tickets.read")) return sql`false`;
  const queue = permissions.has("tickets.assign") ? sql`or t.team_id is null` : sql``;
  const bugs = readsBugsAsDefects(permissions) ? sql`t.flow <> 'bug' and` : sql``;
  return sql`(${bugs} (
    t.assignee_id = ${id}
    or t.team_id = any(${teamIds}::uuid[])
    ${queue}
    ${waits}
    or exists (select from ticket_followers f where f.ticket_id = t.id and f.person_id = ${id})
  ))`;
};

const waitsFor = (roles: Staff["roles"]): Condition => {
  const places = Object.entries(waitingFor(roles)).map(
    ([flow, states]) => sql`t.flow = ${flow} and t.state = any(${states}::text[])`,
  );
  if (places.length === 0) return sql``;
  // A version of a type made by an administrator says itself where it waits for whom.
  return sql`or t.open and (
    t.type_version is null and (${sql.join(places, sql` or `)})
    or (t.type_version, t.state) in (select w.version_id, w.state from type_waits w where w.role = any(${roles}::text[]))
  )`;
};

// Another company's matters do not exist for anyone: a request is seen through the binding it was made under,
// through the company that was verified, or through a project one answers for. Arrays, not subqueries: so that each
// alternative is looked up by its own index.
const seenByContact = (contact: Contact): Condition => {
  const acts = actedOnByContact(contact);
  const { companyId, partnerAdmin } = contact;
  return companyId && partnerAdmin ? sql`(${acts} or ${soldBefore(companyId)})` : acts;
};

/** Of what a person may see, the requests he may also act on. Who sold a project before only reads (R98). */
export const actedOnBy = (actor: Actor): Condition =>
  actor.kind === "contact" ? actedOnByContact(actor) : sql`true`;

const actedOnByContact = (contact: Contact): Condition => {
  if (!contact.permissions.has("tickets.read")) return sql`false`;
  const { id, bindingId, companyId, partnerAdmin } = contact;
  const own = sql`(
    t.requester_id = ${id} and (t.binding_id = ${bindingId} or t.company_id = ${companyId})
  )`;
  if (!companyId) return own;
  const owned = sql`
    t.project_id = any(array(
      select m.project_id
      from project_members m
      join projects j on j.id = m.project_id
      where m.person_id = ${id} and m.owner and ${sellsOrOwns(contact)}
    ))`;
  return partnerAdmin
    ? sql`(${own} or ${owned} or ${soldNow(companyId)})`
    : sql`(${own} or ${owned})`;
};

const sellsOrOwns = ({ companyId, companyKind }: Contact): Condition =>
  companyKind === "customer"
    ? sql`j.customer_id = ${companyId}`
    : sql`exists (
        select from project_partners s
        where s.project_id = j.id and s.partner_id = ${companyId} and s.until is null
      )`;

// Who sells a project now sees what is open and what came in his time, and what is older once the end customer agreed.
const soldNow = (companyId: string): Condition => sql`(
  t.project_id = any(array(
    select s.project_id from project_partners s where s.partner_id = ${companyId} and s.until is null
  ))
  and exists (
    select
    from project_partners s
    where s.project_id = t.project_id and s.partner_id = ${companyId} and s.until is null and (
      t.open or t.created_at >= s.since or s.history_consent_at is not null
      or not exists (select from project_partners b where b.project_id = s.project_id and b.since < s.since)
    )
  ))`;

// The day is looked up where it is needed, so that a change of the setting counts with the next query.
const stillReads = sql`(
  now() - make_interval(days => coalesce(
    (select (value ->> 'formerPartnerDays')::int from settings where key = 'security'),
    ${settings.security.parse({}).formerPartnerDays}::int
  )))`;

// Who sold it before still reads for a while (R98) what was asked in his time.
const soldBefore = (companyId: string): Condition => sql`(
  t.project_id = any(array(
    select s.project_id
    from project_partners s
    where s.partner_id = ${companyId} and s.until > ${stillReads}
  ))
  and exists (
    select
    from project_partners s
    where s.project_id = t.project_id and s.partner_id = ${companyId}
      and t.created_at between s.since and s.until and s.until > ${stillReads}
  ))`;

/** Until when this person may read in `tickets t`: to the end of his time where he only reads, else without end. */
export const readsUntil = (actor: Actor): Condition =>
  actor.kind === "contact" && actor.partnerAdmin && actor.companyId
    ? sql`case when ${actedOnByContact(actor)} then 'infinity' else (
        select max(s.until)
        from project_partners s
        where s.project_id = t.project_id and s.partner_id = ${actor.companyId}
      ) end`
    : sql`'infinity'::timestamptz`;
