import { inTransaction, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { backAboard, dropList, putOff, refuseNames } from "../defects/index.ts";
import { defectName } from "../flows/index.ts";
import type { Staff } from "../people/index.ts";
import { aboard } from "./aboard.ts";
import { step } from "./step.ts";
import { holdRelease, type Release } from "./store.ts";

const leavesWithout = new Set(["planned", "moved", "frozen", "building"]);

/** A defect does not ride on this train after all; the next one takes it, and its customers are told why (R66). */
export const takeOff = (
  house: House,
  db: Db,
  actor: Staff,
  id: string,
  { number, reason }: { number: number; reason: string },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const release = await holdRelease(db, id);
    if (!leavesWithout.has(release.state)) throw new Refusal(409, "release.has-left");
    if (!(await aboard(db, release)).some((defect) => defect.number === number))
      throw new Refusal(409, "release.not-aboard", { defect: defectName(number) });
    await refuseNames(db, { reason });
    // A hotfix without its fix is none.
    if (release.defect) return cancelHotfix(house, db, actor, release, reason);
    // Until its list is closed nothing was to be ready.
    const isMiss = release.state === "frozen" || release.state === "building";
    await putOff(house, db, actor, { number, after: release.run, reason, isMiss });
    await publish(db, actor, "release.defect-removed", {
      aboutId: id,
      data: { nominal: release.nominal, defect: number, reason },
    });
  });

const cancelHotfix = async (
  house: House,
  db: Db,
  actor: Staff,
  release: Release,
  reason: string,
): Promise<void> => {
  await step(db, actor, release, "cancel_build", { reason });
  await dropList(db, release.id);
  await backAboard(house, db, actor, { number: release.defect!, reason });
};
