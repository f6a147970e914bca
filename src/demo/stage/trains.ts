import { createHash } from "node:crypto";
import { calendarOf, decideTrain, loadCalendar, today, type Fate } from "../../calendar/index.ts";
import { dayAfter } from "../../lib/day.ts";
import { run, sql } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { planTrains } from "../../releases/index.ts";
import { cancelled, moved, published, withdrawn } from "../cast/releases.ts";
import { known, staffOf, type Stage } from "./stage.ts";

type Leaving = Extract<Fate, { train: unknown }>;

/** The trains of the last weeks as they left, and those that stand ahead. */
export const runTrains = async (stage: Stage): Promise<void> => {
  const { db, house } = stage;
  const manager = await staffOf(stage, "马工");
  const fates = () =>
    calendarOf(house)
      .fatesFrom(dayAfter(today(stage.now), -63))
      .take(18)
      .flatMap((fate) => ("train" in fate ? [fate] : []))
      .toArray();
  const past = fates().filter(({ train }) => train.run < today(stage.now));
  const gone = past.at(-1 - cancelled.at);
  const coming = fates().filter(({ train }) => train.run > today(stage.now))[moved.at];
  if (gone) await decide(stage, gone, { run: null, reason: cancelled.reason });
  if (coming)
    await decideTrain(house, db, manager, {
      nominal: coming.nominal,
      run: dayAfter(coming.nominal, moved.days),
      reason: moved.reason,
    });
  await loadCalendar(house);
  let n = 0;
  for (const fate of past.toReversed()) {
    if (fate === gone) await keep(stage, fate, "cancelled");
    else if (published[n]) await leave(stage, fate, n++);
  }
  await planTrains(house);
};

const decide = (
  stage: Stage,
  { nominal }: Leaving,
  said: { run: null; reason: string },
): Promise<unknown> =>
  run(
    stage.db,
    sql`
      insert into train_decisions (nominal, run, reason, decided_by, decided_at)
      values (${nominal}, ${said.run}, ${said.reason}, ${known(stage.people, "马工")}, ${dayAfter(nominal, -1)})`,
  );

const leave = async (stage: Stage, fate: Leaving, n: number): Promise<void> => {
  const { version, zh, en } = published[n]!;
  const back = n === withdrawn.at;
  const id = await keep(stage, fate, back ? "withdrawn" : "published", {
    branch: `release/${version}`,
    ...(back && { reason: withdrawn.reason, advice: withdrawn.advice }),
  });
  const at = `${fate.train.run}T17:00:00+08:00`;
  const tester = known(stage.people, "孙敏");
  await run(
    stage.db,
    sql`
      update releases
      set version = ${version}, notes_zh = ${zh}, notes_en = ${en},
        upgrade = '停服务，备份数据库与 webapps，替换 war 后启动；首次启动会自动升级表结构。',
        rollback = '停服务，换回上一版本的 war 并恢复升级前的数据库备份。',
        tested_by = ${tester}, tested_at = ${at}::timestamptz - interval '1 hour', published_at = ${at},
        state = ${back ? "withdrawn" : "published"}
      where id = ${id}`,
  );
  for (const [position, platform] of ["linux", "windows"].entries())
    await run(
      stage.db,
      sql`
        insert into release_artifacts (id, release_id, position, name, url, sha256, signature)
        values (
          ${newId()}, ${id}, ${position}, ${`starchart-${version}-${platform}.zip`},
          ${`https://download.starchart.example/${version}/starchart-${version}-${platform}.zip`},
          ${createHash("sha256").update(`${version} ${platform}`).digest("hex")}, '见同名 .asc 文件'
        )`,
    );
};

const keep = async (
  { db }: Stage,
  { nominal, train }: Leaving,
  state: "published" | "withdrawn" | "cancelled",
  facts: Record<string, string> = {},
): Promise<string> => {
  const id = newId();
  const since = `${train.run}T17:00:00+08:00`;
  const left = state !== "cancelled";
  await run(
    db,
    sql`
      insert into releases (id, nominal, run, cutoff, state, state_since, facts, version)
      values (
        ${id}, ${nominal}, ${train.run}, ${new Date(train.cutoff).toISOString()},
        ${left ? "building" : state}, ${since}, ${JSON.stringify(facts)}::jsonb, ''
      )`,
  );
  return id;
};
