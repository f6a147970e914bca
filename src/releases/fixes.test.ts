import { describe, expect, test } from "vitest";
import { loadCalendar, today } from "../calendar/index.ts";
import { dayAfter, type Day } from "../lib/day.ts";
import { rows, run, sql } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { dayInWords } from "../lib/text.ts";
import { missTrains } from "../defects/index.ts";
import { cast, projects, type Name } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { freezeTrains } from "./freeze.ts";
import { planTrains } from "./plan.ts";

const desk = await openDesk({ worker: true });
const { as, db, house } = desk;
for (const [name, role] of Object.entries({ chen: "release_manager", admin: "qa" }))
  await run(db, sql`update staff set roles = ${[role]} where person_id = ${cast[name as Name]}`);
await loadCalendar(house);
await planTrains(house);

const does = async (who: Name, path: string, move: string, answers: object = {}) => {
  const { status, body } = await as[who].post(`${path}/moves`, { move, answers });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};

/** A bug of 华信's that R&D has, with the defect and the train it is promised for. */
const reported = async (platform = "linux") => {
  const { body } = await as.li.post(
    "/tickets",
    submission({
      type: "bug",
      title: "导出超时",
      projectId: projects.library,
      version: "11.2",
      fields: { platform, environment: "麒麟 V10", error: "无" },
    }),
  );
  const number: number = body.number;
  await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
  await does("xiaolin", `/tickets/${number}`, "suspect", { module: "导出", reason: "稳定重现" });
  await does("xiaolin", `/tickets/${number}`, "report", {
    environment: "麒麟 V10",
    steps: "点击导出",
    result: "超时",
    reproduced: "yes",
  });
  await expect.poll(() => promised(number)).toBeTruthy();
  const found = await as.xiaolin.get(`/tickets/${number}/defect`);
  const defect: number = found.body.defect.number;
  return { number, defect, train: await trainOn((await promised(number))!) };
};

type Train = { id: string; nominal: Day; run: Day };
const trainOn = async (day: Day): Promise<Train> =>
  (await rows<Train>(db, sql`select id, nominal, run from releases where run = ${day}`))[0]!;
const promised = async (number: number): Promise<Day | undefined> =>
  (await as.li.get(`/tickets/${number}`)).body.promised?.date;
const stateOf = async (number: number) => (await as.li.get(`/tickets/${number}`)).body.state.name;
const sentences = async (number: number): Promise<string[]> =>
  (await as.li.get(`/tickets/${number}/history`)).body.items.map(
    ({ sentence }: { sentence: string }) => sentence,
  );
const words = (day: Day) => dayInWords(day, "zh-CN");

const fixed = async (defect: number) => {
  await does("wang", `/defects/${defect}`, "accept", { train: "booked" });
  await does("wang", `/defects/${defect}`, "start");
  await does("wang", `/defects/${defect}`, "fixed", { build: "11.2.7-1", notes: "改为分页导出" });
};

/** Everything else is taken off the train, which may have left in the test before. */
const clear = async ({ id }: Train, stays: readonly number[]) => {
  await run(db, sql`delete from built_defects where release_id = ${id}`);
  await run(db, sql`update releases set state = 'planned' where id = ${id}`);
  for (const { number } of (await as.chen.get(`/releases/${id}`)).body.aboard)
    if (!stays.includes(number))
      await as.chen.post(`/releases/${id}/removals`, { number, reason: "未完成" });
};

let versions = 0;
/** The list of the train is closed, and everything is ready to be published. */
const ready = async (
  { id }: Train,
  packages: object[] = [{ name: "report.war", kind: "war", platform: null }],
): Promise<string> => {
  const version = `11.2.${++versions}`;
  await run(db, sql`update releases set state = 'frozen' where id = ${id}`);
  await does("chen", `/releases/${id}`, "build", { branch: `release/${version}` });
  const kept = await as.chen.put(`/releases/${id}/contents`, {
    version,
    build: "20261127.1",
    notesZh: "修复导出",
    notesEn: "Exports work",
    upgrade: "替换 war",
    rollback: "换回旧 war",
    artifacts: packages.map((each) => ({
      ...each,
      url: "https://download.vendor.example/report.war",
      sha256: "b".repeat(64),
      signature: "MEUCIQDx",
    })),
  });
  expect(kept.status, JSON.stringify(kept.body)).toBe(200);
  await does("admin", `/releases/${id}`, "sign_off");
  return version;
};

