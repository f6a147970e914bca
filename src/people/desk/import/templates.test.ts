import { expect, test } from "vitest";
import { columnOf, needed } from "../../import/columns.ts";
import { importKinds } from "../../import/schema.ts";
import en from "../../../texts/en/desk-people.json" with { type: "json" };
import zh from "../../../texts/zh-CN/desk-people.json" with { type: "json" };

test.each(importKinds.flatMap((kind) => [[kind, "zh-CN", zh] as const, [kind, "en", en] as const]))(
  "the template of %s in %s has headings that the import knows, and all it needs",
  (kind, _language, texts) => {
    const [headings = [], ...rows] = texts[`imports.template-${kind}`]
      .split("\n")
      .map((line) => line.split(","));
    const known = headings.map((heading) => columnOf(kind, heading));
    expect(headings.filter((_, at) => known[at] === undefined)).toEqual([]);
    expect(known).toEqual(expect.arrayContaining([...needed[kind]]));
    for (const row of rows) expect(row).toHaveLength(headings.length);
  },
);
