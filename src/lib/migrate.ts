import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { CannotStart } from "./cannot-start.ts";

export const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

/**
 * Brings the database up to date, all or nothing, and answers the names of what ran. Of several servers starting at
 * once, one does it and the others wait. `upTo` leaves out what is not in it: a backup is loaded into the tables of its day.
 */
export const migrate = async (
  url: string,
  folder = migrationsFolder,
  upTo?: readonly string[],
): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("begin");
    // The lock comes first: two servers starting together would both create the table.
    await client.query("select pg_advisory_xact_lock(hashtext('channeldesk migrations'))");
    await client.query(
      "create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ name: string }>(
      "select name from migrations order by name",
    );
    const done = new Set(rows.map(({ name }) => name));
    const known = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
    refuseNewer([...done, ...(upTo ?? [])], known);
    const pending = known.filter((name) => !done.has(name) && (upTo?.includes(name) ?? true));
    for (const name of pending) await apply(client, folder, name);
    await client.query("commit");
    return pending;
  } finally {
    // An open transaction ends with its connection, and nothing of it stays.
    await client.end();
  }
};

const refuseNewer = (done: readonly string[], known: readonly string[]): void => {
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new CannotStart(
      `The database is newer than this Channeldesk: it already holds ${unknown.join(", ")}; start the newer version, or restore a backup made with this one.`,
    );
};

const apply = async (client: pg.Client, folder: string, name: string): Promise<void> => {
  try {
    await client.query(await readFile(join(folder, name), "utf8"));
  } catch (cause) {
    throw new Error(`the migration ${name} failed`, { cause });
  }
  await client.query("insert into migrations (name) values ($1)", [name]);
};
