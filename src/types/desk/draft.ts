import type { Definition, FlowToChange, TypeDetail } from "./queries.ts";

export type OwnField = Definition["fields"] extends readonly (infer Each)[] | undefined
  ? Each
  : never;
export type State = FlowToChange["states"][number];
export type Move = FlowToChange["moves"][number];
export type Changes = TypeDetail["definition"]["flow"];
export type OwnState = Changes["ownStates"][number];
export type OwnMove = Changes["ownMoves"][number];
export type StateChange = Changes["states"][string];
export type MoveChange = Changes["moves"][string];

/** The states that a request may stand in, as they are called now. */
export const statesIn = (
  { states }: FlowToChange,
  changes: Changes,
): { name: string; label: Word; own: boolean }[] => [
  ...states.flatMap(({ name, label }) => {
    const change = changes.states[name];
    return change?.leftOut ? [] : [{ name, label: change?.label ?? label, own: false }];
  }),
  ...changes.ownStates.map(({ name, label }) => ({ name, label, own: true })),
];

/** Where a move of the product is open now: in states that are still there. */
export const fromNow = (move: Move, changes: Changes): string[] =>
  (changes.moves[move.name]?.from ?? move.from).filter(
    (name) =>
      !changes.states[name]?.leftOut &&
      (move.from.includes(name) || changes.ownStates.some((state) => state.name === name)),
  );

/** Offers a state made here with these moves of the product, and with no other of them. */
export const offeredIn = (
  { moves }: FlowToChange,
  changes: Changes,
  state: string,
  names: readonly string[],
): Changes["moves"] =>
  moves.reduce((all, move) => {
    const change = all[move.name];
    const others = (change?.from ?? move.from).filter((name) => name !== state);
    const from = names.includes(move.name) ? [...others, state] : others;
    const said = { ...change, from: same(from, move.from) ? undefined : from };
    return withChange(all, move.name, changesOnly<MoveChange>(said, {}));
  }, changes.moves);

/** Without a state made here: no move of the product is offered there, and those made here do not begin there. */
export const withoutState = (flow: FlowToChange, changes: Changes, name: string): Changes => ({
  ...changes,
  moves: offeredIn(flow, changes, name, []),
  ownStates: changes.ownStates.filter((state) => state.name !== name),
  ownMoves: changes.ownMoves
    .map((move) => ({ ...move, from: move.from.filter((from) => from !== name) }))
    .filter(({ from, to }) => from.length > 0 && to !== name),
});

const wordsIn = (label: string): string[] => label.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** `Slow reply` → `slow_reply`: how programs call a type. */
export const typeKeyOf = (label: string): string =>
  wordsIn(label)
    .join("_")
    .replace(/^[^a-z]+/, "")
    .slice(0, 40);

/** `When it happened` → `whenItHappened`: how programs call a field or an option, unlike the others. */
export const keyOf = (label: string, others: readonly string[]): string => {
  const [first = "", ...rest] = wordsIn(label);
  const camel = [first, ...rest.map((word) => word[0]!.toUpperCase() + word.slice(1))].join("");
  const key = (/^[a-z]/.test(camel) ? camel : `f${camel}`).slice(0, 36);
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? key : `${key}${n}`;
    if (!others.includes(tried)) return tried;
  }
};

type Options = OwnField["options"];

/** 一行一个选项，中英文之间用竖线：“响应慢 | Slow reply”. */
export const optionsIn = (lines: string, before: Options = []): NonNullable<Options> => {
  const made: NonNullable<Options> = [];
  for (const line of lines.split("\n")) {
    const [zh = "", en = zh] = line.split(/[|｜]/).map((part) => part.trim());
    if (zh === "") continue;
    const known = before.find(({ label }) => label.zh === zh);
    const value =
      known?.value ??
      keyOf(
        en,
        [...made, ...before].map((option) => option.value),
      );
    made.push({ value, label: { zh, en: en || zh } });
  }
  return made;
};
export const linesOf = (options: Options = []): string =>
  linesOfWords(options.map(({ label }) => label));
/** The same of words without a name: lines that are offered as an answer. */
export const wordsOfLines = (lines: string): Word[] => optionsIn(lines).map(({ label }) => label);
export const linesOfWords = (words: readonly Word[]): string =>
  words.map(({ zh, en }) => (zh === en ? zh : `${zh} | ${en}`)).join("\n");

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what is other than the product says; undefined where nothing is. */
export const changesOnly = <Change extends object>(
  said: Change,
  product: Partial<Record<keyof Change, unknown>>,
): Change | undefined => {
  const others = Object.entries(said).filter(
    ([name, value]) => value !== undefined && !same(value, product[name as keyof Change]),
  );
  return others.length > 0 ? (Object.fromEntries(others) as Change) : undefined;
};

/** Puts a change of one state or move into all, or takes it out. */
export const withChange = <Change>(
  all: Record<string, Change>,
  name: string,
  change: Change | undefined,
): Record<string, Change> => {
  const { [name]: _, ...rest } = all;
  return change === undefined ? rest : { ...rest, [name]: change };
};

/** `2, 5` → 2 and 5; what is no number is sent as it is, and refused. */
export const daysIn = (text: string): number[] =>
  text
    .split(/[\s,，、]+/)
    .filter(Boolean)
    .map(Number);

type Word = { zh: string; en: string };
type Language = "zh-CN" | "en";
export const inLanguage = ({ zh, en }: Word, language: string): string =>
  language === ("en" satisfies Language) ? en : zh;
