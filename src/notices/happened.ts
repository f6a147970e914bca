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

export const happened = async (db: Db, event: Event): Promise<Happened> => ({
  event,
  ...(event.ticketId && { ticket: await ticketOf(db, event, event.ticketId) }),
  ...(event.name === "message.written" && { said: await saidAt(db, event) }),
  ...(event.name.startsWith("binding.") && { binding: await claimOf(db, event) }),
});

const ticketOf = async (db: Db, event: Event, id: string): Promise<Told | undefined> => {
  const ticket = await maybe<Told>(
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
      where t.id = ${id}`,
  );
  // It moved in the version it had then.
  const then = { typeVersion: wordOf(event, "typeVersion") || null };
  await knowTypes(db, ticket ? [ticket, then] : [then]);
  return ticket;
};

/** What is said and done in one go has one moment, and one letter. */
const saidAt = async (db: Db, event: Event): Promise<Said | undefined> => {
  const { tx, seq } = event;
  const messages = await rows<{ seq: number; text: string }>(
    db,
    sql`
      select e.seq, w.text
      from events this
      join events e on e.ticket_id = this.ticket_id and e.tx = this.tx and e.at = this.at
      join messages w on w.id = (e.data ->> 'messageId')::uuid and w.kind = 'reply'
      where this.tx = ${tx}::xid8 and this.seq = ${seq} and e.name = 'message.written'
      order by e.seq`,
  );
  const move = await maybe<Pick<Said, "flow" | "move" | "answers">>(
    db,
    sql`
      select e.data ->> 'flow' as flow, e.data ->> 'move' as move, e.data -> 'answers' as answers
      from events this
      join events e on e.ticket_id = this.ticket_id and e.tx = this.tx and e.at = this.at
      where this.tx = ${tx}::xid8 and this.seq = ${seq} and e.name = 'ticket.moved'
      order by abs(e.seq - ${seq})
      limit 1`,
  );
  return messages.length === 0
    ? undefined
    : {
        text: messages.map(({ text }) => text).join("\n\n"),
        first: messages[0]?.seq === seq,
        ...move,
      };
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
