import { expect, test } from "vitest";
import { run, sql } from "../lib/db.ts";
import { cast, projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { fromChannel } from "../../test/fromChannel.ts";
import { submission } from "../../test/submission.ts";

const { db, as } = await openDesk();
const seen = async (who: keyof typeof as, number: number) =>
  (await as[who].get(`/tickets/${number}`)).body;

const bugIn = async (state: string): Promise<number> => {
  const { body } = await as.li.post(
    "/tickets",
    submission({
      type: "bug",
      projectId: projects.library,
      version: "11.2",
      fields: { platform: "linux", environment: "麒麟", error: "无" },
    }),
  );
  await as.xiaolin.put(`/tickets/${body.number}/assignment`, { personId: cast.xiaolin });
  await run(db, sql`update tickets set state = ${state} where number = ${body.number}`);
  return body.number;
};
const says = (number: number, move: string, answers: object, more: object) =>
  as.xiaolin.post(`/tickets/${number}/messages`, { kind: "reply", move, answers, ...more });

test("who is told that it is no bug reads the reason and the advice, each by its name", async () => {
  const number = await bugIn("locating");
  const answers = { reason: "按设计截断", advice: "改用 CSV 导出" };
  const { status } = await says(number, "not_a_bug", answers, { text: "已核对设计文档。" });
  expect(status).toBe(200);
  expect((await seen("li", number)).outcome).toEqual({
    label: "不是产品缺陷",
    answers: [
      { label: "原因", text: "按设计截断" },
      { label: "建议", text: "改用 CSV 导出" },
    ],
  });
});

test.each([
  [{ text: "请把导出行数调小。" }, "请把导出行数调小。\n\n风险说明：大于 <1 万行> 仍会超时", null],
  [
    { html: "<p>Export fewer rows.</p>" },
    "Export fewer rows.\nRisk: 大于 <1 万行> 仍会超时",
    "<p>Export fewer rows.</p><p>Risk: 大于 &lt;1 万行&gt; 仍会超时</p>",
  ],
])(
  "the risk of a workaround stands below it in the conversation: %o",
  async (words, text, html) => {
    const number = await bugIn("reported");
    await says(number, "workaround", { risk: "大于 <1 万行> 仍会超时" }, words);
    const { messages, state } = await seen("li", number);
    expect(state.name).toBe("workaround");
    expect(messages.at(-1)).toMatchObject({ text, html });
  },
);

test("what support tried stands as a note behind what it asks of the customer", async () => {
  const number = await bugIn("reproducing");
  const answers = { tried: "在 11.2 上试了三种浏览器", items: "日志" };
  await says(number, "cannot_reproduce", answers, { text: "请补充日志。" });
  const notes = ({ messages }: { messages: { kind: string; text: string }[] }) =>
    messages.filter(({ kind }) => kind === "note").map(({ text }) => text);
  expect(notes(await seen("xiaolin", number))).toEqual([answers.tried]);
  expect(notes(await seen("li", number))).toEqual([]);
});

test("how a conversation ended is read by staff, and by them alone", async () => {
  const number = await fromChannel(db, as.li, "chat");
  await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
  await as.xiaolin.post(`/tickets/${number}/messages`, { text: "您好" });
  await run(db, sql`update tickets set state = 'active' where number = ${number}`);
  const { status, body } = await as.xiaolin.post(`/tickets/${number}/moves`, {
    move: "end",
    answers: { result: "advised", summary: "建议升级到 11.3" },
  });
  expect(status, JSON.stringify(body)).toBe(200);
  expect((await seen("xiaolin", number)).outcome).toEqual({
    label: "结束会话",
    answers: [
      { label: "结果", text: "已给建议" },
      { label: "小结", text: "建议升级到 11.3" },
    ],
  });
  expect((await seen("li", number)).outcome).toBeNull();
});
