import { expect, test } from "vitest";
import { cast, projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";

const { as } = await openDesk();

const asked = async (items: string): Promise<number> => {
  const made = await as.li.post("/tickets", submission({ projectId: projects.library }));
  const { number } = made.body;
  await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
  await ask(number, items);
  return number;
};
const ask = async (number: number, items: string) => {
  const { status, body } = await as.xiaolin.post(`/tickets/${number}/messages`, {
    text: "请补充。",
    move: "need_info",
    answers: { items },
  });
  expect(status, JSON.stringify(body)).toBe(200);
};
const items = async (who: keyof typeof as, number: number) =>
  (await as[who].get(`/tickets/${number}`)).body.items;
const tick = (who: keyof typeof as, number: number, position: number, given = true) =>
  as[who].put(`/tickets/${number}/items/${position}`, { given });

test("what is asked for is a list that both sides see and tick (R45)", async () => {
  const number = await asked("日志\n\n  完整截图 ");
  expect(await items("li", number)).toEqual([
    { position: 1, item: "日志", given: false },
    { position: 2, item: "完整截图", given: false },
  ]);
  const { status, body } = await tick("li", number, 1);
  expect(status, JSON.stringify(body)).toBe(200);
  expect((await items("xiaolin", number))[0]).toEqual({ position: 1, item: "日志", given: true });
  await tick("xiaolin", number, 1, false);
  expect((await items("li", number))[0].given).toBe(false);
  const sentences = (await as.li.get(`/tickets/${number}/history`)).body.items.map(
    ({ sentence }: { sentence: string }) => sentence,
  );
  expect(sentences).toEqual(expect.arrayContaining(["提供了“日志”", "“日志”尚未提供"]));
});

test("what was asked for and is not there yet is not asked twice", async () => {
  const number = await asked("日志\n完整截图");
  await tick("li", number, 2);
  await as.li.post(`/tickets/${number}/messages`, { text: "截图在附件。" });
  await ask(number, "日志\n完整截图\n线程快照");
  expect(
    (await items("li", number)).map(({ item, given }: { item: string; given: boolean }) =>
      given ? `${item} ✓` : item,
    ),
  ).toEqual(["日志", "完整截图 ✓", "完整截图", "线程快照"]);
});

test("what is often asked for is offered with where to find it", async () => {
  const made = await as.li.post("/tickets", submission({ projectId: projects.library }));
  await as.xiaolin.put(`/tickets/${made.body.number}/assignment`, { personId: cast.xiaolin });
  const { moves } = (await as.xiaolin.get(`/tickets/${made.body.number}`)).body;
  const [{ suggestions }] = moves.find(({ name }: { name: string }) => name === "need_info").asks;
  expect(suggestions[0]).toBe("产品版本与构建号：“管理系统 → 关于”里的整行文字");
});

test("another company's people, and an item that there is not, find nothing", async () => {
  const number = await asked("日志");
  expect((await tick("qian", number, 1)).status).toBe(404);
  expect((await tick("li", number, 9)).status).toBe(404);
  expect((await items("li", number))[0].given).toBe(false);
});
