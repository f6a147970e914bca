import { calendarOf, decideTrain } from "../calendar/index.ts";
import type { Day } from "../lib/day.ts";
import { inTransaction, type Db } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import type { House } from "../lib/house.ts";
import {
  backAboard,
  carryOwnDays,
  closeList,
  dropList,
  holdAllOf,
  hotfixDefect,
  keepList,
  leaveBehind,
  refuseNames,
  releaseDefects,
  takeBackFixes,
} from "../defects/index.ts";
import type { Staff } from "../people/index.ts";
import { aboard, boarding } from "./aboard.ts";
import type { Answers } from "../tickets/index.ts";
import { checkApproved, hotfixed } from "./hotfix.ts";
import { keepDay } from "./plan.ts";
import { checkComplete, checkReady, signOff } from "./ready.ts";
import { givenOut, tellWithdrawn } from "./withdrawn.ts";
import { moveOpen, step } from "./step.ts";
import { holdRelease, type Release } from "./store.ts";

type Pressed = { move: string; answers: Answers };

/** A button of a train is pressed. */
export const moveRelease = (
  house: House,
  db: Db,
  actor: Staff,
  id: string,
  { move, answers }: Pressed,
): Promise<void> =>
  inTransaction(db, async (db) => {
    const release = await holdRelease(db, id);
    moveOpen(release, actor, move);
    await refuseNames(db, {
      "answers.reason": answers["reason"],
      "answers.advice": answers["advice"],
    });
    await guards[move]?.(db, actor, release);
    const counted = await step(db, actor, release, move, answers);
    await effects[move]?.({ house, db, actor, release, answers: counted });
  });

/** What must hold beside the state. */
const guards: Record<string, (db: Db, actor: Staff, release: Release) => Promise<void>> = {
  build: (db, _, release) => checkApproved(db, release),
  sign_off: (db, _, release) => checkComplete(db, release),
  publish: checkReady,
};

type Effect = (made: {
  house: House;
  db: Db;
  actor: Staff;
  release: Release;
  answers: Answers;
}) => Promise<void>;

const cancelled: Effect = async ({ house, db, actor, release, answers }) => {
  const { id, nominal, defect } = release;
  const { reason = "" } = answers;
  await dropList(db, id);
  if (nominal) {
    await decideTrain(house, db, actor, { nominal, run: null, reason });
    await carry(house, db, actor, release.run, null, reason);
  }
  if (defect) await backAboard(house, db, actor, { number: defect, reason });
};

const moved: Effect = async ({ house, db, actor, release, answers }) => {
  const { date = "", reason = "" } = answers;
  const day = date as Day;
  // Of two who move it there at once, one is told.
  if (day === release.run)
    throw new Refusal(409, "release.same-day", {}, { "answers.date": "release.same-day" });
  await decideTrain(house, db, actor, { nominal: release.nominal!, run: day, reason });
  await keepDay(db, release, day, calendarOf(house).cutoffOf(day));
  await carry(house, db, actor, release.run, day, reason);
};

const carry = async (
  house: House,
  db: Db,
  by: Staff,
  from: Day,
  to: Day | null,
  reason: string,
): Promise<void> => carryOwnDays(house, db, by, { from, to, reason, apart: await hotfixed(db) });

/** What a move brings beside the state. */
const effects: Record<string, Effect> = {
  move: moved,
  move_frozen: moved,
  move_build: moved,
  async build({ db, release }) {
    const riding = await aboard(db, { ...release, state: "frozen" });
    await closeList(
      db,
      release.id,
      riding.map(({ number }) => number),
    );
  },
  cancel: cancelled,
  cancel_build: cancelled,
  sign_off: ({ db, actor, release }) => signOff(db, actor, release),
  async publish({ house, db, actor, release }) {
    const { id, defect, version, facts } = release;
    const numbers = (await aboard(db, { ...release, state: "building" })).map(
      ({ number }) => number,
    );
    await keepList(db, id, numbers);
    if (defect)
      await hotfixDefect(house, db, actor, {
        number: defect,
        version,
        reason: facts["reason"] ?? "",
      });
    else {
      await releaseDefects(house, db, actor, { numbers, version });
      const left = (await boarding(db, release.run)).map(({ number }) => number);
      await leaveBehind(house, db, actor, { numbers: left, after: release.run });
    }
  },
  async withdraw({ house, db, actor, release, answers }) {
    const { version, run } = release;
    const { reason = "" } = answers;
    const numbers = (await aboard(db, release)).map(({ number }) => number);
    const given = await givenOut(db, release);
    await holdAllOf(
      db,
      numbers,
      given.map(({ number }) => number),
    );
    await tellWithdrawn(db, actor, given, { ...answers, version });
    await takeBackFixes(house, db, actor, { numbers, version, run, reason });
  },
};
