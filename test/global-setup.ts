import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../src/lib/embedded.ts";
import { migrate } from "../src/lib/migrate.ts";
import { ask, databaseUrl } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server for this run; its path names the database to connect to first. */
    serverUrl: string;
    /** The name of the migrated database to copy, and how the names of all copies begin. */
    run: string;
  }
}

/**
 * One PostgreSQL for the run, thrown away afterwards, or the one TEST_DATABASE_URL names (15 or newer, with the right to
 * create databases); and in it one migrated database, which every test file copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: () => dropAll(given, run) } : await throwAway();
  try {
    await ask(server.url, `create database ${run} encoding 'UTF8' template template0`);
    await migrate(databaseUrl(server.url, run));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("serverUrl", server.url);
  project.provide("run", run);
  return server.stop;
}

const run = `channeldesk_test_${process.pid}`;

const throwAway = async (): Promise<{ url: string; stop(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), "channeldesk-test-"));
  const server = await startEmbedded(folder, { volatile: true });
  return {
    url: server.url(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const dropAll = async (url: string, prefix: string): Promise<void> => {
  const found = await ask<{ name: string }>(
    url,
    `select datname as name from pg_database where starts_with(datname, '${prefix}')`,
  );
  for (const { name } of found) await ask(url, `drop database ${name} with (force)`);
};
