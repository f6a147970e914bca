import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCalendar } from "../../src/calendar/index.ts";
import { dayAfter, type Day } from "../../src/lib/day.ts";
import { one, run, sql } from "../../src/lib/db.ts";
import { dayInWords } from "../../src/lib/text.ts";
import { freezeTrains, planTrains } from "../../src/releases/index.ts";
import { cast } from "../cast.ts";
import { closeBrowser, press, visitor, type Visitor } from "../browser.ts";
import { openDesk } from "../desk.ts";

const desk = await openDesk({ worker: true });
const { as, db, house } = desk;
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
  // 陈姐 runs the trains here, and 管理员 tests them.
  for (const [person, role] of [
    [cast.chen, "release_manager"],
    [cast.admin, "qa"],
  ])
    await run(db, sql`update staff set roles = ${[role]} where person_id = ${person}`);
  await loadCalendar(house);
  await planTrains(house);
});
afterAll(closeBrowser);

/** 李经理 reports on his phone that exports fail; answers the number. */
const report = async ({ page }: Visitor): Promise<number> => {
  await page.goto("/tickets/new");
  await page.getByText("产品缺陷").first().click();
  await page.getByText("S2 高").click();
  await page.getByRole("textbox", { name: /标题/ }).fill("导出 Excel 报错");
  await page
    .getByRole("combobox", { name: /项目/ })
    .selectOption({ label: "江城大学图书馆报表平台" });
  await page.getByRole("combobox", { name: /产品/ }).selectOption({ label: "星图报表" });
  await page.getByRole("textbox", { name: /问题现象/ }).fill("超过五万行时导出报错");
  await page.getByText("Linux", { exact: true }).click();
  await page.getByRole("textbox", { name: /运行环境/ }).fill("麒麟 V10，JDK 1.8");
  await page.getByRole("textbox", { name: /报错信息/ }).fill("无");
  await page.getByRole("button", { name: "提交", exact: true }).click();
  const link = page.locator('a[href^="/tickets/1"]').first();
  await link.waitFor();
  const number = Number(/\d+/.exec((await link.getAttribute("href")) ?? "")![0]);
  await page.goto(`/tickets/${number}`);
  return number;
};

/** 小林 takes it, judges it and reports it to R&D. */
const judge = async (agent: Visitor, number: number) => {
  const { page } = agent;
  await page.goto(`/desk/tickets/${number}?scope=all`);
  await page.getByRole("button", { name: "认领" }).first().click();
  await press(agent, "初步判断为缺陷", { 模块: "导出", 判断依据: "可以稳定重现" });
  await press(
    agent,
    "上报研发",
    { 重现环境: "麒麟 V10", 重现步骤: "导出五万行", 实际结果: "报错" },
    "已重现",
  );
};

/** The train the fix is promised for, and a day to which it can be moved: the first worked one after it. */
const trainOf = async (number: number) => {
  const day = async () => (await as.li.get(`/tickets/${number}`)).body.promised?.date as Day;
  await expect.poll(day).toBeTruthy();
  const train = await one<{ id: string; run: Day }>(
    db,
    sql`select id, run from releases where run = ${await day()}`,
  );
  const next = { from: dayAfter(train.run), to: dayAfter(train.run, 14) };
  const { body } = await as.chen.get(`/calendar?from=${next.from}&to=${next.to}`);
  const later = body.days.find(({ works }: { works: boolean }) => works).day as Day;
  return { ...train, later };
};

/** 王工 takes the day that was promised, fixes it and says how. */
const fix = async (developer: Visitor) => {
  const { page } = developer;
  await page.goto("/desk/defects");
  await page.getByText("导出 Excel 报错").first().click();
  await press(developer, "确认缺陷", {}, "按已承诺的日期");
  await page.getByRole("button", { name: "开始修复" }).first().click();
  await press(developer, "已修复", { 修复版本: "11.2.7-1", 修复说明: "分页写出" });
};

/** 陈姐 writes down what customers get. */
const write = async ({ page }: Visitor) => {
  await page.getByRole("button", { name: "修改内容" }).click();
  for (const [label, text] of Object.entries({
    版本号: "11.2.7",
    构建号: "11.2.7-1",
    "更新说明（中文）": "修复大数据量导出报错",
    "更新说明（英文）": "Large exports work again",
    升级步骤: "替换 war 后重启",
    回退步骤: "换回 11.2.6 的 war",
  }))
    await page.getByLabel(label).fill(text);
  await page.getByRole("button", { name: "添加安装包" }).click();
  for (const [label, text] of Object.entries({
    名称: "report-11.2.7.war",
    下载地址: "https://download.vendor.example/report-11.2.7.war",
    sha256: "c".repeat(64),
    签名: "MEUCIQDx",
  }))
    await page.getByRole("group", { name: "安装包 1" }).getByLabel(label).fill(text);
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByRole("button", { name: "修改内容" }).waitFor();
};

test("from report to verified fix over a moved Friday", async () => {
  const customer = await visitor(address, { phone: true, cookie: as.li.cookie });
  const [agent, manager, tester, developer] = (await Promise.all(
    [as.xiaolin, as.chen, as.admin, as.wang].map(({ cookie }) => visitor(address, { cookie })),
  )) as [Visitor, Visitor, Visitor, Visitor];
  const number = await report(customer);
  await judge(agent, number);

  // He reads for which Friday it is promised; then the train moves, and he reads from when to when and why.
  const train = await trainOf(number);
  const [before, after] = [train.run, train.later].map((day) => dayInWords(day, "zh-CN"));
  await customer.page.getByText(`预计 ${before}提供`).first().waitFor();
  await manager.page.goto("/desk/trains");
  await manager.page.getByRole("link", { name: before! }).first().click();
  await press(manager, "改期", { 新的发版日: train.later, 原因: "机房停电检修" });
  await customer.page
    .getByText(`修复时间由 ${before} 调整为 ${after}，原因：机房停电检修`)
    .first()
    .waitFor();

  await fix(developer);
  await customer.page
    .getByText(/已修复，等待/)
    .first()
    .waitFor();

  // The cut-off is over; the train is built, tested by another, and leaves.
  await run(
    db,
    sql`update releases set cutoff = now() - interval '1 second' where id = ${train.id}`,
  );
  await expect
    .poll(async () => (await as.chen.get(`/releases/${train.id}`)).body.state.name)
    .toBe("planned");
  await freezeTrains(house);
  await press(manager, "开始构建", { 分支或构建号: "release/11.2.7" });
  await write(manager);
  await tester.page.goto(`/desk/trains/${train.id}`);
  await press(tester, "测试通过");
  await manager.page.getByText("测试通过").first().waitFor();
  await press(manager, "发布");

  await customer.page.getByText("修复版本 11.2.7").first().waitFor();
  await customer.page.getByText("report-11.2.7.war").first().waitFor();
  await customer.page.getByRole("button", { name: "验证通过" }).click();
  const sure = customer.page.getByRole("dialog").getByRole("button", { name: /验证通过|确定/ });
  if (await sure.count()) await sure.last().click();
  await expect
    .poll(async () => (await as.li.get(`/tickets/${number}`)).body.state.name)
    .toBe("closed");
  expect([customer, agent, manager, tester, developer].flatMap(({ problems }) => problems)).toEqual(
    [],
  );
}, 600_000);