describe("what rides on a train", () => {
  test("is seen on it, fixed or not, without a word of its customers", async () => {
    const { defect, train } = await reported();
    const { body } = await as.wang.get(`/releases/${train.id}`);
    const row = body.aboard.find(({ number }: { number: number }) => number === defect);
    expect(row).toMatchObject({ name: `DEF-${defect}`, fixed: false, requests: 1, missed: 0 });
    expect(JSON.stringify(body)).not.toMatch(/华信|李经理/);
    const list = await as.wang.get(`/releases?from=${train.nominal}&to=${train.nominal}`);
    expect(list.body.items[0].fixes).toEqual(body.fixes);
    expect(body.fixes.all).toBeGreaterThan(0);
  });

  test("moves with it, and the customer reads from when to when and why (R64)", async () => {
    const { number, train } = await reported();
    const date = dayAfter(train.run, -1);
    const reason = "机房停电，提前一天发版";
    await does("chen", `/releases/${train.id}`, "move", { date, reason });
    await expect.poll(() => promised(number)).toBe(date);
    expect(await sentences(number)).toContain(
      `修复时间由 ${words(train.run)} 调整为 ${words(date)}，原因：${reason}`,
    );
    // Once everybody was told, the train stands again.
    await expect
      .poll(async () => (await as.chen.get(`/releases/${train.id}`)).body.state.name)
      .toBe("planned");
    await does("chen", `/releases/${train.id}`, "move", { date: train.run, reason: "供电恢复" });
    await expect.poll(() => promised(number)).toBe(train.run);
    // What rides along neither came nor left.
    const { history } = (await as.chen.get(`/releases/${train.id}`)).body;
    expect(
      history.filter(({ sentence }: { sentence: string }) => sentence.startsWith("DEF-")),
    ).toEqual([]);
  });

  test("is taken off with a reason, and the train leaves without it", async () => {
    const { number, defect, train } = await reported();
    await as.wang.get(`/defects/${defect}`);
    const path = `/releases/${train.id}/removals`;
    expect((await as.chen.post(path, { number: defect })).status).toBe(400);
    const taken = await as.chen.post(path, { number: defect, reason: "需要改动数据结构" });
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    expect(taken.body.aboard.map((each: { number: number }) => each.number)).not.toContain(defect);
    const later = (await promised(number))!;
    expect(later > train.run).toBe(true);
    expect(await sentences(number)).toContain(
      `修复时间由 ${words(train.run)} 调整为 ${words(later)}，原因：需要改动数据结构`,
    );
    expect((await as.chen.post(path, { number: defect, reason: "再次" })).body.code).toBe(
      "release.not-aboard",
    );
    const { history } = (await as.chen.get(`/releases/${train.id}`)).body;
    expect(history.map(({ sentence }: { sentence: string }) => sentence)).toContain(
      `DEF-${defect} 改到 ${words(later)}：需要改动数据结构`,
    );
  });

  test("no text that all its customers read names one of them (R115)", async () => {
    const { defect, train } = await reported();
    const reason = "江城大学的李经理同意";
    const date = dayAfter(train.run, -1);
    const asked = [
      as.chen.post(`/releases/${train.id}/removals`, { number: defect, reason }),
      as.chen.post(`/releases/${train.id}/moves`, { move: "move", answers: { date, reason } }),
      as.chen.post(`/releases/${train.id}/moves`, { move: "cancel", answers: { reason } }),
      as.laozhou.post("/releases/hotfixes", { defect, date: train.run, reason }),
    ];
    for (const { status, body } of await Promise.all(asked))
      expect([status, body.code], JSON.stringify(body)).toEqual([400, "defect.names-customer"]);
  });

  test("and is put off a second time rings for whoever leads (R66)", async () => {
    const { number, defect, train } = await reported();
    const bell = async () =>
      (await as.laozhou.get("/notices")).body.items.filter(
        (notice: { name: string; defect: { number: number } | null }) =>
          notice.name === "put-off" && notice.defect?.number === defect,
      ).length;
    const missed = async () => (await as.wang.get(`/defects/${defect}`)).body.promised.missed;
    const takeOff = async ({ id }: Train, reason: string) => {
      const { status } = await as.chen.post(`/releases/${id}/removals`, { number: defect, reason });
      expect(status).toBe(200);
      return trainOn((await promised(number))!);
    };
    const closed = (state: string, { id }: Train) =>
      run(db, sql`update releases set state = ${state} where id = ${id}`);
    // Before its list is closed, that is a plan.
    const second = await takeOff(train, "下一版更合适");
    expect(await missed()).toBe(0);
    await closed("frozen", second);
    const third = await takeOff(second, "未完成");
    await closed("planned", second);
    expect([await missed(), await bell()]).toEqual([1, 0]);
    await closed("frozen", third);
    await takeOff(third, "仍未完成");
    await closed("planned", third);
    await expect.poll(bell).toBe(1);
  });

  test("whoever mends it hears when the list of the train is closed", async () => {
    const { defect, train } = await reported();
    await run(db, sql`update defects set owner_id = ${cast.wang} where number = ${defect}`);
    await run(
      db,
      sql`update releases set cutoff = now() - interval '1 second' where id = ${train.id}`,
    );
    await freezeTrains(house);
    await expect
      .poll(async () =>
        (await as.wang.get("/notices")).body.items
          .filter(({ name }: { name: string }) => name === "defect-on-train")
          .map((notice: { defect: { number: number } }) => notice.defect.number),
      )
      .toContain(defect);
  });
});

