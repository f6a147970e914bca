import { inTransaction, maybe, sql } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { loadCalendar } from "../calendar/index.ts";
import { loadSettings } from "../settings/index.ts";
import { setAllTimers } from "../tickets/index.ts";
import { domain } from "./cast/vendor.ts";
import { requests } from "./requests/index.ts";
import { tidyDesks } from "./stage/afterwards.ts";
import { peopleActs } from "./stage/people.ts";
import { actsOf, type Act } from "./stage/play.ts";
import { furnish, handingOn } from "./stage/registry.ts";
import { newStage, type Stage } from "./stage/stage.ts";
import { stamp } from "./stage/stamp.ts";
import { momentOf } from "./stage/time.ts";
import { typeActs } from "./stage/types.ts";
import { followTrackers } from "./stage/trackers.ts";
import { sayWhatWasDue } from "./stage/overdue.ts";
import { decideTrains, runTrains } from "./stage/trains.ts";

/**
 * Plays the last months of an invented vendor, once: everybody does what is written in `cast` and `requests` by the
 * same verbs as in the screens, in the order of time. Answers whether it was played now.
 */
export const loadDemo = async (house: House): Promise<boolean> => {
  if (await played(house)) return false;
  await inTransaction(house.db, async (db) => {
    const inside = { ...house, db };
    await loadSettings(inside);
    await loadCalendar(inside);
    const stage = newStage(inside, Date.now());
    await furnish(stage);
    await stamp(db, momentOf("260 09:00", stage.now), "registry");
    await decideTrains(stage);
    for (const act of actsInOrder(stage)) await play(stage, act);
    await runTrains(stage);
    await followTrackers(stage);
    // Nothing follows from what was played; but what was promised in it still runs out.
    await setAllTimers(inside);
    await sayWhatWasDue(db);
    await tidyDesks(stage);
  });
  await loadSettings(house);
  await loadCalendar(house);
  return true;
};

const played = ({ db }: House): Promise<unknown> =>
  maybe(db, sql`select from identities where value = ${`admin@${domain}`}`);

const actsInOrder = (stage: Stage): Act[] =>
  [
    handingOn(stage.now),
    ...typeActs(stage.now),
    ...peopleActs(stage.now),
    ...requests.flatMap((request) => actsOf(stage, request)),
  ].toSorted((a, b) => a.at - b.at);

const play = async (stage: Stage, { at, kind, run }: Act): Promise<void> => {
  const begun = Date.now();
  await run(stage);
  await stamp(stage.db, at, kind);
  // Ids sort by the millisecond they were made in; what happened later must have been made later.
  while (Date.now() === begun) await new Promise((soon) => setImmediate(soon));
};
