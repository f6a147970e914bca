import { maybe, rows, run, sql, type Db } from "../lib/db.ts";
import { positionText, wordOf, type Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { dayInWords, type Language, type Values } from "../lib/text.ts";
import { wallAt } from "../lib/zone.ts";
import { flowOf, inLanguage, stateOf, type Text } from "../flows/index.ts";
import { identify } from "../people/index.ts";
import { mailText, sendMail, setting } from "../settings/index.ts";
import { seenBy } from "../tickets/index.ts";

type Reader = { address: string; name: string; language: Language };

/**
 * A letter of ours: greeting, what it is about, who we are. `key` names subject and text in `mail.json`. One event
 * writes to one address once; what a mail server refuses for good is not tried again.
 */
const write = async (
  house: House,
  event: Event,
  { address, name, language }: Reader,
  key: string,
  values: Values,
): Promise<void> => {
  const cause = positionText(event);
  const before = await maybe(
    house.db,
    sql`select 1 from letters where cause = ${cause} and address = ${address}`,
  );
  if (before) return;
  const text = (part: string) => mailText(house, language, part, { name, ...values });
  const paragraphs = [...(name ? [text("greeting")] : []), text(`${key}.text`), text("closing")];
  const refused = await sendMail(house, {
    to: address,
    language,
    subject: text(`${key}.subject`),
    text: paragraphs.join("\n\n"),
  }).then(
    () => false,
    (error: unknown) => refusedForGood(error) || Promise.reject(error as Error),
  );
  if (refused) house.log.warn({ to: address, cause }, "a mail server refused a letter");
  await run(
    house.db,
    sql`
      insert into letters (cause, address, outcome)
      values (${cause}, ${address}, ${refused ? "refused" : "sent"})
      on conflict do nothing`,
  );
};

const refusedForGood = (error: unknown): boolean =>
  ((error as { responseCode?: number }).responseCode ?? 0) >= 500;

/** Writes to each; one that fails keeps none of the others waiting, and is tried again with the reaction. */
const writeToAll = async (letters: readonly Promise<void>[]): Promise<void> => {
  const failed = (await Promise.allSettled(letters)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
};

type Ticket = { number: number; title: string; requesterId: string; state: string };

const ticketOf = ({ db }: House, { ticketId }: Event): Promise<Ticket | undefined> =>
  maybe<Ticket>(
    db,
    sql`select t.number, t.title, t.requester_id, t.state from tickets t where t.id = ${ticketId}`,
  );

/** The proven address of a person, if he has one and is still with us. */
const readerOf = (db: Db, personId: string): Promise<Reader | undefined> =>
  maybe<Reader>(
    db,
    sql`
      select i.value as address, p.name, p.language
      from people p
      join identities i on i.person_id = p.id and i.kind = 'email' and i.proven_at is not null
      where p.id = ${personId} and p.ended_at is null
      order by i.proven_at
      limit 1`,
  );

/** The requester, while he may still see what he asked. */
const requesterOf = async (
  { db }: House,
  { ticketId }: Event,
  { requesterId }: Ticket,
): Promise<Reader | undefined> => {
  const person = await identify(db, requesterId);
  const sees =
    person &&
    (await maybe(db, sql`select 1 from tickets t where t.id = ${ticketId} and ${seenBy(person)}`));
  return sees ? readerOf(db, requesterId) : undefined;
};

const aboutTicket = ({ config }: House, { number, title }: Ticket) => ({
  number,
  title,
  link: `${config.publicUrl}/tickets/${number}`,
});

/** Tells the requester that the request has arrived, under which number and where to look. */
export const mailReceipt = async (house: House, event: Event): Promise<void> => {
  if (wordOf(event, "kind") === "split") return;
  const ticket = await ticketOf(house, event);
  const reader = ticket && (await requesterOf(house, event, ticket));
  if (reader)
    await write(house, event, reader, receiptOf(event, ticket), aboutTicket(house, ticket));
};

// An issue with what was delivered says who has it, or why it is not with its developer (R79).
const receiptOf = (event: Event, { state }: Ticket): string => {
  const queued = wordOf(event, "queued");
  if (queued === "late" || queued === "owner_inactive") return `ticket.opened-${queued}`;
  return state === "dev_direct" ? "ticket.opened-direct" : "ticket.opened";
};

/** Tells whoever asked that his request goes on in another one. */
export const mailMerged = async (house: House, event: Event): Promise<void> => {
  const ticket = await ticketOf(house, event);
  const reader = ticket && (await requesterOf(house, event, ticket));
  const into = Number(event.data["into"]);
  if (reader)
    await write(house, event, reader, "ticket.merged", { ...aboutTicket(house, ticket), into });
};

/** Reminds the requester of what we wait for, and says when that ends the request (USG-T06). */
export const mailReminder = async (house: House, event: Event): Promise<void> => {
  const ticket = await ticketOf(house, event);
  const reader = ticket && (await requesterOf(house, event, ticket));
  if (!reader) return;
  const waits = await maybe<Waits>(
    house.db,
    sql`
      select t.flow, t.state, t.facts ->> 'items' as items, r.due_at
      from tickets t
      left join ticket_timers r on r.ticket_id = t.id and r.name like 'move:%'
      where t.id = ${event.ticketId}`,
  );
  // He has answered meanwhile.
  if (waits?.state !== wordOf(event, "state")) return;
  const { timeZone } = setting(house, "vendor");
  const asks = stateOf(flowOf(waits.flow), waits.state).clocks?.includes("WC");
  const key = `ticket.reminded-${asks ? "to-answer" : "to-confirm"}${waits.dueAt ? "" : "-open"}`;
  await write(house, event, reader, key, {
    ...aboutTicket(house, ticket),
    items: waits.items ?? "–",
    date: waits.dueAt ? wallAt(Date.parse(waits.dueAt), timeZone).day : "",
  });
};
type Waits = { flow: string; state: string; items: string | null; dueAt: string | null };

/** Tells the requester when a fix is to be expected, or from when to when that moved (R63, R64). */
export const mailPromised = async (house: House, event: Event): Promise<void> => {
  const ticket = await ticketOf(house, event);
  const reader = ticket && (await requesterOf(house, event, ticket));
  if (!reader) return;
  const key = `${event.name}${event.data["provisional"] ? "-provisional" : ""}`;
  await write(house, event, reader, key, {
    ...aboutTicket(house, ticket),
    date: dayInWords(wordOf(event, "date") ?? "", reader.language),
    from: dayInWords(wordOf(event, "from") ?? "", reader.language),
    reason: reasonIn(event, reader.language),
  });
};

const reasonIn = ({ data }: Event, language: Language): string => {
  const reason = data["reason"] as string | Text | undefined;
  return typeof reason === "object" ? inLanguage(reason, language) : (reason ?? "");
};

/** Tells the requester that waiting has ended his request, and how it goes on (USG-T07, T11). */
export const mailEnded = async (house: House, event: Event): Promise<void> => {
  const move = flowOf(wordOf(event, "flow") ?? "").moves[wordOf(event, "move") ?? ""];
  if (event.actorId !== null || move?.after === undefined) return;
  const { final, step } = stateOf(flowOf(wordOf(event, "flow") ?? ""), move.to);
  const ticket = final && (await ticketOf(house, event));
  const reader = ticket && (await requesterOf(house, event, ticket));
  // A bar that reaches its end is done; one that breaks off waited in vain.
  const key = step === undefined ? "ticket.ended-unanswered" : "ticket.ended-silently";
  if (reader) await write(house, event, reader, key, aboutTicket(house, ticket));
};

/** Sends our answer to the requester, and to those who are copied. */
export const mailAnswer = async (house: House, event: Event): Promise<void> => {
  const ticket = await ticketOf(house, event);
  const message = await maybe<{ text: string }>(
    house.db,
    sql`select w.text from messages w where w.id = ${wordOf(event, "messageId")} and w.kind = 'reply'`,
  );
  if (!ticket || !message) return;
  const about = { ...aboutTicket(house, ticket), text: message.text };
  const reader = await requesterOf(house, event, ticket);
  const watchers = await rows<{ address: string }>(
    house.db,
    sql`select address from ticket_watchers where ticket_id = ${event.ticketId} order by added_at`,
  );
  const { language } = setting(house, "vendor");
  await writeToAll([
    ...(reader ? [write(house, event, reader, "ticket.answered", about)] : []),
    // A copy holds the answer and no way in: being copied gives no right to see the request (R41).
    ...watchers
      .filter(({ address }) => address !== reader?.address)
      .map(({ address }) =>
        write(house, event, { address, name: "", language }, "ticket.copied", about),
      ),
  ]);
};

/** Tells what became of a claim to belong to a company (R19). */
export const mailBinding = async (house: House, event: Event): Promise<void> => {
  const personId = wordOf(event, "personId");
  const reader = personId && (await readerOf(house.db, personId));
  if (!reader) return;
  const binding = await maybe<{ company: string; reason: string | null; items: string | null }>(
    house.db,
    sql`
      select coalesce(c.legal_name, b.company_name) as company, b.reason, b.items
      from bindings b
      left join companies c on c.id = b.company_id
      where b.id = ${event.aboutId}`,
  );
  await write(house, event, reader, event.name, {
    company: binding?.company ?? "",
    reason: binding?.reason ?? "",
    items: binding?.items ?? "",
    link: `${house.config.publicUrl}/bind`,
  });
};
