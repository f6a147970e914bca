import { expect, test } from "vitest";
import { cast, projects } from "../../test/cast.ts";
import { today } from "../calendar/index.ts";
import { one, run, sql } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import { ringUndecided } from "../tickets/index.ts";
import { worsenDefect } from "./worsen.ts";
import { openReporting, report } from "./testing/reporting.ts";

const {
  db,
  house,
  as,
  followUp,
  onTicket,
  onDefect,
  reproducing,
  reported,
  defectOf,
  stateOf,
  promised,
  told,
  words,
} = await openReporting();

test("what was not reproduced is reported by the lead only, who says why (R61)", async () => {
  const number = await reproducing();
  const press = (who: "xiaolin" | "laozhou", more: object) =>
    as[who].post(`/tickets/${number}/moves`, {
      move: "report",
      answers: { ...report, reproduced: "no", ...more },
    });
  const lead = { lead: "日志里每天 9 点都有同样的堆栈" };
  const agent = await press("xiaolin", lead);
  expect([agent.status, agent.body.code]).toEqual([409, "ticket.not-reproduced"]);
  expect((await press("laozhou", {})).status).toBe(400);
  expect(await stateOf(number)).toBe("reproducing");
  expect((await press("laozhou", lead)).status).toBe(200);
  expect(await stateOf(number)).toBe("reported");
});

test("R&D asks twice; a third time it is support's lead who asks (BUG-T12)", async () => {
  const number = await reported();
  const { number: defect } = await defectOf(number);
  const ask = (who: "wang" | "laozhou") =>
    as[who].post(`/defects/${defect}/moves`, { move: "ask", answers: { question: "请提供日志" } });
  for (let i = 0; i < 2; i += 1) {
    expect((await ask("wang")).status).toBe(200);
    await onDefect("xiaolin", defect, "answer", { answer: "见附件" });
  }
  const third = await ask("wang");
  expect([third.status, third.body.code]).toEqual([409, "defect.asked-twice"]);
  expect(await stateOf(number)).toBe("reported");
  expect((await ask("laozhou")).status).toBe(200);
  expect(await stateOf(number)).toBe("locating");
});

test("a question of R&D is heard where the customer has a workaround, which he keeps; its day is open", async () => {
  const number = await reported();
  const { number: defect } = await defectOf(number);
  const day = await promised(number);
  const { status } = await as.xiaolin.post(`/tickets/${number}/messages`, {
    text: "请先分页导出。",
    move: "workaround",
    answers: { risk: "大表分页较慢" },
  });
  expect(status).toBe(200);
  await onDefect("wang", defect, "ask", { question: "请提供 GC 日志" });
  expect([await stateOf(number), await promised(number)]).toEqual(["workaround", null]);
  expect((await told(number, "ticket.date-open")).map(({ data }) => data["from"])).toEqual([day]);
  expect(await words(number, "xiaolin")).toContain(
    `研发需要补充信息（DEF-${defect}）：请提供 GC 日志`,
  );
  await onDefect("xiaolin", defect, "answer", { answer: "见附件" });
  await onDefect("wang", defect, "accept", { train: "booked" });
  expect(await stateOf(number)).toBe("scheduled");
});

test("a defect is as severe as the worst of its requests", async () => {
  const first = await reported();
  const { name, number } = await defectOf(first);
  const severity = async () => (await as.wang.get(`/defects/${number}`)).body.severity;
  expect(await severity()).toBe("S3");
  await reported({ who: "qian", project: projects.harbour, severity: "S2", defect: name });
  expect(await severity()).toBe("S2");
  await reported({ severity: "S4", defect: name });
  expect(await severity()).toBe("S2");
});

