import { describe, expect, test } from "vitest";
import { calendarOf } from "../calendar/index.ts";
import { rolesWith } from "../flows/hats.ts";
import { defectFlow } from "../flows/index.ts";
import { inTransaction, one, rows, run, sql } from "../lib/db.ts";
import { dayInWords } from "../lib/text.ts";
import { identify, type Staff } from "../people/index.ts";
import { roles, type Role } from "../people/permissions.ts";
import { cast, projects } from "../../test/cast.ts";
import { submission } from "../../test/submission.ts";
import { hotfixDefect, releaseDefects } from "./aboard.ts";
import { missTrains } from "./day.ts";
import { warnOfToday } from "./dueToday.ts";
import { ringUnanswered } from "./unanswered.ts";
import { openReporting, report, trace } from "./testing/reporting.ts";

const {
  db,
  house,
  as,
  followUp,
  onTicket,
  onDefect,
  reported,
  defectOf,
  stateOf,
  promised,
  told,
  words,
} = await openReporting();
type Who = keyof typeof as;

describe("a report to R&D", () => {
  test("opens a defect without names, numbers and hosts (R62)", async () => {
    const number = await reported();
    const { number: defect } = await defectOf(number);
    const seen = await as.wang.get(`/defects/${defect}`);
    expect(seen.status).toBe(200);
    const { title, environment, howTo, result, reported: requests, module } = seen.body;
    expect({ title, environment, howTo, module, requests }).toEqual({
      title: "[公司]导出超时，请联系 [手机]",
      environment: "麒麟 V10，华信机房 [服务器地址]",
      howTo: "以[姓名]的账号点击导出",
      module: "导出",
      requests: [],
    });
    expect(result).toContain("com.star.report.Export.write");
    expect(JSON.stringify(seen.body)).not.toMatch(/李经理|江城|13812345678|192\.168|10\.1\.2\.3/);
  });

  test.each([
    ["江城大学专用版 11.2，装在 192.168.3.4", "[公司]专用版 11.2，装在 [服务器地址]"],
    ["11.2.0.14", "11.2.0.14"],
  ])("tells the version without names and hosts: %s", async (version, told) => {
    const { number: defect } = await defectOf(await reported({ version }));
    const seen = (await as.wang.get(`/defects/${defect}`)).body;
    expect(seen.version).toBe(told);
    expect(JSON.stringify(seen)).not.toMatch(/江城|192\.168/);
  });

  test.for([
    ["2026-03-11T09:59:59Z", "2026-03-13"],
    ["2026-03-11T10:00:00Z", "2026-03-13"],
    ["2026-03-11T10:00:01Z", "2026-03-20"],
  ])(
    "is promised for the train that still takes it, by the moment of the report: %s (CAL-003 to 005)",
    async ([at, day]) => {
      const number = await reported({ at: at! });
      expect(await promised(number)).toBe(day);
      expect((await told(number, "ticket.promised")).map(({ data }) => data["date"])).toEqual([
        day,
      ]);
    },
  );

  test("is previewed before it is sent, with what is left out", async () => {
    const made = await as.li.post(
      "/tickets",
      submission({
        type: "bug",
        projectId: projects.library,
        version: "11.2",
        fields: { platform: "linux", environment: "麒麟", error: "无" },
      }),
    );
    const { body } = await as.xiaolin.post(`/tickets/${made.body.number}/report-preview`, {
      answers: report,
    });
    expect(body.steps).toBe("以[姓名]的账号点击导出");
    expect(body.masked.toSorted()).toEqual(["[姓名]", "[服务器地址]"].toSorted());
    expect(body.alike.length).toBeGreaterThan(0);
  });

  test("of a defect that there is not is refused, and nothing moves", async () => {
    const number = await reported();
    await run(db, sql`update tickets set state = 'reproducing' where number = ${number}`);
    const refused = await as.xiaolin.post(`/tickets/${number}/moves`, {
      move: "report",
      answers: { ...report, defect: "DEF-99999" },
    });
    expect([refused.status, refused.body.code]).toEqual([409, "ticket.defect-unknown"]);
    expect(await stateOf(number)).toBe("reproducing");
  });
});

