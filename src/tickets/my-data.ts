import { mySessions } from "../auth/index.ts";
import { rows, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { personalData, type Contact } from "../people/index.ts";
import { seenBy } from "./sight.ts";

/** What is kept of a person, with his requests and what he wrote in them, as one file (R124). */
export const dataOf = async (db: Db, contact: Contact, sessionId: string | null) => {
  const data = {
    madeAt: new Date().toISOString(),
    ...(await personalData(db, contact)),
    sessions: await mySessions(db, contact, sessionId),
    requests: await requestsOf(db, contact),
    messages: await messagesOf(db, contact),
  };
  await publish(db, contact, "person.data-taken", { aboutId: contact.id });
  return data;
};

type Reach = { name: string; phone: string; email: string };
type Request = { number: number; title: string; createdAt: string; reach: Reach };

const requestsOf = (db: Db, contact: Contact): Promise<Request[]> =>
  rows<Request>(
    db,
    sql`
      select t.number, t.title, t.created_at, t.reach
      from tickets t
      where t.requester_id = ${contact.id} and ${seenBy(contact)}
      order by t.number`,
  );

type Message = { number: number; text: string; createdAt: string; files: string[] };

const messagesOf = (db: Db, contact: Contact): Promise<Message[]> =>
  rows<Message>(
    db,
    sql`
      select t.number, m.text, m.created_at,
        array(
          select f.name
          from message_files a
          join files f on f.id = a.file_id
          where a.message_id = m.id
          order by a.position
        ) as files
      from messages m
      join tickets t on t.id = m.ticket_id
      where m.author_id = ${contact.id} and ${seenBy(contact)}
      order by m.id`,
  );
