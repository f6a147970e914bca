import { calendarOf, today } from "../calendar/index.ts";
import { dayAfter } from "../lib/day.ts";
import { inTransaction, rows, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish, type Doer } from "../lib/publish.ts";
import { wallAt } from "../lib/zone.ts";
import { Refusal } from "../lib/refusal.ts";
import { say, type Text } from "../flows/say.ts";
import { system, type Staff } from "../people/index.ts";
import {
  aboardNext,
  namedDay,
  openDate,
  promise,
  trainOf,
  type Promised,
} from "../tickets/index.ts";
import { isBeingBuilt, leaveList } from "./built.ts";
import { refuseNames } from "./names.ts";
import { atWork, holdDefect, requestsOf, type Defect } from "./store.ts";

/** Why a day is another one: in somebody's words, or because a train left without the fix. */
type Why = { reason?: string; why?: keyof typeof reasons; isMiss?: boolean };

/** The fix goes with the train that takes what is reported at this moment. */
export const board = async (
  house: House,
  db: Db,
  by: Doer,
  defect: Defect,
  reported: number,
  why: Why = {},
): Promise<void> => {
  // A release that is late still brings what it was built with.
  if (why.why !== "late") await leaveList(db, defect);
  defect.reportedAt = new Date(reported).toISOString();
  defect.ownDay = false;
  return setDay(db, by, defect, trainOf(house, reported), why);
};

/** The fix comes on a day that somebody named; no holiday moves it. */
export const nameDay = async (
  db: Db,
  by: Doer,
  defect: Defect,
  date: string,
  why: Why = {},
): Promise<void> => {
  if (date < today()) throw new Refusal(400, "defect.day-past", {}, { date: "defect.day-past" });
  if (date !== defect.promised) await leaveList(db, defect);
  defect.ownDay = true;
  return setDay(db, by, defect, namedDay(date), why);
};

/** The train of the day that was named leaves on another, with what is built into it. */
export const carryDay = (
  db: Db,
  by: Doer,
  defect: Defect,
  date: string,
  reason: string,
): Promise<void> => setDay(db, by, defect, namedDay(date), { reason });

/** Nothing is promised while it is not known whether there is anything to fix. */
export const unpromise = async (
  db: Db,
  defect: Defect,
  why: keyof typeof opened,
): Promise<void> => {
  Object.assign(defect, { promised: null, provisional: false, ownDay: false, promiseReason: "" });
  await leaveList(db, defect);
  await keep(db, defect);
  for (const { id } of await requestsOf(db, defect)) await openDate(db, id, opened[why]);
};

/** Why a day is open again, as customers read it. */
export const opened = {
  ask: say("研发需要更多信息才能定位", "R&D needs more information to find the cause"),
  reject: say(
    "研发评估后，需要由技术支持再次核实",
    "R&D looked at it, and support has to check it again",
  ),
  removed: say("经核实属于另一个问题，重新定位", "it turned out to be another matter"),
} as const;

const setDay = async (
  db: Db,
  by: Doer,
  defect: Defect,
  promised: Promised,
  { reason = "", why, isMiss = misses.has(why) }: Why,
): Promise<void> => {
  const from = defect.promised;
  const { date, provisional } = promised;
  Object.assign(defect, { promised: date, provisional, promiseReason: reason });
  // A later day that was agreed is none.
  const isMissed = isMiss && from !== null && date > from;
  if (isMissed) defect.missed += 1;
  const missed = isMissed ? defect.missed : 0;
  await keep(db, defect);
  if (from !== date)
    await publish(db, by, from === null ? "defect.promised" : "defect.date-changed", {
      aboutId: defect.id,
      data: { number: defect.number, from, date, provisional, reason, why, missed },
    });
  await tellDay(db, defect, promised, { reason: why ? reasons[why] : reason, missed });
};

const reasons = {
  missed: say("修复未能赶上本次发版", "the fix was not ready for this release"),
  overdue: say("修复未能如期完成", "the fix was not ready on that day"),
  late: say("版本仍在验证，发版推迟", "the release is still being tested and comes later"),
  withdrawn: say("版本已撤回，重新安排", "the version was withdrawn, it is scheduled anew"),
  fails: say("修复后仍有问题，已重新安排", "the fix did not hold, it is scheduled anew"),
  answered: say("信息补齐后重新安排", "scheduled anew with the information that came"),
  hotfix: say("作为紧急修复提前提供", "it comes earlier, as an urgent fix"),
} as const;

const misses = new Set<Why["why"]>(["missed", "overdue", "late"]);

const keep = (db: Db, defect: Defect): Promise<number> =>
  run(
    db,
    sql`
      update defects
      set reported_at = ${defect.reportedAt}, promised = ${defect.promised}, provisional = ${defect.provisional},
        own_day = ${defect.ownDay}, promise_reason = ${defect.promiseReason}, missed = ${defect.missed},
        updated_at = now()
      where id = ${defect.id}`,
  );

const tellDay = async (
  db: Db,
  defect: Defect,
  promised: Promised,
  { reason = "", missed = 0 }: { reason?: string | Text; missed?: number } = {},
): Promise<void> => {
  const { ownDay, reportedAt } = defect;
  const reported = ownDay ? null : reportedAt;
  for (const { id } of await requestsOf(db, defect))
    await promise(db, id, promised, { reported, reason, missed });
};

/** The day of the defect for those requests that do not have it yet; the others are told nothing again. */
export const shareDay = async (house: House, db: Db, defect: Defect): Promise<void> => {
  const { promised: date, provisional, ownDay, reportedAt } = defect;
  // What is out already comes on no day.
  if (date === null || !isAtWork(defect)) return;
  const train = ownDay ? namedDay(date) : trainOf(house, Date.parse(reportedAt));
  await tellDay(db, defect, train.date === date ? train : { ...namedDay(date), provisional });
};

/** R&D moves the day: from when to when and why stands in each request (BUG-T18). */
export const moveDay = (
  db: Db,
  actor: Staff,
  number: number,
  { date, reason }: { date: string; reason: string },
): Promise<void> =>
  inTransaction(db, async (db) => {
    const defect = await holdDefect(db, number);
    if (!isAtWork(defect)) throw new Refusal(409, "defect.day-settled");
    const requests = await requestsOf(db, defect);
    await refuseNames(
      db,
      { reason },
      requests.map(({ id }) => id),
    );
    await nameDay(db, actor, defect, date, { reason });
  });

const isAtWork = ({ state }: Defect): boolean => (atWork as readonly string[]).includes(state);

/** The day is over without the fix, at the close: each customer hears of the next one the same day (R66). */
export const missTrains = async (house: House, now = Date.now()): Promise<void> => {
  const { zone, close } = calendarOf(house).rule;
  const { day, time } = wallAt(now, zone);
  // Until then it may still leave.
  const last = time >= close * 60_000 ? day : dayAfter(day, -1);
  const late = await rows<{ number: number }>(
    house.db,
    sql`
      select number
      from defects
      where promised <= ${last} and state = any(${atWork}::text[])
      order by number`,
  );
  for (const { number } of late)
    await inTransaction(house.db, async (db) => {
      const defect = await holdDefect(db, number);
      if (!isAtWork(defect) || !defect.promised || defect.promised > last) return;
      const built = defect.state === "fixed" && (await isBeingBuilt(db, defect));
      // What was built may go out until midnight.
      if (built && defect.promised === day) return;
      const next = trainOf(house, now).date > day ? now : aboardNext(house, now);
      const why = built ? "late" : defect.ownDay ? "overdue" : "missed";
      await board(house, db, system, defect, next, { why });
    });
};
