import { say, type Text } from "./say.ts";

/** One field of a form. The same table draws the form, checks the API and labels the answer in the desk. */
export type Field = {
  name: string;
  kind: "line" | "text" | "choice" | "number" | "date";
  label: Text;
  hint?: Text;
  required: boolean;
  max?: number;
  /** Of a number: of days, a year at most. */
  days?: true;
  options?: readonly { value: string; label: Text }[];
  /** Asked only while another field is one of these. */
  when?: When;
  /** A choice of what there is at the time of asking. */
  from?: "developers" | "deliveries";
};
export type When = { name: string; is: readonly string[] };

/** What a move asks; its answer may also stand in the conversation: for both sides, or as an internal note. */
export type Ask = Field & {
  writes?: "reply" | "note";
  /** Kept where only few may read it, not among the answers of the request. */
  secret?: true;
  /** Read by our side only. */
  ours?: true;
  /** Asked by an administrator: kept with its label among colleagues' notes. */
  own?: true;
  /** Lines that are often the answer, offered to be added. */
  suggest?: readonly Text[];
};

/** What stands in the conversation of an answer; a question of an administrator's is named with it. */
export const wordsOf = ({ label, options, own }: Ask, answer: string): string => {
  const chosen = options?.find(({ value }) => value === answer)?.label.zh ?? answer;
  return own ? `${label.zh}：${chosen}` : answer;
};

/** Whether a field counts, given the other answers. */
export const asked = ({ when }: Pick<Field, "when">, answers: Record<string, unknown>): boolean =>
  !when || when.is.some((value) => value === answers[when.name]);

/** What a type asks of the product and the description beside its own fields. */
export type Needs = {
  product: boolean;
  version: boolean;
  /** The version is asked only while a field of the type is one of these. */
  versionWhen: When | null;
  description: boolean;
};

export const versionAsked = (
  { version, versionWhen }: Needs,
  answers: Record<string, unknown>,
): boolean => version && asked(versionWhen ? { when: versionWhen } : {}, answers);

type More = Partial<Omit<Ask, "name" | "label">>;

export const line = (name: string, zh: string, en: string, more: More = {}): Ask => ({
  name,
  kind: "line",
  label: say(zh, en),
  required: false,
  max: 200,
  ...more,
});
export const text = (name: string, zh: string, en: string, more: More = {}): Ask =>
  line(name, zh, en, { kind: "text", max: 20_000, ...more });
export const choice = (
  name: string,
  zh: string,
  en: string,
  options: Record<string, readonly [string, string]>,
  more: More = {},
): Ask =>
  line(name, zh, en, {
    kind: "choice",
    options: Object.entries(options).map(([value, [zh, en]]) => ({ value, label: say(zh, en) })),
    ...more,
  });

export const must = { required: true } as const;
export const theyRead = say("客户可见", "The customer reads it");

// What moves of several flows ask alike.

/** Kept among staff. */
export const why = (zh = "原因", en = "Reason"): Ask =>
  text("reason", zh, en, { ...must, max: 2000, writes: "note" });
/** Read by the customer. */
export const whySaid = (zh = "原因（客户可见）", en = "Reason (the customer reads it)"): Ask =>
  text("reason", zh, en, { ...must, max: 2000, writes: "reply" });
/** The items that are missing, one a line: asked for in one go (R45). */
export const items = (suggest: readonly Text[]): Ask =>
  text("items", "需要补充的内容", "What is missing", {
    ...must,
    max: 4000,
    hint: say("每行一项", "One item a line"),
    suggest,
  });
export const date = (name: string, zh: string, en: string): Ask => ({
  ...line(name, zh, en, must),
  kind: "date",
});
