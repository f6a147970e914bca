import { maybe, rows, sql, type Db } from "../../lib/db.ts";
import { flowOf } from "../../flows/index.ts";
import type { Past, Span } from "./reckon.ts";

type Row = {
  flow: string;
  state: string;
  severity: Past["severity"];
  createdAt: string;
  teamId: string | null;
};
type Moved = { at: string; move: string; from: string; to: string };

/** What clocks have to know of a request, and whose hours count; undefined where there is none. */
export const pastOf = async (
  db: Db,
  ticketId: string,
): Promise<(Past & { teamId: string | null }) | undefined> => {
  const ticket = await maybe<Row>(
    db,
    sql`
      select flow, state, severity, team_id,
        coalesce(
          (select max(at) from events where ticket_id = t.id and name = 'ticket.turned'),
          created_at
        ) as created_at
      from tickets t
      where id = ${ticketId}`,
  );
  if (!ticket) return undefined;
  const moved = await rows<Moved>(
    db,
    sql`
      select at, data ->> 'move' as move, data ->> 'from' as from, data ->> 'to' as to
      from events
      where ticket_id = ${ticketId} and name = 'ticket.moved' and at >= ${ticket.createdAt}
      order by seq`,
  );
  const replies = await rows<{ at: string }>(
    db,
    sql`
      select created_at as at
      from messages
      where ticket_id = ${ticketId} and side = 'staff' and kind = 'reply'
      order by id`,
  );
  return {
    flow: flowOf(ticket.flow),
    severity: ticket.severity,
    spans: spansFrom(ticket, moved),
    replies: replies.map(({ at }) => Date.parse(at)),
    teamId: ticket.teamId,
  };
};

const spansFrom = ({ createdAt, state }: Row, moved: readonly Moved[]): Span[] => {
  const spans: Span[] = [
    { state: moved[0]?.from ?? state, by: null, from: Date.parse(createdAt), to: null },
  ];
  for (const { at, move, to } of moved) {
    const from = Date.parse(at);
    spans.at(-1)!.to = from;
    spans.push({ state: to, by: move, from, to: null });
  }
  return spans;
};
