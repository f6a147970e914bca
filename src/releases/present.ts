import type { z } from "zod";
import { reachOf } from "../calendar/index.ts";
import { maybe, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import type { Language } from "../lib/text.ts";
import {
  defectFlow,
  defectName,
  inLanguage,
  movesDay,
  releaseFlow,
  stateOf,
  stepsAt,
} from "../flows/index.ts";
import type { Actor } from "../people/index.ts";
import { moveView } from "../tickets/index.ts";
import { isFixed, type Aboard } from "../defects/index.ts";
import { aboard, hasLeft } from "./aboard.ts";
import { historyOf } from "./history.ts";
import { approvalsOf, decides, type Approval } from "./hotfix.ts";
import { countOf, fateOf, hotfixRow, trainRow } from "./list.ts";
import type { ReleaseView } from "./schema.ts";
import { openTo } from "./step.ts";
import { artifactsOf, findRelease, type Release } from "./store.ts";

/** One train, with what this person can do. */
export const presentRelease = async (
  db: Db,
  house: House,
  actor: Actor,
  language: Language,
  id: string,
): Promise<z.input<typeof ReleaseView>> => {
  const release = await findRelease(db, id);
  const { state, build, notesZh, notesEn, upgrade, rollback, facts } = release;
  const open = actor.permissions.has("releases.write") ? openTo(release, actor) : [];
  const movable = open.some(([name]) => movesDay.includes(name));
  const left = hasLeft(state);
  const approvals = await approvalsOf(db, release);
  const riding = state === "cancelled" ? [] : await aboard(db, release);
  const writes = actor.permissions.has("releases.write");
  return {
    ...rowOf(house, language, release),
    id,
    stateSince: release.stateSince,
    steps: stepsAt(releaseFlow, state).map(({ label, at }) => ({
      label: inLanguage(label, language),
      at,
    })),
    branch: facts["branch"] ?? "",
    build,
    notesZh,
    notesEn,
    upgrade,
    rollback,
    artifacts: await artifactsOf(db, release),
    tested: await testedBy(db, release),
    fixes: countOf(riding, left),
    aboard: riding.map((defect) => defectRow(defect, language, left)),
    publishedAt: release.publishedAt,
    withdrawn:
      state === "withdrawn"
        ? { reason: facts["reason"] ?? "", advice: facts["advice"] ?? "" }
        : null,
    reach: movable ? reachOf(house, release.nominal!) : null,
    approvals,
    history: await historyOf(db, release, language),
    moves: open.map(([name, move]) => moveView(name, move, language)),
    abilities: {
      approve: mayApprove(release, actor, approvals),
      contents: writes && state === "building",
      takeOff: writes && !left && state !== "cancelled",
    },
  };
};

/** A hotfix that waits for the word of this person's side. */
const mayApprove = (
  { defect, state }: Release,
  actor: Actor,
  approvals: readonly Approval[],
): boolean =>
  defect !== null &&
  state === "frozen" &&
  !approvals.some(({ by }) => by.id === actor.id) &&
  decides(actor).some((hat) => approvals.every((each) => each.hat !== hat));

const defectRow = (defect: Aboard, language: Language, left: boolean) => ({
  number: defect.number,
  name: defectName(defect.number),
  title: defect.title,
  severity: defect.severity,
  requests: defect.requests,
  missed: defect.missed,
  fixed: left || isFixed(defect),
  state: {
    name: defect.state,
    label: inLanguage(stateOf(defectFlow, defect.state).label, language),
  },
});

const rowOf = (house: House, language: Language, release: Release) => {
  if (release.nominal) {
    const [fate, carrier] = fateOf(house, release.nominal);
    return trainRow(house, language, { fate, carrier, release });
  }
  return hotfixRow(release, language);
};

const testedBy = async (db: Db, { testedBy, testedAt }: Release) => {
  if (!testedBy || !testedAt) return null;
  const by = await maybe<{ id: string; name: string }>(
    db,
    sql`select id, name from people where id = ${testedBy}`,
  );
  return by ? { by, at: testedAt } : null;
};
