import { beforeEach, describe, expect, test } from "vitest";
import { loadCalendar, refreshCalendar, today } from "../calendar/index.ts";
import { dayAfter, type Day } from "../lib/day.ts";
import { rows, run, sql } from "../lib/db.ts";
import { trainOf } from "../tickets/index.ts";
import { openReporting } from "../defects/testing/reporting.ts";
import { cast } from "../../test/cast.ts";
import { freezeTrains } from "./freeze.ts";
import { followCalendar, planTrains } from "./plan.ts";

const desk = await openReporting();
const { as, db, house, told } = desk;
await loadCalendar(house);
await run(db, sql`update staff set roles = '{release_manager}' where person_id = ${cast.chen}`);

type Row = { id: string; nominal: Day; run: Day; cutoff: string; state: string };
const trains = () =>
  rows<Row>(db, sql`select id, nominal, run, cutoff, state from releases order by nominal`);
/** A train far enough ahead to be moved either way. */
const coming = async (): Promise<Row> =>
  (await trains()).find(({ run }) => run > dayAfter(today(), 9))!;
const press = (id: string, move: string, answers: Record<string, string>) =>
  as.chen.post(`/releases/${id}/moves`, { move, answers });
const dayBefore = (at: string) => new Date(Date.parse(at) - 86_400_000).toISOString();
const reason = "机房停电";

beforeEach(async () => {
  await run(db, sql`delete from releases`);
  await run(db, sql`delete from train_decisions`);
  await run(db, sql`delete from closed_trains`);
  await run(db, sql`update defects set state = 'rejected'`);
  await loadCalendar(house);
  await planTrains(house);
});

/** A bug that R&D fixes, reported when the train still took it. */
const ride = async ({ cutoff, run: day }: Row) => {
  const number = await desk.reported({ at: dayBefore(cutoff) });
  const { number: defect, promised } = await desk.defectOf(number);
  expect(promised.date).toBe(day);
  await desk.onDefect("wang", defect, "accept", { train: "booked" });
  await desk.onDefect("wang", defect, "start");
  return { number, defect };
};

describe("a train whose list is closed", () => {
  const close = async (train: Row) => {
    await run(
      db,
      sql`update releases set cutoff = now() - interval '1 second' where id = ${train.id}`,
    );
    await freezeTrains(house);
    await run(db, sql`update releases set cutoff = ${train.cutoff} where id = ${train.id}`);
    await run(db, sql`update closed_trains set cutoff = ${train.cutoff}`);
    await run(db, sql`update calendar_version set version = version + 1`);
    await refreshCalendar(house);
  };
  test.each([
    ["frozen", "move_frozen"],
    ["building", "move_build"],
  ])("is moved while %s, with what is on it and nothing more", async (state, move) => {
    const train = await coming();
    const { number, defect } = await ride(train);
    await close(train);
    if (state === "building") await press(train.id, "build", { branch: "release/11" });
    const date = dayAfter(train.run, 3);
    const { status, body } = await press(train.id, move, { date, reason });
    expect(status, JSON.stringify(body)).toBe(200);
    await followCalendar(house);
    const { body: now } = await as.xiaolin.get(`/releases/${train.id}`);
    expect(now).toMatchObject({
      state: { name: state },
      run: date,
      cutoff: train.cutoff,
      aboard: [{ number: defect }],
    });
    expect(now.history.map(({ sentence }: { sentence: string }) => sentence)).toContainEqual(
      expect.stringMatching(`${train.run}.*${date}.*${reason}`),
    );
    expect(await told(number, "ticket.date-changed")).toMatchObject([
      { data: { from: train.run, date, reason: { zh: reason } } },
    ]);
    // What comes a moment after the old cut-off would still be in time for the new day, were the list not closed.
    const late = trainOf(house, Date.parse(train.cutoff) + 1000);
    expect(late.date > date).toBe(true);
  });

  test("follows the calendar to another day, and its history and customers say from when and why", async () => {
    const train = await coming();
    const { number } = await ride(train);
    await close(train);
    await as.laozhou.post("/calendar/company-days", {
      from: train.run,
      to: train.run,
      kind: "off",
      label: "公司年会",
    });
    await refreshCalendar(house);
    await followCalendar(house);
    await followCalendar(house);
    const { body } = await as.xiaolin.get(`/releases/${train.id}`);
    expect(body).toMatchObject({ state: { name: "frozen" }, cutoff: train.cutoff });
    expect(body.run > train.run).toBe(true);
    const lines = body.history.filter(({ sentence }: { sentence: string }) =>
      sentence.includes("公司年会"),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0].sentence).toContain(train.run);
    expect(await told(number, "ticket.date-changed")).toMatchObject([
      { data: { from: train.run, date: body.run, reason: { zh: "公司年会" } } },
    ]);
    await run(db, sql`delete from company_days`);
    await run(db, sql`update calendar_version set version = version + 1`);
    await refreshCalendar(house);
  });
});

