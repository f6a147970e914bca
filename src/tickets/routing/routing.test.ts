import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { alwaysAtWork } from "../../../test/atWork.ts";
import { cast, projects, teams } from "../../../test/cast.ts";
import { openDesk } from "../../../test/desk.ts";
import { submission } from "../../../test/submission.ts";
import { rows, run, sql } from "../../lib/db.ts";
import type { Event } from "../../lib/events.ts";
import { newId } from "../../lib/id.ts";
import { startWorker } from "../../worker.ts";
import { giveByRules } from "./give.ts";
import { giveWaiting } from "./wait.ts";

const desk = await openDesk({ worker: true });
const { db, house, as } = desk;
const second = await startWorker(house);

beforeAll(async () => {
  await alwaysAtWork(desk, teams.firstLine);
  await run(db, sql`update staff set password_hash = 'x'`);
  return () => second.stop();
});

beforeEach(async () => {
  await as.xiaolin.put("/me/away", { away: false });
  await as.laozhou.put("/me/away", { away: false });
  await run(db, sql`update tickets set open = false where open`);
  await run(db, sql`delete from routing_turns`);
});

const setRules = async (...rules: object[]) => {
  const all = rules.map((rule, i) => ({
    name: `规则${i + 1}`,
    team: teams.firstLine,
    to: "in-turn",
    ...rule,
  }));
  const set = await as.admin.put("/settings/routing", { on: true, rules: all });
  expect(set.status, JSON.stringify(set.body)).toBe(204);
};
const submit = async (more: object = {}): Promise<number> => {
  const made = await as.li.post("/tickets", submission({ projectId: projects.library, ...more }));
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return made.body.number;
};
const seen = async (number: number) => (await as.laozhou.get(`/tickets/${number}`)).body;
const holder = async (number: number): Promise<string | null> =>
  (await seen(number)).assignee?.name ?? null;
const history = async (number: number): Promise<string[]> =>
  (await as.laozhou.get(`/tickets/${number}/history`)).body.items.map(
    ({ sentence }: { sentence: string }) => sentence,
  );
const followed = async () => {
  await expect
    .poll(
      async () => {
        const [{ waiting }] = (await rows<{ waiting: number }>(
          db,
          sql`
          select (select count(*) from jobs.job where name = 'react' and state in ('created', 'active', 'retry'))
            + (select count(*) from events e, reacted r where (e.tx, e.seq) > (r.tx, r.seq)) as waiting`,
        )) as [{ waiting: number }];
        return waiting;
      },
      { timeout: 15_000 },
    )
    .toBe(0);
};

