import { maybe, sql, type Db } from "../lib/db.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import type { Flow, Turn } from "../flows/index.ts";
import type { Actor } from "../people/index.ts";
import { knowTypes, processOf } from "../types/index.ts";
import { actedOnBy, seenBy } from "./sight.ts";

export type Answers = Record<string, string>;

/** A request as the verbs hold it. */
export type Ticket = {
  id: string;
  number: number;
  type: string;
  /** Null: as the product has it. */
  typeVersion: string | null;
  flow: string;
  state: string;
  /** What was answered on the way, by the names of the questions; a later answer counts. */
  facts: Record<string, string>;
  turn: Turn;
  open: boolean;
  title: string;
  severity: "S1" | "S2" | "S3" | "S4";
  requesterId: string;
  companyId: string | null;
  projectId: string | null;
  assigneeId: string | null;
  teamId: string | null;
  tags: string[];
  version: string;
  mergedInto: string | null;
  urgedAt: string | null;
  closedAt: string | null;
  /** How often it was opened again, or what was answered did not solve it. */
  reopened: number;
  rating: number | null;
  createdAt: string;
};

const columns = sql`
  t.id, t.number, t.type, t.type_version, t.flow, t.state, t.facts, t.turn, t.open, t.title, t.severity, t.requester_id, t.company_id,
  t.project_id, t.assignee_id, t.team_id, t.tags, t.version, t.merged_into, t.urged_at, t.closed_at, t.reopened, t.rating,
  t.created_at`;

export const findTicket = async (db: Db, actor: Actor, number: number): Promise<Ticket> => {
  const found = await maybe<Ticket>(
    db,
    sql`select ${columns} from tickets t where t.number = ${number} and ${seenBy(actor)}`,
  );
  if (!found) return notFound("ticket");
  await knowTypes(db, [found]);
  return found;
};

/** The request, kept from changing under us until the transaction ends; for those who may act on it. */
export const holdTicket = async (db: Db, actor: Actor, number: number): Promise<Ticket> => {
  const held = await maybe<Ticket & { acts: boolean }>(
    db,
    sql`
      select ${columns}, ${actedOnBy(actor)} as acts
      from tickets t
      where t.number = ${number} and ${seenBy(actor)}
      for no key update of t`,
  );
  if (!held) return notFound("ticket");
  await knowTypes(db, [held]);
  if (!held.acts) throw new Refusal(403, "ticket.read-only");
  return held;
};

/** The same for one that still goes on by itself: what was merged goes on in the other. */
export const holdLive = async (db: Db, actor: Actor, number: number): Promise<Ticket> => {
  const ticket = await holdTicket(db, actor, number);
  if (ticket.mergedInto) throw new Refusal(409, "ticket.merged");
  return ticket;
};

/** Two requests at once, in the order of their numbers: two people taking them crosswise would wait for each other. */
export const holdBoth = async (
  db: Db,
  actor: Actor,
  first: number,
  second: number,
): Promise<[Ticket, Ticket]> => {
  const [low, high] = [Math.min(first, second), Math.max(first, second)];
  const held = [await holdTicket(db, actor, low), await holdTicket(db, actor, high)] as const;
  return first === low ? [held[0], held[1]] : [held[1], held[0]];
};

export const flowOfTicket = (ticket: Pick<Ticket, "flow" | "typeVersion">): Flow =>
  processOf(ticket);
