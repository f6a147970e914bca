import { z } from "zod";
import { line, words } from "../lib/fields.ts";
import { byDefect } from "../defects/schema.ts";
import { TrackerSetting } from "../settings/schema.ts";

const instant = z.iso.datetime();
const trackerId = z.string().min(1).max(40);
export const byIssue = byDefect.extend({ issue: z.uuid() });

export const Kind = z.enum(["gitlab", "github", "jira", "zentao"]);
export type Meaning = "accepted" | "in_fix" | "fixed" | "stay";

/** What is wrong, as the code of a sentence, with what the tracker itself said. */
const TroubleView = z.object({
  code: z.string(),
  detail: z.string(),
  /** When the desk tries again by itself; null: not before somebody asks for it. */
  next: instant.nullable(),
});

export const TrackerRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: Kind,
  /** When it last answered as it should. */
  goodAt: instant.nullable(),
  trouble: TroubleView.nullable(),
  linked: z.int(),
  /** Letters that have not arrived yet. */
  waiting: z.int(),
  /** Where its webhook calls; null for those that cannot sign. */
  hook: z.string().nullable(),
});

const LetterView = z.object({
  id: z.uuid(),
  kind: z.enum(["create", "comment"]),
  title: z.string(),
  text: z.string(),
  by: z.string(),
  at: instant,
  sentAt: instant.nullable(),
  trouble: TroubleView.nullable(),
});

export const IssueView = z.object({
  id: z.uuid(),
  tracker: z.object({ id: z.string(), name: z.string(), kind: Kind.nullable() }),
  /** Null while it is still to be created. */
  key: z.string().nullable(),
  url: z.string(),
  title: z.string(),
  /** In their words; empty before it was read. */
  state: z.string(),
  version: z.string(),
  changedAt: instant.nullable(),
  goodAt: instant.nullable(),
  trouble: TroubleView.nullable(),
  letters: z.array(LetterView),
});

export const IssuesView = z.object({
  items: z.array(IssueView),
  /** Trackers in which it is not yet. */
  open: z.array(z.object({ id: z.string(), name: z.string(), kind: Kind })),
  may: z.boolean(),
});

/** A comment, or, where there is none, the defect itself. */
export const NewPreview = z.strictObject({
  tracker: trackerId,
  comment: words(4000).optional(),
});
export const PreviewView = z.object({
  title: z.string(),
  text: z.string(),
  /** What was taken out, a word for each kind. */
  masked: z.array(z.string()),
  /** Sent back to say that just this may leave. */
  print: z.string(),
});

const print = z.string().max(64);
/** A new issue as it was previewed, or one that is there already, by its number or address. */
export const NewIssue = z.union([
  z.strictObject({ tracker: trackerId, print }),
  z.strictObject({ tracker: trackerId, issue: line(500).min(1) }),
]);
export const NewComment = z.strictObject({ comment: words(4000), print });

/** Values that are not kept yet, tried out. A secret that is null is the one kept for the tracker of this id. */
export const TrackerTest = z.strictObject({ id: trackerId.optional(), tracker: TrackerSetting });
export const TestedView = z.object({ project: z.string() });
