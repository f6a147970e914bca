import { randomBytes } from "node:crypto";
import { cp, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { emptyDatabase } from "../../test/database.ts";
import { ask } from "../../test/server.ts";
import { backUp, type Contents } from "./backup.ts";
import { restore } from "./backup/restore.ts";
import { connect, disconnect } from "./db.ts";
import { defineJob, startJobs } from "./jobs.ts";
import { migrate } from "./migrate.ts";

const place = await mkdtemp(join(tmpdir(), "backup-"));
afterAll(() => rm(place, { recursive: true }));
const migrations = join(place, "migrations");
const file = join(place, "desk.backup");
const secret = "a key that settings are encrypted with";

/** A storage in memory. */
const storage = (held = new Map<string, Buffer>()) =>
  ({
    held,
    keys: async () => [...held.keys(), "gone/since"],
    open: async (key: string) => {
      if (!held.has(key)) throw new Error("not there");
      return Readable.from([held.get(key)!]);
    },
    put: async (key: string, bytes: AsyncIterable<Buffer>) => {
      held.set(key, await buffer(Readable.from(bytes)));
    },
  }) satisfies Contents & { held: Map<string, Buffer> };
const files = storage(
  new Map([
    ["a1/b2/screen.zip", randomBytes(9 << 20)],
    ["a1/b2/empty", Buffer.alloc(0)],
  ]),
);
const keep = { secret, keep: async () => undefined };

// What is awkward to carry: references in a circle and to oneself, computed and numbered columns, every odd character.
const awkward = `
  create table awkward (
    id int generated always as identity primary key,
    parent_id int references awkward,
    words text,
    length int generated always as (length(words)) stored,
    bytes bytea,
    amount numeric,
    at timestamptz default '2026-10-01 09:30+08',
    nothing text
  );
  create table circle (id int primary key, awkward_id int not null references awkward);
  alter table awkward add column circle_id int references circle;
  create table touched (n int);
  create function touch() returns trigger language plpgsql as $$ begin insert into touched values (1); return new; end $$;
  create trigger touch after insert on awkward for each row execute function touch();
  create sequence numbers start 10001;
`;
const filled = `
  insert into awkward (parent_id, words, bytes, amount)
  values (null, E'tab\\t, line\\n, back\\\\slash, \\\\N, 华信科技 🚄', '\\x00ff', 0.1), (1, '', null, 'NaN');
  insert into circle values (7, 2);
  update awkward set circle_id = 7 where id = 1;
  select nextval('numbers'), nextval('numbers');
  insert into settings (key, value) values ('vendor', '{"b": 1, "a": "甲"}');
  insert into events (name, data) values ('ticket.created', '{}');
`;
const contents = async (url: string) => ({
  awkward: await ask(url, "select * from awkward order by id"),
  circle: await ask(url, "select * from circle"),
  touched: await ask(url, "select count(*) from touched"),
  settings: await ask(url, "select key, value::text from settings"),
  events: await ask(url, "select seq, name, at from events"),
  next: await ask(url, "select nextval('numbers')"),
  references: await ask(
    url,
    "select conname, condeferrable from pg_constraint where contype = 'f' order by 1",
  ),
});

const mail = defineJob({
  name: "mail",
  data: z.object({ to: z.string() }),
  run: async () => undefined,
});

let before: Awaited<ReturnType<typeof contents>>;
beforeAll(async () => {
  await cp(new URL("../../migrations", import.meta.url).pathname, migrations, { recursive: true });
  await writeFile(join(migrations, "2027-awkward.sql"), awkward);
  const url = await emptyDatabase();
  await migrate(url, migrations);
  await ask(url, filled);
  const db = connect(url);
  const jobs = await startJobs(url, [mail], {}, { log: pino({ level: "silent" }), work: false });
  await jobs.enqueue(
    db,
    mail,
    { to: "li@example.com" },
    { after: new Date("2030-01-01"), key: "li" },
  );
  await jobs.stop();
  await disconnect(db);

  const made = await backUp(url, files, { secret, kept: true }, file);
  expect(made).toMatchObject({ file, files: 2, missing: ["gone/since"] });
  expect(made.rows).toBeGreaterThan(6);
  before = await contents(url);
});

test("everything comes back as it was, files, waiting jobs and numbers included", async () => {
  const url = await emptyDatabase();
  const store = storage();
  const result = await restore(url, store, keep, file, { migrations });
  expect(result).toMatchObject({ files: 2, jobs: 1 });
  expect(await contents(url)).toEqual(before);
  for (const [key, bytes] of files.held) expect(store.held.get(key)?.equals(bytes)).toBe(true);
  expect(
    await ask(
      url,
      "select name, data, singleton_key as key, start_after as after, policy from jobs.job",
    ),
  ).toEqual([
    {
      name: "mail",
      data: { to: "li@example.com" },
      key: "li",
      after: new Date("2030-01-01"),
      policy: "short",
    },
  ]);
  expect(await migrate(url, migrations)).toEqual([]);
});

test("a backup is for its owner's eyes alone", async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("a backup of yesterday's version is brought up to date", async () => {
  const newer = join(place, "newer");
  await cp(migrations, newer, { recursive: true });
  await writeFile(
    join(newer, "2028-more.sql"),
    "alter table awkward add column more text not null default 'new'",
  );
  const url = await emptyDatabase();
  await restore(url, storage(), keep, file, { migrations: newer });
  expect(await ask(url, "select more from awkward where id = 1")).toEqual([{ more: "new" }]);
});

test("a backup of tomorrow's version is refused", async () => {
  const older = join(place, "older");
  await cp(migrations, older, { recursive: true });
  await rm(join(older, "2027-awkward.sql"));
  await expect(
    restore(await emptyDatabase(), storage(), keep, file, { migrations: older }),
  ).rejects.toThrow(
    "The database is newer than this Channeldesk: it already holds 2027-awkward.sql",
  );
});

test("a database that holds anything is replaced only by force", async () => {
  const url = await emptyDatabase();
  await ask(url, "create table precious (n int)");
  await expect(restore(url, storage(), keep, file, { migrations })).rejects.toThrow(
    "The database is not empty, and a restore replaces everything in it; use an empty one, or --force if you mean it.",
  );
  await ask(url, "select from precious");
  await restore(url, storage(), keep, file, { migrations, force: true });
  await expect(ask(url, "select from precious")).rejects.toThrow("does not exist");
});

test("the secret key comes along where nobody else keeps it, and is asked for where somebody does", async () => {
  const kept: string[] = [];
  const other = {
    secret: "the key of a new machine",
    keep: async (key: string) => void kept.push(key),
  };
  await restore(await emptyDatabase(), storage(), other, file, { migrations });
  expect(kept).toEqual([secret]);

  const url = await emptyDatabase();
  await migrate(url, migrations);
  const without = join(place, "without-key.backup");
  await backUp(url, storage(), { secret, kept: false }, without);
  await expect(
    restore(await emptyDatabase(), storage(), other, without, { migrations }),
  ).rejects.toThrow("The backup was made with another SECRET_KEY");
});

test.each([
  ["cut short", (copy: string) => truncate(copy, 5000), "cannot be read to its end"],
  ["with one byte changed", changeOneByte, /cannot be read to its end|is damaged/],
  ["of something else", (copy: string) => writeFile(copy, "hello"), "cannot be read to its end"],
] as const)("a file %s is refused before anything is touched", async (_what, spoil, words) => {
  const copy = join(place, "copy.backup");
  await cp(file, copy);
  await spoil(copy);
  const url = await emptyDatabase();
  const store = storage();
  await expect(restore(url, store, keep, copy, { migrations })).rejects.toThrow(words);
  expect(
    await ask(url, "select from pg_class where relnamespace = 'public'::regnamespace"),
  ).toEqual([]);
  expect(store.held.size).toBe(0);
});

async function changeOneByte(copy: string): Promise<void> {
  const middle = Math.floor((await stat(copy)).size / 2);
  const byte = (await readFile(copy))[middle]!;
  const handle = await open(copy, "r+");
  await handle.write(Buffer.from([byte ^ 1]), 0, 1, middle);
  await handle.close();
}
