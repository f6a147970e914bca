import { one, run, sql, type Db } from "../../lib/db.ts";
import { publish } from "../../lib/publish.ts";
import type { Actor } from "../actor.ts";
import { endAccess, leaveProjects } from "../binding/leave.ts";
import { giveWay } from "../binding/revoke.ts";
import { hasOrSells } from "../registry/members.ts";
import { isFirmer, type Pair } from "./pair.ts";

/**
 * Two contacts become one: of their bindings the firmer stays, and everything of the one that goes is the other's. His
 * requests follow by a reaction, each room its own.
 */
export const merge = async (
  db: Db,
  actor: Actor,
  pair: Pair,
  data: Record<string, unknown>,
): Promise<void> => {
  const { from, into } = pair;
  const [kept, lost] = isFirmer(pair) ? [from.binding, into.binding] : [into.binding, from.binding];
  if (lost) await giveWay(db, actor, lost);
  const companyId = kept?.companyId ?? null;

  await endCodes(db, from.id);
  await joinMemberships(db, pair, companyId);
  for (const [table, column] of hisOwn)
    await run(
      db,
      sql`
        update ${sql.table(table)}
        set ${sql.ref(column)} = ${into.id}
        where ${sql.ref(column)} = ${from.id}`,
    );
  // His addresses are the other's by now, so copies of answers go on; sessions and tokens end.
  await endAccess(db, from.id);
  await leave(db, pair);
  await publish(db, actor, "contact.merged", {
    aboutId: into.id,
    // The one who went, by the name under which his open screens hear of it.
    data: {
      ...data,
      personId: from.id,
      bindingId: kept?.id ?? null,
      lostBindingId: lost?.id ?? null,
      companyId,
    },
  });
};

const hisOwn = [
  ["identities", "person_id"],
  ["bindings", "person_id"],
  ["consents", "person_id"],
  ["invitations", "used_by"],
] as const;

/** In the projects of the company that stays he is what either was. */
const joinMemberships = async (
  db: Db,
  { from, into }: Pair,
  companyId: string | null,
): Promise<void> => {
  const theirs = (projectId: string) => hasOrSells(sql`${companyId}::uuid`, sql.ref(projectId));
  await run(
    db,
    sql`
      insert into project_members (project_id, person_id, owner)
      select m.project_id, ${into.id}, m.owner
      from project_members m
      where m.person_id = ${from.id} and ${theirs("m.project_id")}
      on conflict (project_id, person_id) do update
      set owner = project_members.owner or excluded.owner`,
  );
  await run(
    db,
    sql`
      update projects p
      set default_contact_id = ${into.id}
      where p.default_contact_id = ${from.id} and ${theirs("p.id")}`,
  );
  await leaveProjects(db, from.id);
};

/** A code under way was sent to somebody who is another now; it is asked for again. */
const endCodes = (db: Db, personId: string): Promise<number> =>
  run(
    db,
    sql`
      update codes c
      set expires_at = least(c.expires_at, now())
      from identities i
      where i.person_id = ${personId} and c.kind = i.kind and c.value = i.value and c.used_at is null`,
  );

const leave = async (db: Db, { from, into }: Pair): Promise<void> => {
  const { externalId } = await one<{ externalId: string | null }>(
    db,
    sql`select external_id from people where id = ${from.id}`,
  );
  await run(
    db,
    sql`
      update people
      set ended_at = coalesce(ended_at, now()), merged_into = ${into.id}, external_id = null
      where id = ${from.id} or merged_into = ${from.id}`,
  );
  // A number of another system that the next import would look for.
  if (externalId)
    await run(
      db,
      sql`update people set external_id = ${externalId} where id = ${into.id} and external_id is null`,
    );
};
