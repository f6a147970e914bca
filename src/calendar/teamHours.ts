import type { z } from "zod";
import { inTransaction, maybe, rows, run, sql, type Db } from "../lib/db.ts";
import { publish, type Doer } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import type { TeamId } from "./calendar.ts";
import { clockOf, minutesOf } from "./clock.ts";
import { usualHours, type Span } from "./hours.ts";
import type { HoursOnWire, HoursRow } from "./schema.ts";
import { beginChange, teamExists } from "./store.ts";

type Row = z.input<typeof HoursRow>;
const usual: HoursOnWire = {
  spans: usualHours.spans.map(([from, to]) => ({ from: clockOf(from), to: clockOf(to) })),
  seasons: [],
};

/** Those of everybody first, then each team with its own or theirs. */
export const listHours = async (db: Db): Promise<Row[]> => {
  const everybody = await kept(db, null);
  const teams = await rows<{ team: Row["team"] } & Partial<HoursOnWire>>(
    db,
    sql`
      select json_build_object('id', t.id, 'name', t.name) as team, h.spans, h.seasons
      from teams t
      left join business_hours h on h.team_id = t.id
      order by t.name`,
  );
  const inGeneral = everybody ?? usual;
  return [
    { team: null, own: everybody !== undefined, ...inGeneral },
    ...teams.map(({ team, spans, seasons }): Row => ({
      team,
      own: Boolean(spans),
      spans: spans ?? inGeneral.spans,
      seasons: (spans ? seasons : undefined) ?? (spans ? [] : inGeneral.seasons),
    })),
  ];
};

export const setHours = (db: Db, by: Doer, whose: string, hours: HoursOnWire): Promise<void> =>
  inTransaction(db, async (db) => {
    checkHours(hours);
    await beginChange(db);
    const teamId = await teamOf(db, whose);
    const before = await kept(db, teamId);
    await run(
      db,
      sql`
        insert into business_hours (team_id, spans, seasons)
        values (${teamId}, ${JSON.stringify(hours.spans)}, ${JSON.stringify(hours.seasons)})
        on conflict (team_id) do update set spans = excluded.spans, seasons = excluded.seasons`,
    );
    await tell(db, by, teamId, { from: before ?? null, to: hours });
  });

export const dropHours = (db: Db, by: Doer, whose: string): Promise<void> =>
  inTransaction(db, async (db) => {
    await beginChange(db);
    const teamId = await teamOf(db, whose);
    const before = await kept(db, teamId);
    if (!before) return;
    await run(db, sql`delete from business_hours where team_id is not distinct from ${teamId}`);
    await tell(db, by, teamId, { from: before, to: null });
  });

const tell = (
  db: Db,
  by: Doer,
  teamId: TeamId,
  change: { from: HoursOnWire | null; to: HoursOnWire | null },
) =>
  publish(db, by, "calendar.hours-changed", {
    ...(teamId && { aboutId: teamId }),
    data: { teamId, ...change },
  });

const kept = (db: Db, teamId: TeamId): Promise<HoursOnWire | undefined> =>
  maybe<HoursOnWire>(
    db,
    sql`select spans, seasons from business_hours where team_id is not distinct from ${teamId}`,
  );

const teamOf = async (db: Db, whose: string): Promise<TeamId> => {
  if (whose === "everybody") return null;
  return (await teamExists(db, whose)) ? whose : notFound("team");
};

const checkHours = ({ spans, seasons }: HoursOnWire): void => {
  checkSpans(spans, "spans");
  for (const [i, season] of seasons.entries()) checkSpans(season.spans, `seasons.${i}.spans`);
  const taken = new Set<string>();
  for (const [i, { from, to }] of seasons.entries())
    for (const date of datesOf(from, to)) {
      if (taken.has(date)) refuse(`seasons.${i}.from`, "calendar.seasons-overlap", { day: date });
      taken.add(date);
    }
};

const checkSpans = (spans: HoursOnWire["spans"], field: string): void => {
  let last: Span = [0, 0];
  for (const [i, { from, to }] of spans.entries()) {
    const span: Span = [minutesOf(from), minutesOf(to)];
    if (span[1] <= span[0]) refuse(`${field}.${i}.to`, "calendar.hours-order", { from, to });
    if (span[0] < last[1]) refuse(`${field}.${i}.from`, "calendar.hours-overlap", { from });
    last = span;
  }
};

// Of a leap year, and over New Year where it ends before it begins.
const datesOf = (from: string, to: string): string[] => {
  const all = Array.from({ length: 366 }, (_, i) =>
    new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(5, 10),
  );
  return all.filter((date) =>
    from <= to ? from <= date && date <= to : date >= from || date <= to,
  );
};

const refuse = (field: string, code: string, details: Record<string, string> = {}): never => {
  throw new Refusal(422, code, details, { [field]: code });
};
