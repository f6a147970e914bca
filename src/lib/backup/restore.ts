import { PassThrough, type Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { once } from "node:events";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { keyMark, type Contents, type Head } from "../backup.ts";
import { CannotStart } from "../cannot-start.ts";
import { connect, disconnect } from "../db.ts";
import { settleForeignEvents } from "../events.ts";
import { migrate } from "../migrate.ts";
import { copyText, isEmpty, withClient, withReferencesLast } from "./tables.ts";
import { entriesOf, sectionOf, verify } from "./verify.ts";
import { putBack } from "./waiting-jobs.ts";

export type RestoreResult = {
  at: string;
  tables: number;
  rows: number;
  files: number;
  jobs: number;
};

/**
 * Reads a backup back. It is checked whole before anything is touched, loaded into the tables as they were when it was
 * made, and then brought up to date. A database that holds anything is left alone unless `force` says to replace it.
 */
export const restore = async (
  url: string,
  contents: Contents,
  key: { secret: string; keep(secret: string): Promise<void> },
  file: string,
  { force = false, migrations }: { force?: boolean; migrations?: string } = {},
): Promise<RestoreResult> => {
  const { head, jobs, sums } = await verify(file);
  const foreignKey = head.keyMark !== keyMark(key.secret);
  if (foreignKey && !head.secretKey && !force)
    throw new CannotStart(
      "The backup was made with another SECRET_KEY, and the secrets in its settings cannot be read without it; set that SECRET_KEY, or use --force to go on and enter them again.",
    );
  await withClient(url, async (client) => {
    if (await isEmpty(client)) return;
    if (!force)
      throw new CannotStart(
        "The database is not empty, and a restore replaces everything in it; use an empty one, or --force if you mean it.",
      );
    await client.query(
      "drop schema public cascade; create schema public; drop schema if exists jobs cascade",
    );
  });
  await migrate(url, migrations, head.migrations);
  await withClient(url, (client) => load(client, contents, head, file));
  await migrate(url, migrations);
  await putBack(url, jobs);
  await settle(url);
  if (foreignKey && head.secretKey) await key.keep(head.secretKey);
  const tables = Object.values(sums).filter(({ rows }) => rows !== undefined);
  return {
    at: head.at,
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + (rows ?? 0), 0),
    files: Object.keys(sums).length - tables.length,
    jobs: jobs.length,
  };
};

const load = async (
  client: pg.Client,
  contents: Contents,
  head: Head,
  file: string,
): Promise<void> => {
  await client.query("begin");
  for (const { name } of head.tables)
    // Migrations may have put first rows there, which are in the backup too.
    await client.query(`delete from public.${JSON.stringify(name)}`);
  await withReferencesLast(client, head.tables, async () => {
    let section = "";
    let sink: Sink | undefined;
    for await (const { name, body } of entriesOf(file)) {
      if (sectionOf(name) !== section) {
        await sink?.end();
        section = sectionOf(name);
        sink = sinkFor(section, client, contents, head);
      }
      await sink?.write(body);
    }
    await sink?.end();
  });
  for (const { name, value } of head.sequences)
    await client.query("select setval($1::regclass, $2)", [
      `public.${JSON.stringify(name)}`,
      value,
    ]);
  await client.query("commit");
};

type Sink = { write(bytes: Buffer): Promise<void>; end(): Promise<void> };

const sinkFor = (
  section: string,
  client: pg.Client,
  contents: Contents,
  head: Head,
): Sink | undefined => {
  const [kind, ...rest] = section.split("/");
  const name = rest.join("/");
  if (kind === "files") {
    const stream = new PassThrough();
    return sinkInto(stream, contents.put(name, stream));
  }
  const table = kind === "tables" && head.tables.find((table) => table.name === name);
  if (!table) return undefined;
  const stream = client.query(copyFrom(copyText(table, "from stdin")));
  return sinkInto(stream, finished(stream));
};

const sinkInto = (stream: Writable, done: Promise<unknown>): Sink => {
  // Whoever writes next, or ends, hears of a fault; until then it only waits.
  done.catch(() => undefined);
  return {
    async write(bytes) {
      if (!stream.write(bytes)) await Promise.race([once(stream, "drain"), done]);
    },
    async end() {
      stream.end();
      await done;
    },
  };
};

const settle = async (url: string): Promise<void> => {
  const db = connect(url, { max: 1 });
  await settleForeignEvents(db).finally(() => disconnect(db));
};
