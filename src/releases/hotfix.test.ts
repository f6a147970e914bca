import { beforeAll, describe, expect, test } from "vitest";
import { loadCalendar, today } from "../calendar/index.ts";
import { dayAfter } from "../lib/day.ts";
import { run, sql } from "../lib/db.ts";
import { dayInWords } from "../lib/text.ts";
import { missTrains } from "../defects/index.ts";
import { cast, projects, type Name } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { planTrains } from "./plan.ts";

const desk = await openDesk({ worker: true });
const { as, db, house } = desk;

// 陈姐 runs the trains, 管理员 tests, 老周 leads and 王工 is R&D.
beforeAll(async () => {
  for (const [name, role] of Object.entries({ chen: "release_manager", admin: "qa" }))
    await run(db, sql`update staff set roles = ${[role]} where person_id = ${cast[name as Name]}`);
  await loadCalendar(house);
  await planTrains(house);
});

const does = async (who: Name, path: string, body: object = {}) => {
  const answer = await as[who].post(path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const moves = (who: Name, path: string, move: string, answers: object = {}) =>
  does(who, `${path}/moves`, { move, answers });

/** A bug that R&D has accepted. */
const accepted = async () => {
  const { number } = await does(
    "li",
    "/tickets",
    submission({
      type: "bug",
      title: "报表无法打开",
      projectId: projects.library,
      version: "11.2",
      fields: { platform: "linux", environment: "麒麟 V10", error: "无" },
    }),
  );
  await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
  await moves("xiaolin", `/tickets/${number}`, "suspect", { module: "查看", reason: "可以重现" });
  await moves("xiaolin", `/tickets/${number}`, "report", {
    environment: "麒麟 V10",
    steps: "打开报表",
    result: "空白",
    reproduced: "yes",
  });
  await expect
    .poll(async () => (await as.xiaolin.get(`/tickets/${number}/defect`)).body.defect?.number)
    .toBeTruthy();
  const defect: number = (await as.xiaolin.get(`/tickets/${number}/defect`)).body.defect.number;
  await moves("wang", `/defects/${defect}`, "accept", { train: "booked" });
  return { number: number as number, defect };
};
const date = dayAfter(today(), 1);
const ask = async (who: Name, defect: number): Promise<string> =>
  (await does(who, "/releases/hotfixes", { defect, date, reason: "生产停用" })).id;
const promised = async (number: number) => (await as.li.get(`/tickets/${number}`)).body.promised;

describe("a fix that does not wait for its train (R68)", () => {
  test("leaves on the day that was agreed, which its customer reads, and rides on no train", async () => {
    const { number, defect } = await accepted();
    const before = (await promised(number)).date;
    const id = await ask("wang", defect);
    expect(await promised(number)).toMatchObject({ date, moved: { reason: "生产停用" } });
    const list = await as.chen.get(`/releases?from=${today()}&to=${dayAfter(today(), 20)}`);
    const rows: { kind: string; id: string; run: string; fixes: { all: number } }[] =
      list.body.items;
    expect(rows.find((row) => row.id === id)).toMatchObject({ kind: "hotfix", run: date });
    expect(rows.find(({ kind, run }) => kind !== "hotfix" && run === before)?.fixes.all).toBe(0);
    expect(
      (await as.laozhou.post("/releases/hotfixes", { defect, date, reason: "再来" })).body.code,
    ).toBe("release.hotfix-open");
  });

  test("takes the lead's word and R&D's, each once, before it is built", async () => {
    const { number, defect } = await accepted();
    const id = await ask("wang", defect);
    const path = `/releases/${id}`;
    expect(
      (await as.chen.post(`${path}/moves`, { move: "build", answers: { branch: "hf1" } })).body
        .code,
    ).toBe("release.not-approved");
    expect((await as.wang.post(`${path}/approval`)).body.code).toBe("release.approved-already");
    expect((await as.chen.post(`${path}/approval`)).body.code).toBe("release.approved-already");
    expect((await as.laozhou.get(path)).body.abilities.approve).toBe(true);
    const agreed = await does("laozhou", `${path}/approval`);
    expect(agreed.approvals.map(({ hat }: { hat: string }) => hat)).toEqual(["rd", "lead"]);

    await moves("chen", path, "build", { branch: "hotfix/11.2.7-hf1" });
    await as.chen.put(`${path}/contents`, {
      version: `11.2.7-hf${defect}`,
      build: "20261127.1",
      notesZh: "修复空白",
      notesEn: "Opens again",
      upgrade: "替换 jar",
      rollback: "换回旧 jar",
      artifacts: [
        {
          kind: "war",
          platform: null,
          name: "fix.jar",
          url: "https://d.example/fix.jar",
          sha256: "d".repeat(64),
          signature: "s",
        },
      ],
    });
    await moves("admin", path, "sign_off");
    await moves("chen", path, "publish");
    const { state } = (await as.li.get(`/tickets/${number}`)).body;
    expect(state.name).toBe("fix_provided");
    expect((await as.li.get(`/tickets/${number}/fix`)).body.fix.version).toBe(`11.2.7-hf${defect}`);
  });

  test("needs one of both where production stands still", async () => {
    const { defect } = await accepted();
    await run(db, sql`update defects set severity = 'S1' where number = ${defect}`);
    const id = await ask("laozhou", defect);
    const built = await moves("chen", `/releases/${id}`, "build", { branch: "hf2" });
    expect(built.state.name).toBe("building");
  });

  test("goes by the trains again when it is cancelled", async () => {
    const { number, defect } = await accepted();
    const before = (await promised(number)).date;
    const id = await ask("wang", defect);
    await moves("chen", `/releases/${id}`, "cancel_build", { reason: "改随本周五发版" });
    expect(await promised(number)).toMatchObject({
      date: before,
      moved: { reason: "改随本周五发版" },
    });
  });

  test("goes with the promise of its defect to another day, which its customers read with why", async () => {
    const { number, defect } = await accepted();
    const id = await ask("wang", defect);
    const later = dayAfter(date, 3);
    const { status } = await as.wang.put(`/defects/${defect}/day`, {
      date: later,
      reason: "等待第三方补丁",
    });
    expect(status).toBe(200);
    expect((await as.chen.get(`/releases/${id}`)).body.run).toBe(later);
    expect(await promised(number)).toMatchObject({
      date: later,
      moved: { from: dayInWords(date, "zh-CN"), reason: "等待第三方补丁" },
    });
  });

  test("and when its day is over without it, to the next train", async () => {
    const { number, defect } = await accepted();
    const id = await ask("wang", defect);
    await missTrains(house, Date.parse(`${date}T10:00:00Z`));
    const after = await promised(number);
    expect(after.date > date).toBe(true);
    expect(after.moved).toEqual({ from: dayInWords(date, "zh-CN"), reason: "修复未能如期完成" });
    expect((await as.chen.get(`/releases/${id}`)).body.run).toBe(after.date);
  });

  test("is cancelled when its fix is taken off", async () => {
    const { number, defect } = await accepted();
    const before = (await promised(number)).date;
    const id = await ask("wang", defect);
    const { body } = await as.chen.post(`/releases/${id}/removals`, {
      number: defect,
      reason: "风险过高",
    });
    expect(body).toMatchObject({ state: { name: "cancelled" }, aboard: [], run: date });
    expect(await promised(number)).toMatchObject({ date: before, moved: { reason: "风险过高" } });
  });

  test("is asked for only of what R&D has accepted, and for no day that is over", async () => {
    const { defect } = await accepted();
    const yesterday = { defect, date: dayAfter(today(), -1), reason: "急" };
    expect((await as.wang.post("/releases/hotfixes", yesterday)).body.code).toBe("defect.day-past");
    await run(db, sql`update defects set state = 'open' where number = ${defect}`);
    expect((await as.wang.post("/releases/hotfixes", { ...yesterday, date })).body.code).toBe(
      "defect.not-accepted",
    );
  });
});
