import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { connect, disconnect, type Db } from "../src/lib/db.ts";
import { ask, databaseUrl } from "./server.ts";

/** A migrated database of this test file's own: `const { db, url } = await testDatabase()` at its top. */
export const testDatabase = async (): Promise<{ db: Db; url: string }> => {
  const url = await newDatabase(inject("run"));
  const db = connect(url, { max: 5 });
  afterAll(async () => {
    await disconnect(db);
    await ask(inject("serverUrl"), `drop database ${new URL(url).pathname.slice(1)} with (force)`);
  });
  return { db, url };
};

/** The address of a new database with nothing in it; the end of the run removes it. */
export const emptyDatabase = (): Promise<string> => newDatabase("template0");

const newDatabase = async (template: string): Promise<string> => {
  const name = `${inject("run")}_${randomBytes(5).toString("hex")}`;
  // Copied through the log: two files may be copying at once, and copying folders then waits for checkpoints.
  await ask(inject("serverUrl"), `create database ${name} template ${template} strategy wal_log`);
  return databaseUrl(inject("serverUrl"), name);
};
