import { inTransaction, maybe, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import { defectName } from "../flows/index.ts";
import type { Staff } from "../people/index.ts";
import { clientOf } from "./clients/index.ts";
import { mustConnect, nameOf } from "./connections.ts";
import { refOf } from "./ref.ts";
import { holdIssue, type Linked } from "./store.ts";
import { commentInWords, defectInWords, printOf, type Leaving } from "./words.ts";

type OnDefect = { house: House; actor: Staff; number: number };

/** The defect is to be created in a tracker, in just the words that were previewed. */
export const askForIssue = (
  db: Db,
  { house, actor, number }: OnDefect,
  { tracker, print }: { tracker: string; print: string },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const connection = mustConnect(house, tracker);
    const { kind } = connection;
    const leaving = await defectInWords(house, db, number, { tracker, kind });
    const issueId = await begin(db, actor, number, { tracker, key: null });
    await write(db, actor, { issueId, kind: "create" }, leaving, print);
    await tell(db, actor, number, "defect.issue-asked", { tracker: nameOf(connection) });
  });

/** It is in a tracker already. Whether there is such an issue is known when it is first read. */
export const linkIssue = (
  db: Db,
  { house, actor, number }: OnDefect,
  { tracker, issue }: { tracker: string; issue: string },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const connection = mustConnect(house, tracker);
    const key = clientOf(connection).keyIn(issue);
    if (!key) throw new Refusal(422, "tracker.no-issue", {}, { issue: "tracker.no-issue" });
    await begin(db, actor, number, { tracker, key });
    await tell(db, actor, number, "defect.issue-linked", {
      tracker: nameOf(connection),
      issue: refOf(connection, key),
    });
  });

/** Something is to be said there, in just the words that were previewed. */
export const askForComment = (
  db: Db,
  { house, actor, number }: OnDefect,
  { issue, comment, print }: { issue: string; comment: string; print: string },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const { id, tracker } = await holdIssue(db, number, issue);
    const connection = mustConnect(house, tracker);
    const { kind } = connection;
    const leaving = await commentInWords(house, db, number, { tracker, kind, comment });
    await write(db, actor, { issueId: id, kind: "comment" }, leaving, print);
    await tell(db, actor, number, "defect.issue-commented", { tracker: nameOf(connection) });
  });

/** It is followed no more. What has not left yet does not leave; what has stays on record. */
export const endIssue = (
  db: Db,
  { house, actor, number }: OnDefect,
  issue: string,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const { id, tracker, key } = await holdIssue(db, number, issue);
    await run(db, sql`update tracker_issues set ended_at = now(), due_at = null where id = ${id}`);
    await run(
      db,
      sql`update tracker_letters set due_at = null where issue_id = ${id} and sent_at is null`,
    );
    await tell(db, actor, number, "defect.issue-ended", {
      tracker: trackerName(house, tracker),
      issue: key ?? "",
    });
  });

/** Not at its time but now. */
export const tryAgain = (db: Db, { actor, number }: OnDefect, issue: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const { id, defectId } = await holdIssue(db, number, issue);
    await run(db, sql`update tracker_issues set due_at = now() where id = ${id}`);
    await run(
      db,
      sql`update tracker_letters set due_at = now() where issue_id = ${id} and sent_at is null`,
    );
    await publish(db, actor, "tracker.asked", { aboutId: defectId, data: { number } });
  });

const begin = async (
  db: Db,
  actor: Staff,
  number: number,
  { tracker, key }: Pick<Linked, "tracker" | "key">,
): Promise<string> => {
  const id = newId();
  const made = await run(
    db,
    sql`
      insert into tracker_issues (id, defect_id, tracker, key, linked_by)
      select ${id}, d.id, ${tracker}, ${key}, ${actor.id}
      from defects d
      where d.number = ${number}
      on conflict do nothing`,
  );
  if (made > 0) return id;
  const other = await maybe<{ number: number }>(
    db,
    sql`
      select d.number
      from tracker_issues i
      join defects d on d.id = i.defect_id
      where i.tracker = ${tracker} and i.key = ${key} and i.ended_at is null and d.number <> ${number}`,
  );
  if (other)
    throw new Refusal(
      409,
      "tracker.issue-taken",
      { defect: defectName(other.number) },
      { issue: "tracker.issue-taken" },
    );
  const known = await maybe(db, sql`select 1 from defects where number = ${number}`);
  if (!known) return notFound("defect");
  throw new Refusal(409, "tracker.linked-already");
};

const write = async (
  db: Db,
  actor: Staff,
  { issueId, kind }: { issueId: string; kind: "create" | "comment" },
  leaving: Leaving,
  print: string,
): Promise<void> => {
  if (printOf(leaving) !== print) throw new Refusal(409, "tracker.preview-old");
  const { mark, title, text, severity } = leaving;
  await run(
    db,
    sql`
      insert into tracker_letters (id, issue_id, kind, mark, title, text, severity, written_by)
      values (${newId()}, ${issueId}, ${kind}, ${mark}, ${title}, ${text}, ${severity}, ${actor.id})`,
  );
};

const trackerName = (house: House, tracker: string): string => {
  try {
    return nameOf(mustConnect(house, tracker));
  } catch {
    return tracker;
  }
};

const tell = async (
  db: Db,
  actor: Staff,
  number: number,
  name: string,
  data: Record<string, string>,
): Promise<void> => {
  const defect = await maybe<{ id: string }>(
    db,
    sql`select id from defects where number = ${number}`,
  );
  if (!defect) return notFound("defect");
  await publish(db, actor, name, { aboutId: defect.id, data: { number, ...data } });
};
