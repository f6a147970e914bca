import { maybe, rows, sql, type Db } from "../lib/db.ts";
import { wordOf, type Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import type { Language, Values } from "../lib/text.ts";
import { mailText, sendMail, setting } from "../settings/index.ts";

type Reader = { address: string; name: string; language: Language };

/** A letter of ours: greeting, what it is about, a link, who we are. `key` names subject and text in `mail.json`. */
const write = async (
  house: House,
  { address, name, language }: Reader,
  key: string,
  values: Values,
): Promise<void> => {
  const text = (part: string) => mailText(house, language, part, { name, ...values });
  await sendMail(house, {
    to: address,
    language,
    subject: text(`${key}.subject`),
    text: [...(name ? [text("greeting")] : []), text(`${key}.text`), text("closing")].join("\n\n"),
  });
};

type Ticket = { number: number; title: string; requesterId: string };

const ticketOf = ({ db }: House, { ticketId }: Event): Promise<Ticket | undefined> =>
  maybe<Ticket>(
    db,
    sql`select t.number, t.title, t.requester_id from tickets t where t.id = ${ticketId}`,
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

const linkTo = ({ config }: House, number: number): string =>
  `${config.publicUrl}/tickets/${number}`;

/** Tells the requester that the request has arrived, under which number and where to look. */
export const mailReceipt = async (house: House, event: Event): Promise<void> => {
  const ticket = await ticketOf(house, event);
  const reader = ticket && (await readerOf(house.db, ticket.requesterId));
  if (reader)
    await write(house, reader, "ticket.opened", {
      number: ticket.number,
      title: ticket.title,
      link: linkTo(house, ticket.number),
    });
};

/** Sends our answer to the requester, and to those who are copied. */
export const mailAnswer = async (house: House, event: Event): Promise<void> => {
  const ticket = await ticketOf(house, event);
  const message = await maybe<{ text: string }>(
    house.db,
    sql`select w.text from messages w where w.id = ${wordOf(event, "messageId")} and w.kind = 'reply'`,
  );
  if (!ticket || !message) return;
  const about = {
    number: ticket.number,
    title: ticket.title,
    link: linkTo(house, ticket.number),
    text: message.text,
  };
  const reader = await readerOf(house.db, ticket.requesterId);
  if (reader) await write(house, reader, "ticket.answered", about);
  const watchers = await rows<{ address: string }>(
    house.db,
    sql`select address from ticket_watchers where ticket_id = ${event.ticketId} order by added_at`,
  );
  const { language } = setting(house, "vendor");
  // A copy holds the answer and no way in: being copied gives no right to see the request (R41).
  for (const { address } of watchers)
    if (address !== reader?.address)
      await write(house, { address, name: "", language }, "ticket.copied", about);
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
  await write(house, reader, event.name, {
    company: binding?.company ?? "",
    reason: binding?.reason ?? "",
    items: binding?.items ?? "",
    link: `${house.config.publicUrl}/bind`,
  });
};
