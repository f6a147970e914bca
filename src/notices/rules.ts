import { wordOf, type Event } from "../lib/events.ts";
import { stateOf, warnings, whoseClock } from "../flows/index.ts";
import { CHECKED_ABOVE } from "../tickets/index.ts";
import type { Audience } from "./audience.ts";
import { processThen, type Happened } from "./happened.ts";
import type { Kind } from "./kinds.ts";
import type { TemplateName } from "./templates/templates.ts";
import { ended, reminder } from "./waited.ts";

/** Which events of a name: everything it asks is in the event, so that nothing is begun for the others. */
type When = (event: Event) => boolean;
type Template = TemplateName | ((what: Happened) => TemplateName | undefined);

/** Whom to tell, by which choices of people it goes, and what is said. */
export type Rule = {
  whom: readonly Audience[];
  kind: Kind;
  when: When;
  /** For colleagues: the bell, `notices.…` in desk-tickets.json; and a letter, as they choose. */
  bell?: string;
  /** For people outside: the letter. In the portal they see what is new anyway. */
  letter?: Template;
  /** For those who are copied: the answer and no way in, since that gives no right to see the request (R41). */
  copy?: Template;
};

const always: When = () => true;
const bell = (bell: string, kind: Kind, whom: readonly Audience[], when = always): Rule => ({
  bell,
  kind,
  whom,
  when,
});
const letter = (
  letter: Template,
  kind: Kind,
  when = always,
  whom: readonly Audience[] = ["requester"],
): Rule => ({ letter, kind, whom, when });
const copy = (copy: Template, kind: Kind): Rule => ({ copy, kind, whom: [], when: always });
const toClaimant = (template: TemplateName): Rule[] => [
  letter(template, "identity", always, ["claimant"]),
];

const need = (...names: string[]) => moves("custom_requirement", ...names);
const requeues = ["developer_silent", "developer_gone", "give_back"];
const issue = (...names: string[]) => moves("custom_issue", ...names);

/**
 * Whom to tell of what. Read it from top to bottom; where two lines would ring for one person, the first does. What
 * reads it is `tell.ts`.
 */
