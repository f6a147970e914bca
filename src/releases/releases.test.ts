import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { loadCalendar, refreshCalendar, today } from "../calendar/index.ts";
import { dayAfter, weekdayOf, weekOf, type Day } from "../lib/day.ts";
import { one, rows, run, sql } from "../lib/db.ts";
import { keepSmall } from "../files/index.ts";
import { cast, projects, type Name } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { freezeTrains } from "./freeze.ts";
import { planTrains, settleTrains } from "./plan.ts";

const desk = await openDesk();
const { as, db, house } = desk;

// 王工 is R&D; here 陈姐 runs the trains and 管理员 tests them.
const hats: Partial<Record<Name, string>> = { chen: "release_manager", admin: "qa" };
for (const [name, role] of Object.entries(hats))
  await run(db, sql`update staff set roles = ${[role]} where person_id = ${cast[name as Name]}`);

type Row = { id: string; nominal: Day; run: Day; cutoff: string; state: string };
const trains = () =>
  rows<Row>(db, sql`select id, nominal, run, cutoff, state from releases order by nominal`);
/** A train that still boards, far enough ahead to be moved either way. */
const coming = async (): Promise<Row> =>
  (await trains()).find(({ run }) => run > dayAfter(today(), 9))!;
const stateOf = async (id: string) =>
  (await one<{ state: string }>(db, sql`select state from releases where id = ${id}`)).state;
const press = (who: Name, id: string, move: string, answers: Record<string, string> = {}) =>
  as[who].post(`/releases/${id}/moves`, { move, answers });
const put = (id: string, state: string) =>
  run(db, sql`update releases set state = ${state} where id = ${id}`);

const contents = {
  version: "11.2.7",
  build: "20261127.1",
  notesZh: "修复导出时的乱码。",
  notesEn: "Exports read well again.",
  upgrade: "替换 war 后重启。",
  rollback: "换回 11.2.6 的 war。",
  artifacts: [
    {
      kind: "war",
      platform: null,
      name: "report-11.2.7.war",
      url: "https://download.vendor.example/report-11.2.7.war",
      sha256: "a".repeat(64),
      signature: "MEUCIQDx",
    },
  ],
};
const reason = "机房停电";

beforeEach(async () => {
  await run(db, sql`delete from release_artifacts`);
  await run(db, sql`delete from releases`);
  await run(db, sql`delete from train_decisions`);
  await run(db, sql`delete from closed_trains`);
  await loadCalendar(house);
  await planTrains(house);
});

describe("trains stand weeks ahead", () => {
  test("one for each Friday of the calendar on which one leaves", async () => {
    const found = await trains();
    expect(found.length).toBeGreaterThanOrEqual(7);
    expect(found.every(({ nominal }) => weekdayOf(nominal) === 5)).toBe(true);
    expect(found.every(({ run, state }) => run >= today() && state === "planned")).toBe(true);
    expect(found.at(-1)!.nominal > dayAfter(today(), 48)).toBe(true);
  });

  test("however many workers plan, each stands once", async () => {
    await run(db, sql`delete from releases`);
    await run(db, sql`delete from events where name = 'release.planned'`);
    await Promise.all([planTrains(house), planTrains(house), planTrains(house)]);
    const { n } = await one<{ n: number }>(
      db,
      sql`select count(*) as n from events where name = 'release.planned'`,
    );
    expect(n).toBe((await trains()).length);
  });

  test("a holiday that comes moves the train, says why, and lets it stand again once all were told", async () => {
    const train = await coming();
    await as.laozhou.post("/calendar/company-days", {
      from: train.run,
      to: train.run,
      kind: "off",
      label: "公司年会",
    });
    await refreshCalendar(house);
    await planTrains(house);
    const moved = (await trains()).find(({ id }) => id === train.id)!;
    expect(moved).toMatchObject({ state: "moved", nominal: train.nominal });
    expect(moved.run > train.run).toBe(true);
    await settleTrains(house);
    const { body } = await as.xiaolin.get(`/releases/${train.id}`);
    expect(body).toMatchObject({ state: { name: "planned" }, kind: "moved", reason: "公司年会" });
    await run(db, sql`delete from company_days`);
    await run(db, sql`update calendar_version set version = version + 1`);
    await refreshCalendar(house);
  });
});

