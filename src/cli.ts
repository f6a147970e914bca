import { BadUse, Failed, type Verb } from "./cli/verb.ts";
import { CannotStart } from "./lib/cannot-start.ts";
import { errorText } from "./lib/problems.ts";
import { Refusal } from "./lib/refusal.ts";

/** `channeldesk <verb>`: JSON on standard output, words beside it; 0 done, 2 not understood, 1 not done. */
const verbs: Record<string, () => Promise<{ verb: Verb }>> = {
  backup: () => import("./cli/backup.ts"),
  restore: () => import("./cli/restore.ts"),
  doctor: () => import("./cli/doctor.ts"),
  calendar: () => import("./cli/calendar.ts"),
  import: () => import("./cli/import.ts"),
  settings: () => import("./cli/settings.ts"),
  user: () => import("./cli/user.ts"),
};

const main = async ([word = "", ...args]: string[]): Promise<number> => {
  if (["help", "--help", "-h"].includes(word)) {
    await explain(Object.keys(verbs));
    return 0;
  }
  const known = Object.hasOwn(verbs, word);
  try {
    if (!known) throw new BadUse(word ? `there is no ${word}` : "a word is missing");
    const { verb } = await verbs[word]!();
    const answer = await verb.run(args);
    if (answer !== undefined) console.log(JSON.stringify(answer, null, 2));
    return 0;
  } catch (error) {
    if (error instanceof BadUse) {
      console.error(`channeldesk: ${error.message}\n`);
      await explain(known ? [word] : Object.keys(verbs));
      return 2;
    }
    if (error instanceof Failed) console.log(JSON.stringify(error.answer, null, 2));
    console.error(wordsFor(error));
    return 1;
  }
};

const explain = async (words: readonly string[]): Promise<void> => {
  console.error("Usage:");
  for (const word of words) {
    const { verb } = await verbs[word]!();
    console.error(`  channeldesk ${word} ${verb.usage}\n      ${verb.does}`);
  }
};

const wordsFor = (error: unknown): unknown => {
  if (error instanceof Refusal) return errorText("en", error.code, error.details);
  return error instanceof CannotStart || error instanceof Failed ? error.message : error;
};

process.exitCode = await main(process.argv.slice(2));
