import { expect, test } from "vitest";
import { fitsMask } from "./masked.ts";

test.each([
  ["138****1741", "13800001741", true],
  ["138****1741", "138 0000 1741", true],
  ["138****1741", "13800001742", false],
  ["c***@songgu.example", "caoyang@songgu.example", true],
  ["c***@songgu.example", "caoyang@songgu-example", false],
  ["c***@song-gu.example", "caoyang@song-gu.example", true],
  ["c***@songgu.example", "", false],
])("%s may stand for %s: %s", (masked, address, fits) => {
  expect(fitsMask(masked, address)).toBe(fits);
});
