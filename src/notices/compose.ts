import deskEn from "../texts/en/desk-tickets.json" with { type: "json" };
import deskZh from "../texts/zh-CN/desk-tickets.json" with { type: "json" };
import { eventAt, wordOf } from "../lib/events.ts";
import { maybe, sql } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { say, type Language, type Messages } from "../lib/text.ts";
import { clocks, inLanguage } from "../flows/index.ts";
import { identify, type Contact, type Staff } from "../people/index.ts";
import { mailText, setting } from "../settings/index.ts";
import { seenBy } from "../tickets/index.ts";
import { unreadNotice } from "./bell.ts";
import { happened, type Happened } from "./happened.ts";
import type { Waiting } from "./post.ts";
import { blanks, momentInWords } from "./templates/blanks.ts";
import { isTemplate } from "./templates/templates.ts";
import { written } from "./templates/write.ts";

/** A letter as it goes out, and what stands of it where several are gathered. */
export type Composed = {
  language: Language;
  subject: string;
  text: string;
  name: string;
  link: string;
};

const bellWords: Record<Language, Messages> = { "zh-CN": deskZh, en: deskEn };

/** The letter for whom it is owed to; undefined where there is nothing to tell him any more. */
export const composed = async (house: House, letter: Waiting): Promise<Composed | undefined> => {
  if (letter.personId === null) return copyOf(house, letter);
  const person = await identify(house.db, letter.personId);
  if (!person || !(await isHis(house, letter))) return undefined;
  return person.kind === "staff"
    ? forColleague(house, person, letter)
    : forContact(house, person, letter);
};

const isHis = async ({ db }: House, { personId, address }: Waiting): Promise<boolean> =>
  (await maybe(
    db,
    sql`
      select 1
      from identities
      where kind = 'email' and value = ${address} and person_id = ${personId} and proven_at is not null`,
  )) !== undefined;

const forColleague = async (
  house: House,
  person: Staff,
  { cause, name }: Waiting,
): Promise<Composed | undefined> => {
  const notice = await unreadNotice(house.db, person, cause);
  if (!notice) return undefined;
  const { language } = person;
  const { ticket, defect, claim, contact, year, by, clock, dueAt } = notice;
  const desk = `${house.config.publicUrl}/desk`;
  const [about, link] = defect
    ? [`DEF-${defect.number} ${defect.title}`, `${desk}/defects/${defect.number}`]
    : claim
      ? [`${claim.person} · ${claim.company}`, `${desk}/bindings/${claim.id}`]
      : contact
        ? [contact.name, `${desk}/contacts/${contact.id}`]
        : year
          ? [String(year), `${desk}/settings/calendar?tab=notices`]
          : [`#${ticket?.number} ${ticket?.title}`, `${desk}/tickets/${ticket?.number}`];
  const what = say(bellWords[language], `notices.${name}`, {
    name: by,
    clock: clock && inLanguage(clocks[clock].label, language),
    due: dueAt && momentInWords(house, Date.parse(dueAt), language),
  });
  const values = { what, about, link };
  const subject = mailText(house, language, "bell.subject", values);
  const text = mailText(house, language, "bell.text", values);
  return enclosed(house, { language, name: person.name, subject, text, link });
};

const forContact = async (
  house: House,
  person: Contact,
  { cause, name }: Waiting,
): Promise<Composed | undefined> => {
  const event = await eventAt(house.db, cause);
  if (!event || !isTemplate(name)) return undefined;
  // Who may no longer see a request is told nothing of it.
  const seen =
    event.ticketId === null ||
    (await maybe(
      house.db,
      sql`select 1 from tickets t where t.id = ${event.ticketId} and ${seenBy(person)}`,
    ));
  if (!seen) return undefined;
  const { language } = person;
  const what = await happened(house.db, event);
  if (isOver(what, name)) return undefined;
  const link = await blanks.link.fill(house, what, language);
  const words = await written(house, name, what, person);
  return enclosed(house, { language, name: person.name, ...words, link });
};

/** A reminder that waited for its hour while the customer did what it asks. */
const isOver = ({ event, ticket }: Happened, name: string): boolean =>
  name.startsWith("ticket.reminded") && ticket?.state !== wordOf(event, "state");

const copyOf = async (house: House, { cause, name }: Waiting): Promise<Composed | undefined> => {
  const event = await eventAt(house.db, cause);
  if (!event || !isTemplate(name)) return undefined;
  const { language } = setting(house, "vendor");
  const what = await happened(house.db, event);
  const words = await written(house, name, what, { language, level: "copied" });
  return enclosed(house, { language, name: "", ...words, link: "" });
};

/** With greeting and signature. */
const enclosed = (house: House, letter: Composed): Composed => {
  const { language, name, text } = letter;
  const said = (key: string) => mailText(house, language, key, { name });
  const parts = [...(name ? [said("greeting")] : []), text, said("closing")];
  return { ...letter, text: parts.join("\n\n") };
};

/** Several as one letter: what each is about, and where. */
export const gathered = (house: House, letters: readonly Composed[]): Composed => {
  const [{ language, name }] = letters as [Composed, ...Composed[]];
  const count = letters.length;
  const list = letters.map(({ subject, link }) => `• ${subject}\n  ${link}`).join("\n\n");
  const text = mailText(house, language, "gathered.text", { count, list });
  const subject = mailText(house, language, "gathered.subject", { count });
  return enclosed(house, { language, name, subject, text, link: "" });
};
