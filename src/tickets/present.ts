import type { z } from "zod";
import { maybe, rows, sql, type Db } from "../lib/db.ts";
import { notFound } from "../lib/refusal.ts";
import { dayInWords, type Language } from "../lib/text.ts";
import { flowOf, movesOpen, stepsAt, type Move } from "../flows/index.ts";
import type { Contact, Staff } from "../people/index.ts";
import { isAskedToRate, urgeFrom } from "./customer.ts";
import { fieldAnswers, fieldView } from "./fields.ts";
import { followersOf } from "./follow.ts";
import { messagesOf } from "./messages.ts";
import { inLanguage, rowColumns, rowJoins, rowView, unnamed, type Row } from "./rows.ts";
import type { MoveView, TicketView } from "./schema.ts";
import { actedOnBy, seenBy } from "./sight.ts";
import { hatsOf } from "./ticket.ts";

type Full = Row & {
  readAt: string | null;
  version: string;
  productId: string | null;
  productName: string | null;
  reach: { name: string; phone: string; email: string };
  fields: Record<string, string>;
  outcome: Record<string, string> | null;
  rating: number | null;
  ratingComment: string | null;
  urgedAt: string | null;
  closedAt: string | null;
  mergedInto: string | null;
  /** False for who may only read. */
  acts: boolean;
};

/** One request as this person sees it, with the buttons this person has. */
export const presentTicket = async (
  db: Db,
  actor: Staff | Contact,
  number: number,
  language: Language,
): Promise<z.input<typeof TicketView>> => {
  const ticket = await maybe<Full>(
    db,
    sql`
      select ${rowColumns(actor)}, seen.read_at, t.version, t.product_id, d.name as product_name, t.reach, t.fields, t.outcome,
        t.rating, t.rating_comment, t.urged_at, t.closed_at, t.merged_into, ${actedOnBy(actor)} as acts
      from tickets t
      ${rowJoins(actor)}
      left join products d on d.id = t.product_id
      where t.number = ${number} and ${seenBy(actor)}`,
  );
  if (!ticket) return notFound("ticket");
  const [{ items, earlier }, watchers, followers, links] = [
    await messagesOf(db, actor, ticket.id, language),
    actor.kind === "staff" || ticket.requesterId === actor.id
      ? await watchersOf(db, ticket.id)
      : [],
    actor.kind === "staff" ? await followersOf(db, ticket.id) : [],
    await linksOf(db, actor, ticket.id),
  ];
  const flow = flowOf(ticket.flow);
  return {
    ...rowView(actor, ticket, language),
    readAt: ticket.readAt,
    version: ticket.version,
    product: ticket.productId ? { id: ticket.productId, name: ticket.productName ?? "" } : null,
    reach: reachFor(actor, ticket, language),
    fields: fieldAnswers(ticket.type, ticket.fields, language),
    steps: stepsAt(flow, ticket.state).map(({ label, at }) => ({
      label: inLanguage(label, language),
      at,
    })),
    moves: movesOpen(flow, ticket.state, ticket.acts ? hatsOf(actor) : []).map(([name, move]) =>
      moveView(name, move, language),
    ),
    abilities: {
      ...abilitiesOf(actor, ticket),
      rate: await isAskedToRate(db, actor, ticket),
    },
    outcome: outcomeView(ticket, language),
    rating:
      ticket.rating === null
        ? null
        : { rating: ticket.rating, comment: ticket.ratingComment ?? "" },
    watchers,
    followers,
    following: followers.some(({ id }) => id === actor.id),
    links,
    promised: promisedView(ticket, language),
    mergedInto: ticket.mergedInto === null ? null : await numberOf(db, actor, ticket.mergedInto),
    closedAt: ticket.closedAt,
    messages: items,
    earlier,
  };
};

const abilitiesOf = (actor: Staff | Contact, ticket: Full) => {
  const may = (permission: Parameters<typeof actor.permissions.has>[0]) =>
    actor.permissions.has(permission);
  const staff = actor.kind === "staff";
  const { acts } = ticket;
  const live = ticket.mergedInto === null;
  return {
    reply: live && acts && may("tickets.reply"),
    note: staff && may("tickets.note"),
    assign: staff && live && may("tickets.assign"),
    edit: staff && may("tickets.edit"),
    merge: staff && live && may("tickets.merge"),
    turn: staff && live && may("tickets.edit") && flowOf(ticket.flow).turns.includes(ticket.state),
    watch: live && acts && may("tickets.reply") && (staff || actor.level !== "T1"),
    urgeFrom: staff || !acts ? null : urgeFrom(ticket),
  };
};

// How to reach a colleague of another company is not for those who merely see the request.
const reachFor = (
  actor: Staff | Contact,
  { requesterId, requesterName, reach }: Full,
  language: Language,
) =>
  actor.kind === "staff" || requesterId === actor.id
    ? reach
    : { name: requesterName ?? unnamed(language), phone: "", email: "" };

const moveView = (
  name: string,
  { label, tone, says, asks = [] }: Move,
  language: Language,
): z.input<typeof MoveView> => ({
  name,
  label: inLanguage(label, language),
  tone: tone ?? "plain",
  says: says === true,
  asks: asks.map((ask) => fieldView(ask, language)),
});

const outcomeView = ({ flow, outcome }: Full, language: Language) => {
  if (!outcome?.["outcome"]) return null;
  const asks = Object.values(flowOf(flow).moves).find((move) => move.outcome)?.asks ?? [];
  const options = asks.find(({ name }) => name === "outcome")?.options ?? [];
  const chosen = options.find(({ value }) => value === outcome["outcome"]);
  return {
    kind: outcome["outcome"],
    label: chosen ? inLanguage(chosen.label, language) : outcome["outcome"],
    next: outcome["next"] ?? "",
    reason: outcome["reason"] ?? "",
  };
};

const promisedView = ({ open, facts }: Full, language: Language) => {
  const { date, provisional } = facts;
  return open && date
    ? { date, words: dayInWords(date, language), provisional: Boolean(provisional) }
    : null;
};

const watchersOf = async (db: Db, ticketId: string): Promise<string[]> => {
  const found = await rows<{ address: string }>(
    db,
    sql`select address from ticket_watchers where ticket_id = ${ticketId} order by added_at, address`,
  );
  return found.map(({ address }) => address);
};

const numberOf = async (
  db: Db,
  actor: Staff | Contact,
  ticketId: string,
): Promise<number | null> => {
  const found = await maybe<{ number: number }>(
    db,
    sql`select t.number from tickets t where t.id = ${ticketId} and ${seenBy(actor)}`,
  );
  return found?.number ?? null;
};

/** Linked requests, of those that this person may see. */
const linksOf = (db: Db, actor: Staff | Contact, ticketId: string) =>
  rows<{ number: number; title: string; kind: string }>(
    db,
    sql`
      select t.number, t.title, l.kind
      from ticket_links l
      join tickets t on t.id = case when l.ticket_id = ${ticketId} then l.other_id else l.ticket_id end
      where (l.ticket_id = ${ticketId} or l.other_id = ${ticketId}) and ${seenBy(actor)}
      order by t.number`,
  );
