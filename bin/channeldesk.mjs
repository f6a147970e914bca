#!/usr/bin/env node
// The command line. Plain JavaScript for Node 20: it hands over to the Node that npm carries where this one is older.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const carried = here("../node_modules/.bin/node");
const recent = Number(process.versions.node.split(".")[0]) >= 24;

if (recent) {
  await import("../src/cli.ts");
} else if (existsSync(carried)) {
  const args = [here("../src/cli.ts"), ...process.argv.slice(2)];
  const child = spawn(carried, args, { stdio: "inherit" });
  // The terminal sends Ctrl-C to both; the child decides when it is done.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
} else {
  console.error(
    `Channeldesk runs on Node 24 or newer and this is ${process.version}; run npm ci in its folder, or install Node 24.`,
  );
  process.exitCode = 1;
}
