import type { House } from "../lib/house.ts";
import { finish } from "./finish.ts";
import { storageOf } from "./open.ts";
import { removeContent, removeParts } from "./remove.ts";
import { Refusal } from "../lib/refusal.ts";
import { scanFile } from "./scan.ts";
import * as store from "./store.ts";

/** For a file of several gigabytes; longer means that the scanner hangs. */
const SCAN_PATIENCE = 5 * 60_000;

/** Every minute: finishes what a process that ended left, and has scanned what the scanner had no time for. */
export const finishFiles = async (house: House, patience = SCAN_PATIENCE): Promise<void> => {
  for (const { id } of await store.leftUnfinished(house.db))
    await finish(house, id).catch(ignoreRefusal);
  for (const { id } of await store.waitingForScan(house.db))
    try {
      await scanFile(house, id, patience);
    } catch (err) {
      // One that fails is last in the line next time; asking for the others now would only wait as long again.
      house.log.warn({ err, file: id }, "a file could not be scanned and waits");
      return;
    }
};

// It is written down with the file, and whoever sent it is told when he asks.
const ignoreRefusal = (error: unknown): void => {
  if (!(error instanceof Refusal)) throw error;
};

/** Every hour: removes uploads left for a day, files nobody sent for two, and what a crash kept from being removed. */
export const sweepFiles = async (house: House): Promise<void> => {
  for (const { id } of await store.markForgotten(house.db)) {
    await removeContent(house, id);
    await store.forgetUnattached(house.db, id);
  }
  for (const { id } of await store.withLeftParts(house.db)) await removeParts(house, id);
  await storageOf(house).tidy();
};
