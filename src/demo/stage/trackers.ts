import { maybe, run, sql } from "../../lib/db.ts";
import { loadSettings, writeSetting } from "../../settings/index.ts";
import { linkIssue } from "../../trackers/index.ts";
import { domain } from "../cast/vendor.ts";
import { staffOf, type Stage } from "./stage.ts";

const tracker = "gitlab";
const url = `https://gitlab.${domain}`;
const project = "star/report";
const key = "218";

/** R&D's own tracker, of which nobody has heard for two days: nothing of this vendor can be reached. */
export const followTrackers = async (stage: Stage): Promise<void> => {
  const { db, house } = stage;
  const value = {
    [tracker]: { kind: "gitlab", name: "研发 GitLab", url, project, token: "glpat-demo" },
  };
  await writeSetting(db, house, { id: null }, { key: "trackers", value });
  await loadSettings(house);
  const defect = await maybe<{ id: string; number: number; title: string }>(
    db,
    sql`
      select id, number, title
      from defects
      where state = 'in_fix'
      order by number desc
      limit 1`,
  );
  if (!defect) return;
  const actor = await staffOf(stage, "王工");
  await linkIssue(db, { house, actor, number: defect.number }, { tracker, issue: key });
  await run(
    db,
    sql`
      update tracker_issues
      set url = ${`${url}/${project}/-/issues/${key}`}, title = ${defect.title}, words = '{workflow::in dev,opened}',
        meant = 'stay', changed_at = now() - interval '3 days', good_at = now() - interval '2 days',
        trouble = 'host-not-found', due_at = now() + interval '20 minutes'
      where defect_id = ${defect.id}`,
  );
  await run(
    db,
    sql`
      insert into tracker_health (tracker, good_at, trouble, trouble_at)
      values (${tracker}, now() - interval '2 days', 'host-not-found', now() - interval '2 days')`,
  );
};
