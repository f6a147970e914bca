import { rows, sql, type Db } from "../../lib/db.ts";
import { dayAfter, type Day } from "../../lib/day.ts";
import type { House } from "../../lib/house.ts";
import { instantOf } from "../../lib/zone.ts";
import { todayOf } from "../../people/index.ts";
import { knowTerms, termsNow, termsOf } from "../../plans/index.ts";
import { setting } from "../../settings/index.ts";
import { knowTypes, processOf } from "../../types/index.ts";
import { hotSince } from "../hotWindow.ts";
import { isThanks, LONGEST_THANKS } from "../thanks.ts";
import type { Past, Span } from "./reckon.ts";

type Row = {
  id: string;
  flow: string;
  typeVersion: string | null;
  state: string;
  severity: Severity;
  facts: Record<string, string>;
  /** When the flow it is in began for it. */
  begun: string;
  teamId: string | null;
  type: string;
  terms: { since: string; id: string | null }[];
  heldSince: string | null;
  /** The customer's latest word, if it is the latest of his. */
  heardAt: string | null;
  heardText: string | null;
  /** When what was handed over in it, or what it is about, was last spoken of. */
  hotSince: string | null;
  hotDays: number | null;
  /** About what was handed over in it; null where nothing was, or nobody said anything about it. */
  mendedOpen: boolean | null;
  mendedEnded: string | null;
};
type Happened = { ticketId: string; at: string; name: string; from: string; to: string };
type Moved = Happened & { move: string };
type Graded = Happened & { from: Severity; to: Severity; agreed: boolean };
type Severity = Past["severities"][number]["severity"];
type Reply = { ticketId: string; at: string; byAssignee: boolean };

/** What clocks have to know of requests, and whose hours count, by their ids. */
export const pastsOf = async (
  house: House,
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Past & { teamId: string | null }>> => {
  const tickets = await rows<Row>(
    db,
    sql`
      select id, type, flow, type_version, state, severity, facts, team_id,
        coalesce(
          (select max(at) from events where ticket_id = t.id and name = 'ticket.turned'),
          created_at
        ) as begun,
        coalesce(
          (
            select json_agg(json_build_object('since', since, 'id', terms_id) order by since)
            from ticket_terms
            where ticket_id = t.id
          ),
          json_build_array(
            json_build_object('since', created_at, 'id', ${termsNow(sql`t.project_id`, todayOf(house))})
          )
        ) as terms,
        (
          select max(at)
          from events
          where ticket_id = t.id and name = 'ticket.assigned' and data ->> 'to' is not null
        ) as held_since,
        heard.at as heard_at, heard.text as heard_text, mended.open as mended_open, mended.ended as mended_ended,
        hot.since as hot_since, hot.days as hot_days
      from tickets t
      left join lateral (
        select w.created_at as at, left(w.text, ${LONGEST_THANKS + 1}) as text
        from messages w
        where w.ticket_id = t.id and w.side = 'customer' and w.kind = 'reply'
        order by w.id desc
        limit 1
      ) heard on true
      left join lateral (
        select bool_or(o.open) as open, max(o.closed_at) as ended
        from deliveries v
        join tickets o on o.delivery_id = v.id and o.id <> t.id
        where v.ticket_id = t.id
      ) mended on true
      left join lateral (
        select ${hotSince} as since, v.hot_days as days
        from deliveries v
        where t.flow in ('custom_requirement', 'custom_issue') and (v.ticket_id = t.id or v.id = t.delivery_id)
        order by v.delivered_at desc
        limit 1
      ) hot on true
      where id = any(${ids}::uuid[])`,
  );
  await knowTypes(db, tickets);
  await knowTerms(
    db,
    tickets.flatMap(({ terms }) => terms.map(({ id }) => id)),
  );
  const happened = await rows<Moved | Graded>(
    db,
    sql`
      select ticket_id, at, name, data ->> 'move' as move, data ->> 'from' as from, data ->> 'to' as to,
        data -> 'agreed' = 'true' as agreed
      from events
      where ticket_id = any(${ids}::uuid[]) and name in ('ticket.moved', 'ticket.severity-changed')
      order by ticket_id, seq`,
  );
  const replies = await rows<Reply>(
    db,
    sql`
      select w.ticket_id, w.created_at as at, w.author_id is not distinct from t.assignee_id as by_assignee
      from messages w
      join tickets t on t.id = w.ticket_id
      where w.ticket_id = any(${ids}::uuid[]) and w.side = 'staff' and w.kind = 'reply'
      order by w.id`,
  );
  const zone = setting(house, "vendor").timeZone;
  const happenedTo = Map.groupBy(happened, ({ ticketId }) => ticketId);
  const repliesOf = Map.groupBy(replies, ({ ticketId }) => ticketId);
  return new Map(
    tickets.map((ticket) => {
      const said = repliesOf.get(ticket.id) ?? [];
      const since = (happenedTo.get(ticket.id) ?? []).filter(({ at }) => at >= ticket.begun);
      return [
        ticket.id,
        {
          flow: processOf(ticket),
          type: ticket.type,
          severities: severitiesFrom(ticket, since.filter(isGraded)),
          terms: ticket.terms.map(({ since, id }) => ({
            from: Date.parse(since),
            terms: termsOf(id),
          })),
          facts: ticket.facts,
          spans: spansFrom(ticket, since.filter(isMoved)),
          replies: said.map(({ at }) => Date.parse(at)),
          theirs: said.filter(({ byAssignee }) => byAssignee).map(({ at }) => Date.parse(at)),
          teamId: ticket.teamId,
          heldSince: at(ticket.heldSince),
          heard: isThanks(ticket.heardText ?? "") ? null : at(ticket.heardAt),
          until: endOfDay(ticket.facts["date"], zone),
          hot: hotOf(ticket),
          mending: { open: ticket.mendedOpen ?? false, ended: at(ticket.mendedEnded) },
        },
      ];
    }),
  );
};

const hotOf = ({ hotSince, hotDays }: Row): Past["hot"] =>
  hotSince !== null && hotDays !== null ? { from: Date.parse(hotSince), days: hotDays } : null;

const at = (moment: string | null): number | null => (moment ? Date.parse(moment) : null);

const endOfDay = (day: string | undefined, zone: string): number | null =>
  day ? instantOf({ day: dayAfter(day as Day), time: 0 }, zone) : null;

const isMoved = (each: Happened): each is Moved => each.name === "ticket.moved";
const isGraded = (each: Happened): each is Graded => each.name === "ticket.severity-changed";

const severitiesFrom = (
  { begun, severity }: Row,
  graded: readonly Graded[],
): Past["severities"] => [
  { severity: graded[0]?.from ?? severity, from: Date.parse(begun), agreed: false },
  ...graded.map(({ at, to, agreed }) => ({ severity: to, from: Date.parse(at), agreed })),
];

const spansFrom = ({ begun, state }: Row, moved: readonly Moved[]): Span[] => {
  const spans: Span[] = [
    { state: moved[0]?.from ?? state, by: null, from: Date.parse(begun), to: null },
  ];
  for (const { at, move, to } of moved) {
    const from = Date.parse(at);
    spans.at(-1)!.to = from;
    spans.push({ state: to, by: move, from, to: null });
  }
  return spans;
};
