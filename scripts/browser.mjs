import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, run, sentence } from "./child.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The Chromium the tests walk through the pages with; CHROMIUM names another. Installs one where that is possible. */
export const findBrowser = async () => {
  const given = process.env.CHROMIUM;
  if (given && !existsSync(given))
    throw sentence(`CHROMIUM names ${given}, and there is no such file.`);
  const debian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (debian) await installPackages();
  const found = given || findInstalled();
  if (found) return found;
  if (!debian) await run("playwright-core", ["install", "chromium"]);
  const downloaded = findInstalled();
  if (downloaded) return downloaded;
  throw sentence(
    "The tests need a Chromium: apt-get install --no-install-recommends chromium fonts-noto-cjk, or name one in CHROMIUM.",
  );
};

const findInstalled = () => places.find((path) => existsSync(path)) ?? fromPlaywright();

const fromPlaywright = () => {
  const { chromium } = createRequire(join(root, "package.json"))("playwright-core");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
};

const installPackages = async () => {
  const missing = [
    process.env.CHROMIUM || findInstalled() ? [] : ["chromium"],
    // Without it every Chinese character is a box, in the screenshots and in their widths.
    hasChineseFont() ? [] : ["fonts-noto-cjk"],
  ].flat();
  // The test of the virus scanner says so itself when there is none.
  const welcome = existsSync("/usr/sbin/clamd") ? [] : ["clamav-daemon"];
  if (missing.length + welcome.length === 0) return;
  console.error(`Installing ${[...missing, ...welcome].join(", ")} for the tests …`);
  await apt("update");
  if (missing.length > 0) await apt("install", "--yes", "--no-install-recommends", ...missing);
  if (welcome.length > 0) await apt("install", "--yes", "--no-install-recommends", ...welcome);
};

const apt = (...args) =>
  run("apt-get", ["-qq", ...args], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  });

const hasChineseFont = () =>
  spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" }).stdout?.trim() ||
  (existsSync("/usr/share/fonts/opentype/noto") &&
    readdirSync("/usr/share/fonts/opentype/noto").some((name) => name.includes("CJK")));
