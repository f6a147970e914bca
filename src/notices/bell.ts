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
  const { ticketId, aboutId, actorId } = event;
  const about = event.name.startsWith("binding.")
    ? { bindingId: aboutId }
    : event.name.startsWith("defect.")
      ? { defectId: aboutId }
      : { contactId: ticketId ? null : aboutId };
  const {
    bindingId = null,
    contactId = null,
    defectId = null,
  } = about as Partial<Record<"bindingId" | "contactId" | "defectId", string | null>>;
  for (const personId of new Set(personIds)) {
    if (personId === actorId) continue;
    await run(
      db,
      sql`
        insert into notices (id, person_id, cause, name, ticket_id, binding_id, contact_id, defect_id, by_id)
        select ${newId()}, p.id, ${positionText(event)}, ${name}, ${ticketId}, ${bindingId}, ${contactId},
          ${defectId}, ${actorId}
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

// What a person may no longer see, he is not told of either.
const seenFrom = (actor: Actor) => sql`
  from notices n
  left join tickets t on t.id = n.ticket_id and ${seenBy(actor)}
  left join bindings b on b.id = n.binding_id and ${actor.permissions.has("bindings.read")}
  left join people c on c.id = n.contact_id and ${actor.permissions.has("bindings.read")}
  left join defects d on d.id = n.defect_id and ${actor.permissions.has("defects.read")}
  where n.person_id = ${actor.id} and num_nonnulls(t.id, b.id, c.id, d.id) > 0`;

/** The notices of a person, newest first. */
export const noticesOf = async (
  db: Db,
  actor: Actor,
  after: string | undefined,
): Promise<z.input<typeof Notices>> => {
  const found = await rows<{
    id: string;
    name: string;
    ticket: { number: number; title: string } | null;
    claim: { id: string; person: string; company: string } | null;
    contact: { id: string; name: string } | null;
    defect: { number: number; title: string } | null;
    by: string;
    createdAt: string;
    readAt: string | null;
  }>(
    db,
    sql`
      select n.id, n.name,
        case when t.id is not null then json_build_object('number', t.number, 'title', t.title) end as ticket,
        (
          select json_build_object('id', b.id, 'person', p.name, 'company', b.company_name)
          from people p
          where p.id = b.person_id
        ) as claim,
        case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as contact,
        case when d.id is not null then json_build_object('number', d.number, 'title', d.title) end as defect,
        coalesce((select p.name from people p where p.id = n.by_id), '') as by, n.created_at,
        case when ${readWithTicket} then coalesce(n.read_at, now()) else n.read_at end as read_at
      ${seenFrom(actor)} ${after ? sql`and n.id < ${after}` : sql``}
      order by n.id desc
      limit ${PAGE + 1}`,
  );
  const { unread } = await one<{ unread: number }>(
    db,
    sql`
      select count(*) as unread
      from (
        select
        ${seenFrom(actor)} and n.read_at is null and not ${readWithTicket}
        limit 100
      ) few`,
  );
  const page = found.slice(0, PAGE);
  return {
    items: page,
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
