import { createHash } from "node:crypto";
import { one, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";

/**
 * What the next letter about a defect to a tracker is known by: the same for the preview and for what is sent, another
 * one for each letter, and none of another desk's.
 */
export const markOf = async (
  { vault }: House,
  db: Db,
  defectId: string,
  tracker: string,
): Promise<string> => {
  const { written } = await one<{ written: number }>(
    db,
    sql`
      select count(*)::int as written
      from tracker_letters l
      join tracker_issues i on i.id = l.issue_id
      where i.defect_id = ${defectId} and i.tracker = ${tracker}`,
  );
  const signed = vault.sign("tracker mark", [defectId, tracker, written].join(" "));
  return `cd-${createHash("sha256").update(signed).digest("hex").slice(0, 12)}`;
};
