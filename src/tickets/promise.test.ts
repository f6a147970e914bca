import { expect, test } from "vitest";
import { calendarOf } from "../calendar/index.ts";
import { rows, run, sql } from "../lib/db.ts";
import { cast, projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { promiseFix } from "./promise.ts";

const desk = await openDesk({ worker: true });
const { db, house, as } = desk;

const does = async (who: keyof typeof as, number: number, move: string, answers: object = {}) => {
  const { status, body } = await as[who].post(`/tickets/${number}/moves`, { move, answers });
  expect(status, JSON.stringify(body)).toBe(200);
};
/** A bug that was reproduced and reported to R&D. */
const reported = async (): Promise<number> => {
  const { body } = await as.li.post(
    "/tickets",
    submission({
      type: "bug",
      projectId: projects.library,
      version: "11.2",
      fields: { environment: "麒麟 V10，JDK 1.8", error: "无" },
    }),
  );
  await as.xiaolin.put(`/tickets/${body.number}/assignment`, { personId: cast.xiaolin });
  await does("xiaolin", body.number, "suspect", { module: "导出", reason: "可以稳定重现" });
  await does("xiaolin", body.number, "report", {
    environment: "麒麟 V10",
    steps: "点击导出",
    result: "超时",
    reproduced: "yes",
  });
  return body.number;
};
const promised = async (number: number) =>
  (await as.li.get(`/tickets/${number}`)).body.promised as { date: string; words: string } | null;
const told = (number: number, name: string) =>
  rows<{ data: Record<string, string> }>(
    db,
    sql`
      select e.data
      from events e
      join tickets t on t.id = e.ticket_id
      where t.number = ${number} and e.name = ${name}`,
  );
const sentences = async (number: number): Promise<string[]> =>
  (await as.li.get(`/tickets/${number}/history`)).body.items.map(
    ({ sentence }: { sentence: string }) => sentence,
  );

test("what is reported to R&D is promised for the train that still takes it (R63)", async () => {
  const number = await reported();
  await expect.poll(async () => (await promised(number))?.date).toBeTruthy();
  const train = calendarOf(house).trainFor(Date.now());
  const { date, words } = (await promised(number))!;
  expect(date).toBe(train.run);
  expect(words).toMatch(/^\d{4}-\d\d-\d\d（周.）$/);
  expect(await sentences(number)).toContain(`预计 ${words} 提供修复版本`);
});

test.for([
  ["2026-03-11T09:59:59Z", "2026-03-13"],
  ["2026-03-11T10:00:00Z", "2026-03-13"],
  ["2026-03-11T10:00:01Z", "2026-03-20"],
])(
  "the moment of the report counts, however late the worker hears of it: %s (CAL-003 to 005)",
  async ([at, day]) => {
    const number = await reported();
    await expect.poll(async () => (await told(number, "ticket.promised")).length).toBe(1);
    const { id } = (
      await rows<{ id: string }>(db, sql`select id from tickets where number = ${number}`)
    )[0]!;
    const event = { tx: "1", seq: 1, at, name: "ticket.moved", ticketId: id, aboutId: null };
    const again = { ...event, actorId: null, public: true, data: { flow: "bug", to: "reported" } };
    await promiseFix(house, again as unknown as Parameters<typeof promiseFix>[1]);
    expect((await promised(number))?.date).toBe(day);
    await promiseFix(house, again as unknown as Parameters<typeof promiseFix>[1]);
    expect(await told(number, "ticket.promised")).toHaveLength(2);
  },
);

test("a train that cannot leave moves what was promised, and each customer is told from when to when (R64)", async () => {
  const number = await reported();
  await expect.poll(async () => (await promised(number))?.date).toBeTruthy();
  const { date } = (await promised(number))!;
  const set = await as.laozhou.post("/calendar/company-days", {
    from: date,
    to: date,
    kind: "no-train",
    label: "年终封版",
  });
  expect(set.status).toBe(200);
  await expect.poll(async () => (await promised(number))?.date).not.toBe(date);
  const [changed] = await told(number, "ticket.date-changed");
  expect(changed?.data).toMatchObject({ from: date, date: (await promised(number))?.date });
  await as.laozhou.delete(`/calendar/company-days/${set.body.id}`);
  await expect.poll(async () => (await promised(number))?.date).toBe(date);
});

test("the date that R&D names is theirs, and stays whatever the calendar says", async () => {
  const number = await reported();
  await expect.poll(async () => (await promised(number))?.date).toBeTruthy();
  await run(
    db,
    sql`
      insert into ticket_followers (ticket_id, person_id)
      select id, ${cast.wang} from tickets where number = ${number}`,
  );
  await does("wang", number, "schedule", { date: "2026-12-18" });
  const set = await as.laozhou.post("/calendar/company-days", {
    from: "2026-12-18",
    to: "2026-12-18",
    kind: "no-train",
    label: "年终封版",
  });
  await expect
    .poll(
      async () =>
        (await rows(db, sql`select 1 from events where name = 'calendar.overlay-changed'`)).length,
    )
    .toBeGreaterThan(0);
  expect((await promised(number))?.date).toBe("2026-12-18");
  expect((await as.li.get(`/tickets/${number}`)).body.state.label).toBe(
    "修复已排期，预计 2026-12-18 提供",
  );
  await as.laozhou.delete(`/calendar/company-days/${set.body.id}`);
});
