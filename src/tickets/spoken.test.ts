import { expect, test } from "vitest";
import { spoken } from "./spoken.ts";

test("a day that may still move says so in both languages, and a defect has its name however it was typed", () => {
  const facts = { date: "2027-01-22", provisional: "yes", defect: "12" };
  expect(spoken(facts, "zh-CN")).toMatchObject({
    date: "2027-01-22（周五，暂定）",
    defect: "DEF-12",
  });
  expect(spoken(facts, "en")).toMatchObject({ date: "Fri 2027-01-22 (provisional)" });
  expect(spoken({ ...facts, provisional: "" }, "en")).toMatchObject({ date: "Fri 2027-01-22" });
});
