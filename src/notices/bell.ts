import type { z } from "zod";
import { one, rows, run, sql, type Db } from "../lib/db.ts";
import { positionText, type Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { newId } from "../lib/id.ts";
import { seenBy } from "../tickets/index.ts";
import type { Actor } from "../people/index.ts";
import type { Notices } from "./schema.ts";

const PAGE = 30;

/** Rings for a colleague once for each event, not for what he did himself. */
export const ring = async (
  { db }: House,
  event: Event,
  name: string,
  personIds: readonly string[],
) => {
  for (const personId of new Set(personIds)) {
    if (personId === event.actorId) continue;
    await run(
      db,
      sql`
        insert into notices (id, person_id, cause, name, ticket_id, by_id)
        select ${newId()}, p.id, ${positionText(event)}, ${name}, ${event.ticketId}, ${event.actorId}
        from people p
        where p.id = ${personId} and p.kind = 'staff' and p.ended_at is null
        on conflict (person_id, cause) do nothing`,
    );
  }
};

// Reading a request is reading what one was told of it.
const readWithTicket = sql`
  exists (
    select from ticket_reads r
    where r.ticket_id = n.ticket_id and r.person_id = n.person_id and r.read_at >= n.created_at
  )`;

/** The notices of a person, newest first; about requests that he still may see. */
export const noticesOf = async (
  db: Db,
  actor: Actor,
  after: string | undefined,
): Promise<z.input<typeof Notices>> => {
  const found = await rows<{
    id: string;
    name: string;
    number: number;
    title: string;
    by: string;
    createdAt: string;
    readAt: string | null;
  }>(
    db,
    sql`
      select n.id, n.name, t.number, t.title, coalesce(p.name, '') as by, n.created_at,
        case when ${readWithTicket} then coalesce(n.read_at, now()) else n.read_at end as read_at
      from notices n
      join tickets t on t.id = n.ticket_id
      left join people p on p.id = n.by_id
      where n.person_id = ${actor.id} ${after ? sql`and n.id < ${after}` : sql``} and ${seenBy(actor)}
      order by n.id desc
      limit ${PAGE + 1}`,
  );
  const { unread } = await one<{ unread: number }>(
    db,
    sql`
      select count(*) as unread
      from (
        select
        from notices n
        join tickets t on t.id = n.ticket_id
        where n.person_id = ${actor.id} and n.read_at is null and not ${readWithTicket} and ${seenBy(actor)}
        limit 100
      ) few`,
  );
  const page = found.slice(0, PAGE);
  return {
    items: page.map(({ number, title, ...notice }) => ({ ...notice, ticket: { number, title } })),
    next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    unread,
  };
};

export const readNotices = (db: Db, actor: Actor, ids: readonly string[] | undefined) =>
  run(
    db,
    sql`
      update notices set read_at = now()
      where person_id = ${actor.id} and read_at is null ${ids ? sql`and id = any(${ids}::uuid[])` : sql``}`,
  );
