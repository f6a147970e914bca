import { describe, expect, test } from "vitest";
import { one, rows, run, sql } from "../../lib/db.ts";
import { projects } from "../../../test/cast.ts";
import { alwaysAtWork, day } from "../../../test/atWork.ts";
import { openDesk } from "../../../test/desk.ts";
import { setTimersOfToday } from "./timers.ts";
import { submission } from "../../../test/submission.ts";

const desk = await openDesk({ worker: true });
const { db, as } = desk;
// Whatever hour it is when this is tried: an hour promised is an hour.
await alwaysAtWork(desk, null);

const submit = async (more: object = {}): Promise<number> => {
  const { body } = await as.li.post(
    "/tickets",
    submission({ projectId: projects.library, ...more }),
  );
  await expect.poll(() => promised(body.number)).toBeGreaterThan(0);
  return body.number;
};
/** Minutes between the submission and the first reply that is promised. */
const promised = async (number: number): Promise<number> => {
  const { minutes } = await one<{ minutes: number | null }>(
    db,
    sql`
      select round(extract(epoch from due_at - created_at) / 60)::int as minutes
      from tickets
      where number = ${number}`,
  );
  return minutes ?? 0;
};
const setPlan = async (name: string, more: object): Promise<string> => {
  const { body } = await as.admin.post("/plans", { name, ...more });
  expect(body.id, JSON.stringify(body)).toBeTypeOf("string");
  return body.id;
};
const fr = (S3: object, more: object = {}) => ({ lengths: { FR: { S3, ...more } } });
const sign = async (number: string, plan: string, more: object = {}): Promise<string> => {
  const { body } = await as.chen.post("/contracts", {
    number,
    projectId: projects.library,
    plan,
    signedOn: "2026-01-01",
    maintenanceUntil: "2999-12-31",
    ...more,
  });
  expect(body.id, JSON.stringify(body)).toBeTypeOf("string");
  return body.id;
};

