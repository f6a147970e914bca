import type { Day } from "../lib/day.ts";
import { rows, sql, type Db } from "../lib/db.ts";
import { atWork } from "./store.ts";

/** A defect as the train sees it that it is promised for, or that brought it. */
export type Aboard = {
  id: string;
  number: number;
  title: string;
  severity: "S1" | "S2" | "S3" | "S4";
  state: string;
  missed: number;
  requests: number;
};

const columns = sql`
  d.id, d.number, d.title, d.severity, d.state, d.missed,
  (select count(*)::int from defect_tickets l where l.defect_id = d.id) as requests`;

/** Of `defects d`: what no open request reports any more is waited for by nobody; once it is fixed it comes all the same. */
export const isAwaited = sql`(
  d.state = 'fixed' or exists (
    select from defect_tickets l join tickets t on t.id = l.ticket_id and t.open where l.defect_id = d.id
  ))`;

/** What R&D still works on, or has fixed, is promised between two days, and is built into no release yet. */
export const promisedBetween = (
  db: Db,
  from: Day,
  to: Day,
): Promise<(Aboard & { promised: Day })[]> =>
  rows(
    db,
    sql`
      select ${columns}, d.promised
      from defects d
      where d.promised between ${from} and ${to} and d.state = any(${atWork}::text[])
        and ${isAwaited} and not exists (select from built_defects b where b.defect_id = d.id and not b.is_out)
      order by d.number`,
  );

/** The defect itself, as long as somebody works on it. */
export const onlyThis = (db: Db, number: number): Promise<Aboard[]> =>
  rows(
    db,
    sql`select ${columns} from defects d where d.number = ${number} and d.state = any(${atWork}::text[])`,
  );

export const isFixed = ({ state }: Pick<Aboard, "state">): boolean => state === "fixed";

/** What these releases bring or brought, in the order in which it is held. */
export const builtInto = (
  db: Db,
  releaseIds: readonly string[],
): Promise<(Aboard & { releaseId: string })[]> =>
  rows(
    db,
    sql`
      select ${columns}, b.release_id
      from built_defects b
      join defects d on d.id = b.defect_id
      where b.release_id = any(${releaseIds}::uuid[]) and (b.is_out or d.state = any(${atWork}::text[]) and ${isAwaited})
      order by d.number`,
  );
