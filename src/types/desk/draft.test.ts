import { expect, test } from "vitest";
import { changesOnly, daysIn, keyOf, linesOf, optionsIn, typeKeyOf, withChange } from "./draft.ts";

test.each([
  ["Complaint", "complaint"],
  ["Training & accounts", "training_accounts"],
  ["2nd line", "nd_line"],
  ["投诉", ""],
])("a type called “%s” is %j to programs", (label, key) => {
  expect(typeKeyOf(label)).toBe(key);
});

test.each([
  ["When it happened", [], "whenItHappened"],
  ["About", ["about"], "about2"],
  ["3 days", [], "f3Days"],
  ["时间", [], "f"],
])("a field called “%s” beside %j is %s", (label, others, key) => {
  expect(keyOf(label, others)).toBe(key);
});

test("options are lines with both languages; one that stays keeps its key", () => {
  const before = optionsIn("响应慢 | Slow reply\n服务态度｜Manner");
  expect(before).toEqual([
    { value: "slowReply", label: { zh: "响应慢", en: "Slow reply" } },
    { value: "manner", label: { zh: "服务态度", en: "Manner" } },
  ]);
  const after = optionsIn("服务态度 | Behaviour\n其他", before);
  expect(after.map(({ value }) => value)).toEqual(["manner", "f"]);
  expect(linesOf(after)).toBe("服务态度 | Behaviour\n其他");
});

test("what says the same as the product is no change", () => {
  const product = { label: { zh: "处理中", en: "In progress" }, after: 10 };
  expect(changesOnly({ label: { zh: "处理中", en: "In progress" }, after: 10 }, product)).toBe(
    undefined,
  );
  expect(changesOnly({ label: product.label, after: 5 }, product)).toEqual({ after: 5 });
  expect(withChange({ a: 1, b: 2 }, "a", undefined)).toEqual({ b: 2 });
});

test("days are read however they are set apart", () => {
  expect(daysIn("2，5、 9")).toEqual([2, 5, 9]);
});
