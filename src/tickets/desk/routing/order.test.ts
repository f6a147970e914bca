import { expect, test } from "vitest";
import { moved, withRule } from "./order.ts";

const rules = ["甲", "乙", "丙"].map((name) => ({ name, to: "queue" }));
const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join("");

test("a rule goes a place up or down, and no further than the ends", () => {
  expect(names(moved(rules, "乙", -1))).toBe("乙甲丙");
  expect(names(moved(rules, "乙", 1))).toBe("甲丙乙");
  expect(names(moved(rules, "甲", -1))).toBe("甲乙丙");
  expect(names(moved(rules, "丙", 1))).toBe("甲乙丙");
  expect(names(moved(rules, "没有", 1))).toBe("甲乙丙");
});

test("a changed rule keeps its place, also under another name; a new one comes last", () => {
  expect(names(withRule(rules, { name: "丁", to: "queue" }, "乙"))).toBe("甲丁丙");
  expect(names(withRule(rules, { name: "丁", to: "queue" }))).toBe("甲乙丙丁");
});
