import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ownFolder, run, type Account } from "./account.ts";

/** Made beside its place and moved there when complete, so that a start cut short leaves no half of one. */
export const createCluster = async (
  account: Account,
  native: string,
  cluster: string,
  env: NodeJS.ProcessEnv,
  volatile: boolean,
): Promise<void> => {
  const draft = `${cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  await ownFolder(account, draft);
  const options = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums"];
  const made = run(
    account,
    join(native, "bin/initdb"),
    ["-D", draft, ...options, ...locale, ...(volatile ? ["--no-sync"] : [])],
    env,
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`);
  await rename(draft, cluster);
};
