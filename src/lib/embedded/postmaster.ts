import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What PostgreSQL itself says in the folder of a running database. */
export const postmaster = async (
  cluster: string,
): Promise<{ pid: number; ready: boolean } | undefined> => {
  const lines = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => undefined);
  if (lines === undefined) return undefined;
  const [pid, , , , , , , status] = lines.split("\n");
  return { pid: Number(pid), ready: status?.startsWith("ready") ?? false };
};

/**
 * Deals with what an earlier start left behind: ends a PostgreSQL whose Channeldesk is gone, be it that its guard was
 * killed too or that it is still shutting down, and clears up after one that is gone itself.
 */
export const clearTheWay = async (cluster: string): Promise<void> => {
  const left = (await postmaster(cluster))?.pid;
  // Without /proc it cannot be told whose number that is; PostgreSQL then judges by itself.
  if (!left || !existsSync("/proc/self/cmdline")) return;
  if (await serves(left, cluster)) await end(left, cluster);
  else if (existsSync(`/proc/${left}`)) await disown(cluster);
};

const end = async (pid: number, cluster: string): Promise<void> => {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    // It ended by itself in this moment.
  }
  const until = Date.now() + 60_000;
  while (Date.now() < until && (await serves(pid, cluster))) await sleep(20);
};

// After a restart the number in the file may be a stranger's, and PostgreSQL would believe that it is the server still
// running. A number that no process can have lets it go on; the rest of the file stays, for by it PostgreSQL finds
// children of the old server that still hold its memory.
const disown = async (cluster: string): Promise<void> => {
  const file = join(cluster, "postmaster.pid");
  await writeFile(file, (await readFile(file, "utf8")).replace(/^\d+/, "99999999"));
};

const serves = async (pid: number, cluster: string): Promise<boolean> =>
  (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0").includes(cluster);
