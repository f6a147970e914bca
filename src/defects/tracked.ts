import { inTransaction, maybe, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { system } from "../people/index.ts";
import { makeDefectMove } from "./move.ts";
import { holdDefect, type Defect } from "./store.ts";

export type Told = {
  to: "accepted" | "in_fix" | "fixed";
  /** Since when it is so there. */
  at: string;
  /** The version that brings the fix; without one nothing is called fixed. */
  build: string;
  notes: string;
  /** It was fixed there, and is not any more. */
  again: boolean;
};
/** How far the defect came, and what kept it from going further. */
export type Followed = { state: string; stays?: "person" | "no-build" | "elsewhere" };

/** Which moves bring a defect to where its issue is. What is asked, rejected or out already is for people. */
const ways: Record<string, Partial<Record<Told["to"], readonly string[]>>> = {
  open: {
    accepted: ["accept"],
    in_fix: ["accept", "start"],
    fixed: ["accept", "start", "fixed"],
  },
  accepted: { accepted: [], in_fix: ["start"], fixed: ["start", "fixed"] },
  in_fix: { accepted: [], in_fix: [], fixed: ["fixed"] },
  fixed: { accepted: [], in_fix: [], fixed: [] },
  released: { fixed: [] },
  verified: { fixed: [] },
};

/**
 * A tracker says how far R&D is; the defect is brought there by the desk itself. Of two who decide differently the later
 * one is right: what a colleague did here after it became so there stays.
 */
export const followTracker = (
  house: House,
  db: Db,
  number: number,
  told: Told,
): Promise<Followed> =>
  inTransaction(db, async (db) => {
    const defect = await holdDefect(db, number);
    const way =
      told.again && defect.state === "fixed" && told.to !== "fixed"
        ? ["failed_test"]
        : ways[defect.state]?.[told.to];
    if (!way) return { state: defect.state, stays: "elsewhere" };
    if (way.length > 0 && (await wasMovedSince(db, defect, told.at)))
      return { state: defect.state, stays: "person" };
    for (const move of way) {
      if (move === "fixed" && told.build === "") return { state: defect.state, stays: "no-build" };
      const answers = answersTo(move, told);
      await makeDefectMove(db, defect, move, { house, by: system, answers });
    }
    return { state: defect.state };
  });

const answersTo = (move: string, { build, notes }: Told): Record<string, string> =>
  (
    {
      accept: { train: "booked" },
      fixed: { build, notes },
      failed_test: { reason: notes },
    } as Record<string, Record<string, string>>
  )[move] ?? {};

const wasMovedSince = async (db: Db, { id }: Defect, at: string): Promise<boolean> =>
  (await maybe(
    db,
    sql`
      select 1
      from events
      where about_id = ${id} and name = 'defect.moved' and actor_id is not null and at > ${at}
      limit 1`,
  )) !== undefined;
