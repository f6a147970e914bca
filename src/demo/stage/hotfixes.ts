import { createHash } from "node:crypto";
import { rows, run, sql } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { known, type Stage } from "./stage.ts";

/** What left outside the trains: the play names its version. */
export const keepHotfixes = async (stage: Stage): Promise<void> => {
  const { db, people } = stage;
  const hotfixes = await rows<{ number: number; release: string; at: string }>(
    db,
    sql`
      select d.number, d.release, e.at
      from defects d
      join events e on e.about_id = d.id and e.name = 'defect.moved' and e.data ->> 'move' = 'hotfix'`,
  );
  for (const { number, release, at } of hotfixes) {
    const id = newId();
    await run(
      db,
      sql`
        insert into releases (id, defect, run, cutoff, state, state_since, facts, version, build, notes_zh, notes_en, upgrade,
          rollback, tested_by, tested_at, published_at)
        values (
          ${id}, ${number}, ${at}::date, ${at}, 'published', ${at}, '{"reason": "客户生产受影响，提前提供"}', ${release}, ${`${release}.1`},
          '提前提供的修复，随下一班正式版本一并发布。', 'Provided ahead; the next train brings it too.', '替换补丁包中的 jar 后重启。',
          '换回原来的 jar 后重启。', ${known(people, "孙敏")}, ${at}, ${at}
        )`,
    );
    for (const [hat, who] of [
      ["rd", "李工"],
      ["lead", "老周"],
    ] as const)
      await run(
        db,
        sql`
          insert into release_approvals (release_id, hat, person_id, at)
          values (${id}, ${hat}, ${known(people, who)}, ${at}::timestamptz - interval '2 hours')`,
      );
    await keepArtifacts(stage, id, release, [{ kind: "patch", platform: null, name: "patch.zip" }]);
  }
};

type Artifact = { kind: string; platform: string | null; name: string };
/** A war for each platform, and the installer of Windows. */
export const packages: Artifact[] = [
  { kind: "war", platform: "linux", name: "linux.war" },
  { kind: "war", platform: "windows", name: "windows.war" },
  { kind: "exe", platform: "windows", name: "setup.exe" },
  { kind: "document", platform: null, name: "guide.pdf" },
];

/** What customers install. */
export const keepArtifacts = async (
  { db }: Stage,
  id: string,
  version: string,
  artifacts: readonly Artifact[],
): Promise<void> => {
  for (const [position, { kind, platform, name }] of artifacts.entries())
    await run(
      db,
      sql`
        insert into release_artifacts (id, release_id, position, name, kind, platform, url, sha256, signature)
        values (
          ${newId()}, ${id}, ${position}, ${`starchart-${version}-${name}`}, ${kind}, ${platform},
          ${`https://download.starchart.example/${version}/starchart-${version}-${name}`},
          ${createHash("sha256").update(`${version} ${name}`).digest("hex")}, '见同名 .asc 文件'
        )`,
    );
};
