import { describe, expect, test } from "vitest";
import { rows, run, sql } from "../lib/db.ts";
import { cast, projects } from "../../test/cast.ts";
import { delivered } from "../../test/delivered.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import type { Event } from "../lib/events.ts";
import { returnTickets } from "./adopt.ts";
import { setAllTimers } from "./clocks/timers.ts";
import { tick } from "./clocks/tick.ts";

const desk = await openDesk();
const { db, house, as } = desk;
type Who = keyof typeof as;
type Named = { name: string };

const does = async (who: Who, number: number, move: string, answers: object = {}) => {
  const { status, body } = await as[who].post(`/tickets/${number}/moves`, { move, answers });
  expect(status, JSON.stringify(body)).toBe(200);
};
const says = async (who: Who, number: number, text: string, more: object = {}): Promise<number> => {
  const { status, body } = await as[who].post(`/tickets/${number}/messages`, { text, ...more });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.number;
};
const seen = async (who: Who, number: number) => (await as[who].get(`/tickets/${number}`)).body;

test("while a delivery is fresh, what the customer writes about it goes straight to its developer (R75)", async () => {
  const number = await delivered(desk, 5);
  const issue = await says("li", number, "导出列错位");
  expect(issue).not.toBe(number);
  const found = await seen("xiaolin", issue);
  expect([found.type, found.state.name, found.assignee.name, found.links[0].number]).toEqual([
    "custom_issue",
    "dev_direct",
    "王工",
    number,
  ]);
  // The next word about it goes there too.
  expect(await says("li", number, "另外页脚也不对")).toBe(issue);
  expect((await seen("li", number)).state.name).toBe("accepted");
});

test("also before it is accepted, which no silence does while the issue is open (R75)", async () => {
  const number = await delivered(desk, 15, { accepted: false });
  const issue = await says("li", number, "导出列错位");
  expect((await seen("xiaolin", issue)).state.name).toBe("dev_direct");
  await setAllTimers(house);
  await tick(house);
  expect((await seen("li", number)).state.name).toBe("delivered");
  await says("wang", issue, "换上 v1.0.1 即可", {
    move: "final_answer",
    answers: { outcome: "fixed", version: "v1.0.1" },
  });
  await does("li", issue, "confirm");
  await setAllTimers(house);
  const [timer] = await rows<{ days: number }>(
    db,
    sql`
      select round(extract(epoch from r.due_at - now()) / 86400)::int as days
      from ticket_timers r
      join tickets t on t.id = r.ticket_id
      where t.number = ${number} and r.name = 'move:accepted_silently'`,
  );
  // Ten business days from the end of the issue.
  expect(timer!.days).toBeGreaterThanOrEqual(13);
});

test("thanks for a delivery open no issue, and take back no answer (R77)", async () => {
  const number = await delivered(desk, 1, { accepted: false });
  expect(await says("li", number, "收到，谢谢！")).toBe(number);
  expect((await seen("li", number)).state.name).toBe("delivered");
  const issue = await says("li", number, "导出列错位");
  await says("wang", issue, "换上 v1.0.1 即可", {
    move: "final_answer",
    answers: { outcome: "fixed", version: "v1.0.1" },
  });
  await says("li", issue, "好的，谢谢王工");
  expect((await seen("li", issue)).state.name).toBe("answered");
  await says("li", issue, "还是错位");
  expect((await seen("xiaolin", issue)).state.name).toBe("fixing");
});

describe("a question of the developer", () => {
  const asked = async (): Promise<number> => {
    const issue = await says("li", await delivered(desk), "导出列错位");
    await says("wang", issue, "请提供日志。", {
      move: "developer_asks",
      answers: { items: "应用日志" },
    });
    expect((await seen("li", issue)).state.turn).toBe("customer");
    return issue;
  };

  test("is answered to him, where he stood", async () => {
    const issue = await asked();
    await says("li", issue, "日志在附件里");
    const found = await seen("xiaolin", issue);
    expect([found.state.name, found.assignee.name]).toEqual(["dev_direct", "王工"]);
  });

  test("that nobody answers ends the issue after ten working days, not his silence (R81)", async () => {
    const issue = await asked();
    const back = sql`interval '21 days'`;
    const id = sql`(select id from tickets where number = ${issue})`;
    await run(
      db,
      sql`update tickets set created_at = created_at - ${back} where number = ${issue}`,
    );
    await run(db, sql`update events set at = at - ${back} where ticket_id = ${id}`);
    await run(
      db,
      sql`update messages set created_at = created_at - ${back} where ticket_id = ${id}`,
    );
    await setAllTimers(house);
    await tick(house);
    expect((await seen("xiaolin", issue)).state.name).toBe("closed_no_answer");
    await says("li", issue, "日志在附件里");
    expect((await seen("xiaolin", issue)).state.name).toBe("queued");
  });
});