describe("one defect, two companies", () => {
  test("its requests follow together, and neither company learns of the other", async () => {
    const first = await reported();
    const { number: defect, name } = await defectOf(first);
    const second = await reported({ who: "qian", project: projects.harbour, defect: name });
    expect((await defectOf(second)).number).toBe(defect);
    const seen = (await as.wang.get(`/defects/${defect}`)).body;
    expect([seen.requests, seen.companies]).toEqual([2, 2]);

    await onDefect("wang", defect, "accept", {
      train: "other",
      date: "2098-12-19",
      reason: "要改底层组件",
    });
    for (const [who, number] of [
      ["li", first],
      ["qian", second],
    ] as const) {
      const ticket = (await as[who].get(`/tickets/${number}`)).body;
      expect([ticket.state.label, ticket.promised.date]).toEqual([
        "修复已排期，预计 2098-12-19（周五） 提供",
        "2098-12-19",
      ]);
      const moved = (await told(number, "ticket.date-changed")).at(-1)!;
      expect(moved.data).toMatchObject({ date: "2098-12-19", reason: "要改底层组件" });
    }
    for (const [who, number] of [
      ["li", second],
      ["qian", first],
    ] as const)
      expect((await as[who].get(`/tickets/${number}`)).status).toBe(404);
    const all = JSON.stringify([
      (await as.li.get(`/tickets/${first}`)).body,
      (await as.li.get(`/tickets/${first}/history`)).body,
    ]);
    expect(all).not.toMatch(/远景|钱工|DEF-|王工/);
  });

  test("fixed, tested, released, verified by both: the defect is verified (DEF-T06 to T10)", async () => {
    const first = await reported();
    const { number: defect, name } = await defectOf(first);
    const second = await reported({ who: "qian", project: projects.harbour, defect: name });
    const both = async () => [await stateOf(first), await stateOf(second)];
    await onDefect("wang", defect, "accept", { train: "booked" });
    await onDefect("wang", defect, "start");
    expect(await both()).toEqual(["scheduled", "scheduled"]);
    await onDefect("wang", defect, "fixed", { build: "11.2.4", notes: "改为引擎内计算" });
    expect(await both()).toEqual(["fixed_waiting_train", "fixed_waiting_train"]);
    await run(db, sql`update staff set roles = '{qa}' where person_id = ${cast.wang}`);
    await onDefect("wang", defect, "failed_test", { reason: "达梦下仍超时" });
    expect(await both()).toEqual(["scheduled", "scheduled"]);
    await run(db, sql`update staff set roles = '{rd}' where person_id = ${cast.wang}`);
    await onDefect("wang", defect, "fixed", { build: "11.2.5", notes: "补上达梦方言" });
    const wang = (await identify(db, cast.wang)) as Staff;
    const out = { numbers: [defect], version: "11.2.5" };
    await inTransaction(db, (db) => releaseDefects(house, db, wang, out));
    expect(await both()).toEqual(["fix_provided", "fix_provided"]);
    expect(await words(first, "li")).toContain(
      "修复版本 11.2.5 已提供，请升级后验证，并在工单中确认结果。",
    );

    await onTicket("li", first, "verified");
    await followUp();
    expect((await defectOf(first)).state.name).toBe("released");
    await onTicket("qian", second, "verified");
    await followUp();
    expect((await defectOf(first)).state.name).toBe("verified");
    await run(db, sql`update staff set roles = '{rd}' where person_id = ${cast.wang}`);
  });

  test("what still fails at one is open again and goes with the next train (DEF-T11, R67)", async () => {
    const first = await reported();
    const { number: defect } = await defectOf(first);
    await run(
      db,
      sql`update staff set roles = '{rd,release_manager}' where person_id = ${cast.wang}`,
    );
    await onDefect("wang", defect, "accept", { train: "booked" });
    const wang = (await identify(db, cast.wang)) as Staff;
    const hotfix = { number: defect, version: "11.2.4-hf1", reason: "老周同意" };
    await inTransaction(db, (db) => hotfixDefect(house, db, wang, hotfix));
    expect(await stateOf(first)).toBe("fix_provided");
    await onTicket("li", first, "still_fails", {
      build: "11.2.4-hf1",
      evidence: "13812345678 仍超时",
    });
    await followUp();
    const now = await defectOf(first);
    expect([now.state.name, await stateOf(first)]).toEqual(["accepted", "scheduled"]);
    expect(now.promised.date).toBe(await promised(first));
    expect(JSON.stringify((await as.wang.get(`/defects/${defect}`)).body.history)).toContain(
      "[手机] 仍超时",
    );
    await run(db, sql`update staff set roles = '{rd}' where person_id = ${cast.wang}`);
  });
});

