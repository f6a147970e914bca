import type { Db } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import { holdFiles, setAttached, type KeptFile } from "./store.ts";

/**
 * Gives these files of a person out for a message, in the transaction that writes it: from here on they are neither
 * swept nor given out again. Refuses the whole with the name of the file that cannot go.
 */
export const attachable = async (
  db: Db,
  ids: readonly string[],
  ownerId: string,
): Promise<KeptFile[]> => {
  if (ids.length === 0) return [];
  const files = await holdFiles(db, ids, ownerId);
  const byId = new Map(files.map((file) => [file.id, file]));
  const inOrder = ids.map((id) => byId.get(id) ?? refuse("file.gone"));
  if (byId.size < ids.length) refuse("file.twice");
  for (const { name, state, attachedAt, refusal } of inOrder) {
    if (attachedAt) throw new Refusal(409, "file.attached", { name });
    if (state === "arriving") throw new Refusal(409, "file.not-finished", { name });
    if (state === "refused") throw new Refusal(422, refusal ?? "file.refused", { name });
    if (state === "deleted") refuse("file.gone");
  }
  await setAttached(db, ids);
  return inOrder;
};

const refuse = (code: string): never => {
  throw new Refusal(422, code, {}, { fileIds: code });
};
