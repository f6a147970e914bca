import { link, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "./id.ts";
import { newToken } from "./secrets.ts";

/** The secret key kept in the data folder, readable by this account alone; made at the first start. */
export const keptKey = async (folder: string): Promise<string> => {
  const place = join(folder, "secret-key");
  const kept = await readFile(place, "utf8").catch(ignore("ENOENT"));
  return (kept ?? (await makeKey(place))).trim();
};

/** Puts another key there: the one that a restored database was encrypted with. */
export const replaceKey = async (folder: string, key: string): Promise<void> => {
  const draft = join(folder, `secret-key.${newId()}`);
  await writeFile(draft, `${key}\n`, { mode: 0o600 });
  await rename(draft, join(folder, "secret-key"));
};

const makeKey = async (place: string): Promise<string> => {
  const draft = `${place}.${newId()}`;
  await writeFile(draft, `${newToken()}\n`, { mode: 0o600 });
  // Whoever links first has made the key: of two processes starting at once, both read that one.
  await link(draft, place).catch(ignore("EEXIST"));
  await unlink(draft);
  return readFile(place, "utf8");
};

const ignore = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error;
  return undefined;
};
