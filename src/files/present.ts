import type { Db } from "../lib/db.ts";
import type { FileView } from "./schema.ts";
import { findFiles, type KeptFile } from "./store.ts";

/** Pictures a browser draws without running anything. An SVG is a program, and a PDF reader another. */
const drawable = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** The type under which a picture may be shown in place; undefined for everything that is only handed over. */
export const inlineType = ({ type }: Pick<KeptFile, "type">): string | undefined =>
  type && drawable.has(type) ? type : undefined;

export const presentFile = (file: KeptFile): FileView => {
  const { id, name, size, state, refusal, type, form, sha256, warnings, password } = file;
  const { createdAt, deletedAt } = file;
  const inline = state === "ready" && inlineType(file) !== undefined;
  return {
    id,
    name,
    size,
    state,
    refusal,
    type,
    form,
    inline,
    sha256,
    warnings,
    password,
    createdAt,
    deletedAt,
  };
};

/** Files as people see them, in the order asked for. Whether they may is for the asker to know. */
export const filesOf = async (db: Db, ids: readonly string[]): Promise<FileView[]> =>
  (await findFiles(db, ids)).map(presentFile);
