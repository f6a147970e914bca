import { expect, test } from "vitest";
import { newId } from "../lib/id.ts";
import { run, sql } from "../lib/db.ts";
import { cast, products } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { fromChannel } from "../../test/fromChannel.ts";

const { db, as } = await openDesk();
const seen = async (who: keyof typeof as, number: number) =>
  (await as[who].get(`/tickets/${number}`)).body;

test("a conversation that turns out to be a bug keeps its number, messages and people", async () => {
  const number = await fromChannel(db, as.li, "chat");
  await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
  await as.xiaolin.post(`/tickets/${number}/messages`, { text: "请问是哪个浏览器？" });
  await as.li.post(`/tickets/${number}/messages`, { text: "Chrome 120" });
  const before = await seen("xiaolin", number);

  const { status, body } = await as.xiaolin.put(`/tickets/${number}/type`, {
    type: "bug",
    reason: "可以稳定重现",
    fields: { platform: "linux", environment: "麒麟", error: "无" },
  });
  expect(status, JSON.stringify(body)).toBe(200);

  const after = await seen("xiaolin", number);
  expect([after.type, after.number]).toEqual(["bug", number]);
  expect([after.assignee, after.requester]).toEqual([before.assignee, before.requester]);
  const said = ({ messages }: { messages: { text: string }[] }) => messages.map(({ text }) => text);
  expect(said(after)).toEqual(expect.arrayContaining(["请问是哪个浏览器？", "Chrome 120"]));
  expect(said(await seen("li", number))).toEqual(expect.arrayContaining(["Chrome 120"]));
});

test("unsorted mail is given a type of the form, never that of a conversation", async () => {
  const number = await fromChannel(db, as.li, "inquiry");
  const turned = (type: string) =>
    as.xiaolin.put(`/tickets/${number}/type`, { type, reason: "来自微信" });
  expect((await turned("chat")).status).toBe(400);
  expect((await turned("usage")).status).toBe(200);
  expect((await seen("li", number)).type).toBe("usage");
});

test("who turns a conversation into a bug is asked for the product and the version that nobody named", async () => {
  const number = await fromChannel(db, as.li, "chat");
  await run(db, sql`update tickets set product_id = null, version = '' where number = ${number}`);
  const fields = { platform: "linux", environment: "麒麟", error: "无" };
  const turn = (more: object) =>
    as.xiaolin.put(`/tickets/${number}/type`, { type: "bug", reason: "可以重现", fields, ...more });
  const { status, body } = await turn({});
  const named = body.fields.map(({ field }: { field: string }) => field);
  expect([status, named]).toEqual([400, ["productId", "version"]]);
  expect((await turn({ productId: newId(), version: "11.2" })).body.code).toBe(
    "ticket.product-unknown",
  );
  const turned = await turn({ productId: products.report, version: "11.2" });
  expect([turned.status, turned.body.product.name, turned.body.version]).toEqual([
    200,
    "星图报表",
    "11.2",
  ]);
});

test("what is for the verified only is not made of the request of somebody who is not", async () => {
  const number = await fromChannel(db, as.xiaolin, "chat", { requesterId: cast.newcomer });
  const { status, body } = await as.xiaolin.put(`/tickets/${number}/type`, {
    type: "custom_requirement",
    reason: "需要定制",
    fields: { goal: "月报", currentWay: "手工", wanted: "自动" },
  });
  expect([status, body.code]).toEqual([409, "ticket.type-not-theirs"]);
});

test("a colleague says which product it is about, and the history tells it", async () => {
  const number = await fromChannel(db, as.li, "chat");
  await run(db, sql`update tickets set product_id = null where number = ${number}`);
  const { body } = await as.xiaolin.patch(`/tickets/${number}`, { productId: products.report });
  expect(body.product).toEqual({ id: products.report, name: "星图报表" });
  const { body: history } = await as.xiaolin.get(`/tickets/${number}/history`);
  expect(history.items.at(-1).sentence).toBe("产品改为“星图报表”");
});
