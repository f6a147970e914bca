import { maybe, rows, sql, type Db } from "../lib/db.ts";
import { rolesWith } from "../flows/hats.ts";

/** So many days away, also with everything kept in hand, and others answer for what was delivered (R100). */
const AWAY_DAYS = 4;

/** Whether `people p` with `staff s` develops for customers and is there to answer. */
export const isActive = sql`
  p.ended_at is null and s.roles && ${rolesWith("custom_dev")}::text[]
  and (s.away_since is null or (s.away_keeps and s.away_since > now() - make_interval(days => ${AWAY_DAYS})))`;

export type Developer = { id: string; name: string };

export const developerNamed = (db: Db, id: string): Promise<Developer | undefined> =>
  maybe<Developer>(
    db,
    sql`
      select p.id, p.name
      from people p
      join staff s on s.person_id = p.id
      where p.id::text = ${id} and ${isActive}`,
  );

/** To whom an issue may be given: first whoever delivered what it is about, then whoever has least (R82). */
export const developersFor = (db: Db, ticketId: string): Promise<Developer[]> =>
  rows<Developer>(
    db,
    sql`
      select p.id, p.name
      from people p
      join staff s on s.person_id = p.id
      where ${isActive}
      order by
        p.id = (
          select v.developer_id
          from deliveries v
          join tickets t on t.delivery_id = v.id
          where t.id = ${ticketId}
        ) desc nulls last,
        (select count(*) from tickets o where o.assignee_id = p.id and o.open), p.name`,
  );
