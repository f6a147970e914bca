import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { say } from "../src/lib/text.ts";

const folder = fileURLToPath(new URL("../src/texts", import.meta.url));
const messagesOf = (language: string, area: string): Record<string, string> =>
  JSON.parse(readFileSync(join(folder, language, area), "utf8"));
// The privacy policy is a document of its own shape.
const areas = readdirSync(join(folder, "zh-CN")).filter((area) => area !== "policy.json");

/** A plural is one key in Chinese and `_one`/`_other` in English. */
const bare = (keys: string[]) => new Set(keys.map((key) => key.replace(/_(one|other)$/, "")));
const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? "").sort();

test("both languages have the same areas", () => {
  expect(readdirSync(join(folder, "en"))).toEqual(readdirSync(join(folder, "zh-CN")));
});

describe.each(areas)("%s", (area) => {
  const [zh, en] = [messagesOf("zh-CN", area), messagesOf("en", area)];

  test("says the same things in both languages", () => {
    expect([...bare(Object.keys(en))].sort()).toEqual([...bare(Object.keys(zh))].sort());
    for (const sentence of [...Object.values(zh), ...Object.values(en)])
      expect(sentence.trim()).not.toBe("");
  });

  test("leaves the same gaps to be filled", () => {
    const gaps = (messages: Record<string, string>, key: string) =>
      placeholders(messages[key] ?? messages[`${key}_other`] ?? "").filter(
        (name) => name !== "count",
      );
    for (const key of bare(Object.keys(zh)))
      expect([key, gaps(en, key)]).toEqual([key, gaps(zh, key)]);
  });
});

test("the privacy policy has the same parts in both languages", () => {
  const shape = (value: unknown): unknown =>
    typeof value === "string"
      ? "text"
      : Array.isArray(value)
        ? value.map(shape)
        : Object.fromEntries(
            Object.entries(value as object).map(([key, part]) => [key, shape(part)]),
          );
  expect(shape(messagesOf("en", "policy.json"))).toEqual(shape(messagesOf("zh-CN", "policy.json")));
});

test("a sentence is filled, counted, and shows its key when it is missing", () => {
  expect(say({ hello: "您好，{name}" }, "hello", { name: "李" })).toBe("您好，李");
  expect(
    say({ files_one: "{count} file", files_other: "{count} files" }, "files", { count: 1 }),
  ).toBe("1 file");
  expect(
    say({ files_one: "{count} file", files_other: "{count} files" }, "files", { count: 3 }),
  ).toBe("3 files");
  expect(say({}, "gone")).toBe("gone");
});
