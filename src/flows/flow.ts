import type { Ask } from "./ask.ts";
import type { ClockName } from "./clocks.ts";
import { say, type Text } from "./say.ts";

/** A flow is a table: states with what each side reads, and the moves between them. Pure; server and browser read it. */
export type Turn = "us" | "customer" | "nobody";

/**
 * What someone is to a request: its customer, one who may commit his company (T3, a partner's administrator), a
 * colleague by his role (flows.md §0.1), or the desk itself.
 */
export type Hat =
  | "customer"
  | "authorised"
  | "agent"
  | "lead"
  | "rd"
  | "qa"
  | "custom_dev"
  | "custom_lead"
  | "business"
  | "biz_director"
  | "release_manager"
  | "system";

export type State = {
  /** What staff read. */
  label: Text;
  /** What the customer reads; `{date}` and the like stand for what was answered on the way. */
  customer: Text;
  turn: Turn;
  /** The step of the bar that is shown in this state; none where the bar ends early. */
  step?: number;
  final?: true;
  /** Why it stands here, by the fact `queued`; staff read it behind the label. */
  reasons?: Readonly<Record<string, Text>>;
  /** The clocks that run while a request stands here. */
  clocks?: readonly ClockName[];
  /** Business days in the state after which the customer is reminded. */
  remind?: readonly number[];
};

export type Move<Name extends string = string> = {
  /** The row of flows.md it comes from; more than one where the rows differ in who or when only. */
  rows?: readonly string[];
  label: Text;
  /** What stands in the history; else where it led. */
  history?: Text;
  from: readonly Name[];
  to: Name;
  by: readonly Hat[];
  /** Said with a message to the other side; the button opens the composer. */
  says?: true;
  asks?: readonly Ask[];
  tone?: "main" | "danger";
  /** What happens elsewhere that makes the desk move by itself. */
  upon?: Occasion;
  /** Made by an administrator; `tells`: the customer has a letter of where it led. */
  own?: { tells: boolean };
  /** Its answers are what came of the request. */
  outcome?: true;
  /** What was answered did not solve it: as much as opening it again. */
  unsolved?: true;
  /** Whoever had it has it no longer: it waits for somebody to take it. */
  frees?: true;
  /** Why it waits in the queue from here on; `by-delivery` where that hangs on what it is about. */
  queues?: string;
  /** Goes out in the thread of the delivery (tickets/thread.ts). */
  inThread?: true;
  /** The day, by the name of the fact, with whose end the desk makes it. */
  expires?: string;
  /** Where it stood, which is where a move `back` leads. */
  remembers?: true;
  /** Only to where it stood when it was remembered. */
  back?: true;
  /** Facts that hold no longer. */
  forgets?: readonly string[];
  /** From here on a first reply is owed anew. */
  owesReply?: true;
  /** The desk makes it itself after so many business days in the state. */
  after?: number;
  /** The same in business minutes: a conversation is over sooner than a request. */
  afterMinutes?: number;
  /** Open only so many calendar days after the end (RO). */
  within?: number;
  /** What must hold beside; see `guards.ts`. */
  guard?: readonly GuardName[];
};

/**
 * Somebody has begun, the customer has said something, a colleague has answered, it was merged into another, whoever
 * had it has gone.
 */
export type Occasion = "work" | "customer-reply" | "staff-reply" | "merge" | "left";

/**
 * Not of what stands still in production; once in the life of a request; only what was confirmed as it was offered;
 * while the developer of a delivery still answers directly (HW); where a defect is named, one that there is;
 * of two questions both with yes; an estimate of a new version, or one that was checked; what was reproduced, or is
 * reported by whoever leads; a developer of ours; only what was found to need nothing; where the fix is out;
 * after a dispute, or where R&D rejected it, by whoever leads.
 */
export type GuardName =
  | "not-s1"
  | "once"
  | "current-estimate"
  | "hot-window"
  | "defect-known"
  | "both-yes"
  | "estimate-version"
  | "reproduced-or-lead"
  | "hotfix-ahead"
  | "developer-known"
  | "nothing-to-do"
  | "fix-out"
  | "lead-decides";

export type Flow<Name extends string = string> = {
  title: Text;
  start: Name;
  /** Where it may begin instead: an issue that goes straight to its developer. */
  starts?: readonly Name[];
  /** Why it waits in the queue where it begins there. */
  queues?: string;
  /** Where what the customer writes is a new matter of another type, once something was delivered: an issue with that. */
  afterwards?: { in: readonly Name[]; type: string };
  /** Where it may still turn out to be of another type. */
  turns: readonly Name[];
  /** The steps of the bar, in the customer's words. */
  steps: readonly Text[];
  states: Record<Name, State>;
  moves: Record<string, Move<Name>>;
};

/** Only here so that the compiler checks the names of states. */
export const defineFlow = <const Name extends string>(flow: {
  title: Text;
  start: NoInfer<Name>;
  starts?: readonly NoInfer<Name>[];
  queues?: string;
  afterwards?: { in: readonly NoInfer<Name>[]; type: string };
  turns: readonly NoInfer<Name>[];
  steps: readonly Text[];
  states: Record<Name, State>;
  moves: Record<string, Move<NoInfer<Name>>>;
}): Flow => flow;

/** The moves someone with these hats has in a state, in the order of the table. */
export const movesOpen = (flow: Flow, state: string, hats: readonly Hat[]): [string, Move][] =>
  Object.entries(flow.moves).filter(
    ([, move]) => move.from.includes(state) && move.by.some((hat) => hats.includes(hat)),
  );

/** Where a move leads; undefined when it is not open to these hats in this state. */
export const step = (
  flow: Flow,
  state: string,
  move: string,
  hats: readonly Hat[],
): string | undefined => movesOpen(flow, state, hats).find(([name]) => name === move)?.[1].to;

export const stateOf = (flow: Flow, name: string): State => {
  const state = flow.states[name];
  if (!state) throw new Error(`the flow has no state ${name}`);
  return state;
};

export type Step = { label: Text; at: "done" | "now" | "ahead" };
/** The step bar of a request in a state. */
export const stepsAt = (flow: Flow, name: string): Step[] => {
  const { step: now, final } = stateOf(flow, name);
  return flow.steps.map((label, i) => {
    if (now === undefined) return { label, at: "ahead" };
    if (i < now || (i === now && final)) return { label, at: "done" };
    return { label, at: i === now ? "now" : "ahead" };
  });
};

/** A state's words with why it stands there behind them. */
export const because = (label: Text, reason: Text): Text =>
  say(`${label.zh}（${reason.zh}）`, `${label.en} (${reason.en})`);

const unknown: Record<string, Text> = { date: say("待定", "to be confirmed") };

/** A state's words with what was answered on the way put in. */
export const filled = (text: Text, facts: Readonly<Record<string, string>>): Text => {
  const put = (language: keyof Text) =>
    text[language].replace(
      /\{(\w+)\}/g,
      (_, name: string) => facts[name] ?? unknown[name]?.[language] ?? "–",
    );
  return { zh: put("zh"), en: put("en") };
};
