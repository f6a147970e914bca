import { calendarOf, loadCalendar, today, type Fate } from "../../calendar/index.ts";
import { dayAfter, type Day } from "../../lib/day.ts";
import { maybe, run, sql } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { planTrains } from "../../releases/index.ts";
import { cancelled, moved, published, withdrawn } from "../cast/releases.ts";
import { keepArtifacts, keepHotfixes, packages } from "./hotfixes.ts";
import { known, type Stage } from "./stage.ts";

type Leaving = Extract<Fate, { train: unknown }>;

/** What people say of trains beside the rule, before anything is promised by them. */
export const decideTrains = async (stage: Stage): Promise<void> => {
  const { db, house } = stage;
  const { past, coming } = fatesAround(stage);
  const gone = past.at(-1 - cancelled.at);
  const next = coming[moved.at];
  if (gone) await say(stage, gone, { run: null, reason: cancelled.reason });
  if (next)
    await say(stage, next, { run: dayAfter(next.nominal, moved.days), reason: moved.reason });
  await run(db, sql`update calendar_version set version = version + 1`);
  await loadCalendar(house);
};

/** The trains of the last weeks as they left, and those that stand ahead. */
export const runTrains = async (stage: Stage): Promise<void> => {
  await keepHotfixes(stage);
  const { past, skipped } = fatesAround(stage);
  for (const nominal of skipped) await cancel(stage, nominal);
  for (const [n, fate] of past.toReversed().entries())
    if (published[n]) await leave(stage, fate, n);
  await planTrains(stage.house);
};

const fatesAround = ({ house, now }: Stage) => {
  const fates = calendarOf(house)
    .fatesFrom(dayAfter(today(now), -63))
    .take(18)
    .toArray();
  const leaving = fates.flatMap((fate) => ("train" in fate ? [fate] : []));
  return {
    past: leaving.filter(({ train }) => train.run < today(now)),
    coming: leaving.filter(({ train }) => train.run > today(now)),
    skipped: fates.flatMap(({ kind, nominal }) => (kind === "cancelled" ? [nominal] : [])),
  };
};

const say = (
  { db, people }: Stage,
  { nominal }: Leaving,
  { run: day, reason }: { run: Day | null; reason: string },
): Promise<unknown> =>
  run(
    db,
    sql`
      insert into train_decisions (nominal, run, reason, decided_by, decided_at)
      values (${nominal}, ${day}, ${reason}, ${known(people, "马工")}, least(now(), ${dayAfter(nominal, -1)}::timestamptz))`,
  );

const cancel = (stage: Stage, nominal: Day): Promise<string> =>
  keep(stage, { nominal, run: nominal, state: "cancelled", facts: { reason: cancelled.reason } });

/** The version that brought what was promised for its day, where the play names one. */
const versionOf = async ({ db }: Stage, { train }: Leaving): Promise<string | undefined> =>
  (
    await maybe<{ release: string }>(
      db,
      sql`
        select d.release
        from defects d
        where d.promised = ${train.run} and d.state in ('released', 'verified')
          and not exists (select from releases r where r.version = d.release)
        order by d.number
        limit 1`,
    )
  )?.release;

const leave = async (stage: Stage, fate: Leaving, n: number): Promise<void> => {
  const { zh, en, version: invented } = published[n]!;
  const version = (await versionOf(stage, fate)) ?? invented;
  const back = n === withdrawn.at;
  const { nominal, train } = fate;
  const id = await keep(stage, {
    nominal,
    run: train.run,
    state: "building",
    facts: {
      branch: `release/${version}`,
      ...(back && { reason: withdrawn.reason, advice: withdrawn.advice }),
    },
  });
  const at = `${train.run}T17:00:00+08:00`;
  const tester = known(stage.people, "孙敏");
  await run(
    stage.db,
    sql`
      update releases
      set version = ${version}, build = ${`${version}.${train.run.replaceAll("-", "")}`}, notes_zh = ${zh}, notes_en = ${en},
        upgrade = '停服务，备份数据库与 webapps，替换 war 后启动；首次启动会自动升级表结构。',
        rollback = '停服务，换回上一版本的 war 并恢复升级前的数据库备份。',
        tested_by = ${tester}, tested_at = ${at}::timestamptz - interval '1 hour', published_at = ${at},
        state = ${back ? "withdrawn" : "published"}
      where id = ${id}`,
  );
  await keepArtifacts(stage, id, version, packages);
};

type Kept = { nominal: Day; run: Day; state: string; facts: Record<string, string> };

const keep = async (
  { db, house }: Stage,
  { nominal, run: day, state, facts }: Kept,
): Promise<string> => {
  const id = newId();
  const cutoff = new Date(calendarOf(house).cutoffOf(day)).toISOString();
  await run(
    db,
    sql`
      insert into releases (id, nominal, run, cutoff, state, state_since, facts)
      values (
        ${id}, ${nominal}, ${day}, ${cutoff}, ${state}, ${`${day}T17:00:00+08:00`}, ${JSON.stringify(facts)}::jsonb
      )`,
  );
  return id;
};
