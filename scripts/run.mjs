// The one way in: `node scripts/run.mjs <verb>`, which is what the scripts in package.json say.
// Plain JavaScript for Node 20 and nothing else: it runs on a machine where nothing is installed yet.
import { findBrowser } from "./browser.mjs";
import { build, buildIfStale } from "./build.mjs";
import { run, together } from "./child.mjs";
import { install } from "./install.mjs";
import { runTests } from "./test.mjs";

const [verb = "", ...rest] = process.argv.slice(2);

const verbs = {
  /** The invented vendor, loaded and running. */
  async demo() {
    await buildIfStale();
    return run("node", ["src/main.ts", "--demo", ...rest]);
  },

  async start() {
    await buildIfStale();
    return run("node", ["src/main.ts", ...rest]);
  },

  /** The server starts again when a file changes, and the pages change under one's eyes. */
  dev: () =>
    together([
      ["node", ["--watch", "--watch-preserve-output", "src/main.ts", "--demo", ...rest]],
      ["vite", []],
    ]),

  build,

  async test() {
    process.env.CHROMIUM = await findBrowser();
    await buildIfStale();
    return runTests(rest);
  },

  /** All of them, so that one sees everything at once. */
  async check() {
    const codes = [
      await run("oxfmt", ["--check"]),
      await run("oxlint", ["--type-aware", "--quiet"]),
      await run("tsc", ["--project", "tsconfig.json"]),
      await run("tsc", ["--project", "tsconfig.portal.json"]),
      await run("knip", ["--no-progress"]),
    ];
    return codes.find((code) => code !== 0) ?? 0;
  },

  bench: () => run("node", ["bench/main.ts", ...rest]),
};

if (!Object.hasOwn(verbs, verb)) {
  console.error(`node scripts/run.mjs ${Object.keys(verbs).join("|")}`);
  process.exit(2);
}
try {
  await install();
  process.exitCode = await verbs[verb]();
} catch (error) {
  console.error(error.sentence ?? error);
  process.exitCode = 1;
}