test("what becomes worse for a customer later is worse for R&D too, who hears of it once (R62)", async () => {
  const request = await reported();
  const { number } = await defectOf(request);
  const grade = (severity: string) =>
    as.xiaolin.patch(`/tickets/${request}`, { severity, reason: "客户全部停用" });
  const follow = async () => {
    const changed = await one<Event>(
      db,
      sql`select ticket_id, data from events where name = 'ticket.severity-changed' order by seq desc limit 1`,
    );
    await worsenDefect(house, changed);
  };
  const defect = async () => (await as.wang.get(`/defects/${number}`)).body;
  await grade("S2");
  await follow();
  await follow();
  expect((await defect()).severity).toBe("S2");
  await grade("S3");
  await follow();
  expect((await defect()).severity).toBe("S2");
  const { count } = await one<{ count: number }>(
    db,
    sql`
      select count(*)::int as count
      from events e join defects d on d.id = e.about_id
      where e.name = 'defect.worse' and d.number = ${number}`,
  );
  expect(count).toBe(1);
});

test("a defect is found by its name, by its number and by words", async () => {
  const { name, number } = await defectOf(await reported());
  for (const q of [name, ` ${name.toLowerCase()} `, String(number)]) {
    const { items } = (await as.wang.get(`/defects?q=${encodeURIComponent(q)}`)).body;
    expect(items.map((item: { number: number }) => item.number)).toEqual([number]);
  }
  const { items } = (await as.wang.get(`/defects?q=${encodeURIComponent("导出超时")}`)).body;
  expect(items.map((item: { number: number }) => item.number)).toContain(number);
});

test("names in a refusal stand one after another as the reader's language puts them", async () => {
  const { number } = await defectOf(await reported());
  const publicNote = "江城大学的李经理：请分页导出。";
  const said = async (language: string) =>
    (
      await as.xiaolin.patch(
        `/defects/${number}`,
        { publicNote },
        { headers: { "accept-language": language } },
      )
    ).body.detail;
  expect(await said("zh-CN")).toContain("江城大学、李经理");
  expect(await said("en")).toContain("江城大学, 李经理");
});

test("what customers are to read may name nobody who reports it (R115)", async () => {
  const { number } = await defectOf(await reported());
  const write = (note: object) => as.xiaolin.patch(`/defects/${number}`, note);
  const refused = await write({ publicNote: "江城大学导出超时，请分页。" });
  expect([refused.status, refused.body.code]).toEqual([400, "defect.names-customer"]);
  expect(JSON.stringify(refused.body)).toContain("江城大学");
  expect((await write({ publicNoteEn: "Please export page by page." })).status).toBe(200);
  expect((await as.wang.get(`/defects/${number}`)).body.publicNote).toBe("");
});

test("why a day is another one names no customer, since customers of others read it too (R115)", async () => {
  const { number } = await defectOf(await reported());
  const reason = "按江城大学钱工的要求改期";
  const refused = async (answer: Promise<{ status: number; body: { code: string } }>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };
  const names = [400, "defect.names-customer"];
  const day = { date: "2098-12-19", reason };
  expect(await refused(as.wang.put(`/defects/${number}/day`, day))).toEqual(names);
  const accept = { move: "accept", answers: { train: "other", ...day } };
  expect(await refused(as.wang.post(`/defects/${number}/moves`, accept))).toEqual(names);
  expect((await as.wang.get(`/defects/${number}`)).body.state.name).toBe("open");
});

test("R&D reads nobody's name, also of who has nothing to do with the request (R62)", async () => {
  const number = await reproducing();
  const steps = "与港务局钱工遇到的一样";
  await onTicket("xiaolin", number, "report", { ...report, steps });
  await followUp();
  const { number: defect } = await defectOf(number);
  const { howTo } = (await as.wang.get(`/defects/${defect}`)).body;
  expect(howTo).not.toContain("钱工");
  expect(howTo).toContain("[姓名]");
});

test("a new title of a defect carries no names either", async () => {
  const { number } = await defectOf(await reported());
  await as.xiaolin.patch(`/defects/${number}`, { title: "李经理处导出 5 万行超时" });
  expect((await as.wang.get(`/defects/${number}`)).body.title).toBe("[姓名]处导出 5 万行超时");
});

