import { z } from "zod";
import { calendarOf } from "../../calendar/index.ts";
import { one, rows, sql, type RawBuilder } from "../../lib/db.ts";
import { moment as aMoment } from "../../lib/fields.ts";
import { paged, placeOf, sizeOf, type Page } from "../../lib/page.ts";
import type { House } from "../../lib/house.ts";
import { holds } from "../registry/search.ts";
import { dueOf, isOverdue, whoseTurn } from "./due.ts";
import type { BindingState } from "./schema.ts";

type Named = { id: string; name: string };
type Found = {
  id: string;
  person: Named;
  kind: "partner" | "customer";
  state: BindingState;
  companyName: string;
  projectName: string | null;
  jobTitle: string | null;
  company: Named | null;
  waitingSince: string;
  waits: [string, string][];
  submittedAt: string;
  again: boolean;
};

export const rowColumns = sql`
  b.id, json_build_object('id', w.id, 'name', w.name) as person, b.kind, b.state, b.company_name, b.project_name,
  b.job_title, case when c.id is not null then json_build_object('id', c.id, 'name', c.legal_name) end as company,
  b.waiting_since, b.waits, b.submitted_at, b.grace_until is not null as again`;
export const rowTables = sql`
  bindings b
  join people w on w.id = b.person_id
  left join companies c on c.id = b.company_id`;

export const shownRow = <Row extends Found>(house: House, { waits, ...row }: Row) => {
  const claim = { ...row, waits };
  const time = calendarOf(house).time();
  return {
    ...row,
    waitsFor: whoseTurn(row.state),
    dueAt: dueOf(claim, time),
    overdue: isOverdue(claim, time, Date.now()),
  };
};

export type BindingQuery = Page & {
  state?: BindingState | "waiting" | "all" | undefined;
  companyId?: string | undefined;
  q?: string | undefined;
};

/** The work list: whoever waits longest comes first. Of what is decided, the newest. */
export const listBindings = async (house: House, query: BindingQuery) => {
  const { db } = house;
  const { state = "waiting", companyId, q } = query;
  const waiting = state === "waiting";
  const [moment, id] = placeOf(query, aMoment, z.uuid()) ?? [];
  const place = waiting ? sql`(b.waiting_since, b.id)` : sql`(b.submitted_at, b.id)`;
  const found = await rows<Found>(
    db,
    sql`
      select ${rowColumns}
      from ${rowTables}
      where ${inState(state)}
        ${companyId ? sql`and b.company_id = ${companyId}` : sql``}
        ${q ? sql`and (${holds(sql`w.name`, q)} or ${holds(sql`b.company_name`, q)})` : sql``}
        ${moment ? sql`and ${place} ${waiting ? sql`>` : sql`<`} (${moment}::timestamptz, ${id}::uuid)` : sql``}
      order by ${waiting ? sql`b.waiting_since, b.id` : sql`b.submitted_at desc, b.id desc`}
      limit ${sizeOf(query) + 1}`,
  );
  const list = paged(
    found.map((row) => shownRow(house, row)),
    query,
    (row) => [waiting ? row.waitingSince : row.submittedAt, row.id],
  );
  return { ...list, overdue: await countOverdue(house) };
};

const inState = (state: BindingState | "waiting" | "all"): RawBuilder<unknown> => {
  if (state === "all") return sql`true`;
  return state === "waiting"
    ? sql`b.state in ('submitted', 'needs_business', 'need_more')`
    : sql`b.state = ${state}`;
};

// How many wait too long, the same by the same calculation: there are never many.
const countOverdue = async (house: House): Promise<number> => {
  const { waiting } = await one<{ waiting: Found[] }>(
    house.db,
    sql`
      select coalesce(
        json_agg(json_build_object('state', state, 'waitingSince', waiting_since, 'waits', waits)),
        '[]'
      ) as waiting
      from bindings
      where state in ('submitted', 'needs_business')`,
  );
  return waiting.map((row) => shownRow(house, row)).filter(({ overdue }) => overdue).length;
};