test("after the window it is queued, and its developer is left alone (R79)", async () => {
  const issue = await says("li", await delivered(desk, 31), "导出列错位");
  const found = await seen("xiaolin", issue);
  expect([found.state.label, found.assignee]).toEqual(["排队中（已过直接处理期）", null]);
});

test("the last word about a delivery begins its window anew (R79)", async () => {
  const number = await delivered(desk, 31);
  const about = sql`(select id from tickets where number = ${number})`;
  await run(
    db,
    sql`update messages set created_at = now() - interval '3 days' where ticket_id = ${about}`,
  );
  expect((await seen("xiaolin", await says("li", number, "导出列错位"))).state.name).toBe(
    "dev_direct",
  );
});

test("a developer who is away does not get it, and staff read that it waits for this (R100)", async () => {
  const number = await delivered(desk);
  await run(db, sql`update staff set away_since = now() where person_id = ${cast.wang}`);
  const issue = await says("li", number, "导出列错位");
  await run(db, sql`update staff set away_since = null where person_id = ${cast.wang}`);
  const found = await seen("xiaolin", issue);
  expect([found.state.label, found.assignee]).toEqual(["排队中（原开发不在岗）", null]);
  expect((await seen("li", issue)).state.label).toBe("已进入处理队列");
});

test("what its developer gives back waits for support", async () => {
  const issue = await says("li", await delivered(desk), "导出列错位");
  await does("wang", issue, "give_back", { reason: "是产品的导出，不是插件" });
  const found = await seen("xiaolin", issue);
  expect([found.state.label, found.assignee]).toEqual(["排队中（开发退回）", null]);
});

test("for who gives it out, its developer stands first, then who knows what it speaks of, with the reason (R82)", async () => {
  const issue = await says("li", await delivered(desk, 31), "达梦库导出列错位");
  await run(
    db,
    sql`
      update staff set roles = roles || '{custom_dev}'::text[],
        skills = case person_id when ${cast.xiaolin} then '{大屏}' when ${cast.chen} then '{达梦,en}' else skills end
      where person_id in (${cast.xiaolin}, ${cast.chen}, ${cast.laozhou})`,
  );
  await run(db, sql`update tickets set title = '达梦库导出列错位' where number = ${issue}`);
  await as.laozhou.put(`/tickets/${issue}/assignment`, { personId: cast.laozhou });
  const options = async () =>
    (await seen("laozhou", issue)).moves
      .find(({ name }: Named) => name === "assign")
      .asks.find(({ name }: Named) => name === "developer")
      .options.map(({ label }: { label: string }) => label);
  expect((await options()).slice(0, 2)).toEqual(["王工（原开发）", "陈姐（达梦）"]);
  await run(db, sql`update staff set away_since = now() where person_id = ${cast.wang}`);
  expect((await options())[0]).toBe("陈姐（达梦）");
  await run(
    db,
    sql`
      update staff set away_since = null, roles = array_remove(roles, case person_id when ${cast.wang} then '' else 'custom_dev' end)`,
  );
});

test("who does not know which delivery it is about waits for support", async () => {
  const { body } = await as.li.post(
    "/tickets",
    submission({
      type: "custom_issue",
      projectId: projects.library,
      fields: { delivery: "unknown" },
    }),
  );
  expect((await seen("xiaolin", body.number)).state.label).toBe("排队中（未关联交付邮件）");
});

