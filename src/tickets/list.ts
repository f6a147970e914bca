import { z } from "zod";
import { one, rows, sql, type Db, type RawBuilder } from "../lib/db.ts";
import { moment, ticketNumberInAddress } from "../lib/fields.ts";
import { paged, placeOf, sizeOf, type Page } from "../lib/page.ts";
import type { Language } from "../lib/text.ts";
import type { Actor, Contact, Staff } from "../people/index.ts";
import { knowTypes } from "../types/index.ts";
import { changedAt, rowColumns, rowJoins, rowView, type Row } from "./rows.ts";
import { Severity, type Counts, type Filter, type ListQuery, type TicketPage } from "./schema.ts";
import { seenBy } from "./sight.ts";

type Filter = z.output<typeof Filter>;

/** One page of requests, in the order asked for. */
export const listTickets = async (
  db: Db,
  actor: Staff | Contact,
  query: z.output<typeof ListQuery>,
  language: Language,
): Promise<z.input<typeof TicketPage>> => {
  const order = orderOf(actor, query.sort ?? "updated");
  const found = await rows<Row & { place: string[] }>(
    db,
    sql`
      select ${rowColumns(actor)},
        array[${sql.join(order.keys.map((key) => sql`to_json(${key}) #>> '{}'`))}] as place
      from tickets t
      ${rowJoins(actor)}
      where ${matching(actor, query)} ${order.after(query) ?? sql``}
      order by ${order.by}
      limit ${sizeOf(query) + 1}`,
  );
  const { items, next } = paged(found, query, ({ place }) => place);
  await knowTypes(db, items);
  return { items: items.map((row) => rowView(actor, row, language)), next };
};

/** What a filter lets through of `tickets t`, of what this person may see. */
export const matching = (actor: Staff | Contact, filter: Filter) => {
  const conditions = [
    seenBy(actor),
    scopeOf(actor, filter.scope ?? "all"),
    filter.status === "done" ? sql`not t.open` : filter.status === "open" ? sql`t.open` : undefined,
    filter.state && sql`t.state = any(${filter.state})`,
    filter.turn && sql`t.turn = ${filter.turn}`,
    filter.type && sql`t.type = any(${filter.type})`,
    filter.severity && sql`t.severity = any(${filter.severity})`,
    ...(actor.kind === "staff" ? internally(filter) : []),
    filter.project && sql`t.project_id = ${filter.project}`,
    filter.company && sql`t.company_id = ${filter.company}`,
    filter.submittedSince && sql`t.created_at >= ${filter.submittedSince}`,
    filter.updatedSince && sql`${changedAt(actor)} >= ${filter.updatedSince}`,
    filter.unread && unreadBy(actor),
    filter.text && saying(actor, filter.text),
  ];
  return sql.join(
    conditions.filter((condition) => condition !== undefined && condition !== ""),
    sql` and `,
  );
};

// Who has a request and how it is tagged is the house's affair, and whose it is may be kept from a partner (R11, R34):
// outsiders cannot even ask.
const internally = ({ assignee, team, tag, requester }: Filter) => [
  assignee && sql`t.assignee_id = ${assignee}`,
  team && sql`t.team_id = ${team}`,
  tag && sql`t.tags @> array[${tag}]`,
  requester && sql`t.requester_id = ${requester}`,
];

const scopeOf = (actor: Staff | Contact, scope: NonNullable<Filter["scope"]>) => {
  switch (scope) {
    case "mine":
      return actor.kind === "staff"
        ? sql`t.assignee_id = ${actor.id}`
        : sql`t.requester_id = ${actor.id}`;
    case "unassigned":
      return actor.kind === "staff" ? sql`t.assignee_id is null` : undefined;
    case "team":
      return actor.kind === "staff" ? sql`t.team_id = any(${actor.teamIds}::uuid[])` : undefined;
    case "following":
      return sql`t.id in (select f.ticket_id from ticket_followers f where f.person_id = ${actor.id})`;
    case "company":
    case "all":
      return undefined;
  }
};

const unreadBy = (actor: Staff | Contact) => sql`
  not exists (
    select from ticket_reads s
    where s.ticket_id = t.id and s.person_id = ${actor.id} and s.read_at >= ${changedAt(actor)}
  )`;

const ENOUGH = 1000;

// A number finds its request; words are looked for in the title and in the names of project, company and person,
// each by its own index; of nothing but punctuation nothing is found. What a thousand requests have in common narrows nothing.
const saying = (actor: Staff | Contact, text: string) => {
  const number = /^#?(\d{1,9})$/.exec(text)?.[1];
  if (number) return sql`t.number = ${Number(number)}`;
  const holds = (name: RawBuilder<unknown>) =>
    sql`plain(${text}) <> '' and grams(${name}) @> grams(${text}) and strpos(plain(${name}), plain(${text})) > 0`;
  const places = [
    sql`select x.ticket_id from ticket_titles x where ${holds(sql`x.title`)}`,
    sql`select x.id from projects j join tickets x on x.project_id = j.id where ${holds(sql`j.full_name`)}`,
    sql`select x.id from companies c join tickets x on x.company_id = c.id where ${holds(sql`c.legal_name`)}`,
    ...(actor.kind === "staff"
      ? [
          sql`select x.id from people p join tickets x on x.requester_id = p.id where ${holds(sql`p.name`)}`,
        ]
      : []),
  ];
  const found = places.map((place) => sql`(${place} limit ${ENOUGH})`);
  return sql`t.id in (${sql.join(found, sql` union `)})`;
};

/** Each order is total (it ends with the id) and runs one way, so that a page begins exactly where the last ended. */
const orderOf = (actor: Actor, sort: NonNullable<Filter["sort"]>) => {
  const changed = changedAt(actor);
  switch (sort) {
    case "updated":
      return {
        keys: [changed, sql`t.id`],
        by: sql`${changed} desc, t.id desc`,
        after: (page: Page) => {
          const place = placeOf(page, moment, z.uuid());
          return (
            place && sql`and (${changed}, t.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)`
          );
        },
      };
    case "created":
      // Numbers are given in the order of creation.
      return {
        keys: [sql`t.number`],
        by: sql`t.number desc`,
        after: (page: Page) => {
          const place = placeOf(page, ticketNumberInAddress);
          return place && sql`and t.number < ${place[0]}::int`;
        },
      };
    // What is queued again keeps its age (R105).
    case "age":
      return {
        keys: [sql`t.number`],
        by: sql`t.number`,
        after: (page: Page) => {
          const place = placeOf(page, ticketNumberInAddress);
          return place && sql`and t.number > ${place[0]}::int`;
        },
      };
    case "oldest":
      return {
        keys: [changed, sql`t.id`],
        by: sql`${changed}, t.id`,
        after: (page: Page) => {
          const place = placeOf(page, moment, z.uuid());
          return (
            place && sql`and (${changed}, t.id) > (${place[0]}::timestamptz, ${place[1]}::uuid)`
          );
        },
      };
    case "due":
      // What has no promise comes last.
      return {
        keys: [due, sql`t.id`],
        by: sql`${due}, t.id`,
        after: (page: Page) => {
          const place = placeOf(page, z.union([moment, z.literal("infinity")]), z.uuid());
          return place && sql`and (${due}, t.id) > (${place[0]}::timestamptz, ${place[1]}::uuid)`;
        },
      };
    case "severity":
      return {
        keys: [sql`t.severity`, sql`t.created_at`, sql`t.id`],
        by: sql`t.severity, t.created_at, t.id`,
        after: (page: Page) => {
          const place = placeOf(page, Severity, moment, z.uuid());
          return (
            place &&
            sql`and (t.severity, t.created_at, t.id) > (${place[0]}, ${place[1]}::timestamptz, ${place[2]}::uuid)`
          );
        },
      };
  }
};

const due = sql`coalesce(case when t.open then t.due_at end, 'infinity')`;

const MOST = 100;

/** How many open requests wait in each list, counted up to 100: enough to know where to look. */
export const countTickets = async (
  db: Db,
  actor: Staff | Contact,
  views: readonly { id: string; filter: Filter }[],
): Promise<z.input<typeof Counts>> => {
  const upTo = (filter: Filter) => sql`
    (select count(*) from (select from tickets t where ${matching(actor, filter)} limit ${MOST}) few)`;
  const lists: Record<string, Filter> = {
    mine: { scope: "mine", status: "open" },
    unassigned: { scope: "unassigned", status: "open" },
    team: { scope: "team", status: "open" },
    following: { scope: "following", status: "open" },
    open: { status: "open" },
  };
  const asked = [...Object.entries(lists), ...views.map(({ id, filter }) => [id, filter] as const)];
  const { counts } = await one<{ counts: number[] }>(
    db,
    sql`select array[${sql.join(asked.map(([, filter]) => upTo(filter)))}]::int[] as counts`,
  );
  const count = (i: number) => counts[i] ?? 0;
  const fixed = Object.keys(lists);
  return {
    mine: count(0),
    unassigned: count(1),
    team: count(2),
    following: count(3),
    open: count(4),
    views: Object.fromEntries(views.map(({ id }, i) => [id, count(fixed.length + i)])),
  };
};
