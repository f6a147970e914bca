import { maybe, rows, run, sql, type Db } from "../lib/db.ts";
import { attachable, filesOf } from "../files/index.ts";
import type { Actor } from "../people/index.ts";
import type { MessageFile } from "./schema.ts";
import { readsUntil, seenBy } from "./sight.ts";

/** Hangs files that a person uploaded on his message; each file belongs to one message. */
export const attach = async (
  db: Db,
  ownerId: string,
  messageId: string,
  fileIds: readonly string[],
) => {
  if (fileIds.length === 0) return;
  await attachable(db, fileIds, ownerId);
  await run(
    db,
    sql`
      insert into message_files (message_id, file_id, position)
      select ${messageId}, f.id, f.position
      from unnest(${fileIds}::uuid[]) with ordinality as f (id, position)`,
  );
};

/** Of `messages w`: the files that hang on it, in the look that finds it. */
export const fileIds = sql`
  array(select l.file_id from message_files l where l.message_id = w.id order by l.position)`;

/** Files by their ids, as this person sees them where they hang on messages. */
export const filesHanging = async (
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, MessageFile>> => {
  if (ids.length === 0) return new Map();
  const files = await filesOf(db, ids);
  const locked = files.filter(({ password }) => password).map(({ id }) => id);
  const shown =
    actor.kind === "staff" ? await passwordsShown(db, locked) : new Map<string, Shown>();
  return new Map(
    files.map((file) => [file.id, { ...file, passwordShown: shown.get(file.id) ?? null }]),
  );
};

type Shown = NonNullable<MessageFile["passwordShown"]>;
const passwordsShown = async (db: Db, fileIds: readonly string[]): Promise<Map<string, Shown>> => {
  if (fileIds.length === 0) return new Map();
  const found = await rows<Shown & { fileId: string }>(
    db,
    sql`
      select w.file_id, w.shown_at as at, p.name as by
      from file_passwords w
      join people p on p.id = w.shown_to
      where w.file_id = any(${fileIds}::uuid[])`,
  );
  return new Map(found.map(({ fileId, by, at }) => [fileId, { by, at }]));
};

/** Whether this person may open a file: it is his own and not sent yet, or it hangs on a message that he may read. */
export const maySeeFile = async (db: Db, actor: Actor, fileId: string): Promise<boolean> => {
  const found = await maybe(
    db,
    sql`
      select 1
      from files f
      left join message_files l on l.file_id = f.id
      left join messages w on w.id = l.message_id
      left join tickets o on o.id = w.ticket_id
      left join tickets t on t.id in (o.id, o.merged_into)
      where f.id = ${fileId} and (
        (w.id is null and f.owner_id = ${actor.id})
        or (${seenBy(actor)} and t.id is not null ${actor.kind === "contact" ? sql`and w.kind = 'reply' and w.created_at <= ${readsUntil(actor)}` : sql``})
      )`,
  );
  return found !== undefined;
};
