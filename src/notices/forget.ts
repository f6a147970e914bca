import { run, sql } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";

/** A person was erased: no letter goes to him any more, and none that went keeps his address. */
export const forgetLetters = async ({ db }: House, { aboutId }: Event): Promise<void> => {
  await run(db, sql`delete from letters where person_id = ${aboutId}`);
};