describe("a new request", () => {
  test.each([
    ["given to somebody by a rule, rings in no queue", [{}], 0],
    ["led into a queue by a rule, rings there once", [{ to: "queue" }], 1],
    ["without a rule, rings once for who could take it", [], 1],
  ])("%s", async (_, rules, times) => {
    await setRules(...rules);
    const number = await submit();
    await followed();
    const events = await rows<Event>(
      db,
      sql`
        select e.name
        from events e
        join tickets t on t.id = e.ticket_id
        where t.number = ${number} and e.name = 'ticket.waits'`,
    );
    expect(events).toHaveLength(times);
  });

  test("goes to the first rule that fits, and its history says by which", async () => {
    await setRules(
      { name: "紧急", when: { severities: ["S1"] }, to: "queue" },
      { name: "达梦问题", skill: "达梦" },
    );
    const changed = await as.admin.patch(`/staff/${cast.xiaolin}`, { skills: ["达梦", "en"] });
    expect(changed.status, JSON.stringify(changed.body)).toBe(204);
    const number = await submit();
    await expect.poll(() => holder(number)).toBe("小林");
    expect(await history(number)).toEqual([
      "提交了工单",
      "按规则“达梦问题”转到团队“一线支持”",
      "按规则“达梦问题”分配给小林",
    ]);
    await expect
      .poll(async () => (await as.xiaolin.get("/notices")).body.items[0])
      .toMatchObject({ name: "assigned", ticket: { number } });
  });

  test("stays unassigned while the rules are off, or none fits", async () => {
    await as.admin.put("/settings/routing", {
      on: false,
      rules: [{ name: "全部", team: teams.firstLine, to: "in-turn" }],
    });
    const first = await submit();
    await followed();
    expect([(await seen(first)).team, await holder(first)]).toEqual([null, null]);
    await setRules({ when: { languages: ["en"] } });
    const next = await submit();
    await followed();
    expect([(await seen(next)).team, await holder(next)]).toEqual([null, null]);
  });

  test("waits in the queue of the team when nobody is left", async () => {
    await setRules({ skill: "没有人会" });
    const number = await submit();
    await expect.poll(async () => (await seen(number)).team?.name).toBe("一线支持");
    expect(await holder(number)).toBeNull();
  });

  test("waits in the queue of a team that is not at work until it is, unless somebody decides about it", async () => {
    await run(
      db,
      sql`insert into team_members values (${teams.custom}, ${cast.xiaolin}) on conflict do nothing`,
    );
    await alwaysAtWork(desk, teams.custom);
    const open = (from: string, to: string) =>
      as.admin.put(`/calendar/hours/${teams.custom}`, { spans: [{ from, to }] });
    await (new Date().getUTCHours() < 12 ? open("06:00", "06:01") : open("18:00", "18:01"));
    await setRules({ team: teams.custom });
    const [waits, decided] = [await submit(), await submit()];
    await expect.poll(async () => (await seen(waits)).team?.name).toBe("定制开发");
    await followed();
    await giveWaiting(house);
    expect(await holder(waits)).toBeNull();
    await as.laozhou.put(`/tickets/${decided}/assignment`, { personId: cast.laozhou });
    await as.laozhou.put(`/tickets/${decided}/assignment`, { personId: null });
    await open("00:00", "24:00");
    await giveWaiting(house);
    expect([await holder(waits), await holder(decided)]).toEqual(["小林", null]);
    await run(db, sql`delete from team_members where team_id = ${teams.custom}`);
  });

  test("nobody gets one more than a rule allows a head, and whoever is away gets none", async () => {
    await setRules({ most: 1 });
    await as.laozhou.put("/me/away", { away: true });
    const numbers = [await submit(), await submit()];
    await followed();
    expect((await Promise.all(numbers.map(holder))).toSorted()).toEqual([null, "小林"].toSorted());
  });

  test("that found nobody goes to whoever is back or has room again, the oldest first", async () => {
    await setRules({ most: 1 });
    await as.laozhou.put("/me/away", { away: true });
    await as.xiaolin.put("/me/away", { away: true });
    const [first, next] = [await submit(), await submit()];
    await followed();
    await giveWaiting(house);
    expect([await holder(first), await holder(next)]).toEqual([null, null]);
    await as.xiaolin.put("/me/away", { away: false });
    await giveWaiting(house);
    expect([await holder(first), await holder(next)]).toEqual(["小林", null]);
    await run(db, sql`update tickets set open = false where number = ${first}`);
    await giveWaiting(house);
    expect(await holder(next)).toBe("小林");
    expect(await history(next)).toEqual([
      "提交了工单",
      "按规则“规则1”转到团队“一线支持”",
      "按规则“规则1”分配给小林",
    ]);
  });

  test("that turns out to be of another type is looked at again, while nobody has it", async () => {
    await setRules({ when: { types: ["bug"] } });
    const number = await submit();
    await followed();
    const turned = await as.laozhou.put(`/tickets/${number}/type`, {
      type: "bug",
      reason: "程序缺陷",
      fields: { platform: "linux", environment: "CentOS 7", error: "空指针" },
    });
    expect(turned.status, JSON.stringify(turned.body)).toBe(200);
    await expect.poll(() => holder(number)).not.toBeNull();
  });

  test("is given out once by two workers, and fairly", async () => {
    await setRules({});
    const numbers = await Promise.all(Array.from({ length: 12 }, () => submit()));
    await followed();
    const holders = await Promise.all(numbers.map(holder));
    expect(holders.filter((name) => name === "小林")).toHaveLength(6);
    expect(holders.filter((name) => name === "老周")).toHaveLength(6);
    const twice = await rows(
      db,
      sql`
        select t.number
        from events e
        join tickets t on t.id = e.ticket_id
        where t.number = any(${numbers}) and e.name = 'ticket.assigned'
        group by t.number
        having count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });
});

describe("a person at the same moment", () => {
  const openedEvent = async (number: number): Promise<Event> =>
    (
      await rows<Event>(
        db,
        sql`
          select e.tx::text, e.seq, e.at, e.name, e.actor_id, e.ticket_id, e.about_id, e.public, e.data
          from events e
          join tickets t on t.id = e.ticket_id
          where t.number = ${number} and e.name = 'ticket.opened'`,
      )
    )[0]!;

  test("has it, whichever comes first", async () => {
    await setRules({ when: { languages: ["en"] } });
    const numbers = await Promise.all(Array.from({ length: 8 }, () => submit()));
    await followed();
    const opened = await Promise.all(numbers.map(openedEvent));
    await setRules({});
    const claimed = await Promise.all(
      numbers.map(async (number, i) => {
        const [{ status }] = await Promise.all([
          as.laozhou.put(`/tickets/${number}/assignment`, { personId: cast.laozhou, from: null }),
          giveByRules(house, opened[i]!),
        ]);
        return status;
      }),
    );
    expect(new Set(claimed)).toEqual(new Set([200]));
    expect(new Set(await Promise.all(numbers.map(holder)))).toEqual(new Set(["老周"]));
  });

  test("does not take it from a colleague who has begun", async () => {
    await setRules({});
    await as.laozhou.put("/me/away", { away: true });
    const number = await submit();
    await expect.poll(() => holder(number)).toBe("小林");
    await as.xiaolin.post(`/tickets/${number}/messages`, { text: "您好，正在看。" });
    const late = await as.laozhou.put(`/tickets/${number}/assignment`, {
      personId: cast.laozhou,
      from: null,
    });
    expect([late.status, late.body.code]).toEqual([409, "ticket.taken"]);
  });

  test("what somebody decided before the rule came to it stays", async () => {
    await setRules({ when: { languages: ["en"] } });
    const number = await submit();
    await followed();
    await as.laozhou.put(`/tickets/${number}/assignment`, { teamId: teams.custom });
    await setRules({});
    await giveByRules(house, await openedEvent(number));
    expect([(await seen(number)).team.name, await holder(number)]).toEqual(["定制开发", null]);
  });
});

describe("an issue given back", () => {
  test("goes by the rules, but not to the one who gave it back", async () => {
    await setRules({ when: { types: ["custom_issue"] }, to: "least-loaded" });
    await run(db, sql`update staff set roles = '{custom_dev}' where person_id = ${cast.xiaolin}`);
    const number = await submit();
    await followed();
    await run(
      db,
      sql`
        update tickets
        set type = 'custom_issue', flow = 'custom_issue', state = 'dev_direct', assignee_id = ${cast.xiaolin},
          team_id = ${teams.firstLine}
        where number = ${number}`,
    );
    const back = await as.xiaolin.post(`/tickets/${number}/moves`, {
      move: "give_back",
      answers: { reason: "不是我负责的模块" },
    });
    expect(back.status, JSON.stringify(back.body)).toBe(200);
    await expect.poll(() => holder(number)).toBe("老周");
    await run(db, sql`update staff set roles = '{agent}' where person_id = ${cast.xiaolin}`);
  });
});

describe("who goes away", () => {
  const inHand = async () => (await as.xiaolin.get("/me/in-hand")).body;
  const withXiaolin = async (): Promise<{ ours: number; theirs: number }> => {
    const [ours, theirs] = [await submit(), await submit()];
    for (const number of [ours, theirs])
      await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
    const asked = await as.xiaolin.post(`/tickets/${theirs}/messages`, {
      text: "请提供日志。",
      move: "need_info",
      answers: { items: "日志" },
    });
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    return { ours, theirs };
  };

  beforeEach(() => as.admin.put("/settings/routing", { on: false, rules: [] }));

  test("gives back what waits for us; what waits for the customer follows with the answer", async () => {
    const { ours, theirs } = await withXiaolin();
    expect(await inHand()).toEqual({ ours: 1, theirs: 1, givenBack: 0 });
    await as.xiaolin.put("/me/away", { away: true, note: "客户现场" });
    await expect.poll(() => holder(ours)).toBeNull();
    expect((await seen(ours)).team.name).toBe("一线支持");
    expect(await holder(theirs)).toBe("小林");
    expect(await inHand()).toEqual({ ours: 0, theirs: 1, givenBack: 1 });
    expect(await history(ours)).toContain("小林暂离，退回待分配");

    await as.li.post(`/tickets/${theirs}/messages`, { text: "日志见附件。" });
    await expect.poll(() => holder(theirs)).toBeNull();
    expect(await inHand()).toEqual({ ours: 0, theirs: 0, givenBack: 2 });

    await as.xiaolin.put("/me/away", { away: false });
    await followed();
    expect([await holder(ours), await holder(theirs)]).toEqual([null, null]);
  });

  test("who goes has what he gives back go by the rules, and leads hear once of what nobody takes", async () => {
    const { ours } = await withXiaolin();
    const also = await submit();
    await as.laozhou.put(`/tickets/${also}/assignment`, { personId: cast.xiaolin });
    await setRules({});
    await as.xiaolin.put("/me/away", { away: true });
    await expect.poll(() => holder(ours)).toBe("老周");
    await expect.poll(() => holder(also)).toBe("老周");
    await as.xiaolin.put("/me/away", { away: false });
    for (const number of [ours, also])
      await as.laozhou.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
    await setRules({ most: 1 });
    const his = await submit();
    await as.laozhou.put(`/tickets/${his}/assignment`, { personId: cast.laozhou });
    await as.xiaolin.put("/me/away", { away: true });
    await expect
      .poll(async () =>
        (await as.laozhou.get("/notices")).body.items
          .filter(({ name }: { name: string }) => name === "left-waiting")
          .map(({ ticket }: { ticket: { number: number } }) => ticket.number)
          .filter((number: number) => number >= ours),
      )
      .toEqual([ours]);
    await followed();
    expect([await holder(ours), await holder(also)]).toEqual([null, null]);
  });

  test("keeps everything if he says so", async () => {
    const { ours, theirs } = await withXiaolin();
    await as.xiaolin.put("/me/away", { away: true, keep: true });
    await as.li.post(`/tickets/${theirs}/messages`, { text: "日志见附件。" });
    await followed();
    expect([await holder(ours), await holder(theirs)]).toEqual(["小林", "小林"]);
    // And lets go of it later.
    await as.xiaolin.put("/me/away", { away: true });
    await expect.poll(() => holder(ours)).toBeNull();
  });
});

describe("the rules", () => {
  test("are tried out without anything happening, and say why", async () => {
    await setRules(
      { name: "英文", when: { languages: ["en"] } },
      { name: "一线", skill: "达梦", most: 5 },
    );
    await as.admin.patch(`/staff/${cast.laozhou}`, { skills: ["大屏"] });
    await as.admin.patch(`/staff/${cast.xiaolin}`, { skills: ["达梦"] });
    const { body } = await as.admin.post("/settings/routing/trial", {
      type: "usage",
      severity: "S3",
    });
    expect(body).toEqual({
      before: [{ rule: "英文", because: "languages" }],
      rule: {
        name: "一线",
        team: { id: teams.firstLine, name: "一线支持" },
        to: "in-turn",
        atWork: true,
      },
      passed: [{ id: cast.laozhou, name: "老周", because: "skill" }],
      person: { id: cast.xiaolin, name: "小林", open: 0, load: 0 },
    });
    const turns = await rows(db, sql`select from routing_turns`);
    expect(turns).toEqual([]);
  });

  test("name teams that exist, each have a name of their own, and are shown with all names", async () => {
    const put = async (...rules: object[]) =>
      (await as.admin.put("/settings/routing", { on: true, rules })).body;
    expect((await put({ name: "甲", team: newId() })).fields[0].field).toBe("rules.0.team");
    const twice = { name: "甲", team: teams.firstLine };
    expect((await put(twice, twice)).detail).toContain("已有同名的规则");
    expect((await put({ ...twice, when: { types: ["nonsense"] } })).code).toBe("routing.unknown");
    await setRules({ when: { projects: [projects.library] } });
    const { names } = (await as.admin.get("/settings/routing")).body;
    expect(names[projects.library]).toBe("江城大学图书馆报表平台");
  });

  test("are the administrator's; what everybody has to do is for those who assign", async () => {
    expect((await as.xiaolin.get("/settings/routing")).status).toBe(403);
    const number = await submit({ severity: "S1" });
    await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
    const { items } = (await as.xiaolin.get("/tickets/loads")).body;
    expect(items).toContainEqual({ personId: cast.xiaolin, open: 1, load: 4 });
    expect((await as.wang.get("/tickets/loads")).status).toBe(403);
  });
});

test("what somebody had who has left the house goes by the rules", async () => {
  await setRules({});
  await as.laozhou.put("/me/away", { away: true });
  const number = await submit();
  const solved = await submit();
  await expect.poll(() => holder(number)).toBe("小林");
  await expect.poll(() => holder(solved)).toBe("小林");
  await run(
    db,
    sql`
      update tickets
      set state = 'closed', open = false, turn = 'nobody', closed_at = now()
      where number = ${solved}`,
  );
  const ended = await as.admin.post(`/staff/${cast.xiaolin}/end`);
  expect(ended.status, JSON.stringify(ended.body)).toBe(204);
  await expect.poll(() => holder(number)).toBeNull();
  await as.laozhou.put("/me/away", { away: false });
  await giveWaiting(house);
  expect(await holder(number)).toBe("老周");

  // What he had closed counts too, once its customer writes again.
  expect((await as.li.post(`/tickets/${solved}/messages`, { text: "又超时了" })).status).toBe(200);
  await expect.poll(() => holder(solved)).toBe("老周");
  const said = await history(solved);
  expect(said.filter((sentence) => sentence.includes("老周"))).toHaveLength(1);
});
