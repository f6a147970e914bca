import { run, sql, type Db } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Contact, Staff } from "../people/index.ts";
import { isFixed } from "../defects/index.ts";
import { defectName } from "../flows/index.ts";
import { holdAboard } from "./aboard.ts";
import { artifactsOf, type Release } from "./store.ts";

/** Quality assurance has tested what lies here; a later change wants a new word (RLS-T06). */
export const signOff = async (db: Db, actor: Staff | Contact, release: Release): Promise<void> => {
  await run(
    db,
    sql`update releases set tested_by = ${actor.id}, tested_at = now() where id = ${release.id}`,
  );
};

/** Everything is there, another person has tested it, and what is not fixed was taken off. */
export const checkReady = async (
  db: Db,
  actor: Staff | Contact,
  release: Release,
): Promise<void> => {
  await checkComplete(db, release);
  if (!release.testedBy) throw new Refusal(409, "release.not-tested");
  if (release.testedBy === actor.id) throw new Refusal(409, "release.second-person");
  if (release.defect) return;
  const unfixed = (await holdAboard(db, release)).filter((defect) => !isFixed(defect));
  if (unfixed.length > 0)
    throw new Refusal(409, "release.unfixed", {
      numbers: unfixed.map(({ number }) => defectName(number)),
    });
};

const parts = ["version", "build", "notesZh", "notesEn", "upgrade", "rollback"] as const;

export const checkComplete = async (db: Db, release: Release): Promise<void> => {
  const missing: [string, string][] = parts
    .filter((part) => release[part] === "")
    .map((part) => [part, "input.required"]);
  if ((await artifactsOf(db, release)).length === 0) missing.push(["artifacts", "input.required"]);
  if (missing.length > 0)
    throw new Refusal(409, "release.incomplete", {}, Object.fromEntries(missing));
};
