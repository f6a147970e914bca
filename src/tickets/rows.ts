import { sql, type RawBuilder } from "../lib/db.ts";
import { because, clocks, filled, inLanguage, stateOf, type ClockName } from "../flows/index.ts";
import type { Actor } from "../people/index.ts";
import { processOf, typeOf } from "../types/index.ts";
import type { Language } from "../lib/text.ts";
import type { z } from "zod";
import type { TicketRow } from "./schema.ts";
import { readsUntil } from "./sight.ts";
import { spoken } from "./spoken.ts";

/** A request as a list reads it, before its words are put into the reader's language. */
export type Row = {
  id: string;
  number: number;
  type: string;
  /** To be known (`knowTypes`) before the row is put into words. */
  typeVersion: string | null;
  flow: string;
  state: string;
  facts: Record<string, string>;
  turn: "us" | "customer" | "nobody";
  open: boolean;
  title: string;
  severity: "S1" | "S2" | "S3" | "S4";
  channel: "portal" | "desk" | "api";
  projectId: string | null;
  projectName: string;
  companyId: string | null;
  companyName: string;
  requesterId: string;
  /** Null where this reader may not know it. */
  requesterName: string | null;
  verified: boolean;
  assigneeId: string | null;
  assigneeName: string | null;
  teamId: string | null;
  teamName: string | null;
  tags: string[];
  dueAt: string | null;
  dueClock: ClockName | null;
  unread: boolean;
  lastSide: "customer" | "staff" | null;
  lastText: string | null;
  createdAt: string;
  changedAt: string;
};

/** The last change that this side may know of. */
export const changedAt = (actor: Actor) =>
  actor.kind === "contact" ? sql`t.public_at` : sql`t.updated_at`;

/** What a list row needs of `tickets t`; to be followed by `rowJoins`. */
export const rowColumns = (actor: Actor) => sql`
  t.id, t.number, t.type, t.type_version, t.flow, t.state, t.facts, t.turn, t.open, t.title, t.severity, t.channel, t.project_id,
  coalesce(j.full_name, t.project_name) as project_name, t.company_id, t.company_name, t.requester_id,
  ${nameFor(actor, sql`t.requester_id`, sql`r.name`)} as requester_name,
  t.company_id is not null as verified, t.assignee_id, a.name as assignee_name, t.team_id, m.name as team_name,
  ${actor.kind === "contact" ? sql`'{}'::text[]` : sql`t.tags`} as tags,
  case when t.open then t.due_at end as due_at, t.due_clock,
  ${changedAt(actor)} > coalesce(seen.read_at, '-infinity') as unread,
  last.side as last_side, last.text as last_text, t.created_at, ${changedAt(actor)} as changed_at`;

export const rowJoins = (actor: Actor) => sql`
  join people r on r.id = t.requester_id
  left join people a on a.id = t.assignee_id
  left join teams m on m.id = t.team_id
  left join projects j on j.id = t.project_id
  left join ticket_reads seen on seen.ticket_id = t.id and seen.person_id = ${actor.id}
  left join lateral (
    select w.side, left(w.text, 120) as text
    from messages w
    where w.ticket_id = t.id
      ${actor.kind === "contact" ? sql`and w.kind = 'reply' and w.created_at <= ${readsUntil(actor)}` : sql``}
    order by w.id desc
    limit 1
  ) last on true`;

/**
 * The name of a person, for this reader; null where he may not know it. Someone of another company is shown by name
 * only where his latest word allows that his partner sees it (PIPL 23, R11).
 */
export const nameFor = (actor: Actor, personId: RawBuilder<unknown>, name: RawBuilder<unknown>) =>
  actor.kind !== "contact"
    ? name
    : sql`case
        when ${personId} = ${actor.id} then ${name}
        when exists (
          select from people s where s.id = ${personId} and (s.kind = 'staff' or s.erased_at is not null)
        ) then ${name}
        when exists (
          select from bindings b
          where b.person_id = ${personId} and b.state in ('verified', 'authorised') and b.company_id = ${actor.companyId}
        ) then ${name}
        when (
          select 'partner_view' = any(c.purposes) and c.withdrawn_at is null
          from consents c
          where c.person_id = ${personId}
          order by c.given_at desc
          limit 1
        ) then ${name}
      end`;

/** How somebody is called whose name the reader may not know. */
export const unnamed = (language: Language): string =>
  language === "en" ? "Project contact" : "项目联系人";

/** Who speaks where no person is named, and no team has the request. */
export const ourTeam = (language: Language): string =>
  language === "en" ? "Support team" : "支持团队";

/** The state in the words of the reader's side. */
export const stateView = (
  actor: Actor,
  { flow, typeVersion, state, facts }: Pick<Row, "flow" | "typeVersion" | "state" | "facts">,
  language: Language,
) => {
  const { label, customer, turn, reasons } = stateOf(processOf({ flow, typeVersion }), state);
  const reason = reasons?.[facts["queued"] ?? ""];
  const words =
    actor.kind === "contact"
      ? filled(customer, spoken(facts, language))
      : reason
        ? because(label, reason)
        : label;
  return { name: state, label: inLanguage(words, language), turn };
};

// To a customer we promise to answer; by when we mean to be done with something is the house's affair.
const dueView = (actor: Actor, { dueAt, dueClock }: Row, language: Language) =>
  dueAt && dueClock && (actor.kind !== "contact" || dueClock === "FR" || dueClock === "NU")
    ? { clock: dueClock, label: inLanguage(clocks[dueClock].label, language), at: dueAt }
    : null;

export const rowView = (actor: Actor, row: Row, language: Language): z.input<typeof TicketRow> => ({
  number: row.number,
  type: row.type,
  flow: row.flow,
  typeLabel: inLanguage(typeOf(row).label, language),
  title: row.title,
  state: stateView(actor, row, language),
  open: row.open,
  severity: row.severity,
  channel: row.channel,
  project: { id: row.projectId, name: row.projectName },
  company: { id: row.companyId, name: row.companyName },
  requester: { id: row.requesterId, name: row.requesterName ?? unnamed(language) },
  verified: row.verified,
  // Customers learn which team has it, not which person (R34).
  assignee:
    actor.kind !== "contact" && row.assigneeId
      ? { id: row.assigneeId, name: row.assigneeName ?? "" }
      : null,
  team: row.teamId ? { id: row.teamId, name: row.teamName ?? "" } : null,
  tags: row.tags,
  due: dueView(actor, row, language),
  unread: row.unread,
  preview: row.lastSide && { side: row.lastSide, text: row.lastText ?? "" },
  createdAt: row.createdAt,
  updatedAt: row.changedAt,
});
