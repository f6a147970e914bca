import { inTransaction, maybe, run, sql, type Db, type RawBuilder } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import { Refusal } from "../../lib/refusal.ts";
import type { Actor } from "../actor.ts";
import { readProject } from "./project-store.ts";

type Sql = RawBuilder<unknown>;

/** A company has the project, or sells it now. */
export const hasOrSells = (companyId: Sql, projectId: Sql): Sql => sql`
  exists (
    select
    from projects x
    left join project_partners y on y.project_id = x.id and y.until is null
    where x.id = ${projectId} and ${companyId} in (x.customer_id, y.partner_id)
  )`;

/** A person verified for the end customer, or for the partner, of a project. */
export const isPersonOf = (personId: Sql, projectId: Sql): Sql => sql`
  exists (
    select
    from bindings z
    where z.person_id = ${personId} and z.state in ('verified', 'authorised') and ${hasOrSells(sql`z.company_id`, projectId)}
  )`;

export const setMember = (
  db: Db,
  actor: Actor,
  { id, personId, owner }: { id: string; personId: string; owner: boolean },
): Promise<boolean> =>
  inTransaction(db, async (db) => {
    await readProject(db, id, sql`for share of p`);
    if (
      !(await maybe(db, sql`select where ${isPersonOf(sql`${personId}::uuid`, sql`${id}::uuid`)}`))
    )
      throw new Refusal(409, "project.person-foreign");
    const changed = await run(
      db,
      sql`
        insert into project_members (project_id, person_id, owner)
        values (${id}, ${personId}, ${owner})
        on conflict (project_id, person_id) do update
        set owner = excluded.owner
        where project_members.owner <> excluded.owner`,
    );
    if (changed)
      await publish(db, actor, "project.member-set", { aboutId: id, data: { personId, owner } });
    return changed > 0;
  });

export const removeMember = (
  db: Db,
  actor: Actor,
  { id, personId }: { id: string; personId: string },
): Promise<void> =>
  inTransaction(db, async (db) => {
    await readProject(db, id, sql`for share of p`);
    const gone = await run(
      db,
      sql`delete from project_members where project_id = ${id} and person_id = ${personId}`,
    );
    if (gone)
      await publish(db, actor, "project.member-removed", { aboutId: id, data: { personId } });
  });
