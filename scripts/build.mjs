import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, sentence } from "./child.mjs";

const mark = join(root, "dist/.sources");
const apps = ["desk", "portal"];

/** Builds the pages of staff and of customers into dist/. */
export const build = async () => {
  const sources = hashSources();
  for (const app of apps) {
    const code = await run("vite", ["build", "--mode", app, "--logLevel", "warn"]);
    if (code !== 0) throw sentence(`The pages of the ${app} could not be built; see above.`);
  }
  writeFileSync(mark, sources);
  return 0;
};

/** Nothing to do while dist/ was made from these very sources. */
export const buildIfStale = async () => {
  if (existsSync(mark) && readFileSync(mark, "utf8") === hashSources()) return;
  // An installation without the development tools was handed its pages ready made.
  if (!existsSync(join(root, "node_modules/.bin/vite"))) return;
  console.error("Building the pages …");
  await build();
};

const hashSources = () => {
  const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const file of [...files, join(root, "package-lock.json"), join(root, "vite.config.ts")])
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
};
