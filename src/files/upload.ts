import { inTransaction } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { newId } from "../lib/id.ts";
import { Refusal } from "../lib/refusal.ts";
import { setting } from "../settings/index.ts";
import { refuseByName } from "./inspect.ts";
import { safeName } from "./names.ts";
import { storageOf } from "./open.ts";
import { cut, newKey, type Bytes } from "./storage.ts";
import {
  addFile,
  countPart,
  countUnattached,
  forgetPart,
  notePart,
  type KeptFile,
} from "./store.ts";

const MOST_AT_ONCE = 20;
const MOST_IDLE = 100;
/** What of an upload can be lost by a broken connection or a crash is less than one piece. */
const PIECE = 8 << 20;
const MEGABYTE = 1 << 20;

type Wanted = { id?: string; name: string; size: number; metadata?: Record<string, string | null> };

/** Begins an upload, or says before it is sent why the file will not be taken. */
export const beginUpload = async (
  house: House,
  ownerId: string,
  wanted: Wanted,
): Promise<string> => {
  const { id = newId(), size, metadata = {} } = wanted;
  const name = safeName(wanted.name);
  refuseByName(wanted.name);
  refuseBySize(house, name, size);
  await inTransaction(house.db, async (db) => {
    const { arriving, idle } = await countUnattached(db, ownerId);
    if (arriving >= MOST_AT_ONCE) throw new Refusal(429, "upload.too-many", { n: MOST_AT_ONCE });
    if (idle >= MOST_IDLE) throw new Refusal(429, "upload.too-many-idle", { n: MOST_IDLE });
    await addFile(db, { id, name, size, key: newKey(), ownerId, metadata });
  });
  return id;
};

const refuseBySize = (house: House, name: string, size: number): void => {
  const { uploadMegabytes: n } = setting(house, "security");
  if (size === 0) throw new Refusal(422, "file.empty", { name });
  if (size > n * MEGABYTE) throw new Refusal(413, "file.too-large", { name, n });
};

/**
 * Takes bytes from `offset` on and answers how far the file has come. Each piece counts from the moment it is kept, so
 * the sender may break off anywhere. Nothing is locked: of two that send at once, the first to have a piece kept goes
 * on, and the other is told to look again where the upload stands.
 */
export const receive = async (
  house: House,
  file: KeptFile,
  offset: number,
  bytes: Bytes,
): Promise<number> => {
  let at = offset;
  for await (const piece of cut(bytes, PIECE)) at += await keepPiece(house, file.id, at, piece);
  return at;
};

const keepPiece = async (
  house: House,
  fileId: string,
  start: number,
  piece: Bytes,
): Promise<number> => {
  const { db } = house;
  const storage = storageOf(house);
  const key = newKey();
  if (!(await notePart(db, fileId, start, key))) throw new Refusal(409, "upload.moved");
  try {
    const { size } = await storage.put(key, piece);
    const counted = await inTransaction(db, (db) => countPart(db, fileId, start, key, size));
    if (!counted) throw new Refusal(409, "upload.moved");
    return size;
  } catch (error) {
    await storage.remove(key);
    await forgetPart(db, key);
    throw error;
  }
};
