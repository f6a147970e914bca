import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { chmod, chown, mkdir, readFile, stat } from "node:fs/promises";
import { CannotStart } from "../cannot-start.ts";

/** Whom PostgreSQL runs as. It refuses to run as root, so root lends it another account. */
export type Account = {
  uid: number;
  gid: number;
  /** What stands before a program's name to start it under this account. */
  prefix: readonly string[];
};

const self = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1, prefix: [] };

/** The account for the database in `cluster`, able to enter each of `folders`. */
export const findAccount = async (
  cluster: string,
  folders: readonly string[],
): Promise<Account> => {
  const owner = await stat(cluster).catch(() => undefined);
  if (self.uid !== 0) {
    if (owner && owner.uid !== self.uid)
      throw new CannotStart(
        `The database in ${cluster} belongs to another account (uid ${owner.uid}); start Channeldesk as that account or as root.`,
      );
    return self;
  }
  const ids = owner && owner.uid !== 0 ? owner : await lentAccount();
  const account = prefixes(ids.uid, ids.gid)
    .map((prefix) => ({ uid: ids.uid, gid: ids.gid, prefix }))
    .find((account) => run(account, "/bin/sh", ["-c", enterAll, "sh", ...folders]).status === 0);
  if (account) return account;
  throw new CannotStart(
    `PostgreSQL may not run as root, and uid ${ids.uid}, which it would run as, cannot enter ${folders.join(" or ")}; choose another DATA_DIR or start Channeldesk as an ordinary user.`,
  );
};

const enterAll = 'for folder; do cd "$folder" || exit 1; done';

/** A folder only this account may look into. */
export const ownFolder = async (account: Account, path: string): Promise<void> => {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (self.uid === 0) await chown(path, account.uid, account.gid);
  await chmod(path, 0o700);
};

export const run = (
  account: Account,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): SpawnSyncReturns<string> => {
  const [first, ...rest] = [...account.prefix, program, ...args];
  return spawnSync(first!, rest, { cwd: "/", encoding: "utf8", env });
};

const lentAccount = async (): Promise<{ uid: number; gid: number }> => {
  const accounts = (await readFile("/etc/passwd", "utf8"))
    .split("\n")
    .map((line) => line.split(":"));
  const found = ["postgres", "nobody"]
    .map((name) => accounts.find((account) => account[0] === name))
    .find((account) => account !== undefined);
  if (!found)
    throw new CannotStart(
      "PostgreSQL may not run as root and there is no user `postgres` or `nobody` to run it as; start Channeldesk as an ordinary user.",
    );
  return { uid: Number(found[2]), gid: Number(found[3]) };
};

// A checkout in root's home (mode 700) is closed to other accounts. The lent account may then be given the one right
// to walk through it; PostgreSQL asks with access(2), which forgets that right unless `no_setuid_fixup` is set.
const prefixes = (uid: number, gid: number): string[][] => {
  const base = ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const walking = ["dac_read_search", "dac_override"].map((right) => [
    ...base,
    `--inh-caps=+${right}`,
    `--ambient-caps=+${right}`,
    "--securebits=+no_setuid_fixup",
  ]);
  return [base, ...walking];
};
