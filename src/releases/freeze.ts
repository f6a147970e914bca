import { closeTrain } from "../calendar/index.ts";
import { inTransaction, rows, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publishOfMany } from "../lib/publish.ts";
import { system } from "../people/index.ts";
import { aboard } from "./aboard.ts";
import { holdRelease, type Release } from "./store.ts";
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
      if (isDue && (train.state === "planned" || train.state === "moved")) await close(db, train);
    }).catch((err: unknown) => log.error({ err, id }, "a train could not be frozen"));
};

/** Whose fix is on it hears that now it has to be ready. */
const close = async (db: Db, train: Release): Promise<void> => {
  const riding = await aboard(db, train);
  await step(db, system, train, "freeze");
  await closeTrain(db, { nominal: train.nominal!, cutoff: train.cutoff });
  await publishOfMany(
    db,
    system,
    "defect.on-train",
    riding.map(({ id, number }) => ({ aboutId: id, data: { number, date: train.run } })),
  );
};
