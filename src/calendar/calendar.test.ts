import { beforeEach, describe, expect, test } from "vitest";
import { cast, teams } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { rows, run, sql, urlOf } from "../lib/db.ts";
import { connect, disconnect } from "../lib/db.ts";
import { startTail } from "../lib/tail.ts";
import { changeSetting, loadSettings } from "../settings/index.ts";
import { calendarOf, loadCalendar, refreshCalendar } from "./index.ts";

const { db, house, as } = await openDesk();
const { admin, laozhou, xiaolin, li } = as;
const at = (text: string) => Date.parse(`${text.replace(" ", "T")}:00+08:00`);

beforeEach(async () => {
  await run(db, sql`delete from calendar_years`);
  await run(db, sql`delete from company_days`);
  await run(db, sql`delete from business_hours`);
  await run(db, sql`update calendar_version set version = version + 1`);
  await changeSetting(house, { id: null }, "train", {});
  await refreshCalendar(house);
});

/** 2027 as the State Council might say it; the sums are right. */
const year2027 = {
  notice: "https://www.gov.cn/zhengce/content/202611/content_7100000.htm",
  year: 2027,
  holidays: [
    { name: "元旦", from: "2027-01-01", to: "2027-01-03" },
    { name: "春节", from: "2027-02-05", to: "2027-02-11", work: ["2027-02-20"] },
    { name: "清明节", from: "2027-04-03", to: "2027-04-05" },
    { name: "劳动节", from: "2027-05-01", to: "2027-05-05", work: ["2027-05-08"] },
    { name: "端午节", from: "2027-06-09", to: "2027-06-09" },
    { name: "中秋节", from: "2027-09-15", to: "2027-09-15" },
    { name: "国庆节", from: "2027-10-01", to: "2027-10-07", work: ["2027-09-26", "2027-10-09"] },
  ],
};
const propose = async (): Promise<string> => {
  const { status, body } = await admin.post("/calendar/years", year2027);
  expect([status, body]).toEqual([200, { id: expect.any(String) }]);
  return body.id;
};
const events = async (name: string) =>
  (
    await rows<{ actorId: string; data: Record<string, unknown> }>(
      db,
      sql`select actor_id, data from events where name = ${name} order by tx, seq`,
    )
  ).map(({ actorId, data }) => ({ by: actorId, data }));
const dayOf = async (day: string, query = "") =>
  (await xiaolin.get(`/calendar?from=${day}&to=${day}${query}`)).body.days[0];

