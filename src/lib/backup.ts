import { createHash, createHmac } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Readable } from "node:stream";
import { createZstdCompress } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { waitingJobs } from "./backup/waiting-jobs.ts";
import {
  copyText,
  listMigrations,
  listSequences,
  listTables,
  withClient,
} from "./backup/tables.ts";
import type { Sequence, Table } from "./backup/tables.ts";
import { endOfTar, packed, type Entry } from "./backup/tar.ts";

/** Where the contents of files are; a backup needs no more of it. */
export type Contents = {
  keys(client: pg.Client): Promise<string[]>;
  open(key: string): Promise<Readable>;
  put(key: string, bytes: AsyncIterable<Buffer>): Promise<unknown>;
};

/** The first entry: what this is and what fits it. */
export type Head = {
  channeldesk: 1;
  at: string;
  migrations: string[];
  tables: Table[];
  sequences: Sequence[];
  /** Recognises the key that settings are encrypted with, without telling it. */
  keyMark: string;
  /** The key itself, where it is kept in the data folder and nowhere else. */
  secretKey?: string;
};
/** The last entry: a backup without it is not whole. */
export type Sums = Record<string, { sha256: string; bytes: number; rows?: number }>;

export type BackupResult = {
  file: string;
  bytes: number;
  tables: number;
  rows: number;
  files: number;
  /** Contents that the database names and the storage has not. */
  missing: string[];
};

const partSize = 4 << 20;

/**
 * Writes the database, as it is at one moment, and all files into one file, which plain `tar --zstd` can read. What
 * stands at the place before is replaced when the new one is whole.
 */
export const backUp = async (
  url: string,
  contents: Contents,
  key: { secret: string; kept: boolean },
  file: string,
): Promise<BackupResult> => {
  const draft = `${file}.part`;
  const sums: Sums = {};
  const missing: string[] = [];
  try {
    await withClient(url, async (client) => {
      await client.query("begin isolation level repeatable read read only");
      const archive = write(client, contents, key, sums, missing);
      await pipeline(
        archive,
        createZstdCompress(),
        createWriteStream(draft, { mode: 0o600, flush: true }),
      );
    });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  const of = (section: string) => Object.entries(sums).filter(([name]) => name.startsWith(section));
  return {
    file,
    bytes: (await stat(file)).size,
    tables: of("tables/").length,
    rows: of("tables/").reduce((rows, [, sum]) => rows + (sum.rows ?? 0), 0),
    files: of("files/").length,
    missing,
  };
};

/** A mark by which a key is recognised and from which it cannot be told. */
export const keyMark = (secret: string): string =>
  createHmac("sha256", secret).update("channeldesk backup").digest("hex").slice(0, 32);

async function* write(
  client: pg.Client,
  contents: Contents,
  key: { secret: string; kept: boolean },
  sums: Sums,
  missing: string[],
): AsyncGenerator<Buffer> {
  const head: Head = {
    channeldesk: 1,
    at: new Date().toISOString(),
    migrations: await listMigrations(client),
    tables: await listTables(client),
    sequences: await listSequences(client),
    keyMark: keyMark(key.secret),
    ...(key.kept && { secretKey: key.secret }),
  };
  yield packed(json("backup.json", head));
  for (const table of head.tables) {
    const rows = client.query(copyTo(copyText(table, "to stdout")));
    yield* section(`tables/${table.name}`, rows, sums);
    sums[`tables/${table.name}`]!.rows = rows.rowCount;
  }
  yield packed(json("jobs.json", await waitingJobs(client)));
  for (const key of await contents.keys(client)) {
    // A sweep may have removed it since the moment this backup shows.
    const bytes = await contents.open(key).catch(() => undefined);
    if (bytes) yield* section(`files/${key}`, bytes, sums);
    else missing.push(key);
  }
  yield packed(json("sums.json", sums));
  yield endOfTar;
}

const json = (name: string, value: unknown): Entry => ({
  name,
  body: Buffer.from(JSON.stringify(value, null, 1)),
});

/** A stream in numbered parts, for an archive wants to know sizes before it holds the bytes. */
async function* section(
  name: string,
  bytes: AsyncIterable<Buffer>,
  sums: Sums,
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let held: Buffer[] = [];
  let length = 0;
  let total = 0;
  let number = 0;
  const part = () => {
    const body = Buffer.concat(held);
    held = [];
    length = 0;
    number += 1;
    return packed({ name: `${name}/${String(number).padStart(6, "0")}`, body });
  };
  for await (const chunk of bytes) {
    hash.update(chunk);
    held.push(chunk);
    length += chunk.length;
    total += chunk.length;
    if (length >= partSize) yield part();
  }
  if (length > 0 || number === 0) yield part();
  sums[name] = { sha256: hash.digest("hex"), bytes: total };
}
