import { maybe, sql, type Db } from "../lib/db.ts";

/** How long a developer answers for what he delivered where the delivery says nothing of it (HW, R79). */
const HOT_DAYS = 30;

export type Delivery = {
  developerId: string;
  /** Still with us. */
  active: boolean;
  version: string;
  /** Within so many days after the delivery, or after the last word about it, whichever is later. */
  hot: boolean;
};

/** What was handed over in a requirement, as of now; undefined where nothing was. */
export const deliveryOf = (db: Db, requirementId: string): Promise<Delivery | undefined> =>
  maybe<Delivery>(
    db,
    sql`
      select e.actor_id as developer_id, p.ended_at is null as active,
        coalesce(e.data #>> '{answers,version}', '') as version,
        greatest(e.at, (
          select max(w.created_at)
          from messages w
          where w.kind = 'reply' and w.ticket_id in (
            select t.id
            from tickets t
            where t.id = e.ticket_id
              or exists (select from ticket_links l where l.ticket_id = t.id and l.other_id = e.ticket_id and l.kind = 'continues')
          )
        )) + make_interval(days => coalesce((e.data #>> '{answers,hotDays}')::int, ${HOT_DAYS})) > now() as hot
      from events e
      join people p on p.id = e.actor_id
      where e.ticket_id = ${requirementId} and e.name = 'ticket.moved' and e.data ->> 'move' = 'deliver'
      order by e.seq desc
      limit 1`,
  );

/** The delivery that an issue is about, by the requirement it goes on from. */
export const deliveryOfIssue = async (db: Db, issueId: string): Promise<Delivery | undefined> => {
  const link = await maybe<{ requirementId: string }>(
    db,
    sql`
      select l.other_id as requirement_id
      from ticket_links l
      join tickets t on t.id = l.other_id and t.flow = 'custom_requirement'
      where l.ticket_id = ${issueId} and l.kind = 'continues'`,
  );
  return link && deliveryOf(db, link.requirementId);
};
