import { expect, test } from "vitest";
import { asked, fixedListOf, readSearch, searchOfView, type Search } from "./filter.ts";

test("an address that says nothing means one's own open requests", () => {
  expect(asked({})).toEqual({ scope: "mine", status: "open" });
});

test("a number is looked for everywhere, whatever list it is typed into", () => {
  expect(asked({ scope: "unassigned", turn: "us", text: "#10234" })).toEqual({
    scope: "all",
    status: "all",
    text: "#10234",
  });
});

test("an address keeps what it understands and drops the rest", () => {
  const raw = {
    scope: "team",
    sort: "loudest",
    severity: ["S1", "S9"],
    type: "bug",
    page: "2",
    text: "",
  };
  expect(readSearch(raw)).toEqual({ scope: "team", severity: ["S1"], type: ["bug"] });
});

test("a saved list without a scope stays a list of all", () => {
  expect(asked(searchOfView("v1", { severity: ["S1"] }))).toEqual({
    scope: "all",
    status: "all",
    severity: ["S1"],
  });
});

test.each<[Search, string | undefined, string]>([
  [{}, "mine", "the first list"],
  [{ scope: "all", turn: "us", sort: "oldest" }, "us", "another order is the same list"],
  [{ scope: "all", severity: ["S1"] }, undefined, "a narrower list is none of them"],
])("%o is the list %s: %s", (search, name) => {
  expect(fixedListOf(search)).toBe(name);
});
