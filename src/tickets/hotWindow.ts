import { maybe, sql, type Db } from "../lib/db.ts";
import { isActive } from "./developers.ts";

export type Delivery = {
  id: string;
  developerId: string;
  /** Still with us, and here. */
  active: boolean;
  items: string;
  version: string;
  /** Within so many days after the delivery, or after the last word about it, whichever is later. */
  hot: boolean;
};

/** Of `deliveries v`: when it was last spoken of; what was closed about it counts as a word. */
export const hotSince = sql`(
  greatest(
    v.delivered_at,
    (
      select max(w.created_at)
      from messages w
      join tickets o on o.id = w.ticket_id
      where w.kind = 'reply' and (o.id = v.ticket_id or o.delivery_id = v.id)
        -- What is being written now asks, and begins nothing anew.
        and w.created_at < now()
    ),
    (select max(o.closed_at) from tickets o where o.delivery_id = v.id)
  ))`;

/** Until when its developer answers directly (HW, R79). */
export const hotUntil = sql`(${hotSince} + make_interval(days => v.hot_days))`;

const found = sql`
  select v.id, v.developer_id, ${isActive} as active, v.items, v.version, ${hotUntil} > now() as hot
  from deliveries v
  join people p on p.id = v.developer_id
  join staff s on s.person_id = p.id`;

/** What was handed over in a requirement, as of now; undefined where nothing was. */
export const deliveryOf = (db: Db, requirementId: string): Promise<Delivery | undefined> =>
  maybe<Delivery>(
    db,
    sql`
      ${found}
      where v.ticket_id = ${requirementId}
      order by v.delivered_at desc, v.id desc
      limit 1`,
  );

/** The delivery that an issue is about. */
export const deliveryOfIssue = (db: Db, issueId: string): Promise<Delivery | undefined> =>
  maybe<Delivery>(
    db,
    sql`
      ${found}
      join tickets t on t.delivery_id = v.id
      where t.id = ${issueId}`,
  );

/** Why an issue goes through the queue and not to the developer; null where it goes to him (flows.md CIS). */
export const whyQueued = (delivery: Delivery | undefined): string | null => {
  if (!delivery) return "no_delivery";
  // Said first: it also says whom it cannot be given to.
  if (!delivery.active) return "owner_inactive";
  return delivery.hot ? null : "late";
};
