import type { z } from "zod";
import type { House } from "../lib/house.ts";
import { Refusal } from "../lib/refusal.ts";
import { setting, withSecrets } from "../settings/index.ts";
import { clientOf } from "./clients/index.ts";
import { Trouble } from "./clients/trouble.ts";
import { isWell } from "./health.ts";
import type { TrackerTest } from "./schema.ts";

/** Tries a tracker with values that are not kept yet; what is wrong with them is refused in plain words. */
export const tryTracker = async (
  house: House,
  { id, tracker }: z.output<typeof TrackerTest>,
): Promise<{ project: string }> => {
  const all = setting(house, "trackers");
  const kept = id !== undefined && Object.hasOwn(all, id) ? all[id] : undefined;
  // Under the name the field has in the body, so that a refusal names it.
  const tried = withSecrets("trackers", { tracker }, kept ? { tracker: kept } : {})["tracker"]!;
  try {
    const project = await clientOf(tried).check();
    if (kept && id !== undefined && kept.url === tried.url) await isWell(house.db, id);
    return { project };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const { host } = new URL(tried.url);
    const { code, detail } = error;
    throw new Refusal(422, `tracker.${code}`, { host, project: tried.project, said: detail });
  }
};
