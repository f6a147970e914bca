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
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length !== names.length)
      throw new BadUse(`this takes ${names.join(" ") || "nothing more"}`);
    return Object.assign(positionals, values) as never;
  } catch (error) {
    throw error instanceof BadUse ? error : new BadUse((error as Error).message);
  }
};

/** For people: what is printed beside the JSON. */
export const say = (words: string): void => console.error(words);
