import { readFile } from "node:fs/promises";
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
 * Ends a PostgreSQL whose Channeldesk is gone: one whose guard was killed with it, or one that is still shutting down.
 * A number in a stale file may belong to a stranger by now, so the command line has to name this folder.
 */
export const endOrphan = async (cluster: string): Promise<void> => {
  const until = Date.now() + 60_000;
  const orphan = (await postmaster(cluster))?.pid;
  if (!orphan || !(await serves(orphan, cluster))) return;
  try {
    process.kill(orphan, "SIGINT");
  } catch {
    // It ended by itself in this moment.
  }
  while (Date.now() < until && (await serves(orphan, cluster))) await sleep(20);
};

const serves = async (pid: number, cluster: string): Promise<boolean> =>
  (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0").includes(cluster);
