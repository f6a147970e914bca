import type { z } from "zod";
import { inTransaction, maybe, rows, run, sql, type Db } from "../lib/db.ts";
import type { Day } from "../lib/day.ts";
import { numberOf } from "../lib/day.ts";
import { newId } from "../lib/id.ts";
import { publish, type Doer } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import type { CompanyDaysBody, CompanyDaysRow } from "./schema.ts";
import { beginChange, teamExists } from "./store.ts";

type Body = z.output<typeof CompanyDaysBody>;
const LONGEST = 60;

export const listCompanyDays = (db: Db): Promise<z.input<typeof CompanyDaysRow>[]> =>
  rows(
    db,
    sql`
      select d.id, d.from_day as "from", d.to_day as "to", d.kind, d.label,
        case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end as team
      from company_days d
      left join teams t on t.id = d.team_id
      order by d.from_day desc, d.id`,
  );

export const addCompanyDays = (db: Db, by: Doer, body: Body): Promise<{ id: string }> =>
  inTransaction(db, async (db) => {
    const id = newId();
    await beginChange(db);
    await checkDays(db, id, body);
    const { from, to, kind, label, teamId } = body;
    await run(
      db,
      sql`
        insert into company_days (id, from_day, to_day, kind, label, team_id)
        values (${id}, ${from}, ${to}, ${kind}, ${label}, ${teamId})`,
    );
    await tell(db, by, id, { to: body });
    return { id };
  });

export const changeCompanyDays = (db: Db, by: Doer, id: string, body: Body): Promise<void> =>
  inTransaction(db, async (db) => {
    await beginChange(db);
    const before = await found(db, id);
    await checkDays(db, id, body);
    const { from, to, kind, label, teamId } = body;
    await run(
      db,
      sql`
        update company_days
        set from_day = ${from}, to_day = ${to}, kind = ${kind}, label = ${label}, team_id = ${teamId}
        where id = ${id}`,
    );
    await tell(db, by, id, { from: before, to: body });
  });

export const removeCompanyDays = (db: Db, by: Doer, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await beginChange(db);
    const before = await found(db, id);
    await run(db, sql`delete from company_days where id = ${id}`);
    await tell(db, by, id, { from: before });
  });

const tell = (db: Db, by: Doer, id: string, data: { from?: Body; to?: Body }) =>
  publish(db, by, "calendar.overlay-changed", { aboutId: id, data });

const found = async (db: Db, id: string): Promise<Body> =>
  (await maybe<Body>(
    db,
    sql`select from_day as "from", to_day as "to", kind, label, team_id from company_days where id = ${id}`,
  )) ?? notFound("company-days");

const checkDays = async (db: Db, id: string, { from, to, kind, teamId }: Body): Promise<void> => {
  if (to < from) refuse("to", "calendar.span-order", { from, to });
  if (numberOf(to as Day) - numberOf(from as Day) >= LONGEST)
    refuse("to", "calendar.too-long", { n: LONGEST });
  if (kind === "no-train" && teamId !== null) refuse("teamId", "calendar.freeze-for-all");
  if (teamId !== null && !(await teamExists(db, teamId))) refuse("teamId", "team.not-found");
  // Of one day the same people are told one thing; that no train leaves is another matter.
  const other = await maybe<{ label: string; from: string; to: string }>(
    db,
    sql`
      select label, from_day as "from", to_day as "to"
      from company_days
      where id <> ${id} and team_id is not distinct from ${teamId}
        and (kind = 'no-train') = ${kind === "no-train"} and from_day <= ${to} and to_day >= ${from}
      limit 1`,
  );
  if (other) refuse("from", "calendar.days-taken", other, 409);
};

const refuse = (
  field: string,
  code: string,
  details: Record<string, string | number> = {},
  status = 422,
): never => {
  throw new Refusal(status, code, details, { [field]: code });
};
