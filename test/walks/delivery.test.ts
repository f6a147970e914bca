import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, sql } from "../../src/lib/db.ts";
import { tick } from "../../src/tickets/clocks/tick.ts";
import { setAllTimers } from "../../src/tickets/clocks/timers.ts";
import { closeBrowser, press, visitor } from "../browser.ts";
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
  await support.page.goto(`/desk/tickets/${issue}`);
  await support.page.getByText("排队中（开发未答复）").first().waitFor();
  await customer.page.reload();
  await customer.page.getByText("已进入处理队列").first().waitFor();

  // Support asks him again, and goes on following it.
  await support.page.getByRole("button", { name: "认领" }).first().click();
  await press(support, "上报并分配开发", { 问题概要: "导出列错位，开发未答复" }, "王工");
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
    const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    expect(problems).toEqual([]);
  }
}, 180_000);
