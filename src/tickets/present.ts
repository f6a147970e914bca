import type { z } from "zod";
import { maybe, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { notFound } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import { hatsOf, inLanguage, movesOpen, stepsAt, type Field, type Move } from "../flows/index.ts";
import type { Contact, Staff } from "../people/index.ts";
import { knowTypes, processOf, typeOf } from "../types/index.ts";
import { isAskedToRate, urgeFrom } from "./customer.ts";
import { deliveryIn } from "./deliveryList.ts";
import { choiceLabel, developersFor, type Choice } from "./developers.ts";
import { madeLessSevere, turnedByDeveloper } from "./dispute.ts";
import { fieldAnswers, fieldView } from "./fields.ts";
import { estimateOf } from "./estimates.ts";
import { offered } from "./guards.ts";
import { hatsIn } from "./hats.ts";
import { beginsAnother } from "./issue.ts";
import { askedItems } from "./items.ts";
import { messagesOf } from "./messages.ts";
import { isWithin, reopensUntil } from "./move.ts";
import { outcomeView, type Outcome } from "./outcome.ts";
import { openDateView, promisedView } from "./promised.ts";
import { rowColumns, rowJoins, rowView, unnamed, type Row } from "./rows.ts";
import type { MoveView, TicketView } from "./schema.ts";
import { actedOnBy, seenBy } from "./sight.ts";

type Full = Row & {
  readAt: string | null;
  version: string;
  productId: string | null;
  productName: string | null;
  reach: { name: string; phone: string; email: string };
  fields: Record<string, string>;
  outcome: Outcome | null;
  rating: number | null;
  ratingComment: string | null;
  urgedAt: string | null;
  closedAt: string | null;
  mergedInto: string | null;
  /** False for who may only read. */
  acts: boolean;
  /** The number of the current version of its type. */
  newest: number;
  watchers: string[];
  items: { position: number; item: string; given: boolean }[];
  estimate: z.input<typeof TicketView>["estimate"];
  delivery: z.input<typeof TicketView>["delivery"];
  coordinator: { id: string; name: string } | null;
  /** Its developer gave it another type. */
  turned: boolean;
  lowered: boolean;
  followers: { id: string; name: string }[];
  links: { number: number; title: string; kind: string }[];
};

/** One request as this person sees it, with the buttons this person has. */
export const presentTicket = async (
  house: House,
  db: Db,
  actor: Staff | Contact,
  number: number,
  language: Language,
): Promise<z.input<typeof TicketView>> => {
  const ticket = await maybe<Full>(
    db,
    sql`
      select ${rowColumns(actor)}, seen.read_at, t.version, t.product_id, d.name as product_name, t.reach, t.fields, t.outcome,
        t.rating, t.rating_comment, t.urged_at, t.closed_at, t.merged_into, ${actedOnBy(actor)} as acts,
        ${around(actor)}
      from tickets t
      ${rowJoins(actor)}
      left join products d on d.id = t.product_id
      where t.number = ${number} and ${seenBy(actor)}`,
  );
  if (!ticket) return notFound("ticket");
  await knowTypes(db, [ticket]);
  const { items, earlier } = await messagesOf(db, actor, ticket.id, language);
  const { followers } = ticket;
  const flow = processOf(ticket);
  const hats = ticket.acts ? hatsIn(actor, ticket) : [];
  const within = movesOpen(flow, ticket.state, hats).filter(([, move]) =>
    isWithin(ticket, move.within),
  );
  const open = await offered(db, ticket, within, hats);
  const developers = open.some(([, { asks }]) => asks?.some(({ from }) => from === "developers"))
    ? await developersFor(db, ticket.id)
    : [];
  return {
    ...rowView(actor, ticket, language),
    readAt: ticket.readAt,
    version: ticket.version,
    product: ticket.productId ? { id: ticket.productId, name: ticket.productName ?? "" } : null,
    reach: reachFor(actor, ticket, language),
    fields: fieldAnswers(typeOf(ticket), ticket.fields, language),
    steps: stepsAt(flow, ticket.state).map(({ label, at }) => ({
      label: inLanguage(label, language),
      at,
    })),
    moves: open.map(([name, move]) => moveView(name, move, language, { ...ticket, developers })),
    abilities: {
      ...abilitiesOf(house, actor, ticket),
      rate: await isAskedToRate(db, actor, ticket),
    },
    outcome: outcomeView(actor, ticket, language),
    rating:
      ticket.rating === null
        ? null
        : { rating: ticket.rating, comment: ticket.ratingComment ?? "" },
    watchers: actor.kind === "staff" || ticket.requesterId === actor.id ? ticket.watchers : [],
    followers,
    following: followers.some(({ id }) => id === actor.id),
    links: ticket.links,
    items: ticket.items,
    estimate: ticket.estimate,
    delivery: ticket.delivery,
    coordinator: ticket.coordinator,
    promised: await promisedView(db, ticket, language),
    dateOpen: await openDateView(db, ticket, language),
    mergedInto: ticket.mergedInto === null ? null : await numberOf(db, actor, ticket.mergedInto),
    closedAt: ticket.closedAt,
    reopensUntil: (await beginsAnother(db, ticket)) ? null : reopensUntil(ticket),
    messages: items,
    earlier,
  };
};

const abilitiesOf = (house: House, actor: Staff | Contact, ticket: Full) => {
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
    turn: staff && live && may("tickets.edit") && processOf(ticket).turns.includes(ticket.state),
    renew: staff && live && may("tickets.override") && ticket.newest > typeOf(ticket).version,
    watch: live && acts && may("tickets.reply") && (staff || actor.level !== "T1"),
    checkEstimate: staff && mayCheck(actor, ticket),
    dispute: staff || !live || !acts ? null : disputedIn(ticket),
    urgeFrom: staff || !acts ? null : urgeFrom(house, ticket),
  };
};

