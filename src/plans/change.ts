import type { z } from "zod";
import { inTransaction, maybe, one, rows, run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { publish, type Doer } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import { renamePlan } from "../people/index.ts";
import type { PlanBody } from "./schema.ts";
import { over, type Promises } from "./terms.ts";

type Body = z.output<typeof PlanBody>;
type Plan = { id: string; name: string; standard: boolean; promises: Promises };

export const addPlan = (db: Db, by: Doer, { name, ...promises }: Body): Promise<{ id: string }> =>
  inTransaction(db, async (db) => {
    await hold(db);
    await checkName(db, name);
    const id = newId();
    await run(
      db,
      sql`insert into plans (id, name, promises) values (${id}, ${name}, ${JSON.stringify(promises)})`,
    );
    await writeTerms(db, { id, name, standard: false, promises });
    await publish(db, by, "plan.changed", { aboutId: id, data: { name, to: promises } });
    return { id };
  });

/** Contracts name a plan by its name: they follow where it is called otherwise. */
export const changePlan = (
  db: Db,
  by: Doer,
  id: string,
  { name, ...promises }: Body,
): Promise<void> =>
  inTransaction(db, async (db) => {
    await hold(db);
    const before = await found(db, id);
    await checkName(db, name, id);
    await run(
      db,
      sql`update plans set name = ${name}, promises = ${JSON.stringify(promises)} where id = ${id}`,
    );
    if (name !== before.name) await renamePlan(db, before.name, name);
    const after = { ...before, name, promises };
    for (const plan of after.standard ? await all(db) : [after]) await writeTerms(db, plan);
    const data = { name, before: before.name, from: before.promises, to: promises };
    await publish(db, by, "plan.changed", { aboutId: id, data });
  });

export const removePlan = (db: Db, by: Doer, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await hold(db);
    const { name, standard, promises } = await found(db, id);
    if (standard) throw new Refusal(409, "plan.standard");
    await run(db, sql`delete from plans where id = ${id}`);
    await publish(db, by, "plan.changed", { aboutId: id, data: { name, from: promises } });
  });

/** A new wording, unless it says what the last one said. */
const writeTerms = async (db: Db, { id, name, standard, promises }: Plan): Promise<void> => {
  const whole = standard ? promises : over(await standardPromises(db), promises);
  const terms = JSON.stringify({ plan: name, ...whole });
  await run(
    db,
    sql`
      with written as (
        insert into plan_terms (id, terms)
        select ${newId()}::uuid, ${terms}::jsonb
        where not exists (
          select from plans p
          join plan_terms t on t.id = p.terms_id
          where p.id = ${id} and t.terms = ${terms}::jsonb
        )
        returning id
      )
      update plans set terms_id = written.id from written where plans.id = ${id}`,
  );
};

// One change after the other: each plan is written over the standard one as it then is.
const hold = (db: Db) => run(db, sql`select 1 from plans where standard for update`);

const columns = sql`id, name, standard, promises`;
const all = (db: Db): Promise<Plan[]> => rows<Plan>(db, sql`select ${columns} from plans`);
const found = async (db: Db, id: string): Promise<Plan> =>
  (await maybe<Plan>(db, sql`select ${columns} from plans where id = ${id}`)) ?? notFound("plan");
const standardPromises = async (db: Db): Promise<Promises> =>
  (await one<Plan>(db, sql`select ${columns} from plans where standard`)).promises;

const checkName = async (db: Db, name: string, but: string | null = null): Promise<void> => {
  const taken = await maybe(
    db,
    sql`select from plans where lower(name) = lower(${name}) and id is distinct from ${but}`,
  );
  if (taken) throw new Refusal(409, "plan.name-taken", {}, { name: "plan.name-taken" });
};
