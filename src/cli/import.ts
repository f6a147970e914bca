import { readFile } from "node:fs/promises";
import { importFile, importKinds, system, type ImportKind } from "../people/index.ts";
import { setting } from "../settings/index.ts";
import { withHouse } from "./house.ts";
import { BadUse, readArgs, say, type Verb } from "./verb.ts";

export const verb: Verb = {
  usage: `${importKinds.join("|")} FILE [--check]`,
  does: "brings companies, projects or contacts in from CSV, XLSX or JSON Lines",
  async run(args) {
    const { 0: kind, 1: fileName, check = false } = readArgs(args, ["KIND", "FILE"], ["check"]);
    if (!isKind(kind)) throw new BadUse(`KIND is one of ${importKinds.join(", ")}`);
    const content = await readFile(fileName).catch((error: Error) => {
      throw new BadUse(error.message);
    });
    return withHouse(async (house) => {
      const { language } = setting(house, "vendor");
      const asked = { kind, fileName, content, check, badRows: "skip", language } as const;
      const report = await importFile(house.db, system, asked);
      for (const { row, reason } of report.problems) say(`${row}: ${reason}`);
      return report;
    });
  },
};

const isKind = (word: string): word is ImportKind =>
  (importKinds as readonly string[]).includes(word);