export const rules: Record<string, readonly Rule[]> = {
  // A request begins.
  "ticket.opened": [
    letter(receipt, "receipt", isNoSplit),
    bell("opened-s1", "urgent", ["queue", "leads"], isS1),
    bell("opened", "waiting", ["customLeads"], isQueued("owner_inactive")),
    bell("opened-direct", "queue", ["leads"], isDirect),
  ],
  // Production that stands still has rung for all of them.
  "ticket.waits": [bell("waits", "queue", ["fewInQueue"], (event) => !isS1(event))],
  "ticket.maintenance-over": [bell("maintenance-over", "waiting", ["business"])],
  "ticket.turned": [letter("ticket.turned", "receipt")],
  "ticket.merged-away": [letter("ticket.merged", "receipt")],

  // Somebody has it.
  "ticket.assigned": [
    bell("assigned", "assigned", ["newAssignee"], hasReceiver),
    bell("taken-over", "assigned", ["formerAssignee"], isTakenBy("receiver")),
    bell("handed-on", "assigned", ["formerAssignee"], isTakenBy("another")),
  ],
  "ticket.left-waiting": [bell("left-waiting", "waiting", ["leads"])],
  "note.written": [bell("mentioned", "mentioned", ["mentioned"], mentions)],
  "message.received": [
    bell("written-after", "urgent", ["assignee", "leads"], stays),
    bell("answered", "answered", ["assignee", "coordinator"]),
  ],
  "message.written": [
    letter(answer, "answer", always, ["requester", "also"]),
    copy(copied, "answer"),
  ],
  "ticket.estimate-checked": [bell("estimate-checked", "waiting", ["business", "assignee"])],
  "ticket.urged": [bell("urged", "urgent", ["assignee", "leads"])],
  "ticket.severity-changed": [letter("severity.lowered", "progress", isLowered)],
  "ticket.severity-disputed": [bell("severity-disputed", "urgent", ["assignee", "leads"])],
  "ticket.update-proposed": [bell("update-proposed", "waiting", ["coordinatorElseAssignee"])],
  "ticket.update-sent": [letter("bug.still-with-rd", "progress")],
  "ticket.dispute-undecided": [bell("dispute-undecided", "urgent", ["leads"])],
  "ticket.coordinator-left": [bell("coordinator-left", "waiting", ["leads"])],
  "ticket.rated": [bell("rated", "rated", ["assignee"])],

  // It moves on. Below, what its customer reads of that where nobody says it in a message.
  "ticket.moved": [
    bell("disputed", "urgent", ["assignee", "leads"], moves("bug", "dispute")),
    bell("unsolved", "urgent", ["leads"], isUnsolvedAgain),
    bell("moved", "answered", ["assignee", "coordinator"], byCustomer),
    bell("rd-asks", "waiting", ["assigneeElseLeads"], moves("bug", "ask_support")),
    bell("rd-gave-back", "waiting", ["assigneeElseLeads"], moves("bug", "given_back")),
    bell("to-estimate", "waiting", ["customLeads"], need("estimate")),
    bell("to-check", "waiting", ["customLeads"], isLarge),
    bell("estimated", "waiting", ["business"], isToBeConfirmed),
    bell("to-estimate", "waiting", ["assignee", "customLeads"], need("back_to_estimate", "again")),
    bell("scope-unclear", "waiting", ["assignee"], need("scope_unclear")),
    bell("effort-confirmed", "waiting", ["customLeads"], need("confirm")),
    bell("delivered", "answered", ["business", "leads"], need("deliver")),
    bell("declined", "waiting", ["business"], need("decline", "expired")),
    bell("accepted", "waiting", ["business"], isDeliveryAccepted),
    bell("requeued", "urgent", ["leads", "customLeads", "coordinator"], issue(...requeues)),
    bell("fixing", "answered", ["coordinator"], issue("accept")),
    bell("date-moved", "waiting", ["coordinator"], issue("move_date")),
    bell("final-answer", "answered", ["coordinator"], issue("final_answer")),

    letter("bug.suspected", "progress", moves("bug", "suspect")),
    letter("bug.known", "dates", moves("bug", "known")),
    letter("requirement.estimating", "progress", need("estimate")),
    letter("requirement.backlog", "progress", need("backlog")),
    letter("requirement.confirm-effort", "answer", need("release")),
    letter("requirement.planned", "progress", need("confirm")),
    letter("issue.assigned", "progress", issue("assign")),
    letter("issue.fixing", "dates", issue("accept")),
    letter("issue.requeued", "progress", issue(...requeues)),
    letter("ticket.went-on", "progress", tells),
    letter(ended, "answer", byTheClock),
    letter(asksForRating, "survey", byCustomer),
  ],

  // Promises and time.
  "ticket.promised": [letter(promised, "dates")],
  "ticket.date-changed": [
    letter(promised, "missed", isMiss),
    letter(promised, "dates", (event) => !isMiss(event)),
  ],
  "ticket.date-open": [letter("ticket.date-open", "dates")],
  "ticket.reminded": [letter(reminder, "reminder", isInTime)],
  "ticket.clock-warned": [
    ...warned("holder", {
      75: ["assigneeElseLeads"],
      100: ["assignee", "leads"],
      150: ["leads"],
    }),
    ...warned("developers", {
      75: ["assignee", "customLeads"],
      100: ["assignee", "customLeads", "leads"],
      150: ["customLeads", "leads"],
    }),
    ...warned("business", {
      75: ["business"],
      100: ["business", "bizDirectors"],
      150: ["bizDirectors", "leads"],
    }),
    bell("clock-150", "clock", ["assignee"], gathersAt(150)),
  ],

  // R&D's side of a bug.
  "defect.opened": [bell("defect-new", "defect", ["rd"])],
  "defect.date-changed": [bell("put-off", "urgent", ["leads"], isSecondMiss)],
  "defect.unanswered": [bell("defect-unanswered", "defect", ["rd", "leads"])],
  "defect.due-today": [bell("defect-due", "defect", ["defectOwner", "releaseManagers"])],
  "defect.on-train": [bell("defect-on-train", "defect", ["defectOwner"])],
  "defect.worse": [bell("defect-worse", "defect", ["defectOwner"])],
  "defect.issue-unsent": [bell("defect-unsent", "defect", ["named"])],
  "defect.moved": [
    bell("defect-answered", "defect", ["defectOwner"], defectMoves("answer")),
    bell("defect-failed", "defect", ["defectOwner"], defectMoves("failed_test")),
    bell("defect-fixed", "defect", ["qa"], defectMoves("fixed")),
    bell("defect-back", "defect", ["defectOwner", "leads"], defectMoves("still_fails")),
    bell("defect-back", "defect", ["defectOwner"], defectMoves("reopen")),
  ],

  "calendar.year-missing": [bell("year-missing", "calendar", ["calendarKeepers"])],

  // Who somebody is.
  "binding.submitted": toClaimant("binding.submitted"),
  "binding.need_more": toClaimant("binding.need_more"),
  "binding.verified": toClaimant("binding.verified"),
  "binding.due": toClaimant("binding.due"),
  "binding.blocked": toClaimant("binding.blocked"),
  "binding.rejected": toClaimant("binding.rejected"),
  "binding.revoked": toClaimant("binding.revoked"),
  "binding.overdue": [bell("overdue", "people", ["leads"])],
  "person.erasure-asked": [bell("erasure", "people", ["erasers"])],
  "contact.same-asked": [bell("same-person", "people", ["mergers"])],
};

