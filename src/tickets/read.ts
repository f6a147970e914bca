import { run, sql, type Db, type RawBuilder } from "../lib/db.ts";

/** Everything up to now has been read by this person. */
export const markRead = (db: Db, personId: string, ticketId: string): Promise<number> =>
  run(db, reading(personId, ticketId));

/** The same as a statement, to be sent with others. */
export const reading = (personId: string, ticketId: string, from = sql``): RawBuilder<unknown> =>
  // The clock, not the transaction's start: what was written before it commits counts as read by its writer.
  sql`
    insert into ticket_reads (person_id, ticket_id, read_at)
    select ${personId}, ${ticketId}, clock_timestamp() ${from}
    on conflict (person_id, ticket_id) do update set read_at = excluded.read_at`;
