import type { House } from "../lib/house.ts";
import { Refusal } from "../lib/refusal.ts";
import { storageOf } from "./open.ts";
import * as store from "./store.ts";

// In the storage first, in the table after: cut short in between, the row still knows what is to be removed.

/** Removes what a refused or deleted file left in the storage. */
export const removeContent = async (house: House, id: string): Promise<void> => {
  await removeParts(house, id);
  const file = await store.findFile(house.db, id);
  if (file?.key) await storageOf(house).remove(file.key);
  await store.setCleared(house.db, id);
};

export const removeParts = async (house: House, id: string): Promise<void> => {
  for (const { key } of await store.allPartsOf(house.db, id)) {
    await storageOf(house).remove(key);
    await store.forgetPart(house.db, key);
  }
};

/** The time of a file that was sent is over: its content goes, the fact that it was there stays. False: not now. */
export const retireFile = async (house: House, id: string): Promise<boolean> => {
  if (!(await store.setDeleted(house.db, id))) return false;
  await removeContent(house, id);
  return true;
};

/** Lets a file go that its owner took back before sending it. */
export const takeBack = async (house: House, file: store.KeptFile): Promise<void> => {
  if (file.attachedAt) throw new Refusal(409, "file.attached", { name: file.name });
  if (!(await store.setDeleted(house.db, file.id)))
    throw new Refusal(423, "file.not-finished", { name: file.name });
  await removeContent(house, file.id);
  await store.forgetUnattached(house.db, file.id);
};
