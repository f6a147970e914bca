import { run, sql, type Db, type RawBuilder } from "./db.ts";

/** Whose doing a change is: a person, or the desk itself. */
export type Doer = { id: string | null };

export type About = {
  ticketId?: string;
  /** The company, person or binding, where the change is not about a request. */
  aboutId?: string;
  /** True where the customer of the request may know of it. */
  public?: boolean;
  data?: Record<string, unknown>;
};

/**
 * Writes one change down, in the transaction of the change. This one row is its history, its audit trail, the cause
 * of what follows (`reactions.ts`) and what the open screens are told.
 */
export const publish = async (db: Db, by: Doer, name: string, about: About): Promise<void> => {
  await run(db, publication(by, name, about));
};

/** The same as a statement, to be sent with others. */
export const publication = (
  by: Doer,
  name: string,
  about: About,
  from = sql``,
): RawBuilder<unknown> => {
  const { ticketId = null, aboutId = null, public: known = false, data = {} } = about;
  return sql`
    insert into events (name, actor_id, ticket_id, about_id, public, data)
    select ${name}, ${by.id}, ${ticketId}, ${aboutId}, ${known}, ${JSON.stringify(data)} ${from}`;
};

type OfTicket = { ticketId: string; data: Record<string, unknown> };

/** One change of each of many requests, of which their customers may know. */
export const publishOfMany = async (
  db: Db,
  by: Doer,
  name: string,
  about: readonly OfTicket[],
): Promise<void> => {
  await run(
    db,
    sql`
      insert into events (name, actor_id, ticket_id, public, data)
      select ${name}, ${by.id}, t.id, true, t.data
      from unnest(
        ${about.map(({ ticketId }) => ticketId)}::uuid[],
        ${about.map(({ data }) => JSON.stringify(data))}::jsonb[]
      ) as t (id, data)`,
  );
};
