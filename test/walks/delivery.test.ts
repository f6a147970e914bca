import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, sql } from "../../src/lib/db.ts";
import { tick } from "../../src/tickets/clocks/tick.ts";
import { setAllTimers } from "../../src/tickets/clocks/timers.ts";
import { closeBrowser, press, visitor } from "../browser.ts";
import { cast, projects } from "../cast.ts";
import { delivered } from "../delivered.ts";
import { openDesk } from "../desk.ts";

const desk = await openDesk({ worker: true });
const { db, house, as } = desk;
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(closeBrowser);

/** Two weeks go by in which nobody writes. */
const twoWeeksLater = async (number: number) => {
  const back = sql`interval '14 days'`;
  const id = sql`(select id from tickets where number = ${number})`;
  await run(db, sql`update tickets set created_at = created_at - ${back} where number = ${number}`);
  await run(db, sql`update events set at = at - ${back} where ticket_id = ${id}`);
  await setAllTimers(house);
  await tick(house);
};

test("an issue goes to its silent developer, back to the queue, and is answered", async () => {
  const requirement = await delivered(desk);
  const customer = await visitor(address, { phone: true, cookie: as.li.cookie });
  const support = await visitor(address, { cookie: as.xiaolin.cookie });
  const developer = await visitor(address, { cookie: as.wang.cookie });

  // The customer answers the delivery, and that is an issue with it.
  await customer.page.goto(`/tickets/${requirement}`);
  await customer.page.getByRole("textbox").last().fill("导出列错位");
  await customer.page.getByRole("button", { name: "发送" }).click();
  const issue = requirement + 1;
  await expect
    .poll(async () => (await as.xiaolin.get(`/tickets/${issue}`)).body.state?.name)
    .toBe("dev_direct");
  await customer.page.goto(`/tickets/${issue}`);
  await developer.page.goto(`/desk/tickets/${issue}`);
  await developer.page.getByText("对账插件 v1").first().waitFor();
  await developer.page.getByText("直接处理至").waitFor();

  await twoWeeksLater(issue);
  // It is his no longer, and his screen says so by itself.
  await developer.page.getByText("没有找到", { exact: true }).waitFor();
  await support.page.goto(`/desk/tickets/${issue}`);
  await support.page.getByText("排队中（开发未答复）").first().waitFor();
  await customer.page.reload();
  await customer.page.getByText("已进入处理队列").first().waitFor();

  // Support asks him again, and goes on following it.
  await support.page.getByRole("button", { name: "认领" }).first().click();
  await press(support, "上报并分配开发", { 问题概要: "导出列错位，开发未答复" }, "王工（原开发）");
  await support.page.getByText("跟进人").waitFor();

  await developer.page.reload();
  await developer.page.getByRole("button", { name: "答复最终修复情况" }).first().click();
  await developer.page.getByText("已修复", { exact: true }).click();
  await developer.page.getByLabel(/修复版本/).fill("v2");
  await developer.page
    .getByRole("textbox", { name: /回复客户|写给客户/ })
    .first()
    .click();
  await developer.page.keyboard.type("v2 已发出，替换插件后重启。");
  await developer.page.getByRole("button", { name: "发送并答复最终修复情况", exact: true }).click();

  await customer.page.getByText("v2 已发出，替换插件后重启。").first().waitFor();
  expect((await as.li.get(`/tickets/${issue}`)).body.state.name).toBe("answered");
  for (const { page, problems } of [customer, support]) {
    const faults = async () => {
      const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
      return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    };
    // The answer has just come in: what opens or closes with it comes to rest.
    await expect.poll(faults).toEqual([]);
    expect(problems).toEqual([]);
  }
}, 180_000);

test("a customer names the delivery on his phone, disagrees with its developer, and another one answers for it", async () => {
  const requirement = await delivered(desk);
  const customer = await visitor(address, { phone: true, cookie: as.li.cookie });
  const support = await visitor(address, { cookie: as.laozhou.cookie });
  const { page } = customer;
  await page.goto(`/tickets/${requirement}`);
  await page.getByRole("heading", { name: "交付内容" }).waitFor();

  await page.goto("/tickets/new?type=custom_issue");
  await page.getByText("S3 中").click();
  await page.getByRole("textbox", { name: /标题/ }).fill("对账插件导出列错位");
  await page
    .getByRole("combobox", { name: /项目/ })
    .selectOption({ label: "江城大学图书馆报表平台" });
  await page.getByRole("combobox", { name: /产品/ }).selectOption({ label: "星图报表" });
  await page.getByRole("textbox", { name: /版本号/ }).fill("11.2");
  await page.getByRole("textbox", { name: /问题现象/ }).fill("第 12 列起错一列。");
  await page
    .getByText(/对账插件 v1 · .*交付/)
    .first()
    .click();
  await page.getByRole("textbox", { name: /电话/ }).fill("13800000000");
  await page.getByRole("button", { name: "提交", exact: true }).click();
  const link = page.locator('a[href^="/tickets/1"]').first();
  await link.waitFor();
  const issue = Number(/\d+/.exec((await link.getAttribute("href")) ?? "")![0]);
  const found = async () => (await as.laozhou.get(`/tickets/${issue}`)).body;
  expect((await found()).delivery.items).toBe("对账插件");

  // In the delivery's own thread it goes to the developer, who takes it for a fault of the product.
  await page.goto(`/tickets/${requirement}`);
  await page.getByRole("textbox").last().fill("二号报表也错一列");
  await page.getByRole("button", { name: "发送" }).click();
  const direct = issue + 1;
  await expect
    .poll(async () => (await as.laozhou.get(`/tickets/${direct}`)).body.state?.name)
    .toBe("dev_direct");
  await as.wang.put(`/tickets/${direct}/type`, {
    type: "bug",
    reason: "产品自带的导出也这样",
    fields: { platform: "linux", environment: "麒麟", error: "无" },
  });
  await page.goto(`/tickets/${direct}`);
  await page.getByRole("button", { name: "不认同" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("textbox", { name: /为什么/ }).fill("产品自带的报表没有这个问题。");
  await sheet.getByRole("button", { name: "提交", exact: true }).click();
  await page.getByText("已进入处理队列").first().waitFor();
  expect(await page.getByRole("button", { name: "不认同" }).count()).toBe(0);

  // Whoever leads custom development names another developer, from the page of the project.
  await run(
    db,
    sql`update staff set roles = '{lead,custom_lead}' where person_id = ${cast.laozhou}`,
  );
  await support.page.goto(`/desk/projects/${projects.library}`);
  await support.page.getByRole("button", { name: "更换负责人" }).first().click();
  const dialog = support.page.getByRole("dialog", { name: "更换负责人" });
  await dialog.getByRole("combobox").fill("老周");
  await support.page.getByRole("option", { name: "老周" }).click();
  await dialog.getByRole("button", { name: "更换负责人" }).click();
  await dialog.waitFor({ state: "hidden" });
  await support.page.getByText("老周").first().waitFor();

  for (const { page, problems } of [customer, support]) {
    const faults = async () => {
      const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
      return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    };
    // The answer has just come in: what opens or closes with it comes to rest.
    await expect.poll(faults).toEqual([]);
    expect(problems).toEqual([]);
  }
}, 180_000);
