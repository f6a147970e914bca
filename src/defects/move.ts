import { inTransaction, one, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { defectFlow, hatsOf, movesOpen, stateOf } from "../flows/index.ts";
import type { system, Staff } from "../people/index.ts";
import { aboardNext, checkAnswers, type Answers } from "../tickets/index.ts";
import { countedFrom } from "./basis.ts";
import { board, nameDay, shareDay, unpromise } from "./day.ts";
import { follow } from "./follow.ts";
import { mask } from "./mask.ts";
import { namesFor, refuseNames } from "./names.ts";
import { holdDefect, requestsOf, type Defect } from "./store.ts";

/** A button of a defect is pressed. */
export const moveDefect = (
  house: House,
  db: Db,
  actor: Staff,
  number: number,
  { move, answers }: { move: string; answers: Answers },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const defect = await holdDefect(db, number);
    await makeDefectMove(db, defect, move, { house, by: actor, answers });
  });

type Making = {
  house: House;
  by: Staff | typeof system;
  /** True where it follows from what somebody did elsewhere: then it is the desk's move, in his name. */
  follows?: true;
  answers: Answers;
  at?: number;
};

/** The only place where a defect changes its state; its requests follow. The defect is held by the caller. */
export const makeDefectMove = async (
  db: Db,
  defect: Defect,
  name: string,
  { house, by, follows, answers, at = Date.now() }: Making,
): Promise<void> => {
  const { state: from } = defect;
  const open = movesOpen(defectFlow, from, follows ? ["system"] : hatsOf(by)).find(
    ([each]) => each === name,
  )?.[1];
  if (!open)
    throw new Refusal(409, "defect.move-not-open", { state: stateOf(defectFlow, from).label });
  const counted = await withoutNames(db, defect, name, checkAnswers(open, answers));
  if (name === "ask" && !hatsOf(by).includes("lead") && (await timesAsked(db, defect)) >= 2)
    throw new Refusal(409, "defect.asked-twice");

  defect.state = open.to;
  if (name === "accept") defect.ownerId = by.id ?? defect.ownerId;
  defect.build = (name === "fixed" && counted["build"]) || defect.build;
  defect.release = counted["release"] ?? defect.release;
  await run(
    db,
    sql`
      update defects
      set state = ${open.to}, state_since = now(), owner_id = ${defect.ownerId}, build = ${defect.build},
        release = ${defect.release}, updated_at = now()
      where id = ${defect.id}`,
  );
  await publish(db, by, "defect.moved", {
    aboutId: defect.id,
    data: { number: defect.number, move: name, from, to: open.to, answers: counted },
  });
  await changeDay(db, defect, name, counted, { house, by, at });
  await follow(db, defect, { house, by, answers: counted });
  await shareDay(house, db, defect);
};

const changeDay = async (
  db: Db,
  defect: Defect,
  move: string,
  { date, reason }: Answers,
  { house, by, at }: { house: House; by: Making["by"]; at: number },
): Promise<void> => {
  switch (move) {
    case "accept":
      if (date) return nameDay(db, by, defect, date, { reason });
      return defect.promised ? undefined : board(house, db, by, defect, at);
    case "ask":
    case "reject":
      return unpromise(db, defect, move);
    case "answer":
    case "reopen": {
      const from = await countedFrom(house, db, defect, at);
      return from === undefined
        ? undefined
        : board(house, db, by, defect, from, { why: "answered" });
    }
    case "withdrawn":
      return board(house, db, by, defect, at, { why: "withdrawn" });
    case "still_fails":
      return board(house, db, by, defect, aboardNext(house, at), { why: "fails" });
    default:
      return undefined;
  }
};

// A third question goes through whoever leads support (BUG-T12).
const timesAsked = async (db: Db, { id }: Defect): Promise<number> => {
  const { times } = await one<{ times: number }>(
    db,
    sql`
      select count(*)::int as times
      from events
      where about_id = ${id} and name = 'defect.moved' and data ->> 'move' = 'ask'`,
  );
  return times;
};

/** What support answers, and what a customer says of the fix, comes to R&D without names (R62). */
const withoutNames = async (
  db: Db,
  defect: Defect,
  move: string,
  answers: Answers,
): Promise<Answers> => {
  const requests = async () => (await requestsOf(db, defect)).map(({ id }) => id);
  // Customers read why it comes on another day.
  if (move === "accept")
    await refuseNames(db, { "answers.reason": answers["reason"] }, await requests());
  if (move !== "answer" && move !== "still_fails") return answers;
  const names = await namesFor(db, await requests(), Object.values(answers).join("\n"));
  return Object.fromEntries(
    Object.entries(answers).map(([name, text]) => [name, mask(text, names)]),
  );
};
