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

/** Several changes in one doing, in their order, as a statement to be sent with others. */
export const publications = (
  by: Doer,
  events: readonly (About & { name: string })[],
  from: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  insert into events (name, actor_id, ticket_id, about_id, public, data)
  select e.name, ${by.id}, e.ticket_id, e.about_id, e.public, e.data
  ${from}, unnest(
    ${events.map(({ name }) => name)}::text[],
    ${events.map(({ ticketId = null }) => ticketId)}::uuid[],
    ${events.map(({ aboutId = null }) => aboutId)}::uuid[],
    ${events.map((each) => each.public ?? false)}::boolean[],
    ${events.map(({ data = {} }) => JSON.stringify(data))}::jsonb[]
  ) with ordinality as e (name, ticket_id, about_id, public, data, position)
  order by e.position`;

/** One change of each of many. */
export const publishOfMany = async (
  db: Db,
  by: Doer,
  name: string,
  about: readonly About[],
): Promise<void> => {
  if (about.length === 0) return;
  await run(
    db,
    sql`
      insert into events (name, actor_id, ticket_id, about_id, public, data)
      select ${name}, ${by.id}, t.ticket_id, t.about_id, t.public, t.data
      from unnest(
        ${about.map(({ ticketId = null }) => ticketId)}::uuid[],
        ${about.map(({ aboutId = null }) => aboutId)}::uuid[],
        ${about.map((each) => each.public ?? false)}::boolean[],
        ${about.map(({ data = {} }) => JSON.stringify(data))}::jsonb[]
      ) as t (ticket_id, about_id, public, data)`,
  );
};
