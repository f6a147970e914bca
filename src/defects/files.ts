import { inTransaction, maybe, rows, run, sql, type Db } from "../lib/db.ts";
import { publish } from "../lib/publish.ts";
import { notFound } from "../lib/refusal.ts";
import { filesOf } from "../files/index.ts";
import type { Actor, Staff } from "../people/index.ts";
import { holdTicket, type Ticket } from "../tickets/index.ts";

// R&D reads no request, so it sees of its files what support passes on: unchanged, for nobody can take names out of a
// log (R62).

type FileToPass = { id: string; name: string; size: number; passed: boolean };

/** The files of a request, with whether R&D gets them. */
export const filesToPass = (db: Db, { id }: Pick<Ticket, "id">): Promise<FileToPass[]> =>
  rows<FileToPass>(
    db,
    sql`
      select f.id, f.name, f.size, p.file_id is not null as passed
      from messages w
      join tickets t on t.id = w.ticket_id
      join message_files l on l.message_id = w.id
      join files f on f.id = l.file_id
      left join passed_files p on p.file_id = f.id
      where (t.id = ${id} or t.merged_into = ${id}) and f.state in ('checking', 'ready')
      order by w.id, l.position`,
  );

/** Passes a file of a request on to R&D, or keeps it back after all. */
export const passFile = (
  db: Db,
  actor: Staff,
  { number, id: file, passed }: { number: number; id: string; passed: boolean },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const ticket = await holdTicket(db, actor, number);
    const found = (await filesToPass(db, ticket)).find(({ id }) => id === file);
    if (!found) return notFound("file");
    if (found.passed === passed) return;
    await run(
      db,
      passed
        ? sql`insert into passed_files (file_id, passed_by) values (${file}, ${actor.id})`
        : sql`delete from passed_files where file_id = ${file}`,
    );
    await publish(db, actor, passed ? "ticket.file-passed" : "ticket.file-kept", {
      ticketId: ticket.id,
      data: { name: found.name },
    });
    const defect = await maybe<{ id: string; number: number }>(
      db,
      sql`
        select d.id, d.number
        from defect_tickets l
        join defects d on d.id = l.defect_id
        where l.ticket_id = ${ticket.id}`,
    );
    if (defect)
      await publish(db, actor, passed ? "defect.file-passed" : "defect.file-kept", {
        aboutId: defect.id,
        data: { number: defect.number },
      });
  });

const passedOn = sql`
  from passed_files p
  join message_files l on l.file_id = p.file_id
  join messages w on w.id = l.message_id
  join tickets t on t.id = w.ticket_id
  join defect_tickets x on x.ticket_id in (t.id, t.merged_into)`;

/** What R&D got of the requests that report a defect. */
export const filesOfDefect = async (db: Db, defectId: string) => {
  const found = await rows<{ id: string }>(
    db,
    sql`
      select p.file_id as id
      ${passedOn}
      where x.defect_id = ${defectId}
      order by p.passed_at`,
  );
  return filesOf(
    db,
    found.map(({ id }) => id),
  );
};

/** Whether a file was passed on to those who work on defects, and this is one of them. */
export const maySeePassed = async (db: Db, actor: Actor, fileId: string): Promise<boolean> =>
  actor.kind === "staff" &&
  actor.permissions.has("defects.read") &&
  (await maybe(db, sql`select 1 ${passedOn} where p.file_id = ${fileId} limit 1`)) !== undefined;
