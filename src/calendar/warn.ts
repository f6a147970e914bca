import { inTransaction, run, sql } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { setting } from "../settings/index.ts";
import { missingYear } from "./coverage.ts";
import { calendarOf, today } from "./now.ts";

/** Says once a day that the notice of a year is due and nobody has entered it (R104). */
export const warnOfMissingYear = async (house: House, now = Date.now()): Promise<void> => {
  const day = today(now);
  const year = missingYear(calendarOf(house).years, day, setting(house, "train").alarmFrom);
  if (year === undefined) return;
  await inTransaction(house.db, async (db) => {
    const fresh = await run(
      db,
      sql`update calendar_version set warned = ${day} where warned is distinct from ${day}`,
    );
    if (fresh) await publish(db, { id: null }, "calendar.year-missing", { data: { year } });
  });
};
