import type { FastifyInstance } from "fastify";
import { CannotStart } from "./lib/cannot-start.ts";
import { readConfig, type Config } from "./lib/config.ts";
import { openDatabase } from "./lib/database.ts";
import { connect, disconnect } from "./lib/db.ts";
import { openLog, type Logger } from "./lib/log.ts";
import { migrate } from "./lib/migrate.ts";
import { onceAskedToStop, within } from "./lib/stopping.ts";
import { createServer } from "./server.ts";
import { startWorker } from "./worker.ts";

/** Configuration → database → migrations → server and worker, and the same way back. */
const main = async (): Promise<number> => {
  const stopped = new Promise<number>((stop) => onceAskedToStop(() => stop(0)));
  const given = await readConfig();
  const log = openLog(given);
  const database = await openDatabase(given, log);
  const config: Config = { ...given, databaseUrl: database.url };
  const db = connect(database.url);
  let server: FastifyInstance | undefined;
  let worker: Awaited<ReturnType<typeof startWorker>> | undefined;
  try {
    for (const name of await migrate(database.url)) log.info(`migrated: ${name}`);
    if (process.argv.includes("--demo")) {
      const { loadDemo } = await import("./demo/load.ts");
      await loadDemo(db, config);
    }
    if (config.process !== "web") worker = await startWorker(db, config);
    if (config.process !== "worker") {
      server = await createServer(db, config);
      await listen(server, config);
    }
    announce(config);
    const lost = database.ended.then(() => 1);
    const code = await Promise.race([stopped, lost]);
    log.info(code === 0 ? "stopping" : "PostgreSQL has ended, and so do we");
    return code;
  } finally {
    await Promise.all([server && close(server, log), worker?.stop()]);
    await disconnect(db);
    await database.close();
  }
};

const listen = async (server: FastifyInstance, { host, port }: Config): Promise<void> => {
  try {
    await server.listen({ host, port });
  } catch (cause) {
    const words: Record<string, string> = {
      EADDRINUSE: `PORT ${port} on ${host} is taken by another program; choose another PORT.`,
      EACCES: `This process may not listen on PORT ${port}; choose one above 1023.`,
      EADDRNOTAVAIL: `HOST must be an address of this machine, and ${host} is not.`,
      ENOTFOUND: `HOST must be an address of this machine, and ${host} is not.`,
    };
    const sentence = words[(cause as NodeJS.ErrnoException).code ?? ""];
    throw sentence ? new CannotStart(sentence, { cause }) : cause;
  }
};

const announce = ({ publicUrl, process: part }: Config): void => {
  const seconds = process.uptime().toFixed(1);
  console.log(
    part === "worker"
      ? `The worker of Channeldesk is ready (${seconds} s).`
      : `Channeldesk is ready at ${publicUrl} (${seconds} s).`,
  );
};

/** Open requests are finished, those that take longer than ten seconds are cut. */
const close = async (server: FastifyInstance, log: Logger): Promise<void> => {
  const closed = server.close();
  if (await within(10_000, closed)) return;
  log.warn("some requests were still open after ten seconds");
  server.server.closeAllConnections();
  await closed;
};

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();
