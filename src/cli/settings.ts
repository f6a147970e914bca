import { readFile, writeFile } from "node:fs/promises";
import { exportSettings, importSettings } from "../settings/index.ts";
import { withHouse } from "./house.ts";
import { BadUse, readArgs, say, type Verb } from "./verb.ts";

export const verb: Verb = {
  usage: "export|import FILE [--check]",
  does: "writes all settings into a YAML or JSON file, or lays one over them; --check only says what would change",
  async run(args) {
    const { 0: way, 1: file, check = false } = readArgs(args, ["export|import", "FILE"], ["check"]);
    if (!/\.(json|ya?ml)$/.test(file)) throw new BadUse("FILE ends in .json, .yaml or .yml");
    if (way === "export") return writeOut(file);
    if (way === "import") return readIn(file, check);
    throw new BadUse(`it is export or import, and not ${way}`);
  },
};

const writeOut = (file: string) =>
  withHouse(async (house) => {
    const { content, variables } = exportSettings(house, file.endsWith(".json") ? "json" : "yaml");
    await writeFile(file, content);
    if (variables.length > 0)
      say(`Secrets are not written; where the file is imported, set ${variables.join(", ")}.`);
    return { file, variables };
  });

const readIn = async (file: string, check: boolean) => {
  const content = await readFile(file, "utf8").catch((error: Error) => {
    throw new BadUse(error.message);
  });
  return withHouse(async (house) => {
    const changes = await importSettings(house, { id: null }, content, { check });
    for (const { path, from, to } of changes)
      say(`${path}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`);
    if (changes.length === 0) say("Nothing changes.");
    return { applied: !check, changes };
  });
};
