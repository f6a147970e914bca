import type { BlankName } from "./blanks.ts";
import type { Process } from "./processes.ts";

export type Template = {
  process: Process;
  /** What it can say beside what every letter of its kind can. */
  blanks: readonly BlankName[];
  /** What it must not leave out. */
  must: readonly BlankName[];
  /** The texts of flows.md §0.5 that it stands for. */
  spec: readonly string[];
  /** Where there is nothing to fill this blank with, the other one is written. */
  lacking?: { blank: BlankName; write: string };
};

type More = Partial<Omit<Template, "process">>;
const template =
  (process: Process, common: readonly BlankName[]) =>
  ({ blanks = [], must = [], spec = [], lacking }: More = {}): Template => ({
    process,
    blanks: [...new Set([...common, ...blanks, ...must, ...(lacking ? [lacking.blank] : [])])],
    must,
    spec,
    ...(lacking && { lacking }),
  });

const ofRequest = ["number", "title", "link", "type", "project", "product", "version"] as const;
const every = template("every", ofRequest);
const bug = template("bug", ofRequest);
const requirement = template("requirement", ofRequest);
const issue = template("issue", ofRequest);
const identity = template("identity", ["link", "company"]);

const dates = { blanks: ["date", "from", "reason"] } as const;
const promise = { blanks: ["date", "instead"] } as const;

/** What customers are written. The words stand in `mail.json` by these names; an administrator may write them anew. */
export const templates = {
  "ticket.opened": every({
    must: ["number"],
    spec: ["USG.received"],
    lacking: { blank: "due", write: "ticket.opened-plain" },
  }),
  "ticket.opened-continues": every({ must: ["number", "previous"] }),
  "ticket.opened-plain": every({ must: ["number"] }),
  "ticket.answered": every({ must: ["text"] }),
  // A copy shows no way in.
  "ticket.copied": template("every", ["number", "title", "type"])({ must: ["text"] }),
  "ticket.need-info": every({ blanks: ["text"], must: ["items"], spec: ["USG.need_info"] }),
  "ticket.outcome": every({ blanks: ["outcome"], must: ["text"], spec: ["USG.answer"] }),
  "ticket.date-moved": every({ blanks: ["date"], must: ["text"] }),
  "ticket.reminded-to-answer": every({
    blanks: ["items"],
    spec: ["USG.remind"],
    lacking: { blank: "end", write: "ticket.reminded-to-answer-open" },
  }),
  "ticket.reminded-to-answer-open": every({ blanks: ["items"] }),
  "ticket.reminded-to-reply": every({
    lacking: { blank: "end", write: "ticket.reminded-to-reply-open" },
  }),
  "ticket.reminded-to-reply-open": every(),
  "ticket.reminded-to-confirm": every({
    lacking: { blank: "end", write: "ticket.reminded-to-confirm-open" },
  }),
  "ticket.reminded-to-confirm-open": every(),
  "ticket.went-on": every({ blanks: ["state"] }),
  "ticket.ended-unanswered": every({
    lacking: { blank: "reopens", write: "ticket.ended-unanswered-plain" },
  }),
  "ticket.ended-unanswered-plain": every(),
  "ticket.ended-silently": every({
    lacking: { blank: "reopens", write: "ticket.ended-silently-plain" },
  }),
  "ticket.ended-silently-plain": every(),
  "ticket.turned": every({ blanks: ["fromType", "reason"] }),
  "ticket.merged": every({ must: ["into"] }),
  "severity.lowered": every({ blanks: ["severity", "reason"], must: ["severity"] }),
  survey: every({ spec: ["SVY.csat"] }),
  neutral: template("every", ["number", "title", "link", "bindLink"])(),

  "bug.still-with-rd": bug({ must: ["state"] }),
  "bug.suspected": bug({
    spec: ["BUG.confirm_suspected"],
    lacking: { blank: "update", write: "bug.suspected-plain" },
  }),
  "bug.suspected-plain": bug(),
  "bug.known": bug({ blanks: ["date"] }),
  "bug.not-a-bug": bug({ blanks: ["reason", "advice"], must: ["text"], spec: ["BUG.not_a_bug"] }),
  "bug.workaround": bug({ blanks: ["date"], must: ["text"] }),
  "bug.fix-provided": bug({
    blanks: ["release", "sums"],
    must: ["text"],
    spec: ["BUG.fix_provided"],
  }),
  "ticket.promised": bug({ ...promise, spec: ["BUG.reported"] }),
  "ticket.promised-provisional": bug(promise),
  "ticket.date-changed": bug({ ...dates, spec: ["BUG.date_changed"] }),
  "ticket.date-changed-provisional": bug(dates),
  "ticket.date-open": bug({ blanks: ["from", "reason"] }),

  "requirement.estimating": requirement(),
  "requirement.backlog": requirement(),
  "requirement.confirm-effort": requirement({
    blanks: ["estimate", "until"],
    spec: ["CRQ.confirm_effort"],
  }),
  "requirement.reminded-of-effort": requirement({ blanks: ["estimate", "until"] }),
  "requirement.reminded-of-no": requirement({
    lacking: { blank: "end", write: "requirement.reminded-of-no-open" },
  }),
  "requirement.reminded-of-no-open": requirement(),
  "requirement.ended-not-feasible": requirement({
    lacking: { blank: "reopens", write: "ticket.ended-silently-plain" },
  }),
  "requirement.planned": requirement(),
  "requirement.delivered": requirement({
    blanks: ["delivered", "release", "hotUntil"],
    must: ["text"],
    spec: ["CRQ.delivery"],
    lacking: { blank: "hotUntil", write: "requirement.delivered-plain" },
  }),
  "requirement.delivered-plain": requirement({ must: ["text"] }),
  "requirement.reminded-to-accept": requirement({
    lacking: { blank: "end", write: "requirement.reminded-to-accept-open" },
  }),
  "requirement.reminded-to-accept-open": requirement(),
  "requirement.ended-accepted": requirement(),

  "ticket.opened-direct": issue({ must: ["number"] }),
  "ticket.opened-late": issue({ must: ["number"], spec: ["CIS.queued_late"] }),
  "ticket.opened-owner_inactive": issue({ must: ["number"], spec: ["CIS.team_takes_over"] }),
  "issue.assigned": issue(),
  "issue.fixing": issue({ lacking: { blank: "date", write: "issue.fixing-plain" } }),
  "issue.fixing-plain": issue(),
  "issue.requeued": issue({ spec: ["CIS.requeued"] }),
  "issue.answered": issue({ blanks: ["outcome"], must: ["text"] }),

  "binding.submitted": identity({ spec: ["BND.received"] }),
  "binding.need_more": identity({ must: ["items"] }),
  "binding.verified": identity({ spec: ["BND.verified / rejected"] }),
  "binding.due": identity(),
  "binding.blocked": identity(),
  "binding.rejected": identity({ must: ["reason"], spec: ["BND.verified / rejected"] }),
  "binding.revoked": identity(),
} satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as TemplateName[];
export const isTemplate = (name: string): name is TemplateName => Object.hasOwn(templates, name);
