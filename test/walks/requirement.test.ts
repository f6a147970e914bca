import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, sql } from "../../src/lib/db.ts";
import { cast } from "../cast.ts";
import { closeBrowser, press, visitor, type Visitor } from "../browser.ts";
import { openDesk } from "../desk.ts";

const desk = await openDesk({ worker: true });
const { as, db } = desk;
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
  // 王工 and 管理员 build what customers ask for.
  await run(
    db,
    sql`update staff set roles = '{custom_dev}' where person_id in (${cast.wang}, ${cast.admin})`,
  );
});
afterAll(closeBrowser);

/** 孙经理, who answers for his company, says on his phone what he wants; answers the number. */
const ask = async ({ page }: Visitor): Promise<number> => {
  await page.goto("/tickets/new");
  await page.getByText("定制需求").first().click();
  await page.getByRole("textbox", { name: /标题/ }).fill("自动对账");
  await page
    .getByRole("combobox", { name: /项目/ })
    .selectOption({ label: "江城大学图书馆报表平台" });
  await page.getByRole("combobox", { name: /产品/ }).selectOption({ label: "星图报表" });
  for (const [label, text] of Object.entries({
    业务目标: "月底自动对账",
    目前的做法: "手工比对两张表",
    希望的效果: "系统自动列出差异",
  }))
    await page
      .getByRole("textbox", { name: new RegExp(label) })
      .first()
      .fill(text);
  await page.getByRole("button", { name: "提交", exact: true }).click();
  const link = page.locator('a[href^="/tickets/1"]').first();
  await link.waitFor();
  return Number(/\d+/.exec((await link.getAttribute("href")) ?? "")![0]);
};

/** Answers a question of a dialog by one of its choices. */
const choose = ({ page }: Visitor, question: RegExp, choice: string) =>
  page.getByRole("dialog").getByRole("radiogroup", { name: question }).getByText(choice).click();
const shows = ({ page }: Visitor, text: string) => page.getByText(text).first().waitFor();

test("a custom requirement from its goal to its acceptance", async () => {
  const customer = await visitor(address, { phone: true, cookie: as.sun.cookie });
  const [agent, developer, second, business] = (await Promise.all(
    [as.xiaolin, as.wang, as.admin, as.chen].map(({ cookie }) => visitor(address, { cookie })),
  )) as [Visitor, Visitor, Visitor, Visitor];
  const number = await ask(customer);
  const here = `/desk/tickets/${number}?scope=all`;

  // It can be built, and the product cannot do it.
  await agent.page.goto(here);
  await agent.page.getByRole("button", { name: "认领" }).first().click();
  await agent.page.getByRole("button", { name: "可行且必要，转评估" }).first().click();
  await choose(agent, /可以定制/, "是");
  await choose(agent, /需要定制/, "是");
  const judged = agent.page.getByRole("dialog", { name: "可行且必要，转评估" });
  for (const [label, text] of Object.entries({
    由谁判断: "王工，有插件接口",
    为什么产品功能无法替代: "产品没有对账",
    范围: "对账插件",
  }))
    await judged.getByLabel(new RegExp(label)).first().fill(text);
  await judged.getByRole("button", { name: "可行且必要，转评估", exact: true }).click();
  await judged.waitFor({ state: "hidden" });

  // Who builds it says how long it takes; business says what it costs, and he never reads it.
  await as.laozhou.put(`/tickets/${number}/assignment`, { personId: cast.wang });
  await developer.page.goto(here);
  await press(developer, "提交评估", {
    评估版本: "1",
    范围: "对账插件",
    工作量: "25",
    前提: "接口可用",
    有效期至: "2099-12-31",
  });
  await as.xiaolin.post(`/tickets/${number}/messages`, {
    kind: "note",
    text: "请复核工作量",
    mentions: [cast.admin],
  });
  // So much work goes to the customer only after another developer went through it.
  await business.page.goto(here);
  await shows(business, "超过 20 人天，等待另一位开发复核");
  await developer.page.getByText("25 人天 · 第 1 版").waitFor();
  expect(await developer.page.getByRole("button", { name: "复核通过" }).count()).toBe(0);
  await second.page.goto(here);
  await second.page.getByRole("button", { name: "复核通过" }).click();
  await second.page.getByText("复核人").waitFor();
  await business.page.getByText("复核人").waitFor();
  await press(business, "发客户确认", { 价格: "28000 元" });
  await customer.page.goto(`/tickets/${number}`);
  await shows(customer, "28000 元");
  await shows(customer, "范围：对账插件");
  await shows(business, "28000 元");
  await developer.page.reload();
  await developer.page.getByText("25 人天 · 第 1 版").waitFor();
  expect(await developer.page.getByText("28000").count()).toBe(0);

  await customer.page.getByRole("button", { name: "确认工作量" }).first().click();
  const sure = customer.page.getByRole("dialog");
  // What is confirmed is the version that was offered.
  expect(await sure.getByLabel(/确认的评估版本/).inputValue()).toBe("1");
  await sure.getByLabel(/合同、订单或邮件/).fill("PO-2026-17");
  await sure.getByRole("button", { name: "确认工作量" }).click();

  await press(developer, "开始开发", { 计划交付日期: "2099-12-31" });
  await press(developer, "开发完成", { 版本: "v1.0", 测试说明: "三张表已比对" });
  await developer.page.getByRole("button", { name: "交付", exact: true }).first().click();
  for (const [label, text] of Object.entries({
    交付内容: "对账插件",
    版本: "v1.0",
    原开发直接处理天数: "30",
  }))
    await developer.page.getByLabel(new RegExp(label)).last().fill(text);
  await developer.page
    .getByRole("textbox", { name: /回复客户|写给客户/ })
    .first()
    .click();
  await developer.page.keyboard.type("插件已交付，请按说明安装后验收。");
  await developer.page.getByRole("button", { name: "发送并交付", exact: true }).click();

  // What was handed over is kept, with who answers for it.
  const kept = agent.page.getByRole("group").filter({ hasText: "直接处理至" });
  await kept.filter({ hasText: "对账插件 v1.0" }).filter({ hasText: "王工" }).waitFor();
  await shows(customer, "插件已交付，请按说明安装后验收。");
  await customer.page.getByRole("button", { name: "验收通过" }).first().click();
  const agreed = customer.page.getByRole("dialog").getByRole("button", { name: /验收通过|确定/ });
  if (await agreed.count()) await agreed.last().click();
  await expect
    .poll(async () => (await as.laozhou.get(`/tickets/${number}`)).body.state.name)
    .toBe("accepted");
  for (const { page } of [customer, agent]) {
    const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  }
  expect(
    [customer, agent, developer, second, business].flatMap(({ problems }) => problems),
  ).toEqual([]);
}, 120_000);
