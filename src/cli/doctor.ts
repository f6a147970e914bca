import { existsSync } from "node:fs";
import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { knownYears, missingYear, today, type Year } from "../calendar/index.ts";
import { openStorage } from "../files/index.ts";
import { withClient } from "../lib/backup/tables.ts";
import { CannotStart } from "../lib/cannot-start.ts";
import { readConfig, type Given } from "../lib/config.ts";
import { deadQueue, jobSchema } from "../lib/jobs.ts";
import { migrationsFolder } from "../lib/migrate.ts";
import { withDatabase } from "./house.ts";
import { lettersOf } from "./letters.ts";
import { Failed, readArgs, say, type Verb } from "./verb.ts";

/** `warn`: it works, but somebody has something to do. */
type Check = { name: string; ok: boolean; warn?: true; detail: string };

export const verb: Verb = {
  usage: "",
  does: "looks whether everything Channeldesk needs is there and well",
  async run(args) {
    readArgs(args, []);
    const checks = [node(), pages(), ...(await ofEnvironment())];
    for (const { name, ok, warn, detail } of checks)
      say(`${ok ? (warn ? "WARN" : "ok  ") : "FAIL"}  ${name}: ${detail}`);
    const answer = { ok: checks.every(({ ok }) => ok), checks };
    if (!answer.ok) throw new Failed("Something is not as it should be.", answer);
    return answer;
  },
};

const node = (): Check => {
  const major = Number(process.versions.node.split(".")[0]);
  return { name: "node", ok: major >= 24, detail: `${process.version} at ${process.execPath}` };
};

const pages = (): Check => {
  const built = ["desk", "portal"].every((app) =>
    existsSync(new URL(`../../dist/${app}/index.html`, import.meta.url)),
  );
  return {
    name: "pages",
    ok: true,
    detail: built ? "built" : "not built yet; npm start builds them",
  };
};

const ofEnvironment = async (): Promise<Check[]> => {
  try {
    const given = await readConfig();
    const environment = {
      name: "environment",
      ok: true,
      detail: `${given.publicUrl}, data in ${given.dataDir}`,
    };
    return [
      environment,
      ...(await Promise.all([space(given), key(given), files(given), database(given)])).flat(),
    ];
  } catch (error) {
    return [{ name: "environment", ok: false, detail: (error as Error).message }];
  }
};

const space = async ({ dataDir }: Given): Promise<Check> => {
  const { bavail, bsize } = await statfs(dataDir);
  const free = (bavail * bsize) / 2 ** 30;
  return { name: "space", ok: free > 1, detail: `${free.toFixed(1)} GB free in ${dataDir}` };
};

const key = async ({ dataDir }: Given): Promise<Check> => {
  if (process.env.SECRET_KEY) return { name: "secret key", ok: true, detail: "from SECRET_KEY" };
  const place = join(dataDir, "secret-key");
  const closed = ((await stat(place)).mode & 0o077) === 0;
  return {
    name: "secret key",
    ok: closed,
    detail: closed ? `kept in ${place}` : `${place} can be read by others; chmod 600`,
  };
};

const files = async ({ filesUrl }: Given): Promise<Check> => {
  try {
    await openStorage(filesUrl).exists("doctor");
    return { name: "files", ok: true, detail: filesUrl.replace(/\/\/[^/@]+@/, "//…@") };
  } catch (error) {
    return { name: "files", ok: false, detail: (error as Error).message };
  }
};

const database = async (given: Given): Promise<Check[]> => {
  if (!given.databaseUrl && !existsSync(join(given.dataDir, "postgres")))
    return [{ name: "database", ok: true, detail: "none yet; the first start makes it" }];
  try {
    return await withDatabase(given, look);
  } catch (error) {
    const detail = error instanceof CannotStart ? error.message : String(error);
    return [{ name: "database", ok: false, detail }];
  }
};

