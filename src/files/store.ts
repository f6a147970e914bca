import { maybe, one, rows, run, sql, type Db } from "../lib/db.ts";
import type { Finding } from "./inspect.ts";
import type { FileView, Listing, Warning } from "./schema.ts";

/** A file as the house keeps it; `key` is null once its content is gone. */
export type KeptFile = Omit<FileView, "inline"> & {
  received: number;
  key: string | null;
  ownerId: string;
  metadata: Record<string, string | null>;
  scans: number;
  attachedAt: string | null;
  completedAt: string | null;
};

const columns = sql`
  f.id, f.name, f.size, f.received, f.state, f.refusal, f.type, f.form, f.sha256, f.warnings, f.key, f.owner_id,
  f.metadata, f.scans, f.created_at, f.completed_at, f.attached_at, f.deleted_at,
  exists (select from file_passwords p where p.file_id = f.id) as password`;

export const findFile = (db: Db, id: string): Promise<KeptFile | undefined> =>
  maybe(
    db,
    sql`
      select ${columns}
      from files f
      where f.id = ${id}`,
  );

export const findFiles = (db: Db, ids: readonly string[]): Promise<KeptFile[]> =>
  rows(
    db,
    sql`
      select ${columns}
      from files f
      join unnest(${ids}::uuid[]) with ordinality as asked (id, position) using (id)
      order by asked.position`,
  );

/** Files of one owner, held until the end of the transaction. */
export const holdFiles = (db: Db, ids: readonly string[], ownerId: string): Promise<KeptFile[]> =>
  rows(
    db,
    sql`
      select ${columns}
      from files f
      where f.id = any(${ids}::uuid[]) and f.owner_id = ${ownerId}
      order by f.id
      for update`,
  );

export const findListing = async (db: Db, id: string): Promise<Listing | undefined> => {
  const found = await maybe<{ listing: Listing | null }>(
    db,
    sql`
      select listing
      from files
      where id = ${id}`,
  );
  return found?.listing ?? undefined;
};

/** How much of one person's is under way, and how much lies here unused; nobody else counts or adds meanwhile. */
export const countUnattached = async (
  db: Db,
  ownerId: string,
): Promise<{ arriving: number; idle: number }> => {
  await run(db, sql`select pg_advisory_xact_lock(hashtextextended(${`files of ${ownerId}`}, 0))`);
  return one(
    db,
    sql`
      select count(*) filter (where state = 'arriving') as arriving,
        count(*) filter (where state in ('checking', 'ready')) as idle
      from files
      where owner_id = ${ownerId} and attached_at is null`,
  );
};

export type NewFile = Pick<KeptFile, "id" | "name" | "size" | "ownerId" | "metadata"> & {
  key: string;
};

export const addFile = (
  db: Db,
  { id, name, size, key, ownerId, metadata }: NewFile,
): Promise<number> =>
  run(
    db,
    sql`
      insert into files (id, name, size, key, owner_id, metadata)
      values (${id}, ${name}, ${size}, ${key}, ${ownerId}, ${JSON.stringify(metadata)})`,
  );

/** Notes that bytes are about to come; 0 when the upload does not stand at this place. */
export const notePart = (db: Db, fileId: string, start: number, key: string): Promise<number> =>
  run(
    db,
    sql`
      insert into file_parts (key, file_id, start)
      select ${key}::text, id, ${start}::bigint
      from files
      where id = ${fileId} and state = 'arriving' and received = ${start}`,
  );

/** Counts a part that is kept. Of several for the same place the first is counted; the others get 0. */
export const countPart = async (
  db: Db,
  fileId: string,
  start: number,
  key: string,
  size: number,
): Promise<number> => {
  const counted = await run(
    db,
    sql`
      update files
      set received = ${start + size}, touched_at = now()
      where id = ${fileId} and state = 'arriving' and received = ${start} and size >= ${start + size}`,
  );
  if (counted)
    await run(
      db,
      sql`
        update file_parts
        set size = ${size}
        where key = ${key}`,
    );
  return counted;
};

export const forgetPart = (db: Db, key: string): Promise<number> =>
  run(db, sql`delete from file_parts where key = ${key}`);

/** The parts that make up the file, in order. */
export const partsOf = (db: Db, fileId: string): Promise<{ key: string }[]> =>
  rows(
    db,
    sql`
      select key
      from file_parts
      where file_id = ${fileId} and size is not null
      order by start`,
  );

export const allPartsOf = (db: Db, fileId: string): Promise<{ key: string }[]> =>
  rows(db, sql`select key from file_parts where file_id = ${fileId}`);

