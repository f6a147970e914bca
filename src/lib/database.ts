import pg from "pg";
import { CannotStart } from "./cannot-start.ts";
import type { Given } from "./config.ts";
import { startEmbedded } from "./embedded.ts";
import type { Logger } from "./log.ts";

export type Database = {
  url: string;
  /** Settles when the server is gone; the one of DATABASE_URL never is, its pool connects again. */
  ended: Promise<void>;
  close(): Promise<void>;
};

/** The PostgreSQL that DATABASE_URL names, or the embedded one. */
export const openDatabase = async (
  { databaseUrl, dataDir }: Pick<Given, "databaseUrl" | "dataDir">,
  log?: Logger,
): Promise<Database> => {
  if (databaseUrl) {
    await mustServe(databaseUrl);
    return { url: databaseUrl, ended: new Promise(() => undefined), close: async () => undefined };
  }
  const server = await startEmbedded(dataDir, {
    log: (line) => log?.[/^(FATAL|PANIC)/.test(line) ? "error" : "debug"](`PostgreSQL: ${line}`),
  });
  await ensureDatabase(server.url());
  return { url: server.url(databaseName), ended: server.exited, close: server.stop };
};

/** The name of our database in the embedded server. */
export const databaseName = "channeldesk";

const ensureDatabase = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const found = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  });

const mustServe = async (url: string): Promise<void> => {
  const { version, encoding } = await withClient(url, async (client) => {
    const { rows } = await client.query<{ version: number; encoding: string }>(
      "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
    );
    return rows[0]!;
  }).catch((cause: Error) => {
    // The address itself may hold a password; what the driver says does not.
    throw new CannotStart(
      `The database that DATABASE_URL names does not answer: ${cause.message}.`,
      { cause },
    );
  });
  if (version < 150_000)
    throw new CannotStart(
      `DATABASE_URL must name a PostgreSQL 15 or newer, and this is ${Math.floor(version / 10_000)}.`,
    );
  if (encoding !== "UTF8")
    throw new CannotStart(
      `DATABASE_URL must name a database encoded in UTF8, and this one is in ${encoding}.`,
    );
};

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
};
