import { resolve } from "node:path";
import { backUp } from "../lib/backup.ts";
import { readConfig } from "../lib/config.ts";
import { contentsOf } from "./contents.ts";
import { withDatabase } from "./house.ts";
import { readArgs, say, type Verb } from "./verb.ts";

export const verb: Verb = {
  usage: "FILE",
  does: "writes the database and all files into one file; the server may be running",
  async run(args) {
    const [file] = readArgs(args, ["FILE"]);
    const given = await readConfig();
    const key = { secret: given.secretKey, kept: !process.env.SECRET_KEY };
    const made = await withDatabase(given, (url) =>
      backUp(url, contentsOf(given.filesUrl), key, resolve(file)),
    );
    say(
      `${made.tables} tables with ${made.rows} rows and ${made.files} files are in ${made.file}.`,
    );
    if (key.kept) say("The secret key is in it too: keep it where nobody else can read it.");
    if (made.missing.length > 0)
      say(`The storage did not have ${made.missing.length} files that the database names.`);
    return made;
  },
};
