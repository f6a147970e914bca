import type { z } from "zod";
import { maybe, run, sql, type Db } from "../lib/db.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import type { Actor, Contact, Staff } from "../people/index.ts";
import { findTicket, seenBy } from "../tickets/index.ts";
import type { FixView } from "./schema.ts";
import { artifactsOf, findVersion } from "./store.ts";

/** The release that the fix of a request came with, as its customer reads it; null while there is none. */
export const fixOf = async (
  db: Db,
  actor: Staff | Contact,
  number: number,
  language: Language,
): Promise<z.input<typeof FixView> | null> => {
  const { facts } = await findTicket(db, actor, number);
  const release = facts["release"] ? await findVersion(db, facts["release"]) : undefined;
  if (!release) return null;
  const back = release.state === "withdrawn";
  return {
    version: release.version,
    notes: language === "en" ? release.notesEn : release.notesZh,
    upgrade: release.upgrade,
    rollback: release.rollback,
    withdrawn: back
      ? { reason: release.facts["reason"] ?? "", advice: release.facts["advice"] ?? "" }
      : null,
    // What is taken back can be fetched no more.
    artifacts: back
      ? []
      : (await artifactsOf(db, release)).map(({ id, name, sha256, signature }) => ({
          id,
          name,
          sha256,
          signature,
        })),
  };
};

/** Where an artifact lies, for who was given its release by a request; it is written down who fetched it. */
export const fetchArtifact = async (
  db: Db,
  actor: Staff | Contact,
  number: number,
  artifactId: string,
): Promise<{ url: string }> => {
  const { id, facts } = await findTicket(db, actor, number);
  const release = facts["release"] ? await findVersion(db, facts["release"]) : undefined;
  if (!release) return notFound("artifact");
  if (release.state === "withdrawn") throw new Refusal(410, "release.withdrawn");
  const artifact = (await artifactsOf(db, release)).find((each) => each.id === artifactId);
  if (!artifact) return notFound("artifact");
  await run(
    db,
    sql`
      insert into release_downloads (artifact_id, ticket_id, person_id)
      values (${artifactId}, ${id}, ${actor.id})`,
  );
  return { url: artifact.url ?? `/api/v1/files/${artifact.fileId}` };
};

/** Whether a file is an artifact that this person may have: who works with releases, and who was given this one. */
export const mayFetchFile = async (db: Db, actor: Actor, fileId: string): Promise<boolean> => {
  const found = await maybe(
    db,
    sql`
      select 1
      from release_artifacts a
      join releases r on r.id = a.release_id
      where a.file_id = ${fileId} and (
        ${actor.permissions.has("releases.read")}
        or (r.state = 'published' and exists (
          select from tickets t
          where t.flow = 'bug' and t.facts ->> 'release' = r.version and ${seenBy(actor)}
        ))
      )`,
  );
  return found !== undefined;
};
