import { expect, test } from "vitest";
import { holdsIdCard } from "./id-card.ts";

test.each([
  ["11010519491231002X", true, "a number of an identity card"],
  ["身份证 110105194912310021", true, "among words"],
  ["110105 19491231 002x", true, "with blanks, small x"],
  ["１１０１０５１９４９１２３１００２１", true, "full-width digits"],
  ["13812345678", false, "a mobile"],
  ["91350100M000100Y43", false, "a credit code"],
  ["110105194913310021", false, "there is no month 13"],
  ["2026年江城大学图书馆项目", false, "a project"],
])("%s: %s, %s", (text, holds, _because) => {
  expect(holdsIdCard(text)).toBe(holds);
});