describe("the list is closed at the cut-off", () => {
  test("once, however many workers look and however late", async () => {
    const { id } = await coming();
    await run(db, sql`update releases set cutoff = now() - interval '8 days' where id = ${id}`);
    await Promise.all([freezeTrains(house), freezeTrains(house), freezeTrains(house)]);
    expect(await stateOf(id)).toBe("frozen");
    const { n } = await one<{ n: number }>(
      db,
      sql`select count(*) as n from events where about_id = ${id} and data ->> 'to' = 'frozen'`,
    );
    expect(n).toBe(1);
  });

  test("who moves the train at that moment is first, or is told that it is closed", async () => {
    const train = await coming();
    await run(
      db,
      sql`update releases set cutoff = now() - interval '1 second' where id = ${train.id}`,
    );
    const [{ status }] = await Promise.all([
      press("chen", train.id, "move", { date: dayAfter(train.run, -1), reason }),
      freezeTrains(house),
    ]);
    const state = await stateOf(train.id);
    expect([
      [200, "moved"],
      [409, "frozen"],
    ]).toContainEqual([status, state]);
  });
});

test("who cancels a train as its list closes is first, or is told that it is closed", async () => {
  const { id } = await coming();
  await run(db, sql`update releases set cutoff = now() - interval '1 second' where id = ${id}`);
  const [{ status }] = await Promise.all([
    press("chen", id, "cancel", { reason }),
    freezeTrains(house),
  ]);
  expect([
    [200, "cancelled"],
    [409, "frozen"],
  ]).toContainEqual([status, await stateOf(id)]);
});

describe("a train is moved by hand", () => {
  test("to a working day between its neighbours; its cut-off comes along", async () => {
    const train = await coming();
    const date = dayAfter(train.run, -1);
    const { status, body } = await press("chen", train.id, "move", { date, reason });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ run: date, reason, kind: "moved", state: { name: "moved" } });
    expect(body.cutoff < train.cutoff).toBe(true);
    await planTrains(house);
    expect((await trains()).find(({ id }) => id === train.id)).toMatchObject({ run: date });
  });

  test("and keeps its day when the trains of all other weeks leave on another weekday", async () => {
    const train = await coming();
    const date = dayAfter(train.run, -1);
    await press("chen", train.id, "move", { date, reason });
    const { body: rule } = await as.laozhou.get("/calendar/train");
    expect((await as.laozhou.put("/calendar/train", { ...rule, weekday: 3 })).status).toBe(204);
    await planTrains(house);
    const after = await trains();
    expect(after.find(({ id }) => id === train.id)).toMatchObject({ run: date });
    const others = after.filter(({ id, run }) => id !== train.id && run > dayAfter(today(), 7));
    expect(new Set(others.map(({ nominal }) => weekdayOf(nominal)))).toEqual(new Set([3]));
    expect(after).toHaveLength(new Set(after.map(({ nominal }) => weekOf(nominal))).size);
    await as.laozhou.put("/calendar/train", rule);
  });

  test.each([
    ["a Sunday", 2],
    ["after the next one", 8],
    ["before the one before", -9],
  ])("not to %s", async (_why, days) => {
    const train = await coming();
    const date = dayAfter(train.run, days);
    const { status, body } = await press("chen", train.id, "move", { date, reason });
    expect(status).toBe(422);
    expect(body.fields).toMatchObject([{ field: "answers.date" }]);
    expect(await trains()).toContainEqual(train);
  });

  test("one that is cancelled leaves no more, and the calendar says why", async () => {
    const train = await coming();
    expect((await press("chen", train.id, "cancel", { reason })).status).toBe(200);
    const { from, to } = { from: train.nominal, to: train.nominal };
    const { body } = await as.xiaolin.get(`/releases?from=${from}&to=${to}`);
    expect(body.items).toMatchObject([
      { kind: "cancelled", reason, state: { name: "cancelled" }, id: train.id },
    ]);
    expect(body.items[0].run > train.run).toBe(true);
    await planTrains(house);
    expect(await stateOf(train.id)).toBe("cancelled");
  });
});

