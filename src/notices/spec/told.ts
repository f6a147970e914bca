import type { Event } from "../../lib/events.ts";
import type { Move } from "../../flows/index.ts";
import { tables, type FlowName, type Row, isOfRequests } from "../../flows/spec/deviations.ts";
import type { Happened, Said, Told } from "../happened.ts";
import { rulesFor } from "../rules.ts";

// What a row of the specification makes happen, and whom the table of notices tells of it.

type Happening = { name: string; data?: object; by?: string | null; said?: Said };

/** The desk says it in an event of its own. */
const besides: Readonly<Record<string, readonly Happening[]>> = {
  "USG-T06": [{ name: "ticket.reminded", data: { state: "wait_customer" } }],
  "BUG-T11": [{ name: "defect.opened" }, { name: "ticket.promised" }],
  "BUG-T13": [{ name: "ticket.date-changed" }],
  "BUG-T18": [{ name: "ticket.date-changed", data: { missed: 1 } }],
  "BUG-T20": [{ name: "defect.moved", data: { move: "still_fails" } }],
  "BUG-T27": [{ name: "ticket.date-changed" }],
  "BUG-T12": [{ name: "ticket.date-open" }],
  // What turns out to be of another type, in whatever flow.
  "USG-T14": [{ name: "ticket.turned" }],
  "BUG-T09": [{ name: "ticket.turned" }],
  "CIS-T08": [{ name: "ticket.turned" }],
  "CIS-T26": [{ name: "ticket.turned" }],
  "IMC-T12": [{ name: "ticket.turned" }],
  // A reply moves nothing.
  "USG-T03": [{ name: "message.written", said: { text: "", first: true } }],
  "CIS-T05": [{ name: "message.written", said: { text: "", first: true } }],
  "EML-T06": [{ name: "message.written", said: { text: "", first: true } }],
  "EML-T11": [{ name: "message.received", by: "contact" }],
  "DEF-T03": [
    { name: "ticket.moved", data: { flow: "bug", move: "ask_support", to: "locating" }, by: null },
  ],
  // The day of its fix changes with the train.
  "RLS-T02": [{ name: "ticket.date-changed" }],
  "RLS-T04": [{ name: "defect.on-train" }],
  "RLS-T07": [{ name: "ticket.date-changed" }],
  "RLS-T09": [{ name: "ticket.date-changed" }],
  "RLS-T08": [
    { name: "message.written", said: { text: "", first: true }, data: { also: ["someone"] } },
  ],
};

/** Whom the table tells of what a row makes happen, in the words of the column. */
export const toldOf = (name: FlowName, row: Row): string[] => {
  const moves = Object.entries(tables[name]!.moves).filter(
    ([, { rows = [], from }]) => rows.includes(row.id) && from.includes(row.from),
  );
  const happens = [
    ...(row.from === "*start" ? beginnings(name, row) : []),
    ...moves.flatMap(([move, rules]) => movings(name, move, rules, row)),
    ...(besides[row.id] ?? []),
  ];
  const told = happens.flatMap((each) => hear(each, row));
  // Only an issue that a developer has is followed by somebody else (R82).
  const there = told.filter((who) => who !== "coordinator" || name === "custom_issue");
  return [...new Set(there)].toSorted();
};

const beginnings = (name: FlowName, { to, required, notify = "" }: Row): Happening[] => {
  if (name === "defect") return [{ name: "defect.opened" }];
  if (!isOfRequests(name)) return [];
  const queued = required.join().match(/reason=(\w+)/)?.[1];
  const severity = notify.includes("S1") ? "S1" : "S3";
  const data = { severity, state: to, queued };
  const opened = { name: "ticket.opened", data, by: "contact" };
  return to === "dev_direct"
    ? [opened, { name: "ticket.assigned", data: { to: "developer" }, by: null }]
    : [opened, { name: "ticket.waits", data: { severity }, by: "contact" }];
};

const movings = (name: FlowName, move: string, rules: Move, { from, to }: Row): Happening[] => {
  if (!isOfRequests(name))
    return name === "defect" ? [{ name: "defect.moved", data: { move } }] : [];
  if (rules.upon === "merge") return [{ name: "ticket.merged-away", by: "staff" }];
  if (rules.upon === "work" && rules.by.includes("system")) return [];
  const data = { flow: name, move, from, to };
  const writes = rules.asks?.some((ask) => ask.writes === "reply") ?? false;
  const said = { text: "", first: true, flow: name, move };
  return [
    ...byWhom(rules).map((by): Happening => {
      const more = { by, ...(rules.unsolved && { reopened: 2 }) };
      return { name: "ticket.moved", data: { ...data, ...more }, by: by === "system" ? null : by };
    }),
    ...(rules.upon === "customer-reply" ? [{ name: "message.received", by: "contact" }] : []),
    ...(rules.says || (writes && !byWhom(rules).includes("contact"))
      ? [{ name: "message.written", by: "staff", said }]
      : []),
    ...(rules.frees ? [{ name: "ticket.waits", data: { severity: "S3" } }] : []),
    ...(rules.asks?.some((ask) => ask.name === "developer")
      ? [{ name: "ticket.assigned", data: { to: "developer" }, by: "staff" }]
      : []),
  ];
};

const byWhom = ({ by, upon }: Move): string[] => {
  if (upon === "customer-reply") return ["contact"];
  return [
    ...new Set(
      by.map((hat) =>
        hat === "customer" || hat === "authorised"
          ? "contact"
          : hat === "system"
            ? "system"
            : "staff",
      ),
    ),
  ];
};

/** The words of the column for the audiences of the table. */
const words: Readonly<Record<string, readonly string[]>> = {
  requester: ["customer"],
  also: ["customer"],
  newAssignee: ["assignee"],
  assigneeElseLeads: ["assignee"],
  fewInQueue: ["queue"],
  defectOwner: ["rd"],
};

const hear = ({ name, data = {}, by = null, said }: Happening, row: Row): string[] => {
  const event = { name, actorId: by, data, ticketId: "", aboutId: "" } as unknown as Event;
  const ticket = { state: row.to, facts: {}, flow: "usage", typeVersion: null } as unknown as Told;
  const what: Happened = { event, ticket: { ...ticket, state: stateThen(data, row) }, said };
  return rulesFor(event).flatMap(({ bell, letter, kind, whom }) => {
    const template = typeof letter === "function" ? letter(what) : letter;
    if (!bell && !template) return [];
    if (kind === "survey") return ["rating"];
    return whom.flatMap((each) => words[each] ?? [each]);
  });
};

const stateThen = (data: object, { to }: Row): string =>
  "state" in data && typeof data.state === "string" ? data.state : to;
