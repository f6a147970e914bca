import { inTransaction, rows, sql } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { system } from "../people/index.ts";
import { holdRelease } from "./store.ts";
import { step } from "./step.ts";

/** The cut-off of a train is over: its list is closed, once, however late somebody looks (RLS-T04). */
export const freezeTrains = async ({ db, log }: House): Promise<void> => {
  const due = await rows<{ id: string }>(
    db,
    sql`
      select id
      from releases
      where state in ('planned', 'moved') and cutoff < now() and nominal is not null
      order by cutoff`,
  );
  for (const { id } of due)
    await inTransaction(db, async (db) => {
      const train = await holdRelease(db, id);
      // Somebody was first: another worker, or who moved it to a later day.
      const isDue = Date.parse(train.cutoff) < Date.now();
      if (isDue && (train.state === "planned" || train.state === "moved"))
        await step(db, system, train, "freeze");
    }).catch((err: unknown) => log.error({ err, id }, "a train could not be frozen"));
};
