import type { z } from "zod";
import type { Day } from "../lib/day.ts";
import { maybe, one, run, sql, type Db } from "../lib/db.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import { dayInWords, type Language } from "../lib/text.ts";
import type { Actor, Contact, Staff } from "../people/index.ts";
import { findTicket, seenBy } from "../tickets/index.ts";
import type { FixView } from "./schema.ts";
import { fitting } from "./fitting.ts";
import { findVersion } from "./store.ts";

/** The release that the fix of a request came with, as its customer reads it; null while there is none. */
export const fixOf = async (
  db: Db,
  actor: Staff | Contact,
  number: number,
  language: Language,
): Promise<z.input<typeof FixView> | null> => {
  const { id, facts } = await findTicket(db, actor, number);
  const release = facts["release"] ? await findVersion(db, facts["release"]) : undefined;
  if (!release) return null;
  const back = release.state === "withdrawn";
  const ended = await endOfMaintenance(db, actor, id);
  return {
    version: release.version,
    build: release.build,
    notes: language === "en" ? release.notesEn : release.notesZh,
    upgrade: release.upgrade,
    rollback: release.rollback,
    withdrawn: back
      ? { reason: release.facts["reason"] ?? "", advice: release.facts["advice"] ?? "" }
      : null,
    maintenanceEnded: ended && dayInWords(ended, language),
    // What is taken back can be fetched no more.
    artifacts:
      back || ended
        ? []
        : (await fitting(db, actor, release, id)).map(
            ({ fileId: _file, url: _url, ...artifact }) => artifact,
          ),
  };
};

/** Where an artifact lies, for who was given its release by a request; it is written down who fetched it. */
export const fetchArtifact = async (
  db: Db,
  actor: Staff | Contact,
  { number, artifactId, language }: { number: number; artifactId: string; language: Language },
): Promise<{ url: string }> => {
  const { id, facts } = await findTicket(db, actor, number);
  const release = facts["release"] ? await findVersion(db, facts["release"]) : undefined;
  if (!release) return notFound("artifact");
  if (release.state === "withdrawn") throw new Refusal(410, "release.withdrawn");
  const ended = await endOfMaintenance(db, actor, id);
  if (ended)
    throw new Refusal(403, "release.maintenance-ended", { date: dayInWords(ended, language) });
  const artifact = (await fitting(db, actor, release, id)).find((each) => each.id === artifactId);
  if (!artifact) return notFound("artifact");
  await run(
    db,
    sql`
      insert into release_downloads (artifact_id, ticket_id, person_id)
      values (${artifactId}, ${id}, ${actor.id})`,
  );
  return { url: artifact.url ?? `/api/v1/files/${artifact.fileId}` };
};

/**
 * The last day of maintenance of the request's project, where it was over when the request came (R65, R107): who reported
 * in time has the fix of it, however long that took. A day more for every time zone; unknown maintenance hinders nobody.
 */
const endedBefore = sql`
  (
    select max(k.maintenance_until)
    from contracts k
    where k.project_id = t.project_id
    having max(k.maintenance_until) + 1 < t.created_at::date
  )`;

/** Colleagues fetch whatever they work with. */
const endOfMaintenance = async (
  db: Db,
  { kind }: Staff | Contact,
  ticketId: string,
): Promise<Day | null> => {
  if (kind === "staff") return null;
  const { ended } = await one<{ ended: Day | null }>(
    db,
    sql`select ${endedBefore} as ended from tickets t where t.id = ${ticketId}`,
  );
  return ended;
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
            and (${actor.kind === "staff"} or ${endedBefore} is null)
        ))
      )`,
  );
  return found !== undefined;
};
