import { readConfig, type Config, type Given } from "../lib/config.ts";
import { databaseName, openDatabase } from "../lib/database.ts";
import { connect, disconnect } from "../lib/db.ts";
import { findEmbedded } from "../lib/embedded.ts";
import type { House } from "../lib/house.ts";
import { openLog } from "../lib/log.ts";
import { migrate } from "../lib/migrate.ts";
import { openVault } from "../lib/secrets.ts";
import { loadSettings } from "../settings/index.ts";

/** The database of this installation: that of the running server, or one started for as long as `work` takes. */
export const withDatabase = async <T>(
  given: Given,
  work: (url: string) => Promise<T>,
): Promise<T> => {
  const running = given.databaseUrl ? undefined : await findEmbedded(given.dataDir);
  if (running) return work(running.url(databaseName)).finally(() => running.forget());
  const database = await openDatabase(given);
  return work(database.url).finally(() => database.close());
};

/** The whole house, with its database up to date, for verbs that do what the server does. */
export const withHouse = async <T>(work: (house: House) => Promise<T>): Promise<T> => {
  const given = await readConfig();
  return withDatabase(given, async (url) => {
    await migrate(url);
    const config: Config = { ...given, databaseUrl: url };
    const db = connect(url, { max: 4 });
    // Standard output is for the answer.
    const log = openLog({ ...config, logLevel: "warn" }, "stderr");
    const house: House = { db, config, vault: openVault(config.secretKey), log };
    try {
      await loadSettings(house);
      return await work(house);
    } finally {
      await disconnect(db);
    }
  });
};
