import { one, sql, type Db, type RawBuilder } from "../../lib/db.ts";

export type Span = readonly [from: string | null, until: string | null];
export type Maintenance = { state: "valid" | "expired" | "unknown"; until: string | null };

/** Whether support is paid for on a day, from the maintenance of all contracts (R107). The last day still counts. */
export const maintenanceOf = (spans: readonly Span[], today: string): Maintenance => {
  const known = spans.filter((span): span is readonly [string | null, string] => span[1] !== null);
  const valid = latest(known.filter(([from, until]) => (from ?? "") <= today && today <= until));
  if (valid) return { state: "valid", until: valid };
  const ended = latest(known.filter(([, until]) => until < today));
  return ended ? { state: "expired", until: ended } : { state: "unknown", until: null };
};

const latest = (spans: readonly (readonly [string | null, string])[]): string | undefined =>
  spans
    .map(([, until]) => until)
    .sort()
    .at(-1);

/** The maintenance of the contracts `k` that fulfil a condition, as a column for `maintenanceOf`; the latest suffice. */
export const spansOf = (condition: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (
    select coalesce(json_agg(json_build_array(s.maintenance_from, s.maintenance_until)), '[]')
    from (
      select k.maintenance_from, k.maintenance_until
      from contracts k
      where ${condition}
      order by k.maintenance_until desc nulls last
      limit 20
    ) s
  )`;

/** Whether support of a project is paid for on a day. */
export const maintenanceOfProject = async (
  db: Db,
  projectId: string,
  today: string,
): Promise<Maintenance> => {
  const { spans } = await one<{ spans: Span[] }>(
    db,
    sql`select ${spansOf(sql`k.project_id = ${projectId}`)} as spans`,
  );
  return maintenanceOf(spans, today);
};
