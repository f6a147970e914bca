import { today } from "../calendar/index.ts";
import type { Day } from "../lib/day.ts";
import type { Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { system, type Staff } from "../people/index.ts";
import { holdTicket, moveBySystem } from "../tickets/index.ts";
import { inTimeAfter } from "./aboard.ts";
import { makeDefectMove } from "./move.ts";
import { holdDefect, requestsOf } from "./store.ts";

type Withdrawn = { numbers: readonly number[]; version: string; run: Day; reason: string };

/** A version is taken back: what it fixed waits for the next train again, and so do its customers. They are held by the caller. */
export const takeBackFixes = async (
  house: House,
  db: Db,
  by: Staff,
  { numbers, version, run, reason }: Withdrawn,
): Promise<void> => {
  const at = inTimeAfter(house, run > today() ? run : today());
  for (const number of numbers) {
    const defect = await holdDefect(db, number);
    // It failed since, or came anew with another version.
    if (defect.release !== version || !["released", "verified"].includes(defect.state)) continue;
    for (const request of await requestsOf(db, defect)) {
      const ticket = await holdTicket(db, system, request.number);
      if (ticket.facts["release"] === version) await moveBySystem(db, ticket, "fix_withdrawn");
    }
    await makeDefectMove(db, defect, "withdrawn", {
      house,
      by,
      follows: true,
      answers: { reason },
      at,
    });
  }
};
