import { one, rows, run, sql, type Db } from "../lib/db.ts";
import type { Closed, CompanyDays, Decision, Kept, TeamId } from "./calendar.ts";
import { minutesOf } from "./clock.ts";
import type { HoursOnWire } from "./schema.ts";
import type { Hours } from "./hours.ts";
import type { Holiday, Year } from "./years.ts";

/** Begins a change: others wait until it is over, and every process will see that the calendar is another. */
export const beginChange = (db: Db): Promise<number> =>
  run(db, sql`update calendar_version set version = version + 1`);

export const versionNow = async (db: Db): Promise<number> => {
  const { version } = await one<{ version: number }>(db, sql`select version from calendar_version`);
  return version;
};

export const readKept = async (db: Db): Promise<Kept> => {
  const [years, companyDays, hours, decisions, closed] = await Promise.all([
    rows<{ year: number; notice: string; holidays: Holiday[] }>(
      db,
      sql`select year, notice, holidays from calendar_years where state = 'confirmed'`,
    ),
    allCompanyDays(db),
    rows<HoursOnWire & { teamId: TeamId }>(
      db,
      sql`select team_id, spans, seasons from business_hours`,
    ),
    rows<Decision>(
      db,
      sql`
        select d.nominal, d.run, d.reason, p.name as by, d.decided_at as at
        from train_decisions d
        left join people p on p.id = d.decided_by`,
    ),
    rows<Closed>(db, sql`select nominal, cutoff from closed_trains`),
  ]);
  return {
    years: Object.fromEntries(
      years.map(({ year, notice, holidays }): [number, Year] => [year, { notice, holidays }]),
    ),
    companyDays,
    hours: new Map(hours.map((each) => [each.teamId, hoursFrom(each)])),
    decisions,
    closed,
  };
};

export const allCompanyDays = (db: Db): Promise<CompanyDays[]> =>
  rows<CompanyDays>(
    db,
    sql`
      select id, from_day as "from", to_day as "to", kind, label, team_id
      from company_days
      order by from_day, id`,
  );

export const hoursFrom = ({ spans, seasons }: HoursOnWire): Hours => ({
  spans: spans.map(({ from, to }) => [minutesOf(from), minutesOf(to)]),
  seasons: seasons.map((season) => ({
    ...season,
    spans: season.spans.map(({ from, to }) => [minutesOf(from), minutesOf(to)]),
  })),
});

/** The team exists: a calendar of nobody would be kept forever. */
export const teamExists = async (db: Db, id: string): Promise<boolean> =>
  (await rows(db, sql`select from teams where id = ${id}`)).length > 0;