const look = (url: string): Promise<Check[]> =>
  withClient(url, async (client) => {
    const ask = async <T>(text: string) => (await client.query<{ value: T }>(text)).rows[0]!.value;
    const version = await ask<string>("select current_setting('server_version') as value");
    const found: Check[] = [{ name: "database", ok: true, detail: `PostgreSQL ${version}` }];
    if (!(await ask<boolean>("select to_regclass('migrations') is not null as value")))
      return [
        ...found,
        { name: "migrations", ok: true, detail: "none yet; the first start runs them" },
      ];

    const done = await ask<string[]>(
      "select coalesce(array_agg(name), '{}') as value from migrations",
    );
    const ours = (await readdir(migrationsFolder)).filter((name) => name.endsWith(".sql"));
    const newer = done.filter((name) => !ours.includes(name));
    const pending = ours.filter((name) => !done.includes(name));
    found.push({
      name: "migrations",
      ok: newer.length === 0,
      detail:
        newer.length > 0
          ? `the database is newer than this program: ${newer.join(", ")}`
          : pending.length > 0
            ? `${pending.length} will run at the next start`
            : "up to date",
    });
    if (pending.length > 0 || newer.length > 0) return found;
    const silent = await ask<number | null>(
      "select extract(epoch from now() - seen_at)::int as value from reacted",
    );
    found.push({
      name: "worker",
      ok: true,
      detail: silent === null ? "never seen yet" : `last seen ${silent} s ago`,
    });
    const failing = await ask<number>(
      "select count(*)::int as value from ticket_timers where tries > 0",
    );
    found.push({
      name: "timers",
      ok: true,
      ...(failing > 0 && { warn: true as const }),
      detail: failing ? `${failing} could not be done and are tried again` : "none fails",
    });
    if (await ask<boolean>(`select to_regclass('${jobSchema}.job') is not null as value`)) {
      const dead = await ask<number>(
        `select count(*)::int as value from ${jobSchema}.job where name = '${deadQueue}'`,
      );
      found.push({
        name: "jobs",
        ok: dead === 0,
        detail: dead ? `${dead} failed for good` : "none failed for good",
      });
    }
    found.push(
      calendar(
        await ask<number[]>(
          "select coalesce(array_agg(year), '{}') as value from calendar_years where state = 'confirmed'",
        ),
        await ask<string | null>(
          "select max(value ->> 'alarmFrom') as value from settings where key = 'train'",
        ),
      ),
      await lettersOf(client),
      ...(await trackers(client)),
    );
    return found;
  });

/** When each tracker of R&D last answered; one that is down is somebody's to look at, and stops nothing here. */
const trackers = async (client: pg.Client): Promise<Check[]> => {
  const { rows } = await client.query<{
    tracker: string;
    good_at: Date | null;
    trouble: string | null;
    waiting: number;
  }>(`
    select t.key as tracker, h.good_at, h.trouble, (
      select count(*)::int
      from tracker_letters l
      join tracker_issues i on i.id = l.issue_id
      where i.tracker = t.key and i.ended_at is null and l.sent_at is null
    ) as waiting
    from settings s
    cross join lateral json_each(s.value) t
    left join tracker_health h on h.tracker = t.key
    where s.key = 'trackers'
    order by t.key`);
  return rows.map(({ tracker, good_at, trouble, waiting }) => {
    const last = good_at ? `last answered ${good_at.toISOString()}` : "has not answered yet";
    const held = waiting > 0 ? `, ${waiting} waiting to be sent` : "";
    return {
      name: `tracker ${tracker}`,
      ok: true,
      ...(trouble && { warn: true as const }),
      detail: `${trouble ? `${trouble}, ` : ""}${last}${held}`,
    };
  });
};

/** Whether the days off are known as far ahead as they should be by now (R104). */
const calendar = (confirmed: readonly number[], alarmFrom: string | null): Check => {
  const years = Object.fromEntries(
    confirmed.map((year): [number, Year] => [year, { holidays: [] }]),
  );
  const missing = missingYear({ ...knownYears, ...years }, today(), alarmFrom ?? "11-15");
  return missing === undefined
    ? { name: "calendar", ok: true, detail: "the days off are known by their notices" }
    : {
        name: "calendar",
        ok: true,
        warn: true,
        detail: `the days off of ${missing} are not confirmed, so dates in it are provisional; enter the State Council's notice in the desk under Settings, Calendar`,
      };
};
