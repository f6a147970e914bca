import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "../../test/database.ts";
import { ask } from "../../test/server.ts";
import { migrate } from "./migrate.ts";

const folder = await mkdtemp(join(tmpdir(), "migrations-"));
afterAll(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const remove = (name: string) => rm(join(folder, name));
let url = "";

beforeEach(async () => {
  url = await emptyDatabase();
  await write("2026-12-01-0900-companies.sql", "create table companies (name text);");
  await write(
    "2026-12-02-0900-people.sql",
    "create table people (name text); create index on people (name);",
  );
});

test("an empty database is built in the order of the dates, and once", async () => {
  expect(await migrate(url, folder)).toEqual([
    "2026-12-01-0900-companies.sql",
    "2026-12-02-0900-people.sql",
  ]);
  expect(await migrate(url, folder)).toEqual([]);
});

test("of two servers starting at once, one builds and the other waits for it", async () => {
  await write("2026-12-03-0900-slow.sql", "select pg_sleep(0.3); create table slow ();");
  const ran = await Promise.all([migrate(url, folder), migrate(url, folder)]);
  expect(ran.map((names) => names.length).toSorted((a, b) => a - b)).toEqual([0, 3]);
  await ask(url, "select from slow");
  await remove("2026-12-03-0900-slow.sql");
});

test("when one file fails nothing of the others stays, and the file is named", async () => {
  await write("2026-12-03-0900-wrong.sql", "create table people (name text);");
  await expect(migrate(url, folder)).rejects.toThrow(
    "the migration 2026-12-03-0900-wrong.sql failed",
  );
  await expect(ask(url, "select from companies")).rejects.toThrow("does not exist");
  await remove("2026-12-03-0900-wrong.sql");
});

test("a database newer than the program is refused in one sentence", async () => {
  await write("2027-01-01-0900-tomorrow.sql", "create table tomorrow ();");
  await migrate(url, folder);
  await remove("2027-01-01-0900-tomorrow.sql");
  await expect(migrate(url, folder)).rejects.toThrow(
    "The database is newer than this Channeldesk: it already holds 2027-01-01-0900-tomorrow.sql; start the newer version, or restore a backup made with this one.",
  );
});
