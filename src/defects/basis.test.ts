import { expect, test } from "vitest";
import { calendarOf } from "../calendar/index.ts";
import { run, sql } from "../lib/db.ts";
import { wallAt } from "../lib/zone.ts";
import { changeSetting, setting, type Setting } from "../settings/index.ts";
import { openReporting, report } from "./testing/reporting.ts";

const { db, house, followUp, onTicket, onDefect, reproducing, defectOf, stateOf, promised, told } =
  await openReporting();

const countFrom = (basis: Setting<"train">["basis"]) =>
  changeSetting(house, { id: null }, "train", { ...setting(house, "train"), basis });
/** A bug whose customer wrote at one moment and that came to R&D at another. */
const broughtAt = async (written: string, at: string): Promise<number> => {
  const number = await reproducing();
  await run(db, sql`update tickets set created_at = ${written} where number = ${number}`);
  await onTicket("xiaolin", number, "report", report);
  await followUp(at);
  return number;
};
const dayOf = (at: string) => calendarOf(house).trainFor(Date.parse(at)).run;
const days = async (number: number) =>
  (await told(number, "ticket.promised")).map(({ data }) => data["date"]);

// Wednesday 18:00 in Shanghai is the cut-off of Friday the 13th.
const [inTime, late] = ["2026-03-11T08:00:00Z", "2026-03-12T02:00:00Z"];

test("a fix is promised from the report to R&D, however early the customer wrote (CAL-006)", async () => {
  const number = await broughtAt(inTime, late);
  expect(await days(number)).toEqual(["2026-03-20"]);
});

test("where the customer's request counts, the train is promised that still took it", async () => {
  await countFrom("customer_reported");
  expect(await days(await broughtAt(inTime, late))).toEqual(["2026-03-13"]);
  expect(await days(await broughtAt(late, late))).toEqual(["2026-03-20"]);
});

test("a train that left before support was done is promised to nobody; the next one takes it", async () => {
  await countFrom("customer_reported");
  expect(await days(await broughtAt("2026-02-02T02:00:00Z", late))).toEqual(["2026-03-13"]);
});

test("where R&D's word counts, nothing is promised before it, and then the next train", async () => {
  await countFrom("rd_accepted");
  const number = await broughtAt(inTime, late);
  expect([await days(number), await promised(number)]).toEqual([[], null]);
  const { number: defect } = await defectOf(number);
  await onDefect("wang", defect, "ask", { question: "请提供日志" });
  await onDefect("xiaolin", defect, "answer", { answer: "见附件" });
  expect([await days(number), await promised(number)]).toEqual([[], null]);
  await onDefect("wang", defect, "accept", { train: "booked" });
  const day = dayOf(new Date().toISOString());
  expect(day > wallAt(Date.now(), calendarOf(house).rule.zone).day).toBe(true);
  expect([await days(number), await promised(number), await stateOf(number)]).toEqual([
    [day],
    day,
    "scheduled",
  ]);
});

test("a day given by one rule stays when another counts", async () => {
  await countFrom("rd_reported");
  const number = await broughtAt(new Date().toISOString(), new Date().toISOString());
  const day = await promised(number);
  await countFrom("rd_accepted");
  const { number: defect } = await defectOf(number);
  await onDefect("wang", defect, "accept", { train: "booked" });
  expect(await promised(number)).toBe(day);
  expect(await days(number)).toEqual([day]);
});
