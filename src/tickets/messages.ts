import type { z } from "zod";
import { maybe, rows, run, sql, type Db, type RawBuilder } from "../lib/db.ts";
import { cleanHtml, textOf } from "../lib/html.ts";
import { newId } from "../lib/id.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import { attach, fileIds, filesHanging } from "./attachments.ts";
import type { Actor, Contact, Staff } from "../people/index.ts";
import { nameFor, ourTeam, unnamed } from "./rows.ts";
import type { MessageView } from "./schema.ts";
import { readsUntil } from "./sight.ts";
import type { Ticket } from "./ticket.ts";

const PAGE = 50;
/** How long the author may mend it (R36). */
export const EDIT_MINUTES = 5;

type Message = {
  id: string;
  number: number;
  side: "customer" | "staff";
  kind: "reply" | "note";
  authorId: string;
  authorName: string | null;
  channel: "portal" | "desk" | "api";
  text: string;
  html: string | null;
  mentions: { id: string; name: string }[];
  createdAt: string;
  editedAt: string | null;
  fileIds: string[];
};
type View = z.input<typeof MessageView>;

/** What was merged into a request is read as one conversation with it. */
export const conversation = (ticketId: string) => sql`
  w.ticket_id in (select ${ticketId}::uuid union all select o.id from tickets o where o.merged_into = ${ticketId})`;

const columns = (actor: Actor) => sql`
  w.id, t.number, w.side, w.kind, w.author_id,
  case when ${actor.kind === "contact"} and w.as_team then coalesce(m.name, '')
    else ${nameFor(actor, sql`w.author_id`, sql`p.name`)} end as author_name,
  w.channel, w.text, w.html, w.created_at, w.edited_at,
  coalesce(
    (select jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name)) from people x where x.id = any(w.mentions)),
    '[]'
  ) as mentions,
  ${fileIds} as file_ids`;
const from = sql`
  from messages w
  join tickets t on t.id = w.ticket_id
  join people p on p.id = w.author_id
  left join teams m on m.id = t.team_id`;
// Notes never leave the house (R109), and who only reads reads to the end of his time.
const readable = (actor: Actor) =>
  actor.kind === "contact"
    ? sql`and w.kind = 'reply' and w.created_at <= ${readsUntil(actor)}`
    : sql``;

/** The latest messages of a request, or those before one; oldest first. */
export const messagesOf = async (
  db: Db,
  actor: Staff | Contact,
  ticketId: string,
  language: Language,
  before?: string,
): Promise<{ items: View[]; earlier: string | null }> => {
  const found = await rows<Message>(
    db,
    sql`
      select ${columns(actor)}
      ${from}
      where ${conversation(ticketId)} ${readable(actor)} ${before ? sql`and w.id < ${before}` : sql``}
      order by w.id desc
      limit ${PAGE + 1}`,
  );
  const page = found.slice(0, PAGE).reverse();
  const files = await filesHanging(
    db,
    actor,
    page.flatMap((message) => message.fileIds),
  );
  return {
    items: page.map((message) => view(actor, message, files, language)),
    earlier: found.length > PAGE ? (page[0]?.id ?? null) : null,
  };
};

export const findMessage = async (
  db: Db,
  actor: Staff | Contact,
  ticketId: string,
  id: string,
  language: Language,
): Promise<View> => {
  const message = await maybe<Message>(
    db,
    sql`select ${columns(actor)} ${from} where w.id = ${id} and ${conversation(ticketId)} ${readable(actor)}`,
  );
  if (!message) throw new Refusal(404, "message.not-found");
  return view(actor, message, await filesHanging(db, actor, message.fileIds), language);
};

const view = (
  actor: Staff | Contact,
  message: Message,
  files: Awaited<ReturnType<typeof filesHanging>>,
  language: Language,
): View => {
  const { authorId, authorName, fileIds, ...rest } = message;
  const until = new Date(Date.parse(message.createdAt) + EDIT_MINUTES * 60_000);
  const mayEdit = authorId === actor.id && until.getTime() > Date.now();
  return {
    ...rest,
    author: {
      id: authorId,
      name: authorName === "" ? ourTeam(language) : (authorName ?? unnamed(language)),
    },
    files: fileIds.flatMap((id) => files.get(id) ?? []),
    editableUntil: mayEdit ? until.toISOString() : null,
  };
};

export type Words = {
  kind: "reply" | "note";
  text: string;
  html?: string | null;
  fileIds?: readonly string[];
  mentions?: readonly string[];
  /** Customers read it as the word of the team that has the request, not of a person. */
  asTeam?: boolean;
  /** Who gets it by letter beside the requester. */
  also?: readonly string[];
  /** Who uploaded the files, where that is not the author. */
  filesOf?: string;
};

/** Puts a message into a request; answers its id. */
export const addMessage = async (
  db: Db,
  author: Author,
  ticket: Pick<Ticket, "id">,
  words: Words,
  channel: Channel,
): Promise<string> => {
  const { id, insert } = newMessage(author, ticket, words, channel);
  await run(db, insert);
  await attach(db, words.filesOf ?? author.id, id, words.fileIds ?? []);
  return id;
};

type Author = Pick<Staff | Contact, "id" | "kind">;
/** The way by which something was said or done. */
export type Channel = "portal" | "desk" | "api";

/** A message and the statement that keeps it, to be sent with others. HTML is cleaned here, before anything is kept. */
export const newMessage = (
  author: Author,
  ticket: Pick<Ticket, "id">,
  { kind, text, html = null, fileIds = [], mentions = [], asTeam = false }: Words,
  channel: Channel,
  from = sql``,
): { id: string; insert: RawBuilder<unknown> } => {
  const clean = html === null ? null : cleanHtml(html, author.kind);
  const words = clean === null ? text : textOf(clean);
  const picture = clean?.includes("<img") ?? false;
  if (words === "" && !picture && fileIds.length === 0)
    throw new Refusal(400, "message.empty", {}, { text: "message.empty" });
  const id = newId();
  const side = author.kind === "staff" ? "staff" : "customer";
  const insert = sql`
    insert into messages (id, ticket_id, author_id, side, kind, channel, text, html, mentions, as_team)
    select ${id}, ${ticket.id}, ${author.id}, ${side}, ${kind}, ${channel}, ${words}, ${clean},
      ${kind === "note" ? mentions : []}::uuid[], ${asTeam} ${from}`;
  return { id, insert };
};

/** The last reply of a colleague that the writer has not seen yet. */
export const newerReply = (db: Db, actor: Staff, ticketId: string, seen: string) =>
  maybe<{ id: string; name: string }>(
    db,
    sql`
      select w.id, p.name
      from messages w
      join people p on p.id = w.author_id
      where ${conversation(ticketId)} and w.id > ${seen} and w.kind = 'reply' and w.author_id <> ${actor.id}
      order by w.id desc
      limit 1`,
  );
