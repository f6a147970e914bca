import { beforeEach, expect, test } from "vitest";
import { rows, run, sql } from "../lib/db.ts";
import { openDesk } from "../../test/desk.ts";
import { loadCalendar } from "./now.ts";
import { warnOfMissingYear } from "./warn.ts";

const { db, house } = await openDesk();
await loadCalendar(house);
beforeEach(() => run(db, sql`delete from events where name = 'calendar.year-missing'`));

const at = (day: string) => Date.parse(`${day}T10:00:00+08:00`);
const warned = async () =>
  (
    await rows<{ year: number }>(
      db,
      sql`select (data ->> 'year')::int as year from events where name = 'calendar.year-missing'`,
    )
  ).map(({ year }) => year);

test("before the middle of November nobody is warned of the next year", async () => {
  await warnOfMissingYear(house, at("2026-11-14"));
  expect(await warned()).toEqual([]);
});

test("from then on once a day, however many workers look (R104)", async () => {
  const look = (day: string) => Promise.all([1, 2, 3].map(() => warnOfMissingYear(house, at(day))));
  await look("2026-11-15");
  await look("2026-11-15");
  expect(await warned()).toEqual([2027]);
  await look("2026-11-16");
  expect(await warned()).toEqual([2027, 2027]);
});
