import { inTransaction, one, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import { Refusal } from "../../lib/refusal.ts";
import type { Actor } from "../actor.ts";
import { changesOf, patched } from "../changes.ts";
import { namingTheField } from "../constraints.ts";
import { boundTo, readCompany, type Company } from "./company-store.ts";
import { nameKey } from "./name-key.ts";

type Partly<T> = { [K in keyof T]?: T[K] | undefined };
const blank = {
  formerNames: [],
  shortNames: [],
  creditCode: null,
  level: null,
  note: "",
  externalId: null,
};

export const createCompany = (
  db: Db,
  actor: Actor,
  body: Partly<Company> & Pick<Company, "kind" | "legalName">,
): Promise<string> =>
  inTransaction(db, async (db) => {
    const id = newId();
    const company = patched<Company>(
      { ...blank, kind: body.kind, legalName: body.legalName },
      body,
    );
    const { kind, legalName, creditCode, level, note, externalId } = company;
    await namingTheField(
      run(
        db,
        sql`
          insert into companies (id, kind, legal_name, name_key, credit_code, level, note, external_id)
          values (${id}, ${kind}, ${legalName}, ${nameKey(legalName)}, ${creditCode}, ${level}, ${note}, ${externalId})`,
      ),
    );
    await keepNames(db, id, company);
    await publish(db, actor, "company.created", { aboutId: id, data: { kind, legalName } });
    return id;
  });

/** Answers whether anything changed. A name given up stays known as a former one. */
export const changeCompany = (
  db: Db,
  actor: Actor,
  id: string,
  { ended, ...patch }: Partly<Company> & { ended?: boolean | undefined },
): Promise<boolean> =>
  inTransaction(db, async (db) => {
    const {
      id: _,
      endedAt,
      createdAt: _created,
      ...before
    } = await readCompany(db, id, sql`for update of c`);
    const after = withFormerName(before, patched<Company>(before, patch), patch);
    const changes = changesOf(before, after);
    if (ended !== undefined && ended !== (endedAt !== null)) {
      if (ended) await refuseInUse(db, id);
      Object.assign(changes, { ended: { from: !ended, to: ended } });
    }
    if (Object.keys(changes).length === 0) return false;
    await namingTheField(
      run(
        db,
        sql`
          update companies
          set kind = ${after.kind}, legal_name = ${after.legalName}, name_key = ${nameKey(after.legalName)},
            credit_code = ${after.creditCode}, level = ${after.level}, note = ${after.note},
            external_id = ${after.externalId},
            ended_at = ${ended === undefined ? sql`ended_at` : ended ? sql`coalesce(ended_at, now())` : null}
          where id = ${id}`,
      ),
    );
    if (changes["formerNames"] || changes["shortNames"]) await keepNames(db, id, after);
    await publish(db, actor, "company.changed", { aboutId: id, data: { changes } });
    return true;
  });

const withFormerName = (before: Company, after: Company, patch: Partly<Company>): Company =>
  patch.formerNames || nameKey(before.legalName) === nameKey(after.legalName)
    ? after
    : { ...after, formerNames: [...new Set([...before.formerNames, before.legalName])].sort() };

const keepNames = async (
  db: Db,
  id: string,
  { formerNames, shortNames }: Company,
): Promise<void> => {
  await run(db, sql`delete from company_names where company_id = ${id}`);
  const all = [
    ...formerNames.map((name) => ({ name, kind: "former" })),
    ...shortNames.map((name) => ({ name, kind: "short" })),
  ];
  for (const { name, kind } of all)
    await run(
      db,
      sql`
        insert into company_names (company_id, name, name_key, kind)
        values (${id}, ${name}, ${nameKey(name)}, ${kind})
        on conflict do nothing`,
    );
};

const refuseInUse = async (db: Db, id: string): Promise<void> => {
  const { projects, people } = await one<{ projects: number; people: number }>(
    db,
    sql`
      select
        (
          select count(*)
          from projects p
          where p.ended_at is null and (
            p.customer_id = c.id
            or exists (
              select from project_partners s where s.project_id = p.id and s.partner_id = c.id and s.until is null
            )
          )
        ) as projects,
        (select count(*) ${boundTo}) as people
      from companies c
      where c.id = ${id}`,
  );
  if (projects + people > 0) throw new Refusal(409, "company.in-use", { projects, people });
};
