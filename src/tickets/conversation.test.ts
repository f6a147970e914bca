import { expect, test } from "vitest";
import { cast } from "../../test/cast.ts";
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
    fields: { environment: "麒麟", error: "无" },
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