/** Takes it on oneself to finish a file that has arrived; undefined when there is nothing to do or another does it. */
export const beginFinishing = (db: Db, id: string): Promise<KeptFile | undefined> =>
  maybe(
    db,
    sql`
      update files f
      set finishing_until = now() + interval '1 minute'
      where id = ${id} and state = 'arriving' and received = size
        and (finishing_until is null or finishing_until < now())
      returning ${columns}`,
  );

export const prolongFinishing = (db: Db, id: string): Promise<number> =>
  run(db, sql`update files set finishing_until = now() + interval '1 minute' where id = ${id}`);

export const endFinishing = (db: Db, id: string): Promise<number> =>
  run(db, sql`update files set finishing_until = null where id = ${id}`);

export type Finished = Finding & { sha256: string; state: "checking" | "ready" };

export const setFinished = (db: Db, id: string, found: Finished): Promise<number> =>
  run(
    db,
    sql`
      update files
      set state = ${found.state}, sha256 = ${found.sha256}, type = ${found.type}, form = ${found.form},
        listing = ${found.listing && JSON.stringify(found.listing)}, warnings = ${found.warnings},
        completed_at = now()
      where id = ${id} and state = 'arriving'`,
  );

export const setRefused = (db: Db, id: string, code: string): Promise<number> =>
  run(
    db,
    sql`
      update files
      set state = 'refused', refusal = ${code}, listing = null, completed_at = coalesce(completed_at, now())
      where id = ${id} and state in ('arriving', 'checking')`,
  );

/** The scanner has nothing against it, or (`warning`) could not look at it and never will. */
export const setReady = (db: Db, id: string, warning?: Warning): Promise<number> =>
  run(
    db,
    sql`
      update files
      set state = 'ready', warnings = warnings || ${warning ? [warning] : []}::text[]
      where id = ${id} and state = 'checking'`,
  );

export const countScan = (db: Db, id: string): Promise<number> =>
  run(db, sql`update files set scans = scans + 1 where id = ${id}`);

export const setAttached = (db: Db, ids: readonly string[]): Promise<number> =>
  run(db, sql`update files set attached_at = now() where id = any(${ids}::uuid[])`);

/** 0 while a process finishes it: the content would come after its removal. */
export const setDeleted = (db: Db, id: string): Promise<number> =>
  run(
    db,
    sql`
      update files
      set state = 'deleted', listing = null, deleted_at = now()
      where id = ${id} and state <> 'deleted' and (finishing_until is null or finishing_until < now())`,
  );

/** With its content goes what unpacks it. */
export const setCleared = (db: Db, id: string): Promise<number> =>
  run(
    db,
    sql`
      with forgotten as (
        delete from file_passwords p
        using files f
        where f.id = p.file_id and f.id = ${id} and f.state in ('refused', 'deleted')
      )
      update files
      set key = null
      where id = ${id} and state in ('refused', 'deleted')`,
  );

/** What never went out with a message leaves no trace. */
export const forgetUnattached = (db: Db, id: string): Promise<number> =>
  run(
    db,
    sql`delete from files where id = ${id} and state = 'deleted' and attached_at is null and key is null`,
  );

/** Arrived, but whoever was to finish them is gone. */
export const leftUnfinished = (db: Db): Promise<{ id: string }[]> =>
  rows(
    db,
    sql`
      select id
      from files
      where state = 'arriving' and received = size and touched_at < now() - interval '1 minute'
        and (finishing_until is null or finishing_until < now())
      order by touched_at
      limit 100`,
  );

/** What waits for the scanner, the least often tried first. */
export const waitingForScan = (db: Db): Promise<KeptFile[]> =>
  rows(
    db,
    sql`
      select ${columns}
      from files f
      where f.state = 'checking' and f.completed_at < now() - interval '30 seconds'
      order by f.scans, f.completed_at
      limit 100`,
  );

/** Marks what nobody came back for, and answers everything whose content has to go. */
export const markForgotten = async (db: Db): Promise<{ id: string }[]> => {
  await run(
    db,
    sql`
      update files
      set state = 'deleted', listing = null, deleted_at = now()
      where attached_at is null and (finishing_until is null or finishing_until < now()) and (
        (state = 'arriving' and touched_at < now() - interval '24 hours')
        or (state in ('checking', 'ready', 'refused') and completed_at < now() - interval '48 hours')
      )`,
  );
  return rows(
    db,
    sql`
      select id
      from files
      where state in ('refused', 'deleted') and (key is not null or (state = 'deleted' and attached_at is null))
      limit 1000`,
  );
};

/** Files that were finished while a crash kept their parts from being removed. */
export const withLeftParts = (db: Db): Promise<{ id: string }[]> =>
  rows(
    db,
    sql`
      select distinct f.id
      from file_parts p
      join files f on f.id = p.file_id
      where f.state <> 'arriving' and f.completed_at < now() - interval '1 hour'
      limit 1000`,
  );
