import { expect, test } from "vitest";
import { openReporting } from "./testing/reporting.ts";

const { as, reported } = await openReporting();

test("the first promise names the holiday that moves it, in the request and in its history (R64)", async () => {
  // Friday the 20th of February 2026 lies in the Spring Festival (CAL-067).
  const number = await reported({ at: "2026-02-12T07:00:00Z" });
  const { body } = await as.li.get(`/tickets/${number}`);
  expect(body.promised).toMatchObject({
    date: "2026-02-24",
    instead: { from: "2026-02-20（周五）", reason: "春节" },
    moved: null,
  });
  const { items } = (await as.li.get(`/tickets/${number}/history`)).body;
  expect(items.map(({ sentence }: { sentence: string }) => sentence)).toContain(
    "预计 2026-02-24（周二） 提供修复版本（原定 2026-02-20（周五），因春节改期）",
  );
});
