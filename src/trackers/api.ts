import { z } from "zod";
import { contract } from "../lib/contract.ts";
import { byDefect } from "../defects/schema.ts";
import * as s from "./schema.ts";

export const api = contract({
  "GET /trackers": {
    summary: "The trackers of R&D: when each last answered, what is wrong, what waits",
    may: "staff",
    reply: z.object({ items: z.array(s.TrackerRow) }),
  },
  "POST /settings/trackers/test": {
    summary: "Try a tracker with these values; what is wrong is said in plain words",
    may: "settings.write",
    kept: false,
    limit: "sign-in",
    body: s.TrackerTest,
    reply: s.TestedView,
  },
  "GET /defects/:number/issues": {
    summary: "Where a defect is in the trackers of R&D, and how it stands there",
    may: "defects.read",
    params: byDefect,
    reply: s.IssuesView,
  },
  "POST /defects/:number/issue-preview": {
    summary: "Exactly what would leave the house, without names; nothing is sent",
    may: "defects.write",
    params: byDefect,
    body: s.NewPreview,
    reply: s.PreviewView,
  },
  "POST /defects/:number/issues": {
    summary: "Have a defect created in a tracker as previewed, or link an issue that is there",
    may: "defects.write",
    params: byDefect,
    body: s.NewIssue,
    reply: s.IssuesView,
  },
  "DELETE /defects/:number/issues/:issue": {
    summary: "It is followed no more; what was sent stays on record",
    may: "defects.write",
    params: s.byIssue,
    reply: s.IssuesView,
  },
  "POST /defects/:number/issues/:issue/comments": {
    summary: "Have a comment written there, as previewed",
    may: "defects.write",
    params: s.byIssue,
    body: s.NewComment,
    reply: s.IssuesView,
  },
  "POST /defects/:number/issues/:issue/tries": {
    summary: "Send what waits and read it again, now",
    may: "defects.write",
    params: s.byIssue,
    reply: s.IssuesView,
  },
});