test("a developer who is silent for four working days loses it to the queue (R80)", async () => {
  const issue = await says("li", await delivered(desk), "导出列错位");
  const back = sql`interval '14 days'`;
  const id = sql`(select id from tickets where number = ${issue})`;
  await run(db, sql`update tickets set created_at = created_at - ${back} where number = ${issue}`);
  await run(db, sql`update events set at = at - ${back} where ticket_id = ${id}`);
  await setAllTimers(house);
  await tick(house);
  const found = await seen("xiaolin", issue);
  expect([found.state.label, found.assignee]).toEqual(["排队中（开发未答复）", null]);
  expect((await seen("li", issue)).state.label).toBe("已进入处理队列");
});

test("while support writes to the customer, a silent developer is silent all the same (R80)", async () => {
  const issue = await says("li", await delivered(desk), "导出列错位");
  const id = sql`(select id from tickets where number = ${issue})`;
  const back = sql`interval '14 days'`;
  await run(db, sql`update tickets set created_at = created_at - ${back} where number = ${issue}`);
  await run(db, sql`update events set at = at - ${back} where ticket_id = ${id}`);
  await says("laozhou", issue, "我们在催开发");
  await setAllTimers(house);
  await tick(house);
  expect((await seen("xiaolin", issue)).state.label).toBe("排队中（开发未答复）");
});

test("the customer's word on a closed issue begins no new direct period (R79)", async () => {
  const number = await delivered(desk);
  const issue = await says("li", number, "导出列错位");
  await run(
    db,
    sql`update tickets set state = 'closed', open = false, turn = 'nobody', closed_at = now() where number = ${issue}`,
  );
  const days = (n: number) => sql`make_interval(days => ${n})`;
  await run(db, sql`update deliveries set hot_days = 7, delivered_at = delivered_at - ${days(20)}`);
  await run(db, sql`update messages set created_at = created_at - ${days(20)}`);
  await run(
    db,
    sql`update tickets set closed_at = closed_at - ${days(20)} where number in (${number}, ${issue})`,
  );
  expect(await says("li", issue, "还是错位")).toBe(issue);
  const found = await seen("xiaolin", issue);
  expect([found.state.label, found.assignee]).toEqual(["排队中（已过直接处理期）", null]);
  await run(db, sql`update deliveries set hot_days = 30`);
});

test("the customer's word on an issue just closed goes to whoever delivered, whoever had it last (CIS-T22)", async () => {
  const issue = await says("li", await delivered(desk), "导出列错位");
  await run(
    db,
    sql`
      update tickets
      set state = 'closed', open = false, turn = 'nobody', closed_at = now(), assignee_id = ${cast.xiaolin}
      where number = ${issue}`,
  );
  await says("li", issue, "还是错位");
  const found = await seen("laozhou", issue);
  expect([found.state.name, found.assignee?.name]).toEqual(["dev_direct", "王工"]);
});

test("a word about an issue that ended long ago begins another about the same delivery (CIS-T23)", async () => {
  const issue = await says("li", await delivered(desk), "导出列错位");
  const days = sql`make_interval(days => 40)`;
  await run(
    db,
    sql`
      update tickets
      set state = 'closed', open = false, turn = 'nobody', closed_at = now() - ${days}
      where number = ${issue}`,
  );
  await run(db, sql`update deliveries set delivered_at = delivered_at - ${days}`);
  await run(db, sql`update messages set created_at = created_at - ${days}`);
  const again = await says("li", issue, "又错位了");
  expect(again).not.toBe(issue);
  const found = await seen("xiaolin", again);
  expect([found.state.label, found.delivery.items, found.fields]).toEqual([
    "排队中（已过直接处理期）",
    (await seen("xiaolin", issue)).delivery.items,
    (await seen("xiaolin", issue)).fields,
  ]);
});

