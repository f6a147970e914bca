import type { z } from "zod";
import { inTransaction, maybe, rows, run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { refuseNames } from "../defects/index.ts";
import { attachable } from "../files/index.ts";
import type { Contact, Staff } from "../people/index.ts";
import type { ContentsBody } from "./schema.ts";
import { artifactsOf, holdRelease } from "./store.ts";

type Body = z.output<typeof ContentsBody>;

/** What the release consists of, while it is being built. What changed is tested again. */
export const keepContents = (
  db: Db,
  actor: Staff | Contact,
  id: string,
  body: Body,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const release = await holdRelease(db, id);
    if (release.state !== "building") throw new Refusal(409, "release.not-building");
    await checkVersion(db, id, body.version);
    const { version, build, notesZh, notesEn, upgrade, rollback, artifacts } = body;
    await refuseNames(db, { notesZh, notesEn, upgrade, rollback });
    await run(
      db,
      sql`
        update releases
        set version = ${version}, build = ${build}, notes_zh = ${notesZh}, notes_en = ${notesEn}, upgrade = ${upgrade},
          rollback = ${rollback}, tested_by = null, tested_at = null
        where id = ${id}`,
    );
    await keepArtifacts(db, actor, id, artifacts);
    await publish(db, actor, "release.contents-changed", {
      aboutId: id,
      data: { nominal: release.nominal, version, artifacts: artifacts.map(({ name }) => name) },
    });
  });

const checkVersion = async (db: Db, id: string, version: string): Promise<void> => {
  if (version === "") return;
  const taken = await maybe(
    db,
    sql`select 1 from releases where version = ${version} and id <> ${id}`,
  );
  if (taken)
    throw new Refusal(
      409,
      "release.version-taken",
      { version },
      { version: "release.version-taken" },
    );
};

/** By file, what arrived. */
const checksumsOf = async (db: Db, fileIds: string[]): Promise<Map<string, string>> => {
  const found = await rows<{ id: string; sha256: string }>(
    db,
    sql`select id, sha256 from files where id = any(${fileIds}::uuid[])`,
  );
  return new Map(found.map(({ id, sha256 }) => [id, sha256]));
};

const keepArtifacts = async (
  db: Db,
  actor: Staff | Contact,
  id: string,
  artifacts: Body["artifacts"],
): Promise<void> => {
  const before = new Set((await artifactsOf(db, { id })).map(({ fileId }) => fileId));
  const fresh = artifacts.flatMap(({ fileId }) => (fileId && !before.has(fileId) ? [fileId] : []));
  await attachable(db, fresh, actor.id);
  const files = await checksumsOf(
    db,
    artifacts.flatMap(({ fileId }) => fileId ?? []),
  );
  await run(db, sql`delete from release_artifacts where release_id = ${id}`);
  for (const [position, artifact] of artifacts.entries()) {
    const { name, kind, platform, url, fileId, sha256, signature } = artifact;
    const found = fileId ? files.get(fileId) : undefined;
    // What arrived must be what was built.
    if (found && found !== sha256)
      throw new Refusal(422, "release.checksum", { name }, { artifacts: "release.checksum" });
    await run(
      db,
      sql`
        insert into release_artifacts (id, release_id, position, name, kind, platform, url, file_id, sha256, signature)
        values (${newId()}, ${id}, ${position}, ${name}, ${kind}, ${platform}, ${url ?? null}, ${fileId ?? null}, ${sha256}, ${signature})`,
    );
  }
};
