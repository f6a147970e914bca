import { expect, test } from "vitest";
import { readSearch, writeSearch } from "./search.ts";

test.each([
  [{}, ""],
  [{ view: "mine" }, "?view=mine"],
  [
    { state: ["open", "waiting"], text: "金融 项目" },
    "?state=open&state=waiting&text=%E9%87%91%E8%9E%8D+%E9%A1%B9%E7%9B%AE",
  ],
])("a filter survives the address: %o", (search, address) => {
  expect(writeSearch(search)).toBe(address);
  expect(readSearch(address)).toEqual(search);
});

test("what is not set leaves no trace in the address", () => {
  expect(writeSearch({ view: undefined, text: "", page: 2 })).toBe("?page=2");
});
