import { sql, type RawBuilder } from "kysely";
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

// Whoever works the queue sees what no team has yet; the rest see what they were given.
const seenByStaff = ({ id, teamIds, permissions }: Staff): Condition => {
  if (permissions.has("tickets.all")) return sql`true`;
  if (!permissions.has("tickets.read")) return sql`false`;
  const queue = permissions.has("tickets.assign") ? sql`or t.team_id is null` : sql``;
  return sql`(
    t.assignee_id = ${id}
    or t.team_id = any(${teamIds}::uuid[])
    ${queue}
    or exists (select from ticket_followers f where f.ticket_id = t.id and f.person_id = ${id})
  )`;
};

// Another company's matters do not exist for anyone: a request is seen through the binding it was made under,
// through the company that was verified, or through a project one answers for.
const seenByContact = (contact: Contact): Condition => {
  if (!contact.permissions.has("tickets.read")) return sql`false`;
  const { id, bindingId, companyId } = contact;
  const own = sql`(
    t.requester_id = ${id} and (t.binding_id = ${bindingId} or t.company_id = ${companyId})
  )`;
  if (!companyId) return own;
  const owned = sql`
    t.project_id in (
      select m.project_id
      from project_members m
      join projects j on j.id = m.project_id
      where m.person_id = ${id} and m.owner and ${sellsOrOwns(contact)}
    )`;
  return contact.partnerAdmin
    ? sql`(${own} or ${owned} or ${ofPartner(companyId)})`
    : sql`(${own} or ${owned})`;
};

const sellsOrOwns = ({ companyId, companyKind }: Contact): Condition =>
  companyKind === "customer"
    ? sql`j.customer_id = ${companyId}`
    : sql`exists (
        select from project_partners s
        where s.project_id = j.id and s.partner_id = ${companyId} and s.until is null
      )`;

// Who sold a project before still reads for 90 days what was asked in his time; who sells it now reads what came
// later, and what is older once the end customer agreed (R98).
const ofPartner = (companyId: string): Condition => sql`
  exists (
    select
    from project_partners s
    where s.project_id = t.project_id and s.partner_id = ${companyId}
      and case
        when s.until is null then t.open or t.created_at >= s.since or s.history_consent_at is not null
          or not exists (select from project_partners b where b.project_id = s.project_id and b.since < s.since)
        else t.created_at between s.since and s.until and now() < s.until + interval '90 days'
      end
  )`;