describe("R&D", () => {
  test("asks; support answers, and the train counts from the answer", async () => {
    const number = await reported();
    const { number: defect } = await defectOf(number);
    await onDefect("wang", defect, "ask", { question: "请提供 GC 日志" });
    expect([await stateOf(number), await promised(number)]).toEqual(["locating", null]);
    expect(await words(number, "xiaolin")).toContain(
      `研发需要补充信息（DEF-${defect}）：请提供 GC 日志`,
    );
    expect(await words(number, "li")).not.toContain("请提供 GC 日志");
    await onDefect("xiaolin", defect, "answer", { answer: "李经理已上传，见附件" });
    const seen = await defectOf(number);
    expect([seen.state.name, await stateOf(number)]).toEqual(["open", "reported"]);
    expect(await promised(number)).toBe(calendarOf(house).trainFor(Date.now()).run);
    expect(JSON.stringify((await as.wang.get(`/defects/${defect}`)).body.history)).toContain(
      "[姓名]已上传",
    );
  });

  test("rejects; the request is support's again, and the customer reads support's words", async () => {
    const number = await reported();
    const { number: defect } = await defectOf(number);
    await onDefect("wang", defect, "reject", { reason: "按设计如此，改动太大" });
    expect([await stateOf(number), await promised(number)]).toEqual(["locating", null]);
    expect(JSON.stringify((await as.li.get(`/tickets/${number}/history`)).body)).not.toContain(
      "按设计",
    );
    await onTicket("laozhou", number, "wont_fix", {
      reason: "暂不调整",
      alternative: "改用分页导出",
    });
    expect((await as.li.get(`/tickets/${number}`)).body.state.label).toBe("暂不修复：暂不调整");
    await onDefect("laozhou", defect, "reopen", { reason: "另一客户也遇到" });
    expect((await defectOf(number)).state.name).toBe("open");
  });

  test("of two who press at once one wins, and its request moves once", async () => {
    const number = await reported();
    const { number: defect } = await defectOf(number);
    const press = () =>
      as.wang.post(`/defects/${defect}/moves`, { move: "accept", answers: { train: "booked" } });
    const statuses = (await Promise.all([press(), press()])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 409]);
    const scheduled = (await told(number, "ticket.moved")).filter(
      ({ data }) => data["move"] === "schedule",
    );
    expect(scheduled).toHaveLength(1);
  });

  test("what R&D has not answered within a business day rings, once (AK)", async () => {
    const { number: defect } = await defectOf(await reported());
    await run(
      db,
      sql`update defects set state_since = '2026-03-11T08:00:00Z' where number = ${defect}`,
    );
    const rung = async (at: string) => {
      await ringUnanswered(house, Date.parse(at));
      const { count } = await one<{ count: number }>(
        db,
        sql`
          select count(*)::int as count
          from events e
          join defects d on d.id = e.about_id
          where e.name = 'defect.unanswered' and d.number = ${defect}`,
      );
      return count;
    };
    expect(await rung("2026-03-12T07:59:59Z")).toBe(0);
    expect(await rung("2026-03-12T08:00:00Z")).toBe(1);
    expect(await rung("2026-03-12T08:10:00Z")).toBe(1);
    // What was asked and comes back is owed an answer anew.
    await run(
      db,
      sql`update defects set state_since = now() + interval '1 minute' where number = ${defect}`,
    );
    expect(await rung("2099-03-12T08:10:00Z")).toBe(2);
  });

  test("what is not fixed on its day rings hours before the close, once (R66)", async () => {
    const [late, fixed] = [
      await reported({ at: "2026-03-11T08:00:00Z" }),
      await reported({ at: "2026-03-11T08:00:00Z" }),
    ];
    const [{ number: defect }, { number: other }] = [await defectOf(late), await defectOf(fixed)];
    await run(db, sql`update defects set state = 'fixed' where number = ${other}`);
    const rung = async (at: string) => {
      await warnOfToday(house, Date.parse(at));
      const found = await rows<{ number: number }>(
        db,
        sql`
          select d.number
          from events e
          join defects d on d.id = e.about_id
          where e.name = 'defect.due-today' and d.number in (${defect}, ${other})`,
      );
      return found.map(({ number }) => number);
    };
    expect(await rung("2026-03-13T06:59:59Z")).toEqual([]);
    expect(await rung("2026-03-13T07:00:00Z")).toEqual([defect]);
    expect(await rung("2026-03-13T07:10:00Z")).toEqual([defect]);
  });

  test("a day that is over without the fix is told the same day, with the next train (R66)", async () => {
    const at = "2026-03-11T08:00:00Z";
    const number = await reported({ at });
    const { number: defect } = await defectOf(number);
    expect(await promised(number)).toBe("2026-03-13");
    // At the close of that Friday; before it, it may still leave.
    await missTrains(house, Date.parse("2026-03-13T09:59:59Z"));
    expect(await promised(number)).toBe("2026-03-13");
    await missTrains(house, Date.parse("2026-03-13T10:00:00Z"));
    await missTrains(house, Date.parse("2026-03-13T10:10:00Z"));
    expect(await promised(number)).toBe("2026-03-20");
    expect((await told(number, "ticket.date-changed")).map(({ data }) => data["date"])).toEqual([
      "2026-03-20",
    ]);
    expect((await as.wang.get(`/defects/${defect}`)).body.promised.missed).toBe(1);
  });
});

