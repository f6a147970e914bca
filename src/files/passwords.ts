import { maybe, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";

// Each file has a key of its own, so that one row put in another's place cannot be read.
const purposeOf = (fileId: string) => `file-password:${fileId}`;

/** Keeps what unpacks a file, in place of what was given before. */
export const keepPassword = (
  { vault }: House,
  db: Db,
  fileId: string,
  password: string,
): Promise<number> =>
  run(
    db,
    sql`
      insert into file_passwords (file_id, locked)
      values (${fileId}, ${vault.lock(purposeOf(fileId), password)})
      on conflict (file_id) do update
      set locked = excluded.locked, shown_at = null, shown_to = null`,
  );

/** Hands the password out to a person, and with that is rid of it; undefined where there is none any more. */
export const takePassword = async (
  { vault }: House,
  db: Db,
  fileId: string,
  personId: string,
): Promise<string | undefined> => {
  const kept = await maybe<{ locked: string | null }>(
    db,
    sql`
      select locked
      from file_passwords
      where file_id = ${fileId}
      for update`,
  );
  if (!kept?.locked) return undefined;
  await run(
    db,
    sql`
      update file_passwords
      set locked = null, shown_at = now(), shown_to = ${personId}
      where file_id = ${fileId}`,
  );
  return vault.open(purposeOf(fileId), kept.locked);
};