describe("the plan of a request", () => {
  test("is the product's, until an administrator changes the standard plan", async () => {
    expect(await promised(await submit({ severity: "S3" }))).toBe(240);
    const { body } = await as.admin.get("/plans");
    const [standard] = body.items;
    expect(standard).toMatchObject({ standard: true, lengths: {}, contracts: 0 });
    const changed = await as.admin.put(`/plans/${standard.id}`, {
      name: standard.name,
      ...fr({ minutes: 180 }),
    });
    expect(changed.status).toBe(204);
    expect(await promised(await submit({ severity: "S3" }))).toBe(180);
    expect((await as.admin.put(`/plans/${standard.id}`, { name: standard.name })).status).toBe(204);
  });

  test("is named by the newest contract under maintenance", async () => {
    await setPlan("金牌", fr({ minutes: 60 }));
    await setPlan("银牌", fr({ minutes: 90 }));
    const old = await sign("HT-OLD", "银牌", { signedOn: "2025-01-01" });
    expect(await promised(await submit())).toBe(90);
    const over = await sign("HT-OVER", "金牌", { maintenanceUntil: day(-2) });
    expect(await promised(await submit())).toBe(90);
    const now = await sign("HT-NOW", "金牌");
    expect(await promised(await submit())).toBe(60);
    const words = await sign("HT-WORDS", "一个没有登记的方案", { signedOn: "2026-02-01" });
    expect(await promised(await submit())).toBe(60);
    const { body } = await as.xiaolin.get("/plans");
    expect(body.unknown).toEqual([{ name: "一个没有登记的方案", contracts: 1 }]);
    for (const id of [old, over, now, words]) await as.chen.delete(`/contracts/${id}`);
  });

  test("another one counts from now on, for the share that is left (X-T08)", async () => {
    const number = await submit();
    const begun = await promised(number);
    expect(begun).toBe(240);
    // An hour of four is gone.
    await run(
      db,
      sql`update tickets set created_at = created_at - interval '1 hour' where number = ${number}`,
    );
    await run(db, sql`update ticket_terms set since = since - interval '1 hour'`);
    const contract = await sign("HT-NEW", "金牌");
    // Three quarters of an hour that is promised now.
    await expect.poll(() => promised(number)).toBe(60 + 45);
    const { body } = await as.xiaolin.get(`/tickets/${number}/clocks`);
    expect(body.plan).toMatchObject({ name: "金牌" });
    await as.chen.delete(`/contracts/${contract}`);
    await expect.poll(() => promised(number)).toBe(240);
  });

  test("a contract that ends with a day changes what is open the next day (X-T08)", async () => {
    const contract = await sign("HT-DAY", "金牌");
    const number = await submit();
    expect(await promised(number)).toBe(60);
    // A night later, without anybody having touched it.
    await run(db, sql`update contracts set maintenance_until = ${day(-1)} where id = ${contract}`);
    await setTimersOfToday(desk.house);
    expect(await promised(number)).toBeGreaterThan(200);
    await as.chen.delete(`/contracts/${contract}`);
  });

  test("where a plan is called otherwise, its contracts follow", async () => {
    const contract = await sign("HT-NAME", "金牌");
    const { body } = await as.admin.get("/plans");
    const gold = body.items.find(({ name }: { name: string }) => name === "金牌");
    expect(gold.contracts).toBe(1);
    const { id, lengths, types, aroundTheClock } = gold;
    await as.admin.put(`/plans/${id}`, { name: "战略", lengths, types, aroundTheClock });
    const [kept] = await rows(db, sql`select plan from contracts where id = ${contract}`);
    expect(kept).toEqual({ plan: "战略" });
    expect(await promised(await submit())).toBe(60);
    await as.admin.delete(`/plans/${id}`);
    expect(await promised(await submit())).toBe(240);
    await as.chen.delete(`/contracts/${contract}`);
  });

  test("tells a customer that it counts at night, and neither its name nor what we aim at ourselves", async () => {
    await setPlan("全天候", { aroundTheClock: true });
    const contract = await sign("HT-NIGHT", "全天候");
    const clocksFor = async (reader: typeof as.li, number: number) => {
      const { body } = await reader.get(`/tickets/${number}/clocks`);
      const items: { name: string; aroundTheClock: boolean }[] = body.items;
      return {
        plan: body.plan?.name,
        clocks: items.map(({ name, aroundTheClock }) => [name, aroundTheClock]),
      };
    };
    const worst = await submit({ severity: "S1" });
    expect(await clocksFor(as.li, worst)).toEqual({ plan: undefined, clocks: [["FR", true]] });
    expect(await clocksFor(as.xiaolin, worst)).toMatchObject({ plan: "全天候" });
    expect((await clocksFor(as.li, await submit())).clocks).toEqual([["FR", false]]);
    await as.chen.delete(`/contracts/${contract}`);
  });

  test("a name is taken once, and the standard plan stays", async () => {
    await setPlan("铜牌", {});
    const again = await as.admin.post("/plans", { name: "铜牌" });
    expect([again.status, again.body.code]).toEqual([409, "plan.name-taken"]);
    const { body } = await as.admin.get("/plans");
    const gone = await as.admin.delete(`/plans/${body.items[0].id}`);
    expect([gone.status, gone.body.code]).toEqual([409, "plan.standard"]);
    expect((await as.laozhou.post("/plans", { name: "x" })).status).toBe(403);
  });
});

describe("another severity", () => {
  const change = (number: number, body: object) =>
    as.xiaolin.patch(`/tickets/${number}`, { reason: "核实后调整", ...body });

  test("a worse one counts from creation; a lesser one leaves what was promised (X-T04)", async () => {
    const number = await submit({ severity: "S3" });
    await change(number, { severity: "S2" });
    await expect.poll(() => promised(number)).toBe(120);
    await change(number, { severity: "S4" });
    // Whatever else the worker does with it, it stays.
    await expect.poll(async () => (await clocks(number)).length).toBeGreaterThan(0);
    expect(await promised(number)).toBe(120);
  });

  test("unless the customer agreed to it", async () => {
    const number = await submit({ severity: "S2" });
    await change(number, { severity: "S3", agreed: true });
    await expect.poll(() => promised(number)).toBe(240);
  });

  test("what a worse one made overdue is said at once", async () => {
    const number = await submit({ severity: "S4" });
    await run(
      db,
      sql`update tickets set created_at = created_at - interval '40 minutes' where number = ${number}`,
    );
    await change(number, { severity: "S1" });
    await expect.poll(() => promised(number)).toBe(30);
    const [late] = await rows<{ over: boolean }>(
      db,
      sql`
        select r.due_at < now() as over
        from ticket_timers r
        join tickets t on t.id = r.ticket_id
        where t.number = ${number} and r.name = 'warn:FR:100'`,
    );
    expect(late).toEqual({ over: true });
  });

  const clocks = async (number: number) =>
    (await as.xiaolin.get(`/tickets/${number}/clocks`)).body.items;
});
