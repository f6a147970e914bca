import { rows, sql, type Db } from "../../lib/db.ts";
import { knowTypes, processOf } from "../../types/index.ts";
import type { Past, Span } from "./reckon.ts";

type Row = {
  id: string;
  flow: string;
  typeVersion: string | null;
  state: string;
  severity: Past["severity"];
  /** When the flow it is in began for it. */
  begun: string;
  teamId: string | null;
};
type Moved = { ticketId: string; at: string; move: string; from: string; to: string };
type Reply = { ticketId: string; at: string };

/** What clocks have to know of requests, and whose hours count, by their ids. */
export const pastsOf = async (
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Past & { teamId: string | null }>> => {
  const tickets = await rows<Row>(
    db,
    sql`
      select id, flow, type_version, state, severity, team_id,
        coalesce(
          (select max(at) from events where ticket_id = t.id and name = 'ticket.turned'),
          created_at
        ) as begun
      from tickets t
      where id = any(${ids}::uuid[])`,
  );
  await knowTypes(db, tickets);
  const moved = await rows<Moved>(
    db,
    sql`
      select ticket_id, at, data ->> 'move' as move, data ->> 'from' as from, data ->> 'to' as to
      from events
      where ticket_id = any(${ids}::uuid[]) and name = 'ticket.moved'
      order by ticket_id, seq`,
  );
  const replies = await rows<Reply>(
    db,
    sql`
      select ticket_id, created_at as at
      from messages
      where ticket_id = any(${ids}::uuid[]) and side = 'staff' and kind = 'reply'
      order by id`,
  );
  const movedOf = Map.groupBy(moved, ({ ticketId }) => ticketId);
  const repliesOf = Map.groupBy(replies, ({ ticketId }) => ticketId);
  return new Map(
    tickets.map((ticket) => [
      ticket.id,
      {
        flow: processOf(ticket),
        severity: ticket.severity,
        spans: spansFrom(ticket, movedOf.get(ticket.id) ?? []),
        replies: (repliesOf.get(ticket.id) ?? []).map(({ at }) => Date.parse(at)),
        teamId: ticket.teamId,
      },
    ]),
  );
};

const spansFrom = ({ begun, state }: Row, all: readonly Moved[]): Span[] => {
  const moved = all.filter(({ at }) => at >= begun);
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
