import { expect, test } from "vitest";
import { addressOf, filterIn, queryOf } from "./filter.ts";

test("what the address says is what the server is asked", () => {
  const filter = filterIn({ view: "all", project: "p", period: "month", text: "超时" });
  expect(
    filterIn(Object.fromEntries(new URLSearchParams(addressOf(filter).split("?")[1]))),
  ).toEqual(filter);
  const { submittedSince, ...rest } = queryOf(filter);
  expect(rest).toEqual({ scope: "company", project: "p", text: "超时" });
  const days = (Date.now() - Date.parse(submittedSince!)) / 86_400_000;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThan(31.1);
});

test("a period that does not exist is none", () => {
  const filter = filterIn({ period: "toString" });
  expect(filter.period).toBe("");
  expect(queryOf(filter)).not.toHaveProperty("submittedSince");
  expect(addressOf(filter)).toBe("/tickets");
});
