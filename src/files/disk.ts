import { randomUUID } from "node:crypto";
import { access, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { measure, type Storage } from "./storage.ts";

const DAY = 86_400_000;

/** Keeps contents in a folder. What is under its final name is whole and on the disk, not only in its cache. */
export const diskStorage = (folder: string): Storage => {
  const drafts = join(folder, "drafts");
  const placeOf = (key: string) => join(folder, key);

  return {
    async put(key, bytes) {
      const place = placeOf(key);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await mkdir(drafts, { recursive: true, mode: 0o700 });
      const draft = join(drafts, randomUUID());
      const measured = measure(bytes);
      try {
        const file = await open(draft, "wx", 0o600);
        try {
          await file.writeFile(measured.bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, place);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await syncFolders(place, folder);
      return measured.stored();
    },
    async open(key, span) {
      const file = await open(placeOf(key), "r");
      return file.createReadStream(span && { start: span.from, end: span.to - 1 });
    },
    exists: (key) =>
      access(placeOf(key)).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === "ENOENT") return false;
          throw error;
        },
      ),
    remove: (key) => rm(placeOf(key), { force: true }),
    async tidy() {
      for (const name of await readdir(drafts).catch(() => [])) {
        const draft = join(drafts, name);
        const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Date.now() }));
        if (Date.now() - mtimeMs > DAY) await rm(draft, { force: true });
      }
    },
  };
};

// A name that was only in the cache is lost with the power, and the content with it.
const syncFolders = async (place: string, root: string): Promise<void> => {
  for (let folder = dirname(place); folder.startsWith(root); folder = dirname(folder)) {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  }
};