test("a train that moves twice before all were told is on the last day, and each customer hears of that alone", async () => {
  const train = await coming();
  const { number } = await ride(train);
  await press(train.id, "move", { date: dayAfter(train.run, 3), reason });
  const date = dayAfter(train.run, 4);
  expect((await press(train.id, "move", { date, reason })).status).toBe(200);
  await followCalendar(house);
  expect((await trains()).find(({ id }) => id === train.id)).toMatchObject({
    run: date,
    state: "planned",
  });
  expect(await told(number, "ticket.date-changed")).toMatchObject([
    { data: { from: train.run, date } },
  ]);
});

describe("what R&D named the day of a train for", () => {
  const named = async () => {
    const train = await coming();
    const { number, defect } = await ride((await trains())[1]!);
    const put = await as.wang.put(`/defects/${defect}/day`, {
      date: train.run,
      reason: "要改底层组件",
    });
    expect(put.status, JSON.stringify(put.body)).toBe(200);
    return { train, number, defect };
  };

  test("moves with it, and its customers are told once from when to when and why", async () => {
    const { train, number } = await named();
    const date = dayAfter(train.run, 3);
    expect((await press(train.id, "move", { date, reason })).status).toBe(200);
    await followCalendar(house);
    expect(await desk.promised(number)).toBe(date);
    expect((await told(number, "ticket.date-changed")).slice(1)).toMatchObject([
      { data: { from: train.run, date, reason } },
    ]);
  });

  test("goes with the next one where it is cancelled, and then wherever that goes", async () => {
    const { train, number } = await named();
    const next = (await trains()).find(({ nominal }) => nominal > train.nominal);
    expect((await press(train.id, "cancel", { reason })).status).toBe(200);
    await followCalendar(house);
    expect(await desk.promised(number)).toBe(next!.run);
    expect((await told(number, "ticket.date-changed")).slice(1)).toMatchObject([
      { data: { from: train.run, date: next!.run, reason } },
    ]);
  });

  test("follows the calendar too", async () => {
    const { train, number } = await named();
    const off = { from: train.run, to: train.run, kind: "off", label: "公司年会" };
    await as.laozhou.post("/calendar/company-days", off);
    await refreshCalendar(house);
    await followCalendar(house);
    const { run: day } = (await trains()).find(({ id }) => id === train.id)!;
    expect(await desk.promised(number)).toBe(day);
    expect((await told(number, "ticket.date-changed")).at(-1)).toMatchObject({
      data: { from: train.run, date: day, reason: "公司年会" },
    });
    await run(db, sql`delete from company_days`);
    await run(db, sql`update calendar_version set version = version + 1`);
    await refreshCalendar(house);
  });
});

test("what was taken off a closed train stays on the next one when that leaves a day earlier", async () => {
  const [train, next] = await trains();
  const { number, defect } = await ride(train!);
  await run(
    db,
    sql`update releases set cutoff = now() - interval '1 second' where id = ${train!.id}`,
  );
  await freezeTrains(house);
  await refreshCalendar(house);
  const taken = await as.chen.post(`/releases/${train!.id}/removals`, { number: defect, reason });
  expect(taken.status, JSON.stringify(taken.body)).toBe(200);
  expect(await desk.promised(number)).toBe(next!.run);
  const date = dayAfter(next!.run, -1);
  expect((await press(next!.id, "move", { date, reason })).status).toBe(200);
  await followCalendar(house);
  expect(await desk.promised(number)).toBe(date);
});

test("a day that was open long ago is not where a new promise moved from", async () => {
  const train = await coming();
  const { number, defect } = await ride(train);
  await run(db, sql`update defects set state = 'open' where number = ${defect}`);
  await run(db, sql`update tickets set state = 'reported' where number = ${number}`);
  await desk.onDefect("wang", defect, "ask", { question: "哪个版本？" });
  await desk.onDefect("xiaolin", defect, "answer", { answer: "11.2" });
  // It came, and was opened again.
  await run(db, sql`update tickets set facts = facts - 'date' where number = ${number}`);
  const date = "2098-12-19";
  await as.wang.put(`/defects/${defect}/day`, { date, reason: "要改底层组件" });
  expect((await told(number, "ticket.promised")).at(-1)).toMatchObject({ data: { date } });
});
