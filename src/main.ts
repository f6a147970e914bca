import type { FastifyInstance } from "fastify";
import { CannotStart } from "./lib/cannot-start.ts";
import { readConfig, type Config } from "./lib/config.ts";
import { openDatabase } from "./lib/database.ts";
import { connect, disconnect } from "./lib/db.ts";
import type { House } from "./lib/house.ts";
import { openLog } from "./lib/log.ts";
import { migrate } from "./lib/migrate.ts";
import { openVault } from "./lib/secrets.ts";
import { close, listen } from "./lib/listen.ts";
import { onceAskedToStop } from "./lib/stopping.ts";

/** Configuration → database → migrations → server and worker, and the same way back; answers the exit code. */
const main = async (): Promise<number> => {
  const stopped = new Promise<number>((stop) => onceAskedToStop(() => stop(0)));
  const given = await readConfig();
  const log = openLog(given);
  const demo = process.argv.includes("--demo");
  // Reading our own files takes as long as starting PostgreSQL does; both at once.
  const parts = Promise.all([
    import("./server.ts"),
    import("./worker.ts"),
    import("./setup/index.ts"),
    import("./settings/index.ts"),
  ]);
  const database = await openDatabase(given, log);
  const config: Config = { ...given, databaseUrl: database.url };
  const db = connect(database.url);
  let server: FastifyInstance | undefined;
  let worker: { stop(): Promise<void> } | undefined;
  try {
    const [{ createServer }, { startWorker }, { isSetUp, setUpUnattended }, settings] = await parts;
    for (const name of await migrate(database.url)) log.info(`migrated: ${name}`);
    const house: House = { db, config, vault: openVault(config.secretKey), log, demo };
    await settings.loadSettings(house);
    await setUpUnattended(house);
    await settings.applySettingsFile(house);
    if (demo) await (await import("./demo/load.ts")).loadDemo(house);

    [server, worker] = await Promise.all([
      config.process === "worker" ? undefined : createServer(house),
      config.process === "web" ? undefined : startWorker(house),
    ]);
    if (server) await listen(server, config);
    announce(config, await isSetUp(db));
    if (demo && server) (await import("./demo/announce.ts")).announceDemo(config);

    const code = await Promise.race([stopped, database.ended.then(() => 1)]);
    if (code === 0) log.info("stopping");
    else log.fatal("PostgreSQL has ended, and so do we");
    return code;
  } finally {
    await Promise.allSettled([server && close(server, log), worker?.stop()]);
    await disconnect(db);
    await database.close();
  }
};

const announce = ({ publicUrl, process: part }: Config, settled: boolean): void => {
  const seconds = process.uptime().toFixed(1);
  if (part === "worker") return console.log(`The worker of Channeldesk is ready (${seconds} s).`);
  console.log(`Channeldesk is ready at ${publicUrl} (${seconds} s).`);
  if (!settled) console.log(`Nobody has set it up yet: ${publicUrl}/desk/setup`);
};

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
// What is still open by now, nobody waits for.
process.exit();
