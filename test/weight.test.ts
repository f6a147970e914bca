import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const dist = join(import.meta.dirname, "../dist");
const read = (path: string) => readFileSync(join(dist, path), "utf8");

/** Everything the browser fetches for a page: what the document names, the page's own part, and what these import. */
const fetched = (app: "desk" | "portal", parts: string[]): string[] => {
  const folder = `/assets/${app}`;
  const own = readdirSync(join(dist, folder)).filter((name) =>
    parts.some((part) => name.replace(/-[\w-]{8}\.\w+$/, "") === part),
  );
  expect(own.length).toBeGreaterThanOrEqual(parts.length);
  const found = new Set(
    [...read(`${app}/index.html`).matchAll(/\/assets\/[\w/.-]+\.(?:js|css)/g)].map(
      ([path]) => path,
    ),
  );
  for (const name of own) found.add(`${folder}/${name}`);
  for (const path of found)
    if (path.endsWith(".js"))
      for (const [, name] of read(path).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
        found.add(`${folder}/${name}`);
  return [...found];
};

test.each([
  ["desk", "the lists and a request", ["Workplace", "zh-CN"], 15, 400],
  ["portal", "a request", ["TicketPage", "zh-CN"], 15, 80],
  ["portal", "signing in", ["SignInPage", "zh-CN"], 15, 80],
] as const)("the first load of %s, %s, is few files and light", (app, _page, parts, count, kb) => {
  const files = fetched(app, [...parts]);
  const scripts = files.filter((path) => path.endsWith(".js"));
  const bytes = files.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
  expect(scripts.length).toBeLessThanOrEqual(count);
  expect(bytes / 1024).toBeLessThanOrEqual(kb);
  expect(scripts.join()).not.toMatch(/RichText|Palette|pinyin/);
});
