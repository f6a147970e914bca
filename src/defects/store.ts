import { maybe, rows, sql, type Db } from "../lib/db.ts";
import { notFound } from "../lib/refusal.ts";

/** A defect as the verbs hold it. */
export type Defect = {
  id: string;
  number: number;
  state: string;
  title: string;
  productId: string | null;
  severity: "S1" | "S2" | "S3" | "S4";
  ownerId: string | null;
  /** The moment from which its train counts. */
  reportedAt: string;
  promised: string | null;
  provisional: boolean;
  /** R&D named the day. */
  ownDay: boolean;
  promiseReason: string;
  missed: number;
  build: string;
  release: string;
};

const columns = sql`
  d.id, d.number, d.state, d.title, d.product_id, d.severity, d.owner_id, d.reported_at, d.promised, d.provisional,
  d.own_day, d.promise_reason, d.missed, d.build, d.release`;

/** The defect, kept from changing under us. Always before the requests it concerns: so nobody waits for each other. */
export const holdDefect = async (db: Db, number: number): Promise<Defect> =>
  (await maybe<Defect>(
    db,
    sql`select ${columns} from defects d where d.number = ${number} for no key update`,
  )) ?? notFound("defect");

/** Several at once and then their requests, with others, each in the order of the numbers: two who take them crosswise would wait for each other. */
export const holdAllOf = async (
  db: Db,
  numbers: readonly number[],
  others: readonly number[] = [],
): Promise<void> => {
  const held = await rows<{ id: string }>(
    db,
    sql`
      select id
      from defects
      where number = any(${numbers}::int[])
      order by number
      for no key update`,
  );
  await rows(
    db,
    sql`
      select t.id
      from tickets t
      where t.number = any(${others}::int[])
        or t.id in (select ticket_id from defect_tickets where defect_id = any(${held.map(({ id }) => id)}::uuid[]))
      order by t.number
      for no key update`,
  );
};

/** What R&D still has to do something about. */
export const atWork = ["open", "accepted", "in_fix", "fixed"] as const;
/** What nobody has to do anything about any more. */
export const done = ["verified", "rejected"] as const;

export type Linked = { id: string; number: number };

/** The requests that report it, in the order in which they are held. */
export const requestsOf = (db: Db, { id }: Pick<Defect, "id">): Promise<Linked[]> =>
  rows<Linked>(
    db,
    sql`
      select t.id, t.number
      from defect_tickets l
      join tickets t on t.id = l.ticket_id
      where l.defect_id = ${id}
      order by t.number`,
  );

/** Whether nobody has to do anything about it any more. */
export const isDone = async (db: Db, number: number): Promise<boolean> =>
  (await maybe(
    db,
    sql`select 1 from defects where number = ${number} and state = any(${done}::text[])`,
  )) !== undefined;
