import { inTransaction, run, sql } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";

/** Of a person who was erased the requests keep neither how to reach him nor what he had begun to write. */
export const forgetPerson = ({ db }: House, { aboutId }: Event): Promise<void> =>
  inTransaction(db, async (db) => {
    await run(
      db,
      sql`
        update tickets
        set reach = '{"name": "", "phone": "", "email": ""}'
        where requester_id = ${aboutId}`,
    );
    await run(db, sql`delete from drafts where person_id = ${aboutId}`);
  });
