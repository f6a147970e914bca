import { maybe, rows, sql, type Db } from "../lib/db.ts";
import { wordOf, type Event } from "../lib/events.ts";
import type { Flow } from "../flows/index.ts";
import { knowTypes, processOf } from "../types/index.ts";

/** A request as those who are told of it have to know it. */
export type Told = {
  id: string;
  number: number;
  title: string;
  type: string;
  typeVersion: string | null;
  flow: string;
  state: string;
  facts: Record<string, string>;
  /** What its customer was asked for and has not given, an item a line. */
  missing: string;
  severity: "S1" | "S2" | "S3" | "S4";
  open: boolean;
  requesterId: string;
  assigneeId: string | null;
  coordinatorId: string | null;
  teamId: string | null;
  projectName: string;
  product: string | null;
  version: string;
};

/** What was said to the customer, all at one time, and the move it was said with. */
export type Said = {
  text: string;
  /** There may be several messages; the first stands for them. */
  first: boolean;
  flow?: string;
  move?: string;
  answers?: Record<string, string>;
};

/** A claim to belong to a company. */
type Claim = { company: string; reason: string | null; items: string | null };

/** What happened, with what has to be known to tell of it. */
export type Happened = {
  event: Event;
  ticket?: Told | undefined;
  said?: Said | undefined;
  binding?: Claim | undefined;
};

/** Of each event what has to be known to tell of it, read together. */
export const happenedAll = async (db: Db, events: readonly Event[]): Promise<Happened[]> => {
  const tickets = await ticketsOf(db, events);
  const said = await saidIn(
    db,
    events.filter(({ name }) => name === "message.written"),
  );
  // It moved in the version it had then.
  const then = events.map((event) => ({ typeVersion: wordOf(event, "typeVersion") || null }));
  await knowTypes(db, [...tickets.values(), ...then]);
  const found: Happened[] = [];
  for (const event of events)
    found.push({
      event,
      ticket: tickets.get(event.ticketId ?? ""),
      said: said.get(String(event.seq)),
      ...(event.name.startsWith("binding.") && { binding: await claimOf(db, event) }),
    });
  return found;
};

export const happened = async (db: Db, event: Event): Promise<Happened> =>
  (await happenedAll(db, [event]))[0]!;

const ticketsOf = async (db: Db, events: readonly Event[]): Promise<Map<string, Told>> => {
  const ids = [...new Set(events.flatMap(({ ticketId }) => ticketId ?? []))];
  if (ids.length === 0) return new Map();
  const tickets = await rows<Told>(
    db,
    sql`
      select t.id, t.number, t.title, t.type, t.type_version, t.flow, t.state, t.facts, t.severity, t.open,
        t.requester_id, t.assignee_id, t.coordinator_id, t.team_id, t.project_name, p.name as product, t.version,
        coalesce((
          select string_agg(i.item, E'\\n' order by i.position)
          from ticket_items i
          where i.ticket_id = t.id and i.given_at is null
        ), '') as missing
      from tickets t
      left join products p on p.id = t.product_id
      where t.id = any(${ids}::uuid[])`,
  );
  return new Map(tickets.map((ticket) => [ticket.id, ticket]));
};

/** What is said and done in one go has one moment, and one letter; by the numbers of the events. */
const saidIn = async (db: Db, events: readonly Event[]): Promise<Map<string, Said>> => {
  if (events.length === 0) return new Map();
  const these = sql`
    unnest(${events.map(({ tx }) => tx)}::text[], ${events.map(({ seq }) => String(seq))}::bigint[]) as asked (tx, seq)
    join events this on this.tx = asked.tx::xid8 and this.seq = asked.seq
    join events e on e.ticket_id = this.ticket_id and e.tx = this.tx and e.at = this.at`;
  const messages = await rows<{ asked: string; seq: number; text: string }>(
    db,
    sql`
      select this.seq::text as asked, e.seq, w.text
      from ${these}
      join messages w on w.id = (e.data ->> 'messageId')::uuid and w.kind = 'reply'
      where e.name = 'message.written'
      order by this.seq, e.seq`,
  );
  const moves = await rows<Pick<Said, "flow" | "move" | "answers"> & { asked: string }>(
    db,
    sql`
      select distinct on (this.seq) this.seq::text as asked, e.data ->> 'flow' as flow, e.data ->> 'move' as move,
        e.data -> 'answers' as answers
      from ${these}
      where e.name = 'ticket.moved'
      order by this.seq, abs(e.seq - this.seq)`,
  );
  const moveAt = new Map(moves.map(({ asked, ...move }) => [asked, move]));
  return new Map(
    [...Map.groupBy(messages, ({ asked }) => asked)].map(([asked, all]): [string, Said] => [
      asked,
      {
        text: all.map(({ text }) => text).join("\n\n"),
        first: String(all[0]!.seq) === asked,
        ...moveAt.get(asked),
      },
    ]),
  );
};

const claimOf = (db: Db, { aboutId }: Event): Promise<Claim | undefined> =>
  maybe<Claim>(
    db,
    sql`
      select coalesce(c.legal_name, b.company_name) as company, b.reason, b.items
      from bindings b
      left join companies c on c.id = b.company_id
      where b.id = ${aboutId}`,
  );

/** The process by which it moved then. */
export const processThen = (event: Event): Flow =>
  processOf({ flow: wordOf(event, "flow"), typeVersion: wordOf(event, "typeVersion") || null });
