import { Readable } from "node:stream";
import type { z } from "zod";
import en from "../texts/en/export.json" with { type: "json" };
import zh from "../texts/zh-CN/export.json" with { type: "json" };
import { csvLine, csvMark } from "../lib/csv.ts";
import { one, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import type { Contact, Staff } from "../people/index.ts";
import { listTickets, matching } from "./list.ts";
import type { Filter, TicketRow } from "./schema.ts";

type Filter = z.output<typeof Filter>;
type Ticket = z.input<typeof TicketRow>;
/** The language and the time zone that a file is written in. */
type Writing = { language: Language; timeZone: string };

const MOST = 10_000;
const PAGE = 500;

/** The requests of a list as CSV that Excel opens, newest first. That it was taken out is kept (PIPL 21). */
export const exportTickets = async (
  db: Db,
  actor: Staff | Contact,
  filter: Filter,
  writing: Writing,
): Promise<Readable> => {
  const { count } = await one<{ count: number }>(
    db,
    sql`
      select count(*)
      from (select from tickets t where ${matching(actor, filter)} limit ${MOST + 1}) few`,
  );
  // Half a list that looks whole would be worse than none.
  if (count > MOST) throw new Refusal(422, "ticket.export-too-many", { n: MOST });
  await publish(db, actor, "tickets.exported", { data: { rows: count, filter } });
  return Readable.from(lines(db, actor, filter, writing));
};

async function* lines(db: Db, actor: Staff | Contact, filter: Filter, writing: Writing) {
  const columns = columnsFor(actor);
  const headings: Record<string, string> = writing.language === "en" ? en : zh;
  yield csvMark + csvLine(columns.map((name) => headings[name] ?? name));
  const time = clockOf(writing);
  let after: string | undefined;
  do {
    // By number, which never changes: what moves on meanwhile is neither missed nor doubled.
    const query = { ...filter, sort: "created", limit: PAGE, after } as const;
    const { items, next } = await listTickets(db, actor, query, writing.language);
    yield items.map((ticket) => csvLine(columns.map((name) => cells[name](ticket, time)))).join("");
    after = next ?? undefined;
  } while (after);
}

type Clock = (at: string) => string;
const cells = {
  number: ({ number }) => String(number),
  type: ({ typeLabel }) => typeLabel,
  title: ({ title }) => title,
  state: ({ state }) => state.label,
  severity: ({ severity }) => severity,
  company: ({ company }) => company.name,
  project: ({ project }) => project.name,
  requester: ({ requester }) => requester.name,
  team: ({ team }) => team?.name ?? "",
  assignee: ({ assignee }) => assignee?.name ?? "",
  tags: ({ tags }) => tags.join(" "),
  created: ({ createdAt }, time) => time(createdAt),
  updated: ({ updatedAt }, time) => time(updatedAt),
} satisfies Record<string, (ticket: Ticket, time: Clock) => string>;
type Column = keyof typeof cells;

const internal = new Set<Column>(["team", "assignee", "tags"]);
const columnsFor = (actor: Staff | Contact): Column[] =>
  (Object.keys(cells) as Column[]).filter((name) => actor.kind === "staff" || !internal.has(name));

// `2026-11-25 16:05`, which Excel takes for a moment in any language.
const clockOf = ({ timeZone }: Writing): Clock => {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  });
  return (at) => format.format(new Date(at));
};
