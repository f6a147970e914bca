import { maybe, one, rows, run, sql, type Db } from "../../lib/db.ts";
import { notFound } from "../../lib/refusal.ts";
import { isPresent } from "../level.ts";
import type { BindingState } from "./schema.ts";

/** A claim as a move needs it. */
export type Binding = {
  id: string;
  personId: string;
  state: BindingState;
  kind: "partner" | "customer";
  companyName: string;
  companyKey: string;
  companyId: string | null;
  partnerAdmin: boolean;
  proposedBy: string | null;
  blockedUntil: string | null;
  graceUntil: string | null;
};
const columns = sql`
  b.id, b.person_id, b.state, b.kind, b.company_name, b.company_key, b.company_id, b.partner_admin, b.proposed_by,
  b.blocked_until, b.grace_until`;

/** A claim, held until the end of the transaction: of two colleagues deciding, one is told it is decided. */
export const holdBinding = async (db: Db, id: string): Promise<Binding> =>
  (await maybe<Binding>(
    db,
    sql`select ${columns} from bindings b where b.id = ${id} for update`,
  )) ?? notFound("binding");

/** The claim of a person that counts now, held; the person is held too, so that nothing is claimed twice. */
export const holdPresent = async (db: Db, personId: string): Promise<Binding | undefined> => {
  await holdPerson(db, personId);
  return presentOf(db, personId);
};

/** The same, where the person is held already. */
export const presentOf = (db: Db, personId: string): Promise<Binding | undefined> =>
  maybe<Binding>(
    db,
    sql`select ${columns} from bindings b where b.person_id = ${personId} and ${isPresent} for update`,
  );

export const holdPerson = async (db: Db, personId: string): Promise<void> => {
  const person = await maybe(
    db,
    sql`select from people where id = ${personId} and kind = 'contact' and ended_at is null for update`,
  );
  if (!person) notFound("contact");
};

/** How the last claim of a person ended, where there is none now. */
export const lastState = async (db: Db, personId: string): Promise<BindingState> => {
  const last = await maybe<{ state: BindingState }>(
    db,
    sql`select state from bindings where person_id = ${personId} order by submitted_at desc, id desc limit 1`,
  );
  // A block that ran out and was not swept yet.
  return last ? (last.state === "blocked" ? "none" : last.state) : "none";
};

export const rejectedLately = async (db: Db, personId: string): Promise<number> => {
  const { count } = await one<{ count: number }>(
    db,
    sql`
      select count(*)
      from bindings
      where person_id = ${personId} and state = 'rejected' and decided_at > now() - interval '24 hours'`,
  );
  return count;
};

export const hasProvenAddress = async (db: Db, personId: string): Promise<boolean> =>
  (await maybe(
    db,
    sql`
      select
      from identities
      where person_id = ${personId} and kind in ('email', 'mobile') and proven_at is not null`,
  )) !== undefined;

export const namePerson = (db: Db, personId: string, name: string): Promise<number> =>
  run(db, sql`update people set name = ${name} where id = ${personId} and name <> ${name}`);

/** Makes a person a member of projects, all of which must be had or sold by his company. */
export const joinProjects = async (
  db: Db,
  personId: string,
  projectIds: readonly string[],
): Promise<void> => {
  for (const projectId of projectIds)
    await run(
      db,
      sql`
        insert into project_members (project_id, person_id)
        values (${projectId}, ${personId})
        on conflict do nothing`,
    );
};

/** Those of the projects that the company neither has nor sells now. */
export const foreignProjects = async (
  db: Db,
  companyId: string,
  projectIds: readonly string[],
): Promise<string[]> => {
  const own = await rows<{ id: string }>(
    db,
    sql`
      select p.id
      from projects p
      left join project_partners s on s.project_id = p.id and s.until is null
      where p.id = any(${projectIds}::uuid[]) and (p.customer_id = ${companyId} or s.partner_id = ${companyId})`,
  );
  const known = new Set(own.map(({ id }) => id));
  return projectIds.filter((id) => !known.has(id));
};