describe("a known issue", () => {
  test("is shown to who pastes the same trace, in the words that were written for customers", async () => {
    const number = await reported();
    const { number: defect } = await defectOf(number);
    const asked = (who: Who, text: string) => as[who].post("/known-issues", { text });
    const before = (await asked("qian", trace)).body.items.length;
    expect((await asked("qian", "点击导出超时")).body.items).toEqual([]);
    const changed = await as.xiaolin.patch(`/defects/${defect}`, {
      publicNote: "大数据量导出可能超时，请先分页导出。",
    });
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    const found = (await asked("qian", trace.replaceAll(/:\d+/g, ":1"))).body.items;
    expect(found).toHaveLength(before + 1);
    expect(found[0].note).toBe("大数据量导出可能超时，请先分页导出。");
    expect(JSON.stringify(found)).not.toMatch(/华信|李经理|DEF-/);
  });

  test("a bug that is one inherits its day (BUG-T08)", async () => {
    const first = await reported();
    const { name } = await defectOf(first);
    const made = await as.qian.post(
      "/tickets",
      submission({
        type: "bug",
        projectId: projects.harbour,
        version: "11.2",
        fields: { platform: "linux", environment: "麒麟", error: "无" },
      }),
    );
    const { number } = made.body;
    await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
    await onTicket("xiaolin", number, "known", { defect: name.replace("DEF-", " ") });
    await followUp();
    const day = (await promised(number, "qian"))!;
    expect(day).toBe(await promised(first));
    const { state } = (await as.qian.get(`/tickets/${number}`)).body;
    expect(state.label).toBe(`已知问题 ${name}，预计 ${dayInWords(day, "zh-CN")}`);
    const { items } = (await as.qian.get(`/tickets/${number}/history`)).body;
    expect(JSON.stringify(items)).toContain(`已知问题 ${name}，`);
  });

  test("another with the same trace is shown to the agent", async () => {
    const number = await reported();
    const { alike } = (await as.xiaolin.get(`/tickets/${number}/defect`)).body;
    expect(alike[0]).toMatchObject({ by: "trace" });
  });
});

test("customers know of no defects", async () => {
  const number = await reported();
  const { number: defect } = await defectOf(number);
  for (const path of ["/defects", `/defects/${defect}`, `/tickets/${number}/defect`])
    expect((await as.li.get(path)).status, path).toBe(404);
});

describe("every move of a defect", () => {
  const staffHats = ["agent", "lead", "rd", "qa", "release_manager"] as const;
  const pressable = Object.entries(defectFlow.moves).filter(([, { by }]) =>
    by.some((hat) => hat !== "system"),
  );
  const answers: Record<string, object> = {
    accept: { train: "booked" },
    ask: { question: "日志" },
    answer: { answer: "见附件" },
    reject: { reason: "按设计" },
    fixed: { build: "1", notes: "改" },
    failed_test: { reason: "未通过" },
    reopen: { reason: "又来了" },
  };

  test.each(pressable)("%s is for those whose hat it is, and asks", async (name, move) => {
    const { number } = await defectOf(await reported());
    for (const role of Object.keys(roles) as Role[]) {
      const may = staffHats.some((hat) => move.by.includes(hat) && rolesWith(hat).includes(role));
      await run(db, sql`update staff set roles = ${[role]} where person_id = ${cast.wang}`);
      await run(db, sql`update defects set state = ${move.from[0]} where number = ${number}`);
      const press = (given: object) =>
        as.wang.post(`/defects/${number}/moves`, { move: name, answers: given });
      if (may && answers[name]) expect((await press({})).status, role).toBe(400);
      const { status } = await press(answers[name] ?? {});
      if (may) expect(status, role).toBe(200);
      else expect([403, 404, 409], role).toContain(status);
    }
    await run(db, sql`update staff set roles = '{rd}' where person_id = ${cast.wang}`);
  });
});
