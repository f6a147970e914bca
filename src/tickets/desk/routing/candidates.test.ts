import { expect, test } from "vitest";
import { candidatesFor } from "./candidates.ts";

const away = { since: "2026-11-25T00:00:00.000Z", note: "" };
const colleague = (
  name: string,
  more: { skills?: string[]; away?: typeof away; readsRequests?: boolean } = {},
) => ({
  id: name,
  name,
  away: null,
  skills: [],
  readsRequests: true,
  ...more,
});

test("who is here comes first, then who knows about it, then who has least to do", () => {
  const found = candidatesFor(
    { title: "达梦数据库连接失败", tags: ["国产化"] },
    [
      colleague("忙", { skills: ["大屏"] }),
      colleague("闲"),
      colleague("懂", { skills: ["达梦", "大屏"] }),
      colleague("研发", { readsRequests: false }),
      colleague("不在", { skills: ["达梦", "国产化"], away }),
    ],
    [
      { personId: "忙", open: 9, load: 20 },
      { personId: "闲", open: 1, load: 1 },
      { personId: "懂", open: 5, load: 12 },
    ],
  );
  expect(found.map(({ name }) => name)).toEqual(["懂", "闲", "忙", "不在"]);
  expect(found[0]).toEqual({
    id: "懂",
    name: "懂",
    away: false,
    open: 5,
    load: 12,
    knows: ["达梦"],
  });
});

test("a short word in Latin letters counts as a word, not as a part of one", () => {
  const knows = (title: string) =>
    candidatesFor({ title, tags: [] }, [colleague("甲", { skills: ["EN"] })], [])[0]!.knows;
  expect(knows("Document is empty")).toEqual([]);
  expect(knows("请用 en 答复")).toEqual(["EN"]);
});
