import type { House } from "../lib/house.ts";
import type { Db } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import { setting } from "../settings/index.ts";
import { inspect } from "./inspect.ts";
import { removeParts } from "./remove.ts";
import { refuse } from "./refuse.ts";
import { scanFile } from "./scan.ts";
import { storageOf } from "./open.ts";
import type { Bytes, Storage } from "./storage.ts";
import * as store from "./store.ts";

const PROLONG_EVERY = 20_000;
/** How long a sender waits for the scanner; after that the file waits for it alone. */
const SCAN_PATIENCE = 15_000;

/**
 * Makes a file of what has arrived: puts the parts together, looks at it, has it scanned. May be called at any time and
 * from several processes; one does the work. Throws the refusal when the file is not kept.
 */
export const finish = async (house: House, id: string): Promise<store.KeptFile> => {
  const file = await store.beginFinishing(house.db, id);
  if (!file) return finished(house.db, id);
  const timer = setInterval(
    () => void store.prolongFinishing(house.db, id).catch(() => undefined),
    PROLONG_EVERY,
  );
  try {
    await putTogether(house, file);
  } finally {
    clearInterval(timer);
    await store.endFinishing(house.db, id);
  }
  await scanFile(house, id, SCAN_PATIENCE).catch((err: unknown) =>
    house.log.warn({ err, file: id }, "a file could not be scanned and waits"),
  );
  return finished(house.db, id);
};

/** The file as it came out, whoever finished it. */
const finished = async (db: Db, id: string): Promise<store.KeptFile> => {
  const file = await store.findFile(db, id);
  if (!file || file.state === "deleted") throw new Refusal(404, "file.not-found");
  if (file.state === "arriving") throw new Refusal(423, "file.not-finished", { name: file.name });
  if (file.state === "refused")
    throw new Refusal(422, file.refusal ?? "file.refused", { name: file.name });
  return file;
};

const putTogether = async (house: House, file: store.KeptFile): Promise<void> => {
  const storage = storageOf(house);
  // It has its key from the start: should the process end here, the next one writes to the same place.
  const key = file.key!;
  const parts = await store.partsOf(house.db, file.id);
  const { size, sha256 } = await storage.put(key, joined(storage, parts));
  if (size !== file.size)
    throw new Error(`file ${file.id} has ${size} bytes instead of ${file.size}`);
  try {
    const found = await inspect({ ...file, open: (span) => storage.open(key, span) });
    const state = setting(house, "security").scanner ? "checking" : "ready";
    if (!(await store.setFinished(house.db, file.id, { ...found, sha256, state })))
      await storage.remove(key);
  } catch (error) {
    if (error instanceof Refusal) await refuse(house, file, error);
    throw error;
  }
  await removeParts(house, file.id);
};

async function* joined(storage: Storage, parts: readonly { key: string }[]): Bytes {
  for (const { key } of parts) yield* await storage.open(key);
}
