import { beforeAll, expect, test } from "vitest";
import { rows, run, sql } from "../lib/db.ts";
import { bindings, cast, companies, projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { requirement } from "../../test/submission.ts";

const { db, as } = await openDesk();
type Who = keyof typeof as;

beforeAll(async () => {
  await run(db, sql`update staff set roles = '{custom_dev}' where person_id = ${cast.wang}`);
});

const press = (who: Who, number: number, move: string, answers: object = {}) =>
  as[who].post(`/tickets/${number}/moves`, { move, answers });
const does = async (who: Who, number: number, move: string, answers: object = {}) => {
  const { status, body } = await press(who, number, move, answers);
  expect(status, JSON.stringify(body)).toBe(200);
};
const estimate = async (who: Who, number: number) =>
  (await as[who].get(`/tickets/${number}`)).body.estimate;
const both = {
  feasible: "yes",
  feasibleWhy: "有插件接口",
  needed: "yes",
  neededWhy: "产品不支持",
  scope: "对账",
};
const handedIn = (version: string, days: string, validUntil = "2099-12-31") => ({
  estimate: version,
  scope: "对账插件",
  days,
  assumptions: "接口齐备",
  validUntil,
});

/** A requirement that 王工 of custom development estimates. */
const estimating = async (): Promise<number> => {
  const { body } = await as.li.post("/tickets", requirement());
  await as.xiaolin.put(`/tickets/${body.number}/assignment`, { personId: cast.xiaolin });
  await does("xiaolin", body.number, "estimate", both);
  await as.xiaolin.put(`/tickets/${body.number}/assignment`, { personId: cast.wang });
  return body.number;
};

test("it goes to the estimate only if it can be built and is needed (R71)", async () => {
  const { body } = await as.li.post("/tickets", requirement());
  await as.xiaolin.put(`/tickets/${body.number}/assignment`, { personId: cast.xiaolin });
  const refused = await press("xiaolin", body.number, "estimate", { ...both, needed: "no" });
  expect([refused.status, refused.body.code, refused.body.fields[0].field]).toEqual([
    409,
    "ticket.not-both",
    "answers.needed",
  ]);
  await does("xiaolin", body.number, "estimate", both);
});

test("above twenty days a second developer checks it before it goes to the customer (R72)", async () => {
  const number = await estimating();
  await does("wang", number, "estimated", handedIn("1", "25"));
  const release = { confirms: "1", price: "6.5 万元" };
  expect((await press("chen", number, "release", release)).body.code).toBe(
    "ticket.estimate-unchecked",
  );
  const check = (who: Who) => as[who].put(`/tickets/${number}/estimates/1/check`);
  expect((await check("wang")).body.code).toBe("ticket.estimate-own");
  expect((await check("xiaolin")).status).toBe(403);
  await run(
    db,
    sql`update staff set roles = '{agent,custom_dev}' where person_id = ${cast.xiaolin}`,
  );
  expect((await as.xiaolin.get(`/tickets/${number}`)).body.abilities.checkEstimate).toBe(true);
  expect((await check("xiaolin")).body.estimate.checkedBy.name).toBe("小林");
  await run(db, sql`update staff set roles = '{agent}' where person_id = ${cast.xiaolin}`);
  await does("chen", number, "release", release);
  // Customers learn which team has it, not who made or checked it (R34).
  expect(await estimate("li", number)).toMatchObject({ days: 25, by: null, checkedBy: null });
  expect(await estimate("chen", number)).toMatchObject({
    by: { name: "王工" },
    checkedBy: { name: "小林" },
  });
});

test("a version is handed in once, and only the last one can be confirmed (R73)", async () => {
  const number = await estimating();
  await does("wang", number, "estimated", handedIn("1", "5"));
  await does("chen", number, "back_to_estimate", { reason: "漏了测试" });
  expect((await press("wang", number, "estimated", handedIn("1", "7"))).body.code).toBe(
    "ticket.estimate-known",
  );
  await does("wang", number, "estimated", handedIn("2", "7"));
  await does("chen", number, "release", { confirms: "2", price: "1.8 万元" });
  const old = await press("sun", number, "confirm", { confirms: "1", order: "PO-1" });
  expect([old.status, old.body.code]).toEqual([409, "ticket.estimate-other"]);
  await does("sun", number, "confirm", { confirms: "2", order: "PO-1" });
});

test("the price is read by business and the customer only, and stands nowhere else (R73)", async () => {
  const number = await estimating();
  await does("wang", number, "estimated", handedIn("1", "5"));
  expect(await estimate("li", number)).toBe(null);
  await does("chen", number, "release", { confirms: "1", price: "价格七万二" });
  for (const who of ["chen", "li", "sun"] as const)
    expect((await estimate(who, number)).price, who).toBe("价格七万二");
  for (const who of ["wang", "xiaolin", "laozhou"] as const) {
    expect(await estimate(who, number), who).toMatchObject({ version: 1, days: 5, price: null });
    const all = [
      (await as[who].get(`/tickets/${number}`)).body,
      (await as[who].get(`/tickets/${number}/history`)).body,
      (await as[who].get(`/tickets?text=${number}`)).body,
    ];
    expect(JSON.stringify(all), who).not.toContain("七万二");
  }
  const elsewhere = await rows(
    db,
    sql`
      select 1 from events where data::text like '%七万二%'
      union all select 1 from tickets where facts::text like '%七万二%' or fields::text like '%七万二%'
      union all select 1 from messages where text like '%七万二%'`,
  );
  expect(elsewhere).toEqual([]);
  expect((await as.qian.get(`/tickets/${number}`)).status).toBe(404);
});

test("another company that has to do with the project reads no price and commits to nothing (R73)", async () => {
  const number = await estimating();
  await does("wang", number, "estimated", handedIn("1", "5"));
  await does("chen", number, "release", { confirms: "1", price: "价格七万二" });
  // 赵老师 answers for the project at the end customer and may commit it; then 钱工's company sells it.
  await run(
    db,
    sql`
      insert into project_members (project_id, person_id, owner)
      values (${projects.library}, ${cast.zhao}, true)`,
  );
  await run(db, sql`update bindings set state = 'authorised' where id = ${bindings.zhao}`);
  await run(
    db,
    sql`update project_partners set until = now() where project_id = ${projects.library}`,
  );
  await run(
    db,
    sql`insert into project_partners (project_id, partner_id) values (${projects.library}, ${companies.yuanjing})`,
  );
  for (const who of ["zhao", "qian"] as const) {
    const { body } = await as[who].get(`/tickets/${number}`);
    expect(body.estimate, who).toMatchObject({ version: 1, price: null });
    const names = body.moves.map(({ name }: { name: string }) => name);
    expect(names, who).not.toContain("confirm");
    const confirmed = await press(who, number, "confirm", { confirms: "1", order: "PO-1" });
    expect([confirmed.status, confirmed.body.code], who).toEqual([409, "ticket.move-not-open"]);
  }
  expect((await estimate("li", number)).price).toBe("价格七万二");
});