test("what R&D rejects is no bug once the lead says so (BUG-T14)", async () => {
  const number = await reported();
  const { number: defect } = await defectOf(number);
  await onDefect("wang", defect, "reject", { reason: "按设计如此" });
  const decide = (who: "xiaolin" | "laozhou") =>
    as[who].post(`/tickets/${number}/messages`, {
      text: "这是设计的行为。",
      move: "not_a_bug",
      answers: { reason: "按设计如此", advice: "改用分页导出" },
    });
  const agent = await decide("xiaolin");
  expect([agent.status, agent.body.code]).toEqual([409, "ticket.lead-decides"]);
  expect((await decide("laozhou")).status).toBe(200);
  expect(await stateOf(number)).toBe("not_a_bug");
});

test("not a bug: the customer disputes once, and then writes a reply (R58)", async () => {
  const number = await reproducing();
  await run(db, sql`update tickets set state = 'locating' where number = ${number}`);
  const decide = (who: "xiaolin" | "laozhou") =>
    as[who].post(`/tickets/${number}/messages`, {
      text: "这是数据库的默认精度。",
      move: "not_a_bug",
      answers: { reason: "达梦的默认精度", advice: "显式 round" },
    });
  const offers = async (who: "li" | "xiaolin" | "laozhou") =>
    (await as[who].get(`/tickets/${number}`)).body.moves.map(({ name }: { name: string }) => name);
  expect((await decide("xiaolin")).status).toBe(200);
  expect(await offers("li")).toEqual(["agree", "dispute"]);
  expect((await as.li.get(`/tickets/${number}`)).body.state.label).toBe(
    "经确认不属于产品缺陷：达梦的默认精度",
  );
  await onTicket("li", number, "dispute", { reason: "Oracle 下没有这个问题" });
  expect(await stateOf(number)).toBe("locating");
  await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
  const agent = await decide("xiaolin");
  expect([agent.status, agent.body.code]).toEqual([409, "ticket.lead-decides"]);
  expect(await offers("xiaolin")).not.toContain("not_a_bug");
  expect(await offers("laozhou")).toContain("not_a_bug");
  expect((await decide("laozhou")).status).toBe(200);
  expect(await offers("li")).toEqual(["agree"]);
  const again = await as.li.post(`/tickets/${number}/moves`, {
    move: "dispute",
    answers: { reason: "还是不同意" },
  });
  expect([again.status, again.body.code]).toEqual([409, "ticket.move-once"]);
  await onTicket("li", number, "agree");
  expect(await stateOf(number)).toBe("closed");
});

test("who writes instead of verifying is heard, and support may ask him to go on (R67)", async () => {
  const number = await reported();
  const { number: defect } = await defectOf(number);
  const write = (who: "li" | "xiaolin", more: object) =>
    as[who].post(`/tickets/${number}/messages`, more);
  const again = { text: "请升级后再试。", move: "verify_again", answers: {} };
  await run(db, sql`update tickets set state = 'locating' where number = ${number}`);
  const early = await write("xiaolin", again);
  expect([early.status, early.body.code]).toEqual([409, "ticket.fix-not-out"]);
  await run(db, sql`update tickets set state = 'fix_provided' where number = ${number}`);
  await run(db, sql`update defects set state = 'released' where number = ${defect}`);
  await write("li", { text: "升级后还是不行" });
  expect([await stateOf(number), await promised(number)]).toEqual(["locating", null]);
  expect((await write("xiaolin", again)).status).toBe(200);
  expect(await stateOf(number)).toBe("fix_provided");
});

test("what R&D has is no bug, or not fixed, only once R&D gave it back (BUG-T14, T15)", async () => {
  const number = await reported();
  const offered = async () =>
    (await as.laozhou.get(`/tickets/${number}`)).body.moves.map(
      ({ name }: { name: string }) => name,
    );
  expect(await offered()).not.toEqual(expect.arrayContaining(["not_a_bug"]));
  expect(await offered()).not.toEqual(expect.arrayContaining(["wont_fix"]));
  await onDefect("wang", (await defectOf(number)).number, "reject", { reason: "按设计如此" });
  expect(await offered()).toEqual(expect.arrayContaining(["not_a_bug", "wont_fix"]));
});

