import type { z } from "zod";
import { rows, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { setting } from "../settings/index.ts";
import { nameOf } from "./connections.ts";
import type { TrackerRow } from "./schema.ts";

type Health = {
  tracker: string;
  goodAt: string | null;
  trouble: string | null;
  detail: string | null;
  next: string | null;
  linked: number;
  waiting: number;
};

/** The trackers that are set up, and how each fares. */
export const listTrackers = async (
  house: House,
  db: Db,
): Promise<{ items: z.input<typeof TrackerRow>[] }> => {
  const all = setting(house, "trackers");
  const found = await rows<Health>(
    db,
    sql`
      select t.id as tracker, h.good_at, h.trouble, h.detail, w.next, w.linked, w.waiting
      from unnest(${Object.keys(all)}::text[]) as t (id)
      left join tracker_health h on h.tracker = t.id
      left join lateral (
        select count(distinct i.id)::int as linked,
          count(l.id)::int as waiting,
          least(min(i.due_at) filter (where i.key is not null), min(l.due_at)) as next
        from tracker_issues i
        left join tracker_letters l on l.issue_id = i.id and l.sent_at is null
        where i.tracker = t.id and i.ended_at is null
      ) w on true`,
  );
  const health = new Map(found.map((each) => [each.tracker, each]));
  return {
    items: Object.entries(all).map(([id, connection]) => {
      const {
        goodAt = null,
        trouble,
        detail,
        next,
        linked = 0,
        waiting = 0,
      } = health.get(id) ?? {};
      const { kind } = connection;
      return {
        id,
        name: nameOf(connection),
        kind,
        goodAt,
        trouble: trouble ? { code: trouble, detail: detail ?? "", next: next ?? null } : null,
        linked,
        waiting,
        hook: kind === "zentao" ? null : `${house.config.publicUrl}/api/v1/trackers/${id}/hook`,
      };
    }),
  };
};
