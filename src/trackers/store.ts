import { maybe, run, sql, type Db } from "../lib/db.ts";
import { notFound } from "../lib/refusal.ts";
import type { Issue } from "./clients/client.ts";
import type { Trouble } from "./clients/trouble.ts";
import type { Meaning } from "./schema.ts";

/** An issue as the verbs hold it. */
export type Linked = {
  id: string;
  defectId: string;
  number: number;
  tracker: string;
  key: string | null;
  words: string[];
  meant: Meaning | null;
  version: string;
  goodAt: string | null;
  trouble: string | null;
  tries: number;
};
export type Letter = {
  id: string;
  issueId: string;
  defectId: string;
  number: number;
  key: string | null;
  kind: "create" | "comment";
  mark: string;
  title: string;
  text: string;
  severity: "S1" | "S2" | "S3" | "S4";
  writtenBy: string;
  begunAt: string | null;
  trouble: string | null;
  tries: number;
};

const issueColumns = sql`
  i.id, i.defect_id, d.number, i.tracker, i.key, i.words, i.meant, i.version, i.good_at, i.trouble, i.tries`;

/** Longer than the longest letter takes: a worker that dies with one in its hand gives it back by this. */
const LEASE = sql`interval '5 minutes'`;

/** The next issue of a tracker that is to be read; nobody else takes it meanwhile. */
export const takeIssue = (db: Db, tracker: string): Promise<Linked | undefined> =>
  maybe<Linked>(
    db,
    sql`
      with next as (
        select id from tracker_issues
        where tracker = ${tracker} and ended_at is null and key is not null and due_at <= now()
        order by due_at
        limit 1
        for update skip locked
      )
      update tracker_issues i set due_at = now() + ${LEASE}
      from next, defects d
      where i.id = next.id and d.id = i.defect_id
      returning ${issueColumns}`,
  );

/** The next letter to a tracker; a comment only after the issue is there. */
export const takeLetter = (db: Db, tracker: string): Promise<Letter | undefined> =>
  maybe<Letter>(
    db,
    sql`
      with next as (
        select l.id
        from tracker_letters l
        join tracker_issues i on i.id = l.issue_id
        where i.tracker = ${tracker} and i.ended_at is null and l.sent_at is null and l.due_at <= now()
          and (l.kind = 'create' or i.key is not null)
        order by l.due_at, l.id
        limit 1
        for update of l skip locked
      ),
      taken as (
        update tracker_letters l
        set due_at = now() + ${LEASE}, tries = l.tries + 1, begun_at = coalesce(l.begun_at, now())
        from next
        where l.id = next.id
        returning l.*
      )
      select l.id, l.issue_id, i.defect_id, d.number, i.key, l.kind, l.mark, l.title, l.text, l.severity, l.written_by, l.begun_at,
        l.trouble, l.tries
      from taken l
      join tracker_issues i on i.id = l.issue_id
      join defects d on d.id = i.defect_id`,
  );

/** The issue as it is now, kept from changing under us; undefined once nobody follows it any more. */
export const holdLinked = (db: Db, { id }: Pick<Linked, "id">): Promise<Linked | undefined> =>
  maybe<Linked>(
    db,
    sql`
      select ${issueColumns}
      from tracker_issues i
      join defects d on d.id = i.defect_id
      where i.id = ${id} and i.ended_at is null
      for update of i`,
  );

/** An issue of a defect, kept from changing under us. */
export const holdIssue = async (db: Db, number: number, id: string): Promise<Linked> =>
  (await maybe<Linked>(
    db,
    sql`
      select ${issueColumns}
      from tracker_issues i
      join defects d on d.id = i.defect_id
      where i.id = ${id} and d.number = ${number} and i.ended_at is null
      for update of i`,
  )) ?? notFound("issue");

/** Another defect is followed by this issue already. */
export const isTaken = async (
  db: Db,
  { id, tracker }: Pick<Linked, "id" | "tracker">,
  key: string,
): Promise<boolean> =>
  Boolean(
    await maybe(
      db,
      sql`
        select 1 from tracker_issues
        where tracker = ${tracker} and key = ${key} and ended_at is null and id <> ${id}`,
    ),
  );

/** What was read of it. */
export const keepRead = (
  db: Db,
  { id }: Pick<Linked, "id">,
  { key, url, title, words, version, changedAt }: Issue,
  { meant, again }: { meant: Meaning; again: number | null },
): Promise<number> =>
  run(
    db,
    sql`
      update tracker_issues
      set key = ${key}, url = ${url}, title = ${title}, words = ${words}::text[], version = ${version}, meant = ${meant},
        changed_at = ${changedAt}, good_at = now(), trouble = null, detail = '', tries = 0,
        due_at = case when ended_at is null then now() + ${again} * interval '1 second' end
      where id = ${id}`,
  );

/** It could not be read. */
export const keepReadTrouble = (
  db: Db,
  { id }: Pick<Linked, "id">,
  { code, detail }: Pick<Trouble, "code" | "detail">,
  again: number,
): Promise<number> =>
  run(
    db,
    sql`
      update tracker_issues
      set trouble = ${code}, detail = ${detail}, tries = tries + 1, due_at = now() + ${again} * interval '1 second'
      where id = ${id} and ended_at is null`,
  );

export const keepSent = (db: Db, { id }: Pick<Letter, "id">): Promise<number> =>
  run(
    db,
    sql`
      update tracker_letters set sent_at = now(), due_at = null, trouble = null, detail = ''
      where id = ${id}`,
  );

/** It did not arrive; with `again` null it waits for somebody to look. */
export const keepSendTrouble = (
  db: Db,
  { id }: Pick<Letter, "id">,
  { code, detail }: Pick<Trouble, "code" | "detail">,
  again: number | null,
): Promise<number> =>
  run(
    db,
    sql`
      update tracker_letters
      set trouble = ${code}, detail = ${detail}, due_at = now() + ${again} * interval '1 second'
      where id = ${id} and sent_at is null`,
  );
