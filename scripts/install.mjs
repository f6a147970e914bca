import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, sentence } from "./child.mjs";

const lock = join(root, "package-lock.json");
const npmOwn = join(root, "node_modules/.package-lock.json");
const mark = join(root, "node_modules/.channeldesk-lock");

/** Installs what the lock file names unless that was done already, and makes sure there is a Node to run on. */
export const install = async () => {
  const wanted = createHash("sha256").update(readFileSync(lock)).digest("hex");
  if (!installed(wanted)) {
    console.error("Installing what package-lock.json names …");
    const options = ["ci", "--include=dev"];
    const npm = process.env.npm_execpath;
    const code = await (npm?.endsWith("npm-cli.js")
      ? run(process.execPath, [npm, ...options])
      : run("npm", options));
    if (code !== 0)
      throw sentence("npm could not install what package-lock.json names; see above.");
    writeFileSync(mark, wanted);
  }
  needNode24();
};

const installed = (wanted) => {
  if (existsSync(mark)) return readFileSync(mark, "utf8") === wanted;
  // Somebody ran npm by hand, which is as good, if it was after the last change of the lock.
  return existsSync(npmOwn) && statSync(npmOwn).mtimeMs >= statSync(lock).mtimeMs;
};

const needNode24 = () => {
  const { stdout } = spawnSync("node", ["--version"], {
    encoding: "utf8",
    env: { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}` },
  });
  if (Number(/^v(\d+)/.exec(stdout)?.[1]) >= 24) return;
  throw sentence(
    `Channeldesk runs on Node 24 or newer, npm carries none for ${process.platform} on ${process.arch}, and this is ${process.version}; install Node 24.`,
  );
};
