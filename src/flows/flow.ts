/** A flow is a table: states with what each side reads, and the moves between them. Pure; server and browser read it. */
export type Text = { zh: string; en: string };
export type Turn = "us" | "customer" | "nobody";
/** What someone is to a request: its customer, a colleague who answers, one who may overrule, or the desk itself. */
export type Hat = "customer" | "agent" | "lead" | "system";

export type State = {
  /** What staff read. */
  label: Text;
  /** What the customer reads. */
  customer: Text;
  turn: Turn;
  /** The step of the bar that is shown in this state; none where the bar ends early. */
  step?: number;
  final?: true;
};

export type Ask = {
  name: string;
  kind: "text" | "choice";
  label: Text;
  required: boolean;
  options?: readonly { value: string; label: Text }[];
  /** Asked only while another answer is one of these. */
  when?: { name: string; is: readonly string[] };
  /** The answer also stands in the conversation: as a reply that both sides read, or as an internal note. */
  writes?: "reply" | "note";
};

export type Move<Name extends string = string> = {
  label: Text;
  from: readonly Name[];
  to: Name;
  by: readonly Hat[];
  /** Said with a message to the other side; the button opens the composer. */
  says?: true;
  asks?: readonly Ask[];
  tone?: "main" | "danger";
  /** What happens elsewhere that makes the desk move by itself. */
  upon?: Occasion;
  /** Its answers are what came of the request. */
  outcome?: true;
};

/** Somebody has begun, the customer has said something, it was merged into another. */
export type Occasion = "work" | "customer-reply" | "merge";

export type Flow<Name extends string = string> = {
  title: Text;
  start: Name;
  /** The steps of the bar, in the customer's words. */
  steps: readonly Text[];
  states: Record<Name, State>;
  moves: Record<string, Move<Name>>;
};

/** Only here so that the compiler checks the names of states. */
export const defineFlow = <const Name extends string>(flow: {
  title: Text;
  start: NoInfer<Name>;
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

/** Whether an ask counts, given the other answers. */
export const asked = ({ when }: Pick<Ask, "when">, answers: Record<string, unknown>): boolean =>
  !when || when.is.some((value) => value === answers[when.name]);

/** What a type asks of the product and the description beside its own fields. */
export type Needs = {
  product: boolean;
  version: boolean;
  /** The version is asked only while a field of the type is one of these. */
  versionWhen: { name: string; is: readonly string[] } | null;
  description: boolean;
};
export const versionAsked = (
  { version, versionWhen }: Needs,
  answers: Record<string, unknown>,
): boolean => version && asked(versionWhen ? { when: versionWhen } : {}, answers);
