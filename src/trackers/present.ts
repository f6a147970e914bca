import type { z } from "zod";
import { maybe, rows, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { notFound } from "../lib/refusal.ts";
import type { Staff } from "../people/index.ts";
import { setting } from "../settings/index.ts";
import { connectionOf, nameOf } from "./connections.ts";
import type { IssuesView, IssueView } from "./schema.ts";

type Row = {
  id: string;
  tracker: string;
  key: string | null;
  url: string;
  title: string;
  words: string[];
  version: string;
  changedAt: string | null;
  goodAt: string | null;
  trouble: string | null;
  detail: string;
  dueAt: string | null;
};
type LetterRow = {
  id: string;
  issueId: string;
  kind: "create" | "comment";
  title: string;
  text: string;
  by: string;
  writtenAt: string;
  sentAt: string | null;
  trouble: string | null;
  detail: string;
  dueAt: string | null;
};

/** Where a defect is in the trackers, and in which it could be created. */
export const presentIssues = async (
  house: House,
  db: Db,
  actor: Staff,
  number: number,
): Promise<z.input<typeof IssuesView>> => {
  const known = await maybe(db, sql`select 1 from defects where number = ${number}`);
  if (!known) return notFound("defect");
  const issues = await rows<Row>(
    db,
    sql`
      select i.id, i.tracker, i.key, i.url, i.title, i.words, i.version, i.changed_at, i.good_at, i.trouble, i.detail,
        i.due_at
      from tracker_issues i
      join defects d on d.id = i.defect_id
      where d.number = ${number} and i.ended_at is null
      order by i.linked_at`,
  );
  const letters = await rows<LetterRow>(
    db,
    sql`
      select l.id, l.issue_id, l.kind, l.title, l.text, p.name as by, l.written_at, l.sent_at, l.trouble, l.detail, l.due_at
      from tracker_letters l
      join people p on p.id = l.written_by
      where l.issue_id = any(${issues.map(({ id }) => id)}::uuid[])
      order by l.written_at`,
  );
  const taken = new Set(issues.map(({ tracker }) => tracker));
  return {
    items: issues.map((issue) =>
      issueView(
        house,
        issue,
        letters.filter(({ issueId }) => issueId === issue.id),
      ),
    ),
    open: Object.entries(setting(house, "trackers")).flatMap(([id, connection]) =>
      taken.has(id) ? [] : [{ id, name: nameOf(connection), kind: connection.kind }],
    ),
    may: actor.permissions.has("defects.write"),
  };
};

const issueView = (
  house: House,
  issue: Row,
  letters: readonly LetterRow[],
): z.input<typeof IssueView> => {
  const connection = connectionOf(house, issue.tracker);
  const { id, tracker, key, url, title, words, version, changedAt, goodAt } = issue;
  return {
    id,
    tracker: {
      id: tracker,
      name: connection ? nameOf(connection) : tracker,
      kind: connection?.kind ?? null,
    },
    key,
    // A tracker wrote it; nothing but a page is opened by it.
    url: /^https?:\/\//.test(url) ? url : "",
    title,
    state: words[0] ?? "",
    version,
    changedAt,
    goodAt,
    trouble: connection ? troubleView(issue) : { code: "removed", detail: "", next: null },
    letters: letters.map((letter) => ({
      id: letter.id,
      kind: letter.kind,
      title: letter.title,
      text: letter.text,
      by: letter.by,
      at: letter.writtenAt,
      sentAt: letter.sentAt,
      trouble: troubleView(letter),
    })),
  };
};

const troubleView = ({ trouble, detail, dueAt }: Pick<Row, "trouble" | "detail" | "dueAt">) =>
  trouble ? { code: trouble, detail, next: dueAt } : null;