const disputedIn = (ticket: Full): "type" | "severity" | null => {
  if (ticket.turned && processOf(ticket).turns.includes(ticket.state)) return "type";
  return ticket.lowered ? "severity" : null;
};

const mayCheck = (actor: Staff, { estimate }: Full): boolean =>
  estimate !== null &&
  estimate.unchecked &&
  estimate.by?.id !== actor.id &&
  hatsOf(actor).includes("custom_dev");

// How to reach a colleague of another company is not for those who merely see the request.
const reachFor = (
  actor: Staff | Contact,
  { requesterId, requesterName, reach }: Full,
  language: Language,
) =>
  actor.kind === "staff" || requesterId === actor.id
    ? reach
    : { name: requesterName ?? unnamed(language), phone: "", email: "" };

export const moveView = (
  name: string,
  { label, tone, says, asks = [] }: Move,
  language: Language,
  /** What a question may hang on beside the other answers. */
  { severity, developers = [] }: Partial<Pick<Full, "severity">> & { developers?: Choice[] } = {},
): z.input<typeof MoveView> => ({
  name,
  label: inLanguage(label, language),
  tone: tone ?? "plain",
  says: says === true,
  asks: asks.flatMap(({ when, suggest = [], ...ask }) => {
    const suggestions = suggest.map((text) => inLanguage(text, language));
    const view = (field: Field) => [
      {
        ...fieldView(field, language),
        ...(field.from === "developers" && {
          options: developers.map((each) => ({
            value: each.id,
            label: choiceLabel(each, language),
          })),
        }),
        suggestions,
      },
    ];
    // What hangs on the severity is decided here: a form knows its own answers only.
    if (when?.name !== "severity") return view({ ...ask, ...(when && { when }) });
    return when.is.includes(severity ?? "") ? view(ask) : [];
  }),
});

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

// Who is copied, who follows, and what is linked: of that, what this person may see. In the look that finds the
// request itself: each look more is a trip to the database.
const around = (actor: Staff | Contact) => sql`
  coalesce((select max(v.version) from type_versions v where v.type = t.type), 0) as newest,
  array(select w.address from ticket_watchers w where w.ticket_id = t.id order by w.added_at, w.address) as watchers,
  ${askedItems} as items, ${estimateOf(actor)} as estimate, ${deliveryIn(actor)} as delivery,
  ${
    // Only customers dispute.
    actor.kind === "contact"
      ? sql`${turnedByDeveloper} as turned, ${madeLessSevere} as lowered`
      : sql`false as turned, false as lowered`
  },
  ${
    actor.kind === "staff"
      ? sql`(select jsonb_build_object('id', p.id, 'name', p.name) from people p where p.id = t.coordinator_id)`
      : sql`null::jsonb`
  } as coordinator,
  ${
    actor.kind === "staff"
      ? sql`coalesce((
          select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name)
          from ticket_followers f
          join people p on p.id = f.person_id
          where f.ticket_id = t.id
        ), '[]')`
      : sql`'[]'::jsonb`
  } as followers,
  coalesce((
    select jsonb_agg(jsonb_build_object('number', o.number, 'title', o.title, 'kind', l.kind) order by o.number)
    from (
      select k.kind, case when k.ticket_id = t.id then k.other_id else k.ticket_id end as other_id
      from ticket_links k
      where k.ticket_id = t.id or k.other_id = t.id
    ) l
    join lateral (select t.number, t.title from tickets t where t.id = l.other_id and ${seenBy(actor)}) o on true
  ), '[]') as links`;
