import { inTransaction } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import type { Refusal } from "../lib/refusal.ts";
import { removeContent } from "./remove.ts";
import { setRefused, type KeptFile } from "./store.ts";

/** Notes that a file is not kept, then lets its content go. */
export const refuse = async (
  house: House,
  file: KeptFile,
  { code, details }: Refusal,
): Promise<void> => {
  await inTransaction(house.db, async (db) => {
    if (!(await setRefused(db, file.id, code))) return;
    await publish(db, { id: null }, "file.refused", {
      aboutId: file.id,
      data: { ...details, name: file.name, owner: file.ownerId, code },
    });
  });
  await removeContent(house, file.id);
};
