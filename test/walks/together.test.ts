import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, visitor } from "../browser.ts";
import { projects } from "../cast.ts";
import { openDesk } from "../desk.ts";
import { submission } from "../submission.ts";

const desk = await openDesk();
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(closeBrowser);

const submit = async (title: string): Promise<number> =>
  (await desk.as.li.post("/tickets", submission({ title, projectId: projects.library }))).body
    .number;

test("two agents at once: each sees the other, and what the other answers", async () => {
  const number = await submit("两位同事同时打开");
  const [xiaolin, laozhou] = [
    await visitor(address, { cookie: desk.as.xiaolin.cookie }),
    await visitor(address, { cookie: desk.as.laozhou.cookie }),
  ];
  for (const { page } of [xiaolin, laozhou]) await page.goto(`/desk/tickets/${number}`);
  await xiaolin.page.getByText("老周").first().waitFor();
  await desk.as.laozhou.post(`/tickets/${number}/messages`, { text: "我先答复一下。" });
  await xiaolin.page.getByText("我先答复一下。").first().waitFor();
  expect([xiaolin.problems, laozhou.problems]).toEqual([[], []]);
}, 600_000);

test("a lost connection is said, and what was missed is there when it is back", async () => {
  const number = await submit("断线期间的消息");
  const { page, context } = await visitor(address, { phone: true, cookie: desk.as.li.cookie });
  await page.goto(`/tickets/${number}`);
  await page.getByText("断线期间的消息").first().waitFor();
  await context.setOffline(true);
  await desk.as.xiaolin.post(`/tickets/${number}/messages`, { text: "断线时发出的回复" });
  await context.setOffline(false);
  await page.getByText("断线时发出的回复").first().waitFor();
  expect(await page.getByText("断线时发出的回复").count()).toBe(1);
}, 600_000);

test("forbidden eyes see a page that tells nothing", async () => {
  const number = await submit("别家公司的秘密");
  const { page } = await visitor(address, { phone: true, cookie: desk.as.qian.cookie });
  await page.goto(`/tickets/${number}`);
  await page
    .getByText(/没有|找不到|未找到|不存在/)
    .first()
    .waitFor();
  expect(await page.locator("body").innerText()).not.toMatch(/秘密|华信|图书馆|李经理/);
}, 600_000);
