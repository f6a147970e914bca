import { expect, test } from "vitest";
import { initials } from "./initials.ts";

test.each([
  ["王建国", "建国", "a Chinese name by its given name"],
  ["小林", "小林", "two characters as they are"],
  ["欧阳修远", "修远", "a double surname too"],
  ["林（二线）", "二线", "brackets do not count"],
  ["Ada Lovelace", "AL", "others by their first letters"],
  ["support", "S", "one word by one letter"],
  ["", "?", "nobody"],
])("%s is %s: %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
