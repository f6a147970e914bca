import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { spokenIn } from "../../../../test/spoken.ts";
import type { Row } from "../data/types.ts";

await spokenIn("zh-CN", () => import("../../../desk/texts.ts"));
const { atHand } = await import("./atHand.ts");
const { loadFinder } = await import("./finder.ts");

const row = (number: number, title: string, company: string) =>
  ({
    number,
    title,
    company: { id: null, name: company },
    project: { id: null, name: "" },
    requester: { id: "1", name: "李经理" },
  }) as Row;

test("what is open or listed is found by pinyin, its initials and its parts, each once", async () => {
  const queries = new QueryClient();
  const [one, other] = [row(1, "导出超时", "华信系统集成"), row(2, "安装", "远景数据")];
  queries.setQueryData(["tickets", "one", 1], one);
  queries.setQueryData(["tickets", "list", {}], { pages: [{ items: [one, other] }] });
  const matches = await loadFinder();
  const found = (typed: string) => atHand(queries, typed, matches).map(({ number }) => number);
  expect(found("huaxin")).toEqual([1]);
  expect(found("yjsj")).toEqual([2]);
  expect(found("超时")).toEqual([1]);
  expect(found("李经理")).toEqual([1, 2]);
  expect(found("wuren")).toEqual([]);
});
