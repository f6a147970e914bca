import type { Hat } from "../flow.ts";
import { rolesWith } from "../hats.ts";

const hats: readonly Hat[] = [
  "agent",
  "lead",
  "rd",
  "qa",
  "custom_dev",
  "custom_lead",
  "business",
  "biz_director",
  "release_manager",
];
const contacts = ["contact", "authorised contact"];

/** Everyone who may stand before a button, with the hats that each wears. */
export const everyone: Readonly<Record<string, readonly Hat[]>> = {
  contact: ["customer"],
  "authorised contact": ["customer", "authorised"],
  system: ["system"],
  ...Object.fromEntries(
    new Set(hats.flatMap(rolesWith))
      .values()
      .map((role) => [role, hats.filter((hat) => rolesWith(hat).includes(role))]),
  ),
};

/** Whom the words of the column "who may" mean. */
const who: Readonly<Record<string, readonly string[]>> = {
  contact: contacts,
  "contact T1+": contacts,
  "contact T2+": contacts,
  "contact (催办)": contacts,
  person: contacts,
  "person T0+": contacts,
  "person T1+": contacts,
  "contact button": contacts,
  "contact T3 or partner admin": ["authorised contact"],
  watcher: contacts,
  agent: rolesWith("agent"),
  "or agent with the contact's words": rolesWith("agent"),
  lead: ["lead"],
  rd: ["rd"],
  qa: ["qa"],
  custom_dev: rolesWith("custom_dev"),
  custom_lead: ["custom_lead"],
  business: rolesWith("business"),
  release_manager: ["release_manager"],
  router: ["system"],
  bot: ["system"],
  system: ["system"],
  "system (mail)": ["system"],
  "calendar job": ["system"],
  // He says so in his request, and the defect follows.
  "contact via ticket": ["system"],
  // Nobody has these roles.
  product: ["product"],
  "classifier+confirm": ["classifier"],
};

export const meant = (words: string): readonly string[] => {
  const found = words.startsWith("timer") ? ["system"] : who[words];
  if (!found) throw new Error(`nobody knows who is meant by “${words}”`);
  return found;
};

/** It is required, and comes from elsewhere than a question. */
type Elsewhere = { from: string };
const theMessage: Elsewhere = { from: "the message it is said with, with its files" };
const thePress: Elsewhere = { from: "the press itself" };
const whoPresses: Elsewhere = { from: "who presses, or who is assigned" };
const theForm: Elsewhere = { from: "the form that every request has" };
const theBug: Elsewhere = { from: "the bug that is reported" };
const theCalendar: Elsewhere = { from: "the calendar" };
const theRecord: Elsewhere = { from: "what lies in the release, which is checked" };
const theDesk: Elsewhere = { from: "what made the desk do it" };

/** By which question the words of the column "required" are asked; after a row's number only there. */
const required: Readonly<Record<string, string | Elsewhere>> = {
  title: theForm,
  description: theForm,
  phenomenon: theForm,
  channel: theForm,
  contact: theForm,
  severity: theForm,
  product: theForm,
  'project or "无项目"': theForm,
  "version/build": theForm,
  "product/version": theForm,
  "prod/test": "environment",
  "business goal": "goal",
  "current way": "currentWay",
  "wanted behaviour": "wanted",
  "wanted date": "wantedDate",
  "delivery chosen or unknown": "delivery",

  "DEF-T01 product": theBug,
  "DEF-T01 version": theBug,
  "DEF-T01 severity": theBug,
  module: theBug,
  steps: theBug,
  evidence: theBug,
  "nominal Friday": theCalendar,
  "run day": theCalendar,
  "cut-off": theCalendar,
  "artifacts ≥1": theRecord,
  sha256: theRecord,
  signature: theRecord,
  "notes zh/en": theRecord,
  "upgrade/rollback": theRecord,
  "defect list": theRecord,

  assignee: whoPresses,
  owner: whoPresses,
  "assignee=coordinator": whoPresses,
  "CRQ-T16 developer": whoPresses,
  "CRQ-T19 developer": whoPresses,
  judgement: thePress,
  "to group/agent": thePress,
  "completeness ok": thePress,
  "target ticket": thePress,
  "target of the same project": thePress,
  "result code = no_reply": theDesk,
  "result=unfollowed": theDesk,
  "reason=dev_silent": theDesk,
  "reason=late": theDesk,
  "reason=owner_inactive": theDesk,
  "reason=no_delivery": theDesk,
  "delivery token valid": theDesk,
  "sender T2 of project": theDesk,

  text: theMessage,
  "text/image/link": theMessage,
  reply: theMessage,
  "reply or file": theMessage,
  "file or text": theMessage,
  files: theMessage,
  "how-to": theMessage,
  "how-to link": theMessage,
  "upload link": theMessage,
  "steps/KB link": theMessage,
  "install notes": theMessage,
  "files/link": theMessage,
  "mail in thread": theMessage,
  "install notes/reason": theMessage,
  "agent rewrites for the customer": theMessage,

  "DEF-T02 target train": "train",
  "DEF-T03 question": "question",
  "commit/MR ref": "notes",
  "release id": "release",
  "new day": "date",
  "branch/build": "branch",
  "IMC-T10 note": "reason",
  "result code": "result",
  "checklist ≥1 item": "items",
  "items (log, screenshot, report export…)": "items",
  "what is needed": "items",
  questions: "items",
  "CRQ-T09 questions": "reason",
  question: "reason",
  "which item": "reason",
  "reason shown to contact": "reason",
  "what was tried": "tried",
  "defect id": "defect",
  "fix notes": "notes",
  "test notes": "notes",
  approvals: "reason",
  artifact: "release",
  artifacts: "artifacts",
  "agreed date": "date",
  "new date": "date",
  "planned date": "date",
  "target train": "date",
  "target train or override date": "date",
  "backlog id": "backlog",
  "feasible=yes(by)": "feasible",
  "needed=yes(why)": "needed",
  "scope text": "scope",
  "person-days": "days",
  "valid-until": "validUntil",
  "CRQ-T10 version": "estimate",
  "CRQ-T13 version": "confirms",
  "estimate version": "confirms",
  "price file (business/customer only)": "price",
  "confirmation (mail/contract/PO)": "order",
  "CRQ-T19 items": "delivered",
  "hot-window days": "hotDays",
  "developer (same if active)": "developer",
  "mail in original thread: result": "outcome",
  "KB link": "article",
  "KB link or kb_gap": "article",
};

/** The name of the question by which something required is asked; undefined where it comes from elsewhere. */
export const questionFor = (row: string, words: string): string | undefined => {
  const plain = words.replace(/ ∈ .*/, "");
  const found = required[`${row} ${plain}`] ?? required[plain] ?? plain;
  return typeof found === "string" ? found : undefined;
};
