import { inTransaction, maybe, run, sql, type Db } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import { Refusal } from "../../lib/refusal.ts";
import type { Actor } from "../actor.ts";
import { namingTheField } from "../constraints.ts";
import { readProject } from "./project-store.ts";

type Transfer = { partnerId: string | null; from: string; historyConsent: boolean };

/**
 * Sells a project through another partner from a moment on, or directly (R98). The moment may lie back, not ahead:
 * sight follows whoever sells now.
 */
export const transferProject = (
  db: Db,
  actor: Actor,
  id: string,
  { partnerId, from, historyConsent }: Transfer,
): Promise<void> =>
  inTransaction(db, async (db) => {
    await readProject(db, id, sql`for update of p`);
    if (Date.parse(from) > Date.now()) refuse("project.transfer-later", "from");
    const now = await maybe<{ partnerId: string; since: string }>(
      db,
      sql`select partner_id, since from project_partners where project_id = ${id} and until is null`,
    );
    if ((now?.partnerId ?? null) === partnerId) refuse("project.same-partner", "partnerId");
    const { last } = (await maybe<{ last: string | null }>(
      db,
      sql`select max(coalesce(until, since)) as last from project_partners where project_id = ${id}`,
    ))!;
    if (last && Date.parse(from) <= Date.parse(last))
      refuse("project.transfer-before-last", "from");

    await run(
      db,
      sql`update project_partners set until = ${from} where project_id = ${id} and until is null`,
    );
    if (partnerId) await sellThrough(db, id, partnerId, { from, historyConsent });
    if (now) await dropPeopleOf(db, id, now.partnerId);
    await publish(db, actor, "project.transferred", {
      aboutId: id,
      data: { fromPartnerId: now?.partnerId ?? null, partnerId, from, historyConsent },
    });
  });

export const sellThrough = async (
  db: Db,
  projectId: string,
  partnerId: string,
  { from, historyConsent }: { from?: string; historyConsent?: boolean } = {},
): Promise<void> => {
  const partner = await maybe(
    db,
    sql`select from companies where id = ${partnerId} and kind = 'partner' and ended_at is null`,
  );
  if (!partner) refuse("company.not-a-partner", "partnerId");
  await namingTheField(
    run(
      db,
      sql`
        insert into project_partners (project_id, partner_id, since, history_consent_at)
        values (${projectId}, ${partnerId}, ${from ?? sql`now()`}, ${historyConsent ? sql`now()` : null})`,
    ),
  );
};

// Members and the default contact of the former partner have no business with the project any more.
const dropPeopleOf = async (db: Db, projectId: string, partnerId: string): Promise<void> => {
  const theirs = sql`
    select b.person_id
    from bindings b
    join projects x on x.id = ${projectId}
    where b.company_id = ${partnerId} and b.company_id <> x.customer_id`;
  await run(
    db,
    sql`delete from project_members where project_id = ${projectId} and person_id in (${theirs})`,
  );
  await run(
    db,
    sql`
      update projects
      set default_contact_id = null
      where id = ${projectId} and default_contact_id in (${theirs})`,
  );
};

const refuse = (code: string, field: string): never => {
  throw new Refusal(409, code, {}, { [field]: code });
};
