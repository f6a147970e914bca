import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, visitor } from "../browser.ts";
import { cast, projects } from "../cast.ts";
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

/** An agent with the request open, who has begun to answer it. */
const writing = async (name: "xiaolin" | "laozhou", number: number, words: string) => {
  const agent = await visitor(address, { cookie: desk.as[name].cookie });
  const { page } = agent;
  await page.goto(`/desk/tickets/${number}?scope=all`);
  await page.getByRole("region", { name: "回复客户" }).waitFor();
  await page.keyboard.press("r");
  await page.keyboard.type(words);
  return agent;
};
/** What was said after the request itself. */
const replies = async (number: number): Promise<string[]> =>
  (await desk.as.li.get(`/tickets/${number}`)).body.messages
    .filter(({ kind }: { kind: string }) => kind === "reply")
    .map(({ text }: { text: string }) => text)
    .slice(1);

test("two agents at once: who is slower is told what the other sent, before his own goes out", async () => {
  const number = await submit("两位同事同时打开");
  const xiaolin = await writing("xiaolin", number, "请升级到 11.2。");
  const laozhou = await writing("laozhou", number, "我先答复一下。");
  await xiaolin.page.getByText("老周 正在回复客户…").first().waitFor();

  const send = { name: "发送", exact: true };
  await laozhou.page.getByRole("button", send).click();
  await xiaolin.page.getByText("我先答复一下。").first().waitFor();
  await xiaolin.page.getByRole("button", send).click();
  const doubt = xiaolin.page.getByRole("dialog", { name: "老周 刚刚回复了客户" });
  await doubt.getByText("我先答复一下。").waitFor();
  expect(await replies(number)).toEqual(["我先答复一下。"]);

  await doubt.getByRole("button", { name: "仍然发送" }).click();
  await laozhou.page.getByText("请升级到 11.2。").first().waitFor();
  expect(await replies(number)).toEqual(["我先答复一下。", "请升级到 11.2。"]);
  // The browser itself says that the first try was refused; nothing else may be amiss.
  expect(xiaolin.problems.filter((words) => !words.includes("409"))).toEqual([]);
  expect(laozhou.problems).toEqual([]);
}, 600_000);

test("two who claim from the list at once: the second is told who has it, and takes it from nobody", async () => {
  const [free, taken] = [await submit("还没有人处理"), await submit("刚被别人认领")];
  const { page } = await visitor(address, { cookie: desk.as.xiaolin.cookie });
  // What the other does is not on this screen yet.
  await page.route("**/stream*", (asked) => asked.abort());
  await page.goto("/desk/tickets?scope=unassigned");
  for (const title of ["还没有人处理", "刚被别人认领"]) {
    const row = page.getByRole("listitem").filter({ hasText: title });
    await row.hover();
    await row.getByRole("checkbox").click();
  }
  await desk.as.laozhou.put(`/tickets/${taken}/assignment`, { personId: cast.laozhou, from: null });
  const claim = async () => {
    await page.getByRole("button", { name: "分派", exact: true }).click();
    await page.getByRole("menuitem", { name: "分派给我" }).click();
    const refusals = page.getByRole("dialog", { name: "1 个工单没有更新" });
    await refusals.getByText("“老周”已先一步接手").waitFor();
    await page.keyboard.press("Escape");
    await refusals.waitFor({ state: "hidden" });
  };
  await claim();
  // It has left the list and is ticked all the same.
  await page.getByText("刚被别人认领").waitFor({ state: "hidden" });
  await claim();
  const holder = async (number: number) =>
    (await desk.as.xiaolin.get(`/tickets/${number}`)).body.assignee.name;
  expect([await holder(free), await holder(taken)]).toEqual(["小林", "老周"]);
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
