import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CannotStart } from "./cannot-start.ts";
import { findAccount, ownFolder } from "./embedded/account.ts";
import { findBinaries, linkLibraries } from "./embedded/binaries.ts";
import { claim, holder, shortName } from "./embedded/claim.ts";
import { createCluster } from "./embedded/cluster.ts";
import { guarded, type Guarded } from "./embedded/guard.ts";
import { clearTheWay, postmaster } from "./embedded/postmaster.ts";
import { configuration, port } from "./embedded/settings.ts";

export type Embedded = {
  /** Where a database of this server is reached. */
  url(database?: string): string;
  pid: number;
  /** Settles when PostgreSQL has ended, asked for or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  /** For tests: fast, and lost with the power. */
  volatile?: boolean;
  log?: (line: string) => void;
};

/**
 * Starts the PostgreSQL that npm carries, for the data in `folder`. It listens on a socket in that folder only, runs as
 * root and as an ordinary user, and ends with this process however that ends.
 */
export const startEmbedded = async (
  folder: string,
  { volatile = false, log = () => undefined }: Options = {},
): Promise<Embedded> => {
  const home = resolve(folder);
  const cluster = join(home, "postgres");
  const runFolder = join(home, "run");
  const native = findBinaries();
  await mkdir(home, { recursive: true });
  const account = await findAccount(cluster, [home, native]);
  await ownFolder(account, runFolder);

  const short = await shortName(runFolder);
  const claimed = await claim(short.path);
  if ("heldBy" in claimed) {
    await short.forget();
    throw new CannotStart(inUse(home, claimed.heldBy.pid));
  }
  const leave = async () => {
    await claimed.release();
    await short.forget();
  };
  try {
    const libraries = await linkLibraries(native, join(runFolder, "lib"));
    const env = { PATH: process.env.PATH, LD_LIBRARY_PATH: libraries, LC_ALL: "C" };
    await clearTheWay(cluster);
    if (!existsSync(cluster)) await createCluster(account, native, cluster, env, volatile);

    const own = existsSync(join(home, "postgresql.conf")) ? "../postgresql.conf" : undefined;
    await writeFile(join(cluster, "postgresql.conf"), configuration(short.path, volatile, own));
    const server = await start(cluster, log, (log) =>
      guarded(account, join(native, "bin/postgres"), ["-D", cluster], env, log),
    );
    const exited = server.exited.then(leave);
    return {
      url: (database = "postgres") => urlOf(short.path, database),
      pid: server.pid()!,
      exited,
      stop: () => {
        server.letGo();
        return exited;
      },
    };
  } catch (error) {
    await leave();
    throw error;
  }
};

/** The server another process runs for this folder, for those who only want to ask it something. */
export const findEmbedded = async (
  folder: string,
): Promise<{ url(database: string): string; forget(): Promise<void> } | undefined> => {
  const home = resolve(folder);
  const short = await shortName(join(home, "run"));
  const running = (await holder(short.path)) && (await postmaster(join(home, "postgres")))?.ready;
  if (running) return { url: (database) => urlOf(short.path, database), forget: short.forget };
  await short.forget();
  return undefined;
};

// The host before the path only makes it an address everyone can read; the one behind it counts.
const urlOf = (socketFolder: string, database: string): string =>
  `postgres://postgres@localhost/${database}?host=${encodeURIComponent(socketFolder)}&port=${port}`;

const inUse = (folder: string, pid: number): string =>
  `The data folder ${folder} is in use by another Channeldesk${pid ? ` (process ${pid})` : ""}; stop that one first, or choose another DATA_DIR.`;

const start = async (
  cluster: string,
  log: (line: string) => void,
  launch: (log: (line: string) => void) => Guarded,
): Promise<Guarded> => {
  for (let attempt = 1; ; attempt++) {
    const said: string[] = [];
    const server = launch((line) => {
      said.push(line);
      if (said.length > 30) said.shift();
      log(line);
    });
    if (await ready(server, cluster)) return server;
    server.letGo();
    const told = said.join("\n");
    // Children of a killed server need a moment to notice that it is gone.
    if (attempt > 40 || !/still in use|is starting up|already exists/.test(told))
      throw new Error(`PostgreSQL did not start:\n${told}`);
    await sleep(250);
  }
};

/** The file is believed only when it names our own server: it may be left by another. */
const ready = async (server: Guarded, cluster: string): Promise<boolean> => {
  // Recovery after a crash may take long, and interrupting it would only start it again.
  while (server.alive()) {
    const found = await postmaster(cluster);
    if (found?.ready && found.pid === server.pid()) return true;
    await sleep(10);
  }
  return false;
};
