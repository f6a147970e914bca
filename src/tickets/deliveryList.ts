import type { z } from "zod";
import { rows, sql, type Db } from "../lib/db.ts";
import { notFound } from "../lib/refusal.ts";
import { mayBeNamed, type Contact, type Staff } from "../people/index.ts";
import { fileIds, filesHanging } from "./attachments.ts";
import { isActive } from "./developers.ts";
import { hotUntil } from "./hotWindow.ts";
import type { DeliveryView } from "./schema.ts";
import { seenBy } from "./sight.ts";

const MOST = 100;

type Row = Omit<z.input<typeof DeliveryView>, "files"> & { fileIds: string[] };

/** What was delivered in a project, the latest first; what was written with it only where the request is seen. */
export const deliveriesOf = async (db: Db, actor: Contact | Staff, projectId: string) => {
  const may =
    actor.kind === "contact"
      ? mayBeNamed(actor, sql`${actor.companyId}`)
      : sql`${actor.permissions.has("tickets.read")}`;
  const [project] = await rows(
    db,
    sql`select 1 from projects p where p.id = ${projectId} and ${may}`,
  );
  if (!project) return notFound("project");
  const staff = actor.kind === "staff";
  const found = await rows<Row>(
    db,
    sql`
      select v.id, v.items, v.version, v.planned_on, v.delivered_at, ${hotUntil} as hot_until,
        ${hotUntil} > now() as hot, t.number, w.text as notes, ${fileIds} as file_ids,
        case when ${staff} then jsonb_build_object('id', p.id, 'name', p.name) end as developer,
        case when ${staff} then ${isActive} end as active
      from deliveries v
      join people p on p.id = v.developer_id
      join staff s on s.person_id = p.id
      left join tickets t on t.id = v.ticket_id and ${seenBy(actor)}
      left join messages w on w.id = v.message_id and t.id is not null
      where v.project_id = ${projectId}
      order by v.delivered_at desc, v.id desc
      limit ${MOST}`,
  );
  const files = await filesHanging(
    db,
    actor,
    found.flatMap((delivery) => delivery.fileIds),
  );
  return found.map(({ fileIds, ...delivery }) => ({
    ...delivery,
    files: fileIds.flatMap((id) => files.get(id) ?? []).map(({ id, name }) => ({ id, name })),
  }));
};

/** Of `tickets t`: what it is about, or what was handed over in it last, as its page shows it. */
export const deliveryIn = (actor: Contact | Staff) => sql`(
  select jsonb_build_object('id', v.id, 'items', v.items, 'version', v.version, 'plannedOn', v.planned_on,
    'deliveredAt', to_char(v.delivered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'hotUntil', to_char(${hotUntil} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'hot', ${hotUntil} > now(),
    'developer', case when ${actor.kind === "staff"} then jsonb_build_object('id', p.id, 'name', p.name) end,
    'active', case when ${actor.kind === "staff"} then ${isActive} end)
  from deliveries v
  join people p on p.id = v.developer_id
  join staff s on s.person_id = p.id
  where v.id = t.delivery_id or (t.delivery_id is null and v.ticket_id = t.id)
  order by v.delivered_at desc, v.id desc
  limit 1
)`;
