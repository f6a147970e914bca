import type { Db } from "../lib/db.ts";
import { notFound } from "../lib/refusal.ts";
import type { Admission, Asker } from "./admission.ts";
import { findFile, type KeptFile } from "./store.ts";

/** A file for someone who may see it: his own while it is not sent, else what hangs on something he sees. */
export const seenFile = async (
  db: Db,
  maySee: Admission["maySee"],
  asker: Asker,
  id: string,
): Promise<KeptFile> => {
  const file = await findFile(db, id);
  if (!file) return notFound("file");
  const own = file.ownerId === asker.id && !file.attachedAt;
  return own || (await maySee(db, asker, id)) ? file : notFound("file");
};