test("what is promised is not merged away into what is not, but the other way round", async () => {
  const number = await reported();
  const second = await reproducing();
  const merge = (from: number, into: number) => as.xiaolin.post(`/tickets/${from}/merge`, { into });
  expect((await merge(number, second)).body.code).toBe("ticket.merge-with-rd");
  expect(await promised(number)).not.toBeNull();
  const merged = await merge(second, number);
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
});

test("a day that R&D agrees to is no miss", async () => {
  const number = await reported();
  const { number: defect } = await defectOf(number);
  const put = (date: string) =>
    as.wang.put(`/defects/${defect}/day`, { date, reason: "要改底层组件" });
  for (const date of ["2098-12-19", "2098-12-26"]) expect((await put(date)).status).toBe(200);
  expect(await promised(number)).toBe("2098-12-26");
  expect((await as.wang.get(`/defects/${defect}`)).body.promised.missed).toBe(0);
});

test("the day of a hotfix counts also where a defect is on file, unless that comes sooner (R68)", async () => {
  const first = await reported();
  const { number: defect, name } = await defectOf(first);
  const urgent = async (hotfixDay: string) => {
    const number = await reproducing({ who: "qian", project: projects.harbour, severity: "S1" });
    await onTicket("xiaolin", number, "report", { ...report, defect: name, hotfixDay });
    await followUp();
    return number;
  };
  const date = today();
  const day = await promised(first);
  const second = await urgent(date);
  expect([await promised(first), await promised(second, "qian")]).toEqual([date, date]);
  expect((await told(first, "ticket.date-changed")).map(({ data }) => data)).toEqual([
    expect.objectContaining({
      from: day,
      date,
      reason: expect.objectContaining({ zh: "作为紧急修复提前提供" }),
    }),
  ]);
  await urgent("2098-12-19");
  expect([await promised(first), (await defectOf(first)).promised.date]).toEqual([date, date]);
  expect((await as.wang.get(`/defects/${defect}`)).body.promised.missed).toBe(0);
});

test("a judgement is changed with its reason, before and after the customer was told (R60)", async () => {
  const number = await reproducing();
  const press = (move: string, answers: object) =>
    as.xiaolin.post(`/tickets/${number}/moves`, { move, answers });
  expect((await press("judge_again", {})).body.fields[0].field).toBe("answers.reason");
  expect((await press("judge_again", { reason: "是项目二次开发的代码" })).status).toBe(200);
  expect(await stateOf(number)).toBe("locating");
  const say = (move: string, answers: object) =>
    as.xiaolin.post(`/tickets/${number}/messages`, { text: "说明如下", move, answers });
  await say("not_a_bug", { reason: "浏览器设置", advice: "调整设置" });
  expect(await stateOf(number)).toBe("not_a_bug");
  expect((await say("reconsider", { reason: "另一台也能重现" })).status).toBe(200);
  expect(await stateOf(number)).toBe("locating");
});

test("a dispute that nobody decides within a business day rings for who leads, once (R58)", async () => {
  const number = await reproducing();
  await as.xiaolin.post(`/tickets/${number}/moves`, {
    move: "judge_again",
    answers: { reason: "像是配置问题" },
  });
  await as.xiaolin.post(`/tickets/${number}/messages`, {
    text: "说明如下",
    move: "not_a_bug",
    answers: { reason: "浏览器设置", advice: "调整设置" },
  });
  await as.li.post(`/tickets/${number}/moves`, {
    move: "dispute",
    answers: { reason: "不是设置" },
  });
  // A Wednesday afternoon in Shanghai.
  const at = "2026-03-11T08:00:00Z";
  await run(
    db,
    sql`
      update events e
      set at = ${at}
      from tickets t
      where t.id = e.ticket_id and t.number = ${number} and e.data ->> 'move' = 'dispute'`,
  );
  await run(db, sql`update tickets set state_since = ${at} where number = ${number}`);
  const rung = async (now: string) => {
    await ringUndecided(house, Date.parse(now));
    return (await told(number, "ticket.dispute-undecided")).length;
  };
  expect(await rung("2026-03-12T07:59:59Z")).toBe(0);
  expect(await rung("2026-03-12T08:00:00Z")).toBe(1);
  expect(await rung("2026-03-12T08:10:00Z")).toBe(1);
});
