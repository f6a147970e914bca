import type { z } from "zod";
import { maybe, one, rows, run, sql, type Db } from "../lib/db.ts";
import { positionText, wordOf, type Event } from "../lib/events.ts";
import { newId } from "../lib/id.ts";
import type { Language } from "../lib/text.ts";
import { clocks, inLanguage, type ClockName } from "../flows/index.ts";
import { seenBy } from "../tickets/index.ts";
import type { Actor } from "../people/index.ts";
import { kinds, type Kind } from "./kinds.ts";
import type { Notices } from "./schema.ts";

const PAGE = 30;

type Said = { name: string; kind: Kind };

/** Rings for colleagues once for each event, not for what they did themselves nor for what they do not want to hear of. */
export const ringFor = async (
  db: Db,
  event: Event,
  { name, kind }: Said,
  personIds: readonly string[],
): Promise<void> => {
  if (personIds.length === 0) return;
  const { actorId, ticketId } = event;
  const { bindingId, contactId, defectId, year } = aboutOf(event);
  await run(
    db,
    sql`
      insert into notices (id, person_id, cause, name, ticket_id, binding_id, contact_id, defect_id, year, by_id, clock, due_at)
      select w.id, p.id, ${positionText(event)}, ${name}, ${ticketId}, ${bindingId}, ${contactId}, ${defectId}, ${year}::int, ${actorId},
        ${wordOf(event, "clock") || null}, ${wordOf(event, "dueAt") || null}
      from unnest(${personIds.map(() => newId())}::uuid[], ${personIds}::uuid[]) as w (id, person_id)
      join people p on p.id = w.person_id and p.kind = 'staff' and p.ended_at is null
      left join notice_paces c on c.person_id = p.id and c.kind = ${kind}
      where p.id is distinct from ${actorId}::uuid and coalesce(c.pace, ${kinds[kind].usual}) <> 'off'
      on conflict (person_id, cause) do nothing`,
  );
};

const aboutOf = ({ name, ticketId, aboutId, data }: Event) => ({
  bindingId: name.startsWith("binding.") ? aboutId : null,
  defectId: name.startsWith("defect.") ? aboutId : null,
  year: name === "calendar.year-missing" ? Number(data["year"]) : null,
  contactId: ticketId || /^(binding|defect|calendar)\./.test(name) ? null : aboutId,
});

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
  where n.person_id = ${actor.id} and (
      num_nonnulls(t.id, b.id, c.id, d.id) > 0
      or (n.year is not null and ${actor.permissions.has("calendar.write")})
    )`;

type Shown = {
  id: string;
  name: string;
  ticket: { number: number; title: string } | null;
  claim: { id: string; person: string; company: string } | null;
  contact: { id: string; name: string } | null;
  defect: { number: number; title: string } | null;
  year: number | null;
  by: string;
  clock: ClockName | null;
  dueAt: string | null;
  createdAt: string;
  readAt: string | null;
};
const shown = sql`
  select n.id, n.name,
    case when t.id is not null then json_build_object('number', t.number, 'title', t.title) end as ticket,
    (
      select json_build_object('id', b.id, 'person', p.name, 'company', b.company_name)
      from people p
      where p.id = b.person_id
    ) as claim,
    case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as contact,
    case when d.id is not null then json_build_object('number', d.number, 'title', d.title) end as defect, n.year,
    coalesce((select p.name from people p where p.id = n.by_id), '') as by, n.clock,
    n.due_at, n.created_at,
    case when ${readWithTicket} then coalesce(n.read_at, now()) else n.read_at end as read_at`;

/** What a colleague was told because of an event, while he may see it and has not read it. */
export const unreadNotice = async (
  db: Db,
  actor: Actor,
  cause: string,
): Promise<Shown | undefined> => {
  const found = await maybe<Shown>(db, sql`${shown} ${seenFrom(actor)} and n.cause = ${cause}`);
  return found?.readAt === null ? found : undefined;
};

/** The notices of a person, newest first. */
export const noticesOf = async (
  db: Db,
  actor: Actor,
  after: string | undefined,
  language: Language,
): Promise<z.input<typeof Notices>> => {
  const found = await rows<Shown>(
    db,
    sql`
      ${shown} ${seenFrom(actor)} ${after ? sql`and n.id < ${after}` : sql``}
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
    items: page.map((notice) => ({
      ...notice,
      clock: notice.clock && inLanguage(clocks[notice.clock].label, language),
    })),
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
