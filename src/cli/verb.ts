import { parseArgs } from "node:util";

/** One word of the command line. What `run` answers is printed as JSON. */
export type Verb = {
  /** What follows the word: `FILE [--force]`. */
  usage: string;
  /** Half a sentence: what it does. */
  does: string;
  run(args: string[]): Promise<unknown>;
};

/** The command was not understood; the usage is shown. */
export class BadUse extends Error {}

/** An answer that is printed although the command could not do what it was for. */
export class Failed extends Error {
  readonly answer: unknown;
  constructor(words: string, answer: unknown) {
    super(words);
    this.answer = answer;
  }
}

/** Splits arguments into the named ones in order, all of them needed, and switches such as `--force`. */
export const readArgs = <
  const Names extends readonly string[],
  const Switches extends readonly string[] = [],
>(
  args: string[],
  names: Names,
  switches?: Switches,
): { [K in keyof Names]: string } & Partial<Record<Switches[number], boolean>> => {
  const options = Object.fromEntries(
    (switches ?? []).map((name) => [name, { type: "boolean" as const }]),
  );
  const { values, positionals } = understood(() =>
    parseArgs({ args, options, allowPositionals: true }),
  );
  if (positionals.length !== names.length)
    throw new BadUse(`this takes ${names.join(" ") || "nothing more"}`);
  return Object.assign(positionals, values) as never;
};

/** Splits arguments into options with values, `--reported ISO`: those that must be there, and those that may. */
export const readOptions = <
  const Needed extends readonly string[],
  const Optional extends readonly string[] = [],
>(
  args: string[],
  needed: Needed,
  optional?: Optional,
): Record<Needed[number], string> & Partial<Record<Optional[number], string>> => {
  const names = [...needed, ...(optional ?? [])];
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { values } = understood(() => parseArgs({ args, options }));
  const missing = needed.find((name) => values[name] === undefined);
  if (missing) throw new BadUse(`--${missing} is missing`);
  return values as never;
};

const understood = <T>(parse: () => T): T => {
  try {
    return parse();
  } catch (error) {
    throw new BadUse((error as Error).message);
  }
};

/** For people: what is printed beside the JSON. */
export const say = (words: string): void => console.error(words);