describe("an issue that turns out to be a bug of the product (R76)", () => {
  const turn = async (who: Who, issue: number) => {
    const { status, body } = await as[who].put(`/tickets/${issue}/type`, {
      type: "bug",
      reason: "产品自带的导出也这样",
      fields: { platform: "linux", environment: "麒麟", error: "无" },
    });
    expect(status, JSON.stringify(body)).toBe(200);
  };
  const dispute = async (issue: number) =>
    (await as.li.post(`/tickets/${issue}/dispute`, { reason: "只有插件里这样" })).status;

  test("leaves the developer, who goes on reading it, and the customer may disagree once (CIS-T08)", async () => {
    const issue = await says("li", await delivered(desk), "导出列错位");
    await turn("wang", issue);
    const found = await seen("wang", issue);
    expect([found.type, found.assignee]).toEqual(["bug", null]);
    expect(found.followers.map(({ name }: Named) => name)).toContain("王工");
    expect((await seen("li", issue)).abilities.dispute).toBe("type");
    expect(await dispute(issue)).toBe(200);
    const disputed = await seen("xiaolin", issue);
    expect([disputed.type, disputed.state.label, disputed.assignee]).toEqual([
      "custom_issue",
      "排队中（客户有异议）",
      null,
    ]);
    await turn("xiaolin", issue);
    expect(await dispute(issue)).toBe(409);
  });

  test("what support says of it while sorting stands (CIS-T26)", async () => {
    const issue = await says("li", await delivered(desk, 31), "导出列错位");
    await as.xiaolin.put(`/tickets/${issue}/assignment`, { personId: cast.xiaolin });
    await turn("xiaolin", issue);
    const found = await seen("xiaolin", issue);
    expect([found.type, found.assignee.id]).toEqual(["bug", cast.xiaolin]);
    expect((await seen("li", issue)).abilities.dispute).toBeNull();
    expect(await dispute(issue)).toBe(409);
  });
});

test("an answer on the page of the delivery wakes the issue that waits for it (R81)", async () => {
  const number = await delivered(desk);
  const issue = await says("li", number, "导出列错位");
  await run(
    db,
    sql`update tickets set state = 'wait_customer', turn = 'customer' where number = ${issue}`,
  );
  expect(await says("li", number, "第 12 列")).toBe(issue);
  expect((await seen("xiaolin", issue)).state.name).toBe("triage");
});

test.each(["0", "366", "999999999"])(
  "nobody promises %s days of direct answers",
  async (hotDays) => {
    const number = await delivered(desk);
    await run(
      db,
      sql`update tickets set state = 'internal_test', open = true, turn = 'us', assignee_id = ${cast.wang} where number = ${number}`,
    );
    const { status, body } = await as.wang.post(`/tickets/${number}/messages`, {
      text: "已交付",
      move: "deliver",
      answers: { delivered: "插件", version: "v2", hotDays },
    });
    expect([status, body.fields]).toEqual([
      400,
      [
        {
          field: "answers.hotDays",
          code: "input.days",
          message: "请填写 1 到 365 之间的天数。",
        },
      ],
    ]);
  },
);

test("one version is confirmed: the one that was offered, while it is valid (R72)", async () => {
  const { body } = await as.li.post(
    "/tickets",
    submission({
      type: "custom_requirement",
      projectId: projects.library,
      fields: { goal: "a", currentWay: "b", wanted: "c" },
    }),
  );
  await run(
    db,
    sql`
      update tickets
      set state = 'business_confirm', assignee_id = ${cast.chen},
        facts = '{"estimate": "2", "validUntil": "2026-01-31"}'
      where number = ${body.number}`,
  );
  const release = (confirms: string) =>
    as.chen.post(`/tickets/${body.number}/moves`, {
      move: "release",
      answers: { confirms, price: "1 万元" },
    });
  expect((await release("1")).body.code).toBe("ticket.estimate-other");
  expect((await release("2")).body.code).toBe("ticket.estimate-expired");
});

test("who followed an issue and has left follows it no longer, and those who lead are told (R82)", async () => {
  const issue = await says("li", await delivered(desk), "导出列错位");
  await run(db, sql`update tickets set coordinator_id = ${cast.xiaolin} where number = ${issue}`);
  const event = { aboutId: cast.xiaolin, data: {} } as Event;
  await returnTickets(house, event);
  await returnTickets(house, event);
  expect((await seen("laozhou", issue)).coordinator).toBe(null);
  const { items } = (await as.laozhou.get(`/tickets/${issue}/history`)).body;
  const left = items.filter(
    ({ sentence }: { sentence: string }) => sentence === "跟进人小林已离职",
  );
  expect(left).toHaveLength(1);
});
