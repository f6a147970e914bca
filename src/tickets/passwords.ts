import { inTransaction, maybe, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import { keepPassword, takePassword } from "../files/index.ts";
import type { FileView } from "../files/schema.ts";
import type { Contact, Staff } from "../people/index.ts";
import { setting } from "../settings/index.ts";
import { maySeeFile } from "./attachments.ts";
import { conversation } from "./messages.ts";
import { holdLive } from "./ticket.ts";

/** The sender of a locked archive says what unpacks it (R31), with the file or later, and again if it was mistyped. */
export const givePassword = (
  house: House,
  actor: Staff | Contact,
  fileId: string,
  password: string,
): Promise<void> =>
  inTransaction(house.db, async (db) => {
    if (!(await maySeeFile(db, actor, fileId))) return notFound("file");
    const { ownerId, ticketId, name, state, form } = await holdFile(db, fileId);
    if (ownerId !== actor.id) throw new Refusal(403, "file.password-owner");
    if (state === "arriving") throw new Refusal(409, "file.not-finished", { name });
    if (state === "refused") throw new Refusal(410, "file.refused", { name });
    if (state === "deleted") throw new Refusal(410, "file.gone");
    if (form !== "archive") throw new Refusal(422, "file.password-needless", { name });
    await keepPassword(house, db, fileId, password);
    await publish(db, actor, "file.password-given", {
      ...(ticketId ? { ticketId, public: true } : { aboutId: fileId }),
      data: { fileId, name },
    });
  });

type Held = Pick<FileView, "name" | "state" | "form"> & {
  ownerId: string;
  ticketId: string | null;
};

/** A file, kept from being sent or deleted meanwhile, and the request where its message is read. */
const holdFile = async (db: Db, fileId: string): Promise<Held> =>
  (await maybe<Held>(
    db,
    sql`
      select f.owner_id, f.name, f.state, f.form, coalesce(t.merged_into, t.id) as ticket_id
      from files f
      left join message_files l on l.file_id = f.id
      left join messages w on w.id = l.message_id
      left join tickets t on t.id = w.ticket_id
      where f.id = ${fileId}
      for no key update of f`,
  )) ?? notFound("file");

/** Shows it to the one who has the request, and forgets it with that; what stays is who saw it, and when. */
export const showPassword = (
  house: House,
  actor: Staff,
  { number, id: fileId }: { number: number; id: string },
): Promise<{ password: string }> =>
  inTransaction(house.db, async (db) => {
    const ticket = await holdLive(db, actor, number);
    const file = (await findFile(db, ticket.id, fileId)) ?? notFound("file");
    const { name, shownTo, shownAt } = file;
    if (ticket.assigneeId !== actor.id) throw new Refusal(403, "file.password-assignee");
    if (shownTo && shownAt)
      throw new Refusal(409, "file.password-shown", {
        name,
        who: shownTo,
        when: clockAt(house, shownAt),
      });
    const password = await takePassword(house, db, fileId, actor.id);
    if (password === undefined) throw new Refusal(409, "file.password-none", { name });
    await publish(db, actor, "file.password-shown", {
      ticketId: ticket.id,
      data: { fileId, name },
    });
    return { password };
  });

const findFile = (db: Db, ticketId: string, fileId: string) =>
  maybe<{ name: string; shownTo: string | null; shownAt: string | null }>(
    db,
    sql`
      select f.name, p.name as shown_to, k.shown_at
      from message_files l
      join messages w on w.id = l.message_id
      join files f on f.id = l.file_id
      left join file_passwords k on k.file_id = f.id
      left join people p on p.id = k.shown_to
      where f.id = ${fileId} and ${conversation(ticketId)}
      for no key update of f`,
  );

const clockAt = (house: House, at: string): string =>
  new Intl.DateTimeFormat("sv-SE", {
    timeZone: setting(house, "vendor").timeZone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(at));
