import { maybe, rows, sql, type Db } from "../lib/db.ts";
import type { Day } from "../lib/day.ts";
import { notFound } from "../lib/refusal.ts";

/** A train, or a hotfix, as the verbs hold it. */
export type Release = {
  id: string;
  /** The Friday it belongs to; null for a hotfix. */
  nominal: Day | null;
  run: Day;
  cutoff: string;
  state: string;
  stateSince: string;
  /** What was answered on the way, by the names of the questions. */
  facts: Record<string, string>;
  version: string;
  build: string;
  notesZh: string;
  notesEn: string;
  upgrade: string;
  rollback: string;
  testedBy: string | null;
  testedAt: string | null;
  publishedAt: string | null;
  /** The defect that a hotfix brings; null for a train. */
  defect: number | null;
};

// A hotfix leaves on the day that is promised for its defect, however that moves; where it left or was cancelled, it stays.
const runOf = sql`
  coalesce(
    (
      select d.promised
      from defects d
      where d.number = r.defect and r.state in ('frozen', 'building')
    ),
    r.run
  )`;
const columns = sql`
  r.id, r.nominal, ${runOf} as run, r.cutoff, r.state, r.state_since, r.facts, r.version, r.build, r.notes_zh, r.notes_en, r.upgrade,
  r.rollback, r.tested_by, r.tested_at, r.published_at, r.defect`;

/** The release, kept from changing under us. */
export const holdRelease = async (db: Db, id: string): Promise<Release> =>
  (await maybe<Release>(
    db,
    sql`select ${columns} from releases r where r.id = ${id} for no key update`,
  )) ?? notFound("release");

export const findRelease = async (db: Db, id: string): Promise<Release> =>
  (await maybe<Release>(db, sql`select ${columns} from releases r where r.id = ${id}`)) ??
  notFound("release");

export const findVersion = (db: Db, version: string): Promise<Release | undefined> =>
  maybe<Release>(db, sql`select ${columns} from releases r where r.version = ${version}`);

/** Hotfixes that leave, or left, between two days. */
export const hotfixesBetween = (db: Db, from: Day, to: Day): Promise<Release[]> =>
  rows<Release>(
    db,
    sql`
      select ${columns}
      from releases r
      where r.nominal is null and ${runOf} between ${from} and ${to}
      order by run, r.id`,
  );

/** The trains of the Fridays between two days. */
export const trainsBetween = (db: Db, from: Day, to: Day): Promise<Release[]> =>
  rows<Release>(
    db,
    sql`
      select ${columns}
      from releases r
      where r.nominal between ${from} and ${to}
      order by r.nominal`,
  );

export type Artifact = {
  id: string;
  name: string;
  kind: "war" | "exe" | "patch" | "bundle" | "document";
  /** Null where it is the same for every platform. */
  platform: "windows" | "linux" | null;
  url: string | null;
  fileId: string | null;
  sha256: string;
  signature: string;
};

export const artifactsOf = (db: Db, { id }: Pick<Release, "id">): Promise<Artifact[]> =>
  rows<Artifact>(
    db,
    sql`
      select id, name, kind, platform, url, file_id, sha256, signature
      from release_artifacts
      where release_id = ${id}
      order by position`,
  );