/** The lines that an event concerns. */
export const rulesFor = (event: Event): Rule[] =>
  (rules[event.name] ?? []).filter(({ when }) => when(event));

// Functions, so that the table stands first.

function isNoSplit(event: Event): boolean {
  return wordOf(event, "kind") !== "split";
}
function isS1({ data }: Event): boolean {
  return data["severity"] === "S1";
}
function isLowered(event: Event): boolean {
  return wordOf(event, "to") > wordOf(event, "from") && event.data["agreed"] !== true;
}
function isDirect(event: Event): boolean {
  return wordOf(event, "state") === "dev_direct";
}
function isQueued(why: string) {
  return (event: Event): boolean => wordOf(event, "queued") === why;
}
// He wrote where a clock would have ended it, and nothing moved by that.
function stays({ data }: Event): boolean {
  return data["stays"] === true;
}
function hasReceiver({ data }: Event): boolean {
  return typeof data["to"] === "string";
}
// What the desk does by itself, as for who is away, he knows or cannot read.
function isTakenBy(who: "receiver" | "another") {
  return ({ actorId, data }: Event): boolean =>
    actorId !== null &&
    typeof data["from"] === "string" &&
    (data["to"] === actorId) === (who === "receiver");
}
function mentions({ data }: Event): boolean {
  return Array.isArray(data["mentions"]) && data["mentions"].length > 0;
}
function moves(flow: string, ...names: string[]) {
  return ({ data }: Event): boolean =>
    data["flow"] === flow && names.includes(String(data["move"]));
}
function defectMoves(...names: string[]) {
  return ({ data }: Event): boolean => names.includes(String(data["move"]));
}
// Who agrees to what the product does already accepts no delivery (CRQ-T23).
function isDeliveryAccepted(event: Event): boolean {
  return need("accept", "accepted_silently")(event) && wordOf(event, "from") === "delivered";
}
function byCustomer({ data }: Event): boolean {
  return data["by"] === "contact";
}
// A move that an administrator made says whether the customer is written to.
function tells({ data }: Event): boolean {
  return data["tells"] === true;
}
function byTheClock({ actorId }: Event): boolean {
  return actorId === null;
}
function isMiss({ data }: Event): boolean {
  return Number(data["missed"] ?? 0) > 0;
}
function isSecondMiss({ data }: Event): boolean {
  return Number(data["missed"] ?? 0) > 1 && String(data["date"]) > String(data["from"]);
}
function isUnsolvedAgain({ data }: Event): boolean {
  return Number(data["reopened"] ?? 0) > 1;
}
function at(percent: number) {
  return (event: Event): boolean => event.data["percent"] === percent && isInTime(event);
}
// Whoever has it was to hear of what came before, and that was not said.
function gathersAt(percent: number) {
  return (event: Event): boolean => at(percent)(event) && event.data["gathers"] === true;
}
// So much work is gone through by a second developer before business hears of it (R72).
function isLarge(event: Event): boolean {
  const { days } = (event.data["answers"] ?? {}) as { days?: string };
  return need("estimated")(event) && Number(days) > CHECKED_ABOVE;
}
function isToBeConfirmed(event: Event): boolean {
  return need("estimated")(event) && !isLarge(event);
}
// Of what came due together in a standstill, the last says it all.
function isInTime({ data }: Event): boolean {
  return data["late"] !== true;
}
/** A clock is told of to those for whom it runs, and the further it is, the higher. */
function warned(
  whose: ReturnType<typeof whoseClock>,
  whom: Record<(typeof warnings)[number], readonly Audience[]>,
): Rule[] {
  return warnings.map((percent) =>
    bell(
      `clock-${percent}`,
      "clock",
      whom[percent],
      (event) =>
        event.data["percent"] === percent &&
        whoseClock(wordOf(event, "clock")) === whose &&
        isInTime(event),
    ),
  );
}

