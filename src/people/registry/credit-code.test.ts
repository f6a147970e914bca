import { expect, test } from "vitest";
import { isCreditCode } from "./credit-code.ts";

test.each([
  ["91350100M000100Y43", true, "the example of the standard"],
  ["91110000600037341L", true, "a company with a letter for check digit"],
  ["91350100M000100Y44", false, "a wrong check digit"],
  ["91350100M000100Y34", false, "two characters changed places"],
  ["9135010OM000100Y43", false, "the letter O, which the standard leaves out"],
  ["91350100M000100Y4", false, "a character short"],
  ["91350100M000100Y433", false, "a character too many"],
  ["91350100m000100y43", false, "small letters: whoever calls has made them large"],
  ["", false, "nothing"],
])("%s is %s: %s", (code, valid, _because) => {
  expect(isCreditCode(code)).toBe(valid);
});
