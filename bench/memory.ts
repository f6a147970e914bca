import { readdir, readFile } from "node:fs/promises";

/** A process and all that it started, from /proc. */
export const treeOf = async (root: number): Promise<number[]> => {
  const parents = new Map<number, number>();
  for (const name of await readdir("/proc")) {
    const stat =
      /^\d+$/.test(name) && (await readFile(`/proc/${name}/stat`, "utf8").catch(() => ""));
    if (stat)
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const tree = [root];
  for (const pid of tree)
    for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
};

export type Memory = { name: string; processes: number; megabytes: number };

/**
 * What processes hold resident. PostgreSQL's share their buffers, so of each its proportional share counts (PSS); a
 * page used by several is counted once over all of them.
 */
export const memoryOf = async (pids: readonly number[]): Promise<Memory[]> => {
  const byName = new Map<string, Memory>();
  for (const pid of pids) {
    const name = (await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "")).trim();
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    // What threads of Node are called is their own affair.
    const known = name === "postgres" || name === "sh" ? name : "node";
    const found = byName.get(known) ?? { name: known, processes: 0, megabytes: 0 };
    found.processes++;
    found.megabytes += kilobytes / 1024;
    byName.set(known, found);
  }
  return [...byName.values()];
};

export const total = (memory: readonly Memory[]): number =>
  memory.reduce((sum, { megabytes }) => sum + megabytes, 0);
