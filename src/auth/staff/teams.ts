import { beginCalendarChange } from "../../calendar/index.ts";
import { inTransaction, one, rows, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish, type Doer } from "../../lib/publish.ts";
import { notFound, Refusal } from "../../lib/refusal.ts";

type Team = { id: string; name: string; memberIds: string[] };

export const listTeams = (db: Db): Promise<Team[]> =>
  rows<Team>(
    db,
    sql`
      select t.id, t.name, array(
        select m.person_id
        from team_members m
        join people p on p.id = m.person_id
        where m.team_id = t.id
        order by p.name) as member_ids
      from teams t
      order by t.name`,
  );

export const makeTeam = (db: Db, by: Doer, name: string): Promise<{ id: string }> =>
  inTransaction(db, async (db) => {
    const id = newId();
    const made = await run(
      db,
      sql`insert into teams (id, name) values (${id}, ${name}) on conflict do nothing`,
    );
    if (made === 0) nameTaken();
    await publish(db, by, "team.made", { aboutId: id, data: { name } });
    return { id };
  });

export const renameTeam = (db: Db, by: Doer, id: string, name: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const { taken } = await one<{ taken: boolean }>(
      db,
      sql`select exists (select from teams where name = ${name} and id <> ${id}) as taken`,
    );
    if (taken) nameTaken();
    const renamed = await run(db, sql`update teams set name = ${name} where id = ${id}`);
    if (renamed === 0) notFound("team");
    await publish(db, by, "team.renamed", { aboutId: id, data: { name } });
  });

/** A team that requests were given to stays: their history speaks of it. */
export const removeTeam = (db: Db, by: Doer, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    // Its days off and hours go with it, and every process has to hear of that.
    await beginCalendarChange(db);
    const removed = await run(db, sql`delete from teams where id = ${id}`).catch(
      (error: unknown) => {
        if ((error as { code?: string }).code === "23503") throw new Refusal(409, "team.in-use");
        throw error;
      },
    );
    if (removed === 0) notFound("team");
    await publish(db, by, "team.removed", { aboutId: id });
  });

/** A person's teams are these and no others. */
export const putIntoTeams = async (
  db: Db,
  personId: string,
  teamIds: readonly string[],
): Promise<void> => {
  const wanted = [...new Set(teamIds)];
  await run(
    db,
    sql`delete from team_members where person_id = ${personId} and team_id <> all(${wanted}::uuid[])`,
  );
  await run(
    db,
    sql`
      insert into team_members (team_id, person_id)
      select id, ${personId}
      from teams
      where id = any(${wanted}::uuid[])
      on conflict do nothing`,
  );
  const { known } = await one<{ known: number }>(
    db,
    sql`select count(*) as known from teams where id = any(${wanted}::uuid[])`,
  );
  if (known < wanted.length)
    throw new Refusal(422, "team.not-found", {}, { teamIds: "team.not-found" });
};

const nameTaken = (): never => {
  throw new Refusal(409, "team.name-taken", {}, { name: "team.name-taken" });
};
