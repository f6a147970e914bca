import { inTransaction } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { setting } from "../settings/index.ts";
import { askClamd } from "./clamd.ts";
import { storageOf } from "./open.ts";
import { refuse } from "./refuse.ts";
import { countScan, findFile, setReady, type KeptFile } from "./store.ts";

/**
 * Has a file scanned that waits for it. Rejects when the scanner gives no verdict; the file then goes on waiting: it
 * can be sent with a message, but nobody can open it.
 */
export const scanFile = async (house: House, id: string, patience: number): Promise<void> => {
  const file = await findFile(house.db, id);
  if (file?.state !== "checking" || !file.key) return;
  const { key } = file;
  const { scanner } = setting(house, "security");
  // Switched off since: what waits is treated as what comes.
  if (!scanner) return release(house, file);
  await countScan(house.db, id);
  const open = () => storageOf(house).open(key);
  const verdict = await askClamd(scanner, open, patience);
  if (verdict.kind === "infected")
    await refuse(house, file, new Refusal(422, "file.infected", { virus: verdict.virus }));
  else await release(house, file, verdict.kind === "too-large" ? "unscanned" : undefined);
};

const release = (house: House, file: KeptFile, warning?: "unscanned"): Promise<void> =>
  inTransaction(house.db, async (db) => {
    const changed = await setReady(db, file.id, warning);
    // Only a file that already hangs on a message is on anybody's screen.
    if (changed && file.attachedAt)
      await publish(db, { id: null }, "file.ready", { aboutId: file.id });
  });