// Of what was withdrawn or waited in vain nobody is asked how it was; of a no that its customer agreed to he is.
function asksForRating({ event, ticket }: Happened): TemplateName | undefined {
  const flow = processThen(event);
  const { final, step } = stateOf(flow, wordOf(event, "to"));
  const agreed = flow.moves[wordOf(event, "move")]?.tone === "main";
  const over = final === true && ticket?.state === wordOf(event, "to");
  return over && (step !== undefined || agreed) ? "survey" : undefined;
}

// An issue with what was delivered says who has it, or why it is not with its developer (R79).
function receipt({ event, ticket }: Happened): TemplateName {
  const queued = wordOf(event, "queued");
  if (queued === "late" || queued === "owner_inactive") return `ticket.opened-${queued}`;
  if (ticket?.state === "dev_direct") return "ticket.opened-direct";
  return wordOf(event, "kind") === "continues" ? "ticket.opened-continues" : "ticket.opened";
}

const saidWith: Record<string, TemplateName> = {
  "usage.need_info": "ticket.need-info",
  "usage.give_outcome": "ticket.outcome",
  "request.solve": "ticket.outcome",
  "bug.need_evidence": "ticket.need-info",
  "bug.cannot_reproduce": "ticket.need-info",
  "bug.not_a_bug": "bug.not-a-bug",
  "bug.workaround": "bug.workaround",
  "bug.publish": "bug.fix-provided",
  "bug.hotfix": "bug.fix-provided",
  "custom_requirement.need_info": "ticket.need-info",
  "custom_requirement.move_date": "ticket.date-moved",
  "custom_requirement.deliver": "requirement.delivered",
  "custom_issue.need_info": "ticket.need-info",
  "custom_issue.move_date": "ticket.date-moved",
  "custom_issue.final_answer": "issue.answered",
};
// Several messages of one moment are one letter; what they were said with decides how it speaks.
function answer({ said }: Happened): TemplateName | undefined {
  return said?.first ? (saidWith[`${said.flow}.${said.move}`] ?? "ticket.answered") : undefined;
}
function copied({ said }: Happened): TemplateName | undefined {
  return said?.first ? "ticket.copied" : undefined;
}

function promised({ event }: Happened): TemplateName {
  const name = event.name as "ticket.promised" | "ticket.date-changed";
  return event.data["provisional"] ? `${name}-provisional` : name;
}
