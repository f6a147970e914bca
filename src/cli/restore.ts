import { resolve } from "node:path";
import { restore } from "../lib/backup/restore.ts";
import { readConfig } from "../lib/config.ts";
import { openDatabase } from "../lib/database.ts";
import { replaceKey } from "../lib/secret-key.ts";
import { contentsOf } from "./contents.ts";
import { readArgs, say, type Verb } from "./verb.ts";

export const verb: Verb = {
  usage: "FILE [--force]",
  does: "reads a backup into an empty database, or with --force in place of what is there; the server must be stopped",
  async run(args) {
    const { 0: file, force } = readArgs(args, ["FILE"], ["force"]);
    const given = await readConfig();
    const database = await openDatabase(given);
    const key = {
      secret: given.secretKey,
      keep: (secret: string) => replaceKey(given.dataDir, secret),
    };
    try {
      const done = await restore(database.url, contentsOf(given.filesUrl), key, resolve(file), {
        ...(force && { force }),
      });
      say(
        `${done.tables} tables with ${done.rows} rows and ${done.files} files are back as of ${done.at}.`,
      );
      return done;
    } finally {
      await database.close();
    }
  },
};
