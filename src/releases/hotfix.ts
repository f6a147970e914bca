import type { z } from "zod";
import { today } from "../calendar/index.ts";
import { leaveTrains, refuseNames } from "../defects/index.ts";
import { inTransaction, maybe, rows, run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { defectName, hatsOf } from "../flows/index.ts";
import type { Actor, Staff } from "../people/index.ts";
import type { HotfixBody } from "./schema.ts";
import { holdRelease, type Release } from "./store.ts";

/** Who decides that a fix does not wait for its train (R68). */
const deciders = ["lead", "rd"] as const;
type Decider = (typeof deciders)[number];

/** A fix that does not wait for its train leaves on a day that was agreed; its customers read that day and why. */
export const askHotfix = (
  db: Db,
  actor: Staff,
  { defect, date, reason }: z.output<typeof HotfixBody>,
): Promise<string> =>
  inTransaction(db, async (db) => {
    if (date < today()) throw new Refusal(422, "defect.day-past", {}, { date: "defect.day-past" });
    await refuseNames(db, { reason });
    // Held by this: of two who ask at once, the second is told.
    await leaveTrains(db, actor, defect, { date, reason });
    if (await openHotfix(db, defect))
      throw new Refusal(409, "release.hotfix-open", { defect: defectName(defect) });
    const id = newId();
    await run(
      db,
      sql`
        insert into releases (id, run, cutoff, state, facts, defect)
        values (${id}, ${date}, now(), 'frozen', ${JSON.stringify({ reason })}::jsonb, ${defect})`,
    );
    await publish(db, actor, "release.hotfix-asked", {
      aboutId: id,
      data: { defect, date, reason },
    });
    await say(db, actor, id);
    return id;
  });

/** The lead or R&D agrees. */
export const approveHotfix = (db: Db, actor: Staff, id: string): Promise<void> =>
  inTransaction(db, async (db) => {
    const { state, defect } = await holdRelease(db, id);
    if (defect === null || state !== "frozen") throw new Refusal(409, "release.nothing-to-approve");
    if (!(await say(db, actor, id))) throw new Refusal(409, "release.approved-already");
  });

/** Gives the word of one who decides; false where his side has given it, or he has none to give. */
const say = async (db: Db, actor: Staff, id: string): Promise<boolean> => {
  for (const hat of decides(actor)) {
    const said = await run(
      db,
      sql`
        insert into release_approvals (release_id, hat, person_id)
        values (${id}, ${hat}, ${actor.id})
        on conflict do nothing`,
    );
    if (said === 0) continue;
    await publish(db, actor, "release.approved", { aboutId: id, data: { hat } });
    return true;
  }
  return false;
};

export const decides = (actor: Actor): Decider[] => {
  const hats = hatsOf(actor);
  return deciders.filter((hat) => hats.includes(hat));
};

export type Approval = { hat: Decider; by: { id: string; name: string }; at: string };
export const approvalsOf = (db: Db, { id }: Pick<Release, "id">): Promise<Approval[]> =>
  rows<Approval>(
    db,
    sql`
      select a.hat, json_build_object('id', p.id, 'name', p.name) as by, a.at
      from release_approvals a
      join people p on p.id = a.person_id
      where a.release_id = ${id}
      order by a.at`,
  );

/** Where production stands still one of both is enough; else both have to agree. */
export const checkApproved = async (db: Db, release: Release): Promise<void> => {
  if (release.defect === null) return;
  const { severity } = (await maybe<{ severity: string }>(
    db,
    sql`select severity from defects where number = ${release.defect}`,
  )) ?? { severity: "" };
  const needed = severity === "S1" ? 1 : deciders.length;
  if ((await approvalsOf(db, release)).length < needed)
    throw new Refusal(409, "release.not-approved");
};

const openHotfix = (db: Db, defect: number): Promise<unknown> =>
  maybe(
    db,
    sql`select 1 from releases where defect = ${defect} and state in ('frozen', 'building')`,
  );

/** Defects that leave by a hotfix ride on no train. */
export const hotfixed = async (db: Db): Promise<ReadonlySet<number>> => {
  const found = await rows<{ defect: number }>(
    db,
    sql`select defect from releases where defect is not null and state in ('frozen', 'building')`,
  );
  return new Set(found.map(({ defect }) => defect));
};