describe("a year", () => {
  test("is provisional until a second person confirms it, and then counts", async () => {
    expect(await dayOf("2027-02-11")).toMatchObject({ works: true, provisional: true });
    const id = await propose();
    expect(await dayOf("2027-02-11")).toMatchObject({ works: true, provisional: true });

    const own = await admin.post(`/calendar/years/${id}/confirmation`);
    expect([own.status, own.body.code]).toEqual([403, "calendar.second-person"]);
    expect((await laozhou.post(`/calendar/years/${id}/confirmation`)).status).toBe(204);

    expect(await dayOf("2027-02-11")).toMatchObject({
      works: false,
      because: "holiday",
      name: "春节",
      provisional: false,
    });
    expect(await dayOf("2027-02-20")).toMatchObject({ works: true, because: "make-up" });
    const { body } = await xiaolin.get("/calendar/years");
    expect(body).toMatchObject({ coveredUntil: "2027-12-31" });
    expect(body.items.find((each: { year: number }) => each.year === 2027)).toMatchObject({
      state: "confirmed",
      proposedBy: { id: cast.admin, name: "管理员" },
      decidedBy: { id: cast.laozhou, name: "老周" },
    });
    expect((await events("calendar.year-confirmed")).at(-1)).toEqual({
      by: cast.laozhou,
      data: { year: 2027, notice: year2027.notice, proposedBy: cast.admin },
    });
  });

  test("tried out shows what it changes and keeps nothing", async () => {
    const { body } = await admin.post("/calendar/years/check", year2027);
    expect(body).toMatchObject({ year: 2027, working: 365 - body.off });
    expect(body.fromKnown).toContainEqual({ day: "2027-02-20", works: true, name: "春节" });
    expect(body.fromKnown).toContainEqual({ day: "2027-02-11", works: false, name: "春节" });
    expect(body.fromKnown).toEqual(body.fromProjection);
    expect(body.trains).toContainEqual({
      nominal: "2027-10-01",
      before: "2027-10-06",
      after: null,
    });
    expect(await rows(db, sql`select from calendar_years`)).toHaveLength(0);
  });

  test("is refused in a sentence that names the field", async () => {
    const holidays = year2027.holidays.map((each) => ({ ...each }));
    holidays[1]!.work = ["2027-02-19"];
    const { status, body } = await admin.post("/calendar/years", { ...year2027, holidays });
    expect([status, body.fields]).toEqual([
      422,
      [
        {
          field: "holidays.1.work.0",
          code: "calendar.work-on-weekday",
          message: "调休上班日 2027-02-19 不是周六或周日。",
        },
      ],
    ]);
  });

  test("comes from a file in the form of holiday-cn, without its address or with it", async () => {
    const days = [
      { name: "元旦", date: "2027-01-01", isOffDay: true },
      { name: "元旦", date: "2027-01-10", isOffDay: false },
    ];
    const file = { $id: "2027.json", year: 2027, papers: [], days };
    const unnamed = await admin.post("/calendar/years/check", { file });
    expect(unnamed.body.fields).toMatchObject([{ field: "notice" }]);
    const half = await admin.post("/calendar/years/check", {
      file: { ...file, papers: [year2027.notice] },
    });
    expect(half.body.fields).toMatchObject([
      { field: "holidays", code: "calendar.statutory-missing" },
    ]);
  });

  test("waits alone: a second proposal is refused while one is open, also at the same moment", async () => {
    const both = await Promise.all([
      admin.post("/calendar/years", year2027),
      laozhou.post("/calendar/years", year2027),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test("confirmed and refused at the same moment is one of both, once", async () => {
    const id = await propose();
    const before = (await events("calendar.year-confirmed")).length;
    const both = await Promise.all([
      laozhou.post(`/calendar/years/${id}/confirmation`),
      laozhou.post(`/calendar/years/${id}/confirmation`),
      admin.post(`/calendar/years/${id}/refusal`, { reason: "日期抄错" }),
    ]);
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(both.filter(({ body }) => body?.code === "calendar.year-decided")).toHaveLength(2);
    const [{ state }] = (await rows<{ state: string }>(
      db,
      sql`select state from calendar_years`,
    )) as [{ state: string }];
    const confirmed = (await events("calendar.year-confirmed")).length - before;
    expect(confirmed).toBe(state === "confirmed" ? 1 : 0);
  });

  test("imported again replaces the one before", async () => {
    for (let n = 0; n < 2; n++)
      await laozhou.post(`/calendar/years/${await propose()}/confirmation`);
    const states = await rows<{ state: string }>(
      db,
      sql`select state from calendar_years order by id`,
    );
    expect(states.map(({ state }) => state)).toEqual(["replaced", "confirmed"]);
  });

  test("is read by all of the staff, kept by few, and hidden from customers", async () => {
    expect((await xiaolin.get("/calendar/years")).status).toBe(200);
    expect((await xiaolin.post("/calendar/years", year2027)).status).toBe(403);
    expect((await li.get("/calendar/years")).status).toBe(404);
  });
});

describe("the company's own days", () => {
  const newYearsEve = { from: "2026-02-14", to: "2026-02-14", kind: "off", label: "春节提前放假" };

  test("come before the notice, and the notice before the weekday", async () => {
    expect(await dayOf("2026-02-14")).toMatchObject({ works: true, because: "make-up" });
    expect((await admin.post("/calendar/company-days", newYearsEve)).status).toBe(200);
    expect(await dayOf("2026-02-14")).toMatchObject({
      works: false,
      because: "company",
      name: "春节提前放假",
    });
    expect((await events("calendar.overlay-changed")).at(-1)).toEqual({
      by: cast.admin,
      data: { to: { ...newYearsEve, teamId: null } },
    });
  });

  test("of a team hold for that team, before those of everybody", async () => {
    await admin.post("/calendar/company-days", newYearsEve);
    const duty = { ...newYearsEve, kind: "work", label: "值班", teamId: teams.firstLine };
    await admin.post("/calendar/company-days", duty);
    const calendar = calendarOf(house);
    const working = [null, teams.firstLine, teams.custom].map((team) =>
      calendar.workdays(team).isWorking("2026-02-14"),
    );
    expect(working).toEqual([false, true, false]);
    expect(await dayOf("2026-02-14", `&team=${teams.firstLine}`)).toMatchObject({ name: "值班" });
  });

  test("cannot say two things of one day, and can be changed and removed", async () => {
    const { body } = await admin.post("/calendar/company-days", newYearsEve);
    const again = await laozhou.post("/calendar/company-days", { ...newYearsEve, kind: "work" });
    expect([again.status, again.body.fields[0].message]).toEqual([
      409,
      "与“春节提前放假”（2026-02-14 至 2026-02-14）重叠，请修改日期或先调整那一条。",
    ]);
    const path = `/calendar/company-days/${body.id}`;
    expect((await admin.put(path, { ...newYearsEve, label: "年会" })).status).toBe(204);
    expect(await dayOf("2026-02-14")).toMatchObject({ name: "年会" });
    expect((await admin.delete(path)).status).toBe(204);
    expect(await dayOf("2026-02-14")).toMatchObject({ works: true });
    expect((await admin.delete(path)).status).toBe(404);
  });

  test("without a train send its fixes with the next one", async () => {
    const freeze = { from: "2026-12-21", to: "2026-12-31", kind: "no-train", label: "年终封版" };
    expect(calendarOf(house).trainFor(at("2026-12-21 10:00")).run).toBe("2026-12-25");
    await admin.post("/calendar/company-days", freeze);
    expect(calendarOf(house).trainFor(at("2026-12-21 10:00")).run).toBe("2027-01-04");
    const { body } = await xiaolin.get("/calendar?from=2026-12-21&to=2026-12-27");
    expect(body.trains).toMatchObject([
      {
        nominal: "2026-12-25",
        kind: "frozen",
        run: "2027-01-04",
        cutoff: null,
        reason: "年终封版",
      },
    ]);
    expect(body.days[0]).toMatchObject({ works: true, freeze: "年终封版" });
  });
});

test("the trains of a month are told with the day, the cut-off and the reason", async () => {
  const { body } = await xiaolin.get("/calendar?from=2026-09-21&to=2026-10-11");
  expect(body.trains).toEqual([
    {
      nominal: "2026-09-25",
      kind: "moved",
      run: "2026-09-28",
      cutoff: "2026-09-23T10:00:00.000Z",
      reason: "中秋节",
      provisional: false,
    },
    {
      nominal: "2026-10-02",
      kind: "merged",
      run: "2026-10-09",
      cutoff: null,
      reason: "国庆节",
      provisional: false,
    },
    {
      nominal: "2026-10-09",
      kind: "regular",
      run: "2026-10-09",
      cutoff: "2026-09-30T10:00:00.000Z",
      reason: null,
      provisional: false,
    },
  ]);
});

test("a rule is tried on the next eight trains, and nothing is kept", async () => {
  const { body: rule } = await xiaolin.get("/calendar/train");
  const byRule = async (change: object) => {
    const body = { ...rule, ...change };
    const { trains } = (await xiaolin.post("/calendar/train/check", body)).body;
    return trains as { nominal: string; run: string; kind: string }[];
  };
  const weekdays = (trains: { nominal: string }[]) => [
    ...new Set(trains.map(({ nominal }) => new Date(nominal).getUTCDay())),
  ];
  const fridays = await byRule({});
  expect(fridays).toHaveLength(8);
  expect(weekdays(fridays)).toEqual([5]);
  expect(weekdays(await byRule({ weekday: 3 }))).toEqual([3]);
  expect(await byRule({})).toEqual(fridays);
  expect((await xiaolin.get("/calendar/train")).body).toEqual(rule);
});

test("the rule of the train is a setting, and counts at once", async () => {
  const { body } = await xiaolin.get("/calendar/train");
  expect(body).toMatchObject({ weekday: 5, lead: 2, close: "18:00", basis: "rd_reported" });
  expect((await laozhou.put("/calendar/train", { ...body, lead: 1 })).status).toBe(204);
  expect(calendarOf(house).trainFor(at("2026-03-12 18:00")).run).toBe("2026-03-13");
});

describe("business hours", () => {
  const summer = {
    spans: [
      { from: "09:00", to: "12:00" },
      { from: "13:30", to: "18:00" },
    ],
    seasons: [
      {
        from: "06-01",
        to: "09-30",
        spans: [
          { from: "09:00", to: "12:00" },
          { from: "14:00", to: "18:30" },
        ],
      },
    ],
  };
  const around = { spans: [{ from: "08:00", to: "22:00" }] };

  test("are those of everybody until a team has its own, by the season", async () => {
    expect((await admin.put("/calendar/hours/everybody", summer)).status).toBe(204);
    expect((await admin.put(`/calendar/hours/${teams.firstLine}`, around)).status).toBe(204);
    const due = (team: string | null, start: string) =>
      new Date(calendarOf(house).time(team).add(at(start), 60)).toISOString();
    expect([
      due(teams.custom, "2026-07-01 11:30"),
      due(teams.custom, "2026-10-12 11:30"),
      due(teams.firstLine, "2026-10-12 21:30"),
    ]).toEqual([
      "2026-07-01T06:30:00.000Z",
      "2026-10-12T06:00:00.000Z",
      "2026-10-13T00:30:00.000Z",
    ]);
    const { body } = await xiaolin.get("/calendar/hours");
    expect(
      body.items.map((each: { team: { name: string } | null; own: boolean }) => [
        each.team?.name,
        each.own,
      ]),
    ).toEqual([
      [undefined, true],
      ["一线支持", true],
      ["定制开发", false],
    ]);
    expect((await events("calendar.hours-changed")).at(-1)).toMatchObject({
      by: cast.admin,
      data: { teamId: teams.firstLine, from: null },
    });
    await admin.delete(`/calendar/hours/${teams.firstLine}`);
    expect(due(teams.firstLine, "2026-10-12 21:30")).toBe("2026-10-13T02:00:00.000Z");
  });

  test.each([
    [{ spans: [{ from: "12:00", to: "09:00" }] }, "spans.0.to"],
    [{ spans: [summer.spans[1], summer.spans[0]] }, "spans.1.from"],
    [
      {
        spans: summer.spans,
        seasons: [...summer.seasons, { ...summer.seasons[0], from: "09-30", to: "02-01" }],
      },
      "seasons.1.from",
    ],
  ])("%j is refused at %s", async (hours, field) => {
    const { status, body } = await admin.put("/calendar/hours/everybody", hours);
    expect([status, body.fields.map((each: { field: string }) => each.field)]).toEqual([
      422,
      [field],
    ]);
  });
});

test("another process hears that a team is gone with its days", async () => {
  const { id } = (await as.admin.post("/teams", { name: "二线" })).body;
  const days = { from: "2027-03-09", to: "2027-03-09", kind: "off", label: "团建", teamId: id };
  const kept = await as.admin.post("/calendar/company-days", days);
  expect(kept.status, JSON.stringify(kept.body)).toBe(200);
  const other = { ...house };
  await loadSettings(other);
  await loadCalendar(other);
  const worksThen = () => calendarOf(other).workdays(id).isWorking("2027-03-09");
  expect(worksThen()).toBe(false);
  await as.admin.delete(`/teams/${id}`);
  await refreshCalendar(other);
  expect(worksThen()).toBe(true);
});

test("another process hears of a change, and answers by it", async () => {
  const other = { ...house, db: connect(urlOf(house.db), { max: 2 }) };
  await loadCalendar({ ...other });
  await loadSettings(other);
  await loadCalendar(other);
  expect(calendarOf(other).workdays().isWorking("2026-03-09")).toBe(true);
  const tail = await startTail(urlOf(house.db), { look: () => refreshCalendar(other) });
  const closed = { from: "2026-03-09", to: "2026-03-09", kind: "off", label: "搬家" };
  await admin.post("/calendar/company-days", closed);
  await expect.poll(() => calendarOf(other).workdays().isWorking("2026-03-09")).toBe(false);
  await tail.stop();
  await disconnect(other.db);
});
