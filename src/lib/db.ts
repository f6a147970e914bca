import { Kysely, PostgresDialect, type RawBuilder, type Transaction } from "kysely";
import pg from "pg";

import { sql } from "kysely";
export { sql, type RawBuilder } from "kysely";
/** The database, or the transaction one stands in: a verb does not care which. */
export type Db = Kysely<unknown> | Transaction<unknown>;

// Moments travel as ISO text in UTC and days as `2026-10-01`, so a row is what goes over the wire.
const UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)\.(\d{3})\d*\+00$/;
const moment = (text: string) => {
  const [, day, time, thousandths] = UTC.exec(text) ?? [];
  return day ? `${day}T${time}.${thousandths}Z` : new Date(text).toISOString();
};
const types = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.TIMESTAMPTZ, moment],
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
]);

export const connect = (url: string, { max = 10 }: { max?: number } = {}): Kysely<unknown> => {
  const pool = new pg.Pool({
    connectionString: url,
    Client: namingStatements(),
    max,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    statement_timeout: 30_000,
    types: {
      getTypeParser: ((oid: number, format?: "text") =>
        types.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that the server drops would otherwise end the process.
  pool.on("error", () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  urls.set(db, url);
  return db;
};

const MOST_NAMED = 300;
/**
 * A client that prepares what is asked again and again, so that PostgreSQL plans it once for a connection and not each
 * time. What is asked once or twice is not worth being remembered.
 */
const namingStatements = (): typeof pg.Client => {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known || names.size >= MOST_NAMED) return known;
    const times = (asked.get(text) ?? 0) + 1;
    if (asked.size > 10 * MOST_NAMED) asked.clear();
    asked.set(text, times);
    if (times === 3) names.set(text, `s${names.size}`);
    return names.get(text);
  };
  class NamingClient extends pg.Client {
    // The overloads of `query` are a dozen; only the one that Kysely calls is of interest.
    override query(...given: unknown[]): never {
      const [text, values] = given;
      const name =
        typeof text === "string" && Array.isArray(values) && values.length > 0 && given.length === 2
          ? nameOf(text)
          : undefined;
      const query = super.query as (...given: unknown[]) => never;
      return name ? query.call(this, { name, text, values }) : query.apply(this, given);
    }
  }
  return NamingClient;
};

const urls = new WeakMap<Db, string>();
/** The address a database was connected by, for those who need a connection of their own (LISTEN, jobs). */
export const urlOf = (db: Db): string => {
  const url = urls.get(db);
  if (!url) throw new Error("only the database itself has an address, not a transaction");
  return url;
};

export const disconnect = (db: Db): Promise<void> => db.destroy();

export const rows = async <T>(db: Db, query: RawBuilder<unknown>): Promise<T[]> =>
  ((await query.execute(db)).rows as Record<string, unknown>[]).map(asWeName) as T[];

/** `created_at` in the database is `createdAt` in the code; what stands inside a value keeps its names. */
const asWeName = (row: Record<string, unknown>): Record<string, unknown> => {
  const named: Record<string, unknown> = {};
  for (const column in row) named[inCode(column)] = row[column];
  return named;
};

const columns = new Map<string, string>();
const inCode = (column: string): string => {
  const known = columns.get(column);
  if (known !== undefined) return known;
  const name = column.replaceAll(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  columns.set(column, name);
  return name;
};

export const maybe = async <T>(db: Db, query: RawBuilder<unknown>): Promise<T | undefined> =>
  (await rows<T>(db, query))[0];

export const one = async <T>(db: Db, query: RawBuilder<unknown>): Promise<T> => {
  const found = await maybe<T>(db, query);
  if (found === undefined) throw new Error("one row was expected and none came");
  return found;
};

/**
 * A statement that writes and answers a row or none, and others that write `from first`, so only where there is one:
 * all in one trip, and all or nothing also outside a transaction. Answers the row.
 */
export const andWith = async <T>(
  db: Db,
  first: RawBuilder<unknown>,
  others: readonly RawBuilder<unknown>[],
): Promise<T | undefined> => {
  const next = sql.join(others.map((each, i) => sql`${sql.ref(`s${i}`)} as (${each})`));
  const found = await maybe<T>(db, sql`with first as (${first}), ${next} select * from first`);
  if (!db.isTransaction) for (const listener of committed) listener();
  return found;
};

/** How many rows a statement changed. */
export const run = async (db: Db, query: RawBuilder<unknown>): Promise<number> =>
  Number((await query.execute(db)).numAffectedRows ?? 0);

const committed = new Set<() => void>();
/** Called after each commit of this process; it may have written events. */
export const onCommit = (listener: () => void): (() => void) => {
  committed.add(listener);
  return () => committed.delete(listener);
};

/** All of it or nothing. Inside a transaction already open it is simply part of that one. */
export const inTransaction = async <T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> => {
  if (db.isTransaction) return work(db);
  const then: (() => void)[] = [];
  const result = await db.transaction().execute((db) => {
    afterwards.set(db, then);
    return work(db);
  });
  for (const next of then) next();
  for (const listener of committed) listener();
  return result;
};

const afterwards = new WeakMap<Db, (() => void)[]>();
/** Done once what is written in this transaction is there for everybody; outside of one, at once. */
export const afterCommit = (db: Db, next: () => void): void => {
  if (db.isTransaction) afterwards.get(db)?.push(next);
  else next();
};

/** Like inTransaction, and inside an open one still all or nothing by itself: what is thrown undoes only this part. */
export const attempt = async <T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> => {
  if (!db.isTransaction) return inTransaction(db, work);
  await sql`savepoint attempt`.execute(db);
  try {
    const result = await work(db);
    await sql`release savepoint attempt`.execute(db);
    return result;
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(db);
    throw error;
  }
};
