import { expect, test } from "vitest";
import { readNotice } from "./notice.ts";

test.each([
  [
    "国庆节 2026-10-01 2026-10-07 上班 2026-09-20 2026-10-10",
    { name: "国庆节", from: "2026-10-01", to: "2026-10-07", work: ["2026-09-20", "2026-10-10"] },
  ],
  [
    "端午节：2026-06-19 至 2026-06-21",
    { name: "端午节", from: "2026-06-19", to: "2026-06-21", work: [] },
  ],
  ["元旦 2024-01-01", { name: "元旦", from: "2024-01-01", to: "2024-01-01", work: [] }],
  [
    "元旦 2024-01-01 上班 2024-01-06",
    { name: "元旦", from: "2024-01-01", to: "2024-01-01", work: ["2024-01-06"] },
  ],
])("%s", (line, holiday) => {
  expect(readNotice(`\n${line}\n`)).toEqual({ holidays: [holiday] });
});

test("a file of holiday-cn is taken as it is", () => {
  expect(readNotice('{"year": 2027, "days": []}')).toEqual({ file: { year: 2027, days: [] } });
});

test("the first line that is no holiday is named", () => {
  expect(readNotice("元旦 2027-01-01\n春节 待定")).toEqual({ wrong: 2 });
  expect(readNotice('{"year": 2027')).toEqual({ wrong: 1 });
});
