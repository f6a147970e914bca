import type { z } from "zod";
import { maybe, one, rows, run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import type { Staff } from "../people/index.ts";
import type { Filter, NewView, View } from "./schema.ts";

type Saved = z.input<typeof View> & { filter: z.output<typeof Filter> };

/** Saved lists: one's own, and those shared with one's teams. */
export const viewsOf = (db: Db, actor: Staff): Promise<Saved[]> =>
  rows<Saved>(db, sql`${selection(actor)} where ${reachable(actor)} order by v.name, v.id`);

const selection = (actor: Staff) => sql`
  select v.id, v.name, v.filter, v.owner_id = ${actor.id} as mine,
    case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end as team
  from views v
  left join teams m on m.id = v.team_id`;
const reachable = (actor: Staff) =>
  sql`(v.owner_id = ${actor.id} or v.team_id = any(${actor.teamIds}::uuid[]))`;

const findView = (db: Db, actor: Staff, id: string): Promise<Saved> =>
  one<Saved>(db, sql`${selection(actor)} where v.id = ${id}`);

// Each is counted whenever the lists are.
const MOST = 30;

export const saveView = async (
  db: Db,
  actor: Staff,
  view: z.output<typeof NewView>,
): Promise<Saved> => {
  checkTeam(actor, view.teamId);
  const full = await maybe(
    db,
    sql`select 1 from views where owner_id = ${actor.id} offset ${MOST - 1}`,
  );
  if (full) throw new Refusal(409, "view.too-many", { n: MOST });
  const id = newId();
  await run(
    db,
    sql`
      insert into views (id, name, owner_id, team_id, filter)
      values (${id}, ${view.name}, ${actor.id}, ${view.teamId}, ${JSON.stringify(view.filter)})`,
  );
  return findView(db, actor, id);
};

export const changeView = async (
  db: Db,
  actor: Staff,
  id: string,
  view: z.output<typeof NewView>,
): Promise<Saved> => {
  await mine(db, actor, id);
  checkTeam(actor, view.teamId);
  await run(
    db,
    sql`
      update views
      set name = ${view.name}, team_id = ${view.teamId}, filter = ${JSON.stringify(view.filter)}
      where id = ${id}`,
  );
  return findView(db, actor, id);
};

export const deleteView = async (db: Db, actor: Staff, id: string): Promise<void> => {
  await mine(db, actor, id);
  await run(db, sql`delete from views where id = ${id}`);
};

// A shared list is read by the team and changed by who made it.
const mine = async (db: Db, actor: Staff, id: string) => {
  const found = await maybe<{ ownerId: string }>(
    db,
    sql`select v.owner_id from views v where v.id = ${id} and ${reachable(actor)}`,
  );
  if (!found) return notFound("view");
  if (found.ownerId !== actor.id) throw new Refusal(403, "view.not-yours");
  return undefined;
};

const checkTeam = (actor: Staff, teamId: string | null) => {
  if (teamId === null) return;
  if (!actor.permissions.has("views.share")) throw new Refusal(403, "not-allowed");
  if (!actor.teamIds.includes(teamId))
    throw new Refusal(400, "team.not-found", {}, { teamId: "team.not-found" });
};