test("a fix that is taken off goes with the next train of the calendar as it is now, whoever changed it", async () => {
  const train = await coming();
  const [next, afterNext] = (await trains()).filter(({ nominal }) => nominal > train.nominal);
  const { number } = await one<{ number: number }>(
    db,
    sql`
      insert into defects (id, state, title, severity, environment, steps, result, reproduced, reported_at, promised)
      values (gen_random_uuid(), 'accepted', '导出超时', 'S3', '麒麟', '导出', '超时', 'yes', now(), ${train.run})
      returning number`,
  );
  await run(
    db,
    sql`
      insert into defect_tickets (ticket_id, defect_id)
      select t.id, d.id
      from tickets t, defects d
      where t.number = ${(await as.li.post("/tickets", submission({ projectId: projects.library }))).body.number}
        and d.number = ${number}`,
  );
  // Another process let the next train not leave.
  await run(
    db,
    sql`
      insert into train_decisions (nominal, run, reason, decided_by)
      values (${next!.nominal}, null, '年终盘点', ${cast.laozhou})`,
  );
  await run(db, sql`update calendar_version set version = version + 1`);
  const { status, body } = await as.chen.post(`/releases/${train.id}/removals`, { number, reason });
  expect(status, JSON.stringify(body)).toBe(200);
  expect((await as.wang.get(`/defects/${number}`)).body.promised.date).toBe(afterNext!.run);
});

describe("a train is published", () => {
  const build = async () => {
    const { id } = await coming();
    await put(id, "frozen");
    await press("chen", id, "build", { branch: "release/11.2.7" });
    return id;
  };

  test("by two people, with everything that belongs to it", async () => {
    const id = await build();
    expect((await press("admin", id, "sign_off")).body).toMatchObject({
      code: "release.incomplete",
      fields: ["version", "build", "notesZh", "notesEn", "upgrade", "rollback", "artifacts"].map(
        (field) => ({
          field,
        }),
      ),
    });
    expect((await as.chen.put(`/releases/${id}/contents`, contents)).status).toBe(200);
    expect((await press("chen", id, "publish")).body.code).toBe("release.not-tested");
    expect((await press("admin", id, "sign_off")).body.tested).toMatchObject({
      by: { id: cast.admin },
    });
    const { status, body } = await press("chen", id, "publish");
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      state: { name: "published" },
      version: "11.2.7",
      branch: "release/11.2.7",
      artifacts: [{ name: "report-11.2.7.war", sha256: "a".repeat(64) }],
      moves: [{ name: "withdraw" }],
    });
  });

  test("not by the person who tested it", async () => {
    const id = await build();
    await as.chen.put(`/releases/${id}/contents`, contents);
    await press("admin", id, "sign_off");
    await run(db, sql`update releases set tested_by = ${cast.chen} where id = ${id}`);
    expect((await press("chen", id, "publish")).body.code).toBe("release.second-person");
  });

  test("not after its contents changed and nobody tested them", async () => {
    const id = await build();
    await as.chen.put(`/releases/${id}/contents`, contents);
    await press("admin", id, "sign_off");
    await as.chen.put(`/releases/${id}/contents`, { ...contents, rollback: "无法回退" });
    expect((await press("chen", id, "publish")).body.code).toBe("release.not-tested");
  });

  test("once: of two who press, one is told that it is done", async () => {
    const id = await build();
    await as.chen.put(`/releases/${id}/contents`, contents);
    await press("admin", id, "sign_off");
    await run(db, sql`update staff set roles = '{release_manager}' where person_id = ${cast.wang}`);
    const both = await Promise.all([press("chen", id, "publish"), press("wang", id, "publish")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const told = await rows(
      db,
      sql`select from events where about_id = ${id} and data ->> 'to' = 'published'`,
    );
    expect(told).toHaveLength(1);
    await run(db, sql`update staff set roles = '{rd}' where person_id = ${cast.wang}`);
  });

  test("only with files that are what was built, however often its contents are written", async () => {
    const id = await build();
    const bytes = Buffer.from("替换 war 后重启\n");
    const file = await keepSmall(house, cast.chen, "install.txt", bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const write = (checksum: string) =>
      as.chen.put(`/releases/${id}/contents`, {
        ...contents,
        artifacts: [
          {
            kind: "document",
            platform: null,
            name: "install.txt",
            fileId: file.id,
            sha256: checksum,
            signature: "MEUC",
          },
        ],
      });
    expect((await write("c".repeat(64))).body.code).toBe("release.checksum");
    expect((await write(sha256)).body).toMatchObject({ artifacts: [{ sha256 }] });
    expect((await write("c".repeat(64))).body.code).toBe("release.checksum");
  });

  test("no version is given twice", async () => {
    const id = await build();
    await as.chen.put(`/releases/${id}/contents`, contents);
    const other = (await trains()).find((each) => each.id !== id)!;
    await put(other.id, "building");
    expect((await as.chen.put(`/releases/${other.id}/contents`, contents)).body).toMatchObject({
      code: "release.version-taken",
    });
  });
});