describe("a train that leaves", () => {
  test("refuses to leave with what is not fixed, then gives each fix to its customers (R65)", async () => {
    const { number, defect, train } = await reported();
    await clear(train, [defect]);
    const version = await ready(train);
    const early = await as.chen.post(`/releases/${train.id}/moves`, { move: "publish" });
    expect(early.body).toMatchObject({ code: "release.unfixed" });
    expect(early.body.detail).toContain(`DEF-${defect}`);
    await fixed(defect);
    const body = await does("chen", `/releases/${train.id}`, "publish");
    expect(body).toMatchObject({ fixes: { all: 1, fixed: 1 }, aboard: [{ number: defect }] });
    expect(await stateOf(number)).toBe("fix_provided");
    const { messages } = (await as.li.get(`/tickets/${number}`)).body;
    expect(messages.at(-1).text).toContain(version);

    const { fix } = (await as.li.get(`/tickets/${number}/fix`)).body;
    expect(fix).toMatchObject({ version, notes: "修复导出", withdrawn: null });
    const [{ id: artifactId, sha256 }] = fix.artifacts;
    expect(sha256).toBe("b".repeat(64));
    const path = `/tickets/${number}/fix/downloads`;
    expect((await as.li.post(path, { artifactId })).body.url).toBe(
      "https://download.vendor.example/report.war",
    );
    expect((await as.qian.post(path, { artifactId })).status).toBe(404);

    // Who reported within maintenance has his fix; who did after its end has to renew first.
    const signed = (until: string) =>
      run(
        db,
        sql`
          insert into contracts (id, number, project_id, maintenance_until)
          values (${newId()}, ${until}, ${projects.library}, ${until})`,
      );
    await signed(dayAfter(today(), -2));
    const ended = await as.li.post(path, { artifactId });
    expect([ended.status, ended.body.code]).toEqual([403, "release.maintenance-ended"]);
    expect((await as.li.get(`/tickets/${number}/fix`)).body.fix).toMatchObject({
      maintenanceEnded: words(dayAfter(today(), -2)),
      artifacts: [],
    });
    await signed(today());
    expect((await as.li.post(path, { artifactId })).status).toBe(200);
    await run(db, sql`delete from contracts`);
  });

  test("gives each customer the packages for the servers he has, and the others apart (R65)", async () => {
    const { number, defect, train } = await reported("linux");
    const other = (await reported("windows")).number;
    const silent = (await reported()).number;
    for (const each of [other, silent]) {
      const from = (await as.xiaolin.get(`/tickets/${each}/defect`)).body.defect.number;
      await as.xiaolin.delete(`/defects/${from}/requests/${each}`);
      await run(db, sql`update tickets set state = 'reported' where number = ${each}`);
      const added = await as.xiaolin.post(`/defects/${defect}/requests`, { ticket: each });
      expect(added.status, JSON.stringify(added.body)).toBe(200);
    }
    await run(
      db,
      sql`update tickets set project_id = null, fields = fields - 'platform' where number = ${silent}`,
    );
    await clear(train, [defect]);
    await fixed(defect);
    await ready(train, [
      { name: "report-linux.war", kind: "war", platform: "linux" },
      { name: "report-windows.war", kind: "war", platform: "windows" },
      { name: "guide.pdf", kind: "document", platform: null },
    ]);
    await does("chen", `/releases/${train.id}`, "publish");
    const given = async (to: number) => {
      const { fix } = (await as.li.get(`/tickets/${to}/fix`)).body;
      expect(fix.build).toBe("20261127.1");
      return fix.artifacts
        .filter(({ fits }: { fits: boolean }) => fits)
        .map(({ name }: { name: string }) => name);
    };
    expect(await given(number)).toEqual(["report-linux.war", "guide.pdf"]);
    expect(await given(other)).toEqual(["report-windows.war", "guide.pdf"]);
    expect(await given(silent)).toHaveLength(3);
    // Nothing was asked of it; the other requests of its project agree.
    await run(db, sql`update tickets set fields = fields - 'platform' where number = ${other}`);
    await run(
      db,
      sql`update tickets set project_id = (select project_id from tickets where number = ${number}) where number = ${silent}`,
    );
    expect(await given(silent)).toEqual(["report-linux.war", "guide.pdf"]);
  });

  test("does not wait for what no request reports any more", async () => {
    const { number, defect, train } = await reported();
    await clear(train, [defect]);
    await ready(train);
    const early = await as.chen.post(`/releases/${train.id}/moves`, { move: "publish" });
    expect(early.body.code).toBe("release.unfixed");
    const removed = await as.xiaolin.delete(`/defects/${defect}/requests/${number}`);
    expect(removed.status, JSON.stringify(removed.body)).toBe(200);
    expect(await stateOf(number)).toBe("locating");
    const { aboard } = await does("chen", `/releases/${train.id}`, "publish");
    expect(aboard).toEqual([]);
  });

  test("late in the evening still brings what was built, and what was not ready was told at the close", async () => {
    const { number, defect, train } = await reported();
    const late = await reported();
    await clear(train, [defect, late.defect]);
    await fixed(defect);
    await ready(train);
    await missTrains(house, Date.parse(`${train.run}T10:30:00Z`));
    expect(await promised(number)).toBe(train.run);
    expect((await promised(late.number))! > train.run).toBe(true);
    const { aboard } = await does("chen", `/releases/${train.id}`, "publish");
    expect(aboard.map((each: { number: number }) => each.number)).toEqual([defect]);
    expect(await stateOf(number)).toBe("fix_provided");
  });

  test("after midnight has told a later day, and brings what it was built with all the same", async () => {
    const { number, defect, train } = await reported();
    await clear(train, [defect]);
    await fixed(defect);
    await ready(train);
    await missTrains(house, Date.parse(`${train.run}T16:05:00Z`));
    const later = (await promised(number))!;
    expect(await sentences(number)).toContain(
      `修复时间由 ${words(train.run)} 调整为 ${words(later)}，原因：版本仍在验证，发版推迟`,
    );
    await does("chen", `/releases/${train.id}`, "publish");
    expect(await stateOf(number)).toBe("fix_provided");
  });

  test("brings nothing that was promised for its day after the build began", async () => {
    const { defect, train } = await reported();
    await clear(train, [defect]);
    await fixed(defect);
    await ready(train);
    const other = await reported();
    await as.wang.put(`/defects/${other.defect}/day`, { date: train.run, reason: "可以提前" });
    const { aboard } = await does("chen", `/releases/${train.id}`, "publish");
    expect(aboard.map((each: { number: number }) => each.number)).toEqual([defect]);
    expect(await stateOf(other.number)).toBe("reported");
    // Its customers hear at once that the train is gone, not in the evening.
    expect((await promised(other.number))! > train.run).toBe(true);
  });

  test("and is taken back tells everyone who was given it what to do", async () => {
    const { number, defect, train } = await reported();
    await clear(train, [defect]);
    await fixed(defect);
    const version = await ready(train);
    await does("chen", `/releases/${train.id}`, "publish");
    const path = `/tickets/${number}/fix`;
    const artifactId = (await as.li.get(path)).body.fix.artifacts[0].id;
    // 孙总 of the same company fetched it too.
    expect((await as.sun.post(`${path}/downloads`, { artifactId })).status).toBe(200);
    await does("laozhou", `/releases/${train.id}`, "withdraw", {
      reason: "升级后无法启动",
      advice: "请换回上一版本",
    });
    const { messages, state, promised: again } = (await as.li.get(`/tickets/${number}`)).body;
    expect(messages.at(-1)).toMatchObject({
      text: `版本 ${version} 已撤回，请勿安装。\n原因：升级后无法启动\n建议：请换回上一版本`,
      author: { name: "支持团队" },
    });
    const written = await rows<{ data: object }>(
      db,
      sql`
        select data from events
        where name = 'message.written' and data ->> 'messageId' = ${messages.at(-1).id}`,
    );
    expect(written).toMatchObject([{ data: { also: [cast.sun] } }]);
    // It waits for a fix again, and its customer reads for when.
    expect(state.name).toBe("scheduled");
    expect(again.date > train.run).toBe(true);
    expect(again.moved).toEqual({ from: words(train.run), reason: "版本已撤回，重新安排" });
    expect((await as.wang.get(`/defects/${defect}`)).body.state.name).toBe("accepted");
    expect((await as.li.get(path)).body.fix).toMatchObject({
      withdrawn: { reason: "升级后无法启动", advice: "请换回上一版本" },
      artifacts: [],
    });
    expect((await as.li.post(`${path}/downloads`, { artifactId })).body.code).toBe(
      "release.withdrawn",
    );
  });

  test("or does not, after all: the next one takes what it carried", async () => {
    const { number, train } = await reported();
    const reason = "回归测试未通过";
    await run(db, sql`update releases set state = 'building' where id = ${train.id}`);
    await does("laozhou", `/releases/${train.id}`, "cancel_build", { reason });
    await expect.poll(() => promised(number)).not.toBe(train.run);
    const later = (await promised(number))!;
    expect(later > train.run).toBe(true);
    expect(await sentences(number)).toContain(
      `修复时间由 ${words(train.run)} 调整为 ${words(later)}，原因：${reason}`,
    );
  });
});
