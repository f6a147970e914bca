import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, visitor, type Visitor } from "../browser.ts";
import { openDesk } from "../desk.ts";

const desk = await openDesk({ worker: true });
const { as } = desk;
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(closeBrowser);

const accessible = async ({ page }: Visitor) => {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
};

/** The administrator begins the type and gives it a form. */
const add = async ({ page }: Visitor) => {
  await page.goto("/desk/settings/types");
  await page.getByRole("button", { name: "新增类型" }).click();
  const dialog = page.getByRole("dialog", { name: "新增类型" });
  await dialog.getByLabel("中文名称").fill("投诉");
  await dialog.getByLabel("英文名称").fill("Complaint");
  expect(await dialog.getByLabel("代号").inputValue()).toBe("complaint");
  await dialog.getByRole("button", { name: "新增并填写表单" }).click();
  await page.getByRole("heading", { name: "投诉", level: 1 }).waitFor();

  await page.getByLabel("说明（中文）").fill("对服务不满意");
  await page.getByLabel("说明（英文）").fill("Our service was not right");
  await page.getByRole("checkbox", { name: /接受新工单/ }).check();
  await page.getByRole("tab", { name: "表单" }).click();
  await page.getByRole("button", { name: "添加字段" }).click();
  const field = page.getByRole("dialog", { name: "添加字段" });
  await field.getByLabel("名称（中文）").fill("投诉对象");
  await field.getByLabel("名称（英文）").fill("What it is about");
  await field.getByRole("combobox", { name: "填写方式" }).click();
  await page.getByRole("option", { name: "单选" }).click();
  await field.getByLabel("选项").fill("响应慢 | Slow reply\n服务态度 | Manner");
  await field.getByRole("checkbox", { name: "必填" }).check();
  await field.getByRole("button", { name: "确定" }).click();
  await page.getByText("单选 · 必填 · 响应慢、服务态度").waitFor();
};

/** He has its customers read other words than with a question, and keeps it all. */
const word = async ({ page }: Visitor) => {
  await page.getByRole("tab", { name: "流程" }).click();
  await page
    .getByRole("listitem")
    .filter({ hasText: "客户看到“处理中”" })
    .getByRole("button", { name: "修改" })
    .click();
  const state = page.getByRole("dialog", { name: "修改“处理中”" });
  await state.getByLabel("客户看到（中文）").fill("正在核实");
  await state.getByLabel("客户看到（英文）").fill("Being checked");
  await state.getByRole("button", { name: "确定" }).click();
  await page.getByText("客户看到“正在核实”").waitFor();
};

/** A step and two moves of his own: the agent asks the supervisor, who gives it back. */
const addStep = async ({ page }: Visitor) => {
  await page.getByRole("button", { name: "新增状态" }).click();
  const state = page.getByRole("dialog", { name: "新增状态" });
  await state.getByLabel("同事看到（中文）").fill("主管核实");
  await state.getByLabel("同事看到（英文）").fill("With the supervisor");
  await state.getByLabel("客户看到（中文）").fill("主管正在核实");
  await state.getByLabel("客户看到（英文）").fill("A supervisor is looking into it");
  await state.getByRole("button", { name: "确定" }).click();
  // Nothing leads there yet, and that is said before anybody saves.
  await page.getByText("这样改，就没有工单能到“主管核实”了。").waitFor();

  await addMove({ page }, "请主管核实", "Ask the supervisor", "处理中", "主管核实");
  await addMove({ page }, "核实完毕", "Looked into", "主管核实", "处理中");
  await page.getByText("还有几处要改好才能保存").waitFor({ state: "detached" });
};
const addMove = async (
  { page }: Pick<Visitor, "page">,
  ...[zh, en, from, to]: [zh: string, en: string, from: string, to: string]
) => {
  await page.getByRole("button", { name: "新增操作" }).click();
  const move = page.getByRole("dialog", { name: "新增操作" });
  await move.getByLabel("按钮文字（中文）").fill(zh);
  await move.getByLabel("按钮文字（英文）").fill(en);
  await move.getByLabel("历史记录（中文）").fill(`${zh}了`);
  await move.getByLabel("历史记录（英文）").fill(en.toLowerCase());
  await move.getByRole("checkbox", { name: from }).check();
  await move.getByRole("combobox", { name: "到哪个状态" }).click();
  await page.getByRole("option", { name: to }).click();
  await move.getByRole("button", { name: "确定" }).click();
  await move.waitFor({ state: "detached" });
};

const keep = async ({ page }: Visitor) => {
  await save({ page, note: "投诉要核实后答复" });
  await page.getByText("第 2 版").first().waitFor();
};
const save = async ({ page, note }: Pick<Visitor, "page"> & { note: string }) => {
  await page.getByRole("button", { name: "保存为新版本" }).click();
  const dialog = page.getByRole("dialog", { name: "保存为新版本" });
  await dialog.getByLabel("改了什么，为什么").fill(note);
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.waitFor({ state: "detached" });
};

/** 李经理 submits one on his phone; answers the number. */
const complain = async ({ page }: Visitor): Promise<number> => {
  await page.goto("/tickets/new");
  await page.getByText("对服务不满意").click();
  await page.getByRole("textbox", { name: /标题/ }).fill("两天没有人答复");
  await page
    .getByRole("combobox", { name: /项目/ })
    .selectOption({ label: "江城大学图书馆报表平台" });
  await page.getByText("响应慢").click();
  await page.getByRole("textbox", { name: /详细说明/ }).fill("周一提交的问题，到今天没有答复。");
  await page.getByRole("textbox", { name: /电话/ }).fill("13800000000");
  await page.getByRole("button", { name: "提交", exact: true }).click();
  const link = page.locator('a[href^="/tickets/1"]').first();
  await link.waitFor();
  return Number(/\d+/.exec((await link.getAttribute("href")) ?? "")![0]);
};

test("an administrator adds 投诉, a customer submits one on the phone, a colleague handles it", async () => {
  const admin = await visitor(address, { cookie: as.admin.cookie });
  admin.page.setDefaultTimeout(15_000);
  await add(admin);
  await accessible(admin);
  await word(admin);
  await addStep(admin);
  await accessible(admin);
  await keep(admin);

  const customer = await visitor(address, { phone: true, cookie: as.li.cookie });
  customer.page.setDefaultTimeout(15_000);
  const number = await complain(customer);
  await customer.page.goto(`/tickets/${number}`);
  await customer.page.getByText("已提交，等待受理").first().waitFor();

  const agent = await visitor(address, { cookie: as.xiaolin.cookie });
  agent.page.setDefaultTimeout(15_000);
  await agent.page.goto(`/desk/tickets/${number}?scope=all`);
  await agent.page.getByText("投诉对象").first().waitFor();
  await agent.page.getByRole("button", { name: "认领" }).first().click();
  await agent.page.getByText("处理中").first().waitFor();
  await customer.page.getByText("正在核实").first().waitFor();

  // Its own step: the button, what the customer reads of it, and the way on.
  await agent.page.getByRole("button", { name: "更多操作" }).click();
  await agent.page.getByRole("menuitem", { name: "请主管核实" }).click();
  await customer.page.getByText("主管正在核实").first().waitFor();
  await agent.page.getByRole("button", { name: "核实完毕" }).first().click();
  await customer.page.getByText("正在核实", { exact: true }).first().waitFor();
  await agent.page.getByRole("tab", { name: "历史" }).click();
  await agent.page.getByText("请主管核实了").first().waitFor();

  // Whoever leads has it go on by a newer version, on purpose.
  await admin.page
    .getByRole("listitem")
    .filter({ hasText: "客户看到“正在核实”" })
    .getByRole("button", { name: "修改" })
    .click();
  const state = admin.page.getByRole("dialog", { name: "修改“处理中”" });
  await state.getByLabel("客户看到（中文）").fill("专人核实中");
  await state.getByRole("button", { name: "确定" }).click();
  await save({ page: admin.page, note: "说明有专人" });
  await admin.page.getByText("第 3 版").first().waitFor();
  const lead = await visitor(address, { cookie: as.laozhou.cookie });
  lead.page.setDefaultTimeout(15_000);
  await lead.page.goto(`/desk/tickets/${number}?scope=all`);
  await lead.page.getByRole("button", { name: "更多操作" }).click();
  await lead.page.getByRole("menuitem", { name: "改用当前版本" }).click();
  await lead.page.getByLabel("原因（记入历史）").fill("新说法更清楚");
  await lead.page.getByRole("button", { name: "改用", exact: true }).click();
  await lead.page.getByRole("dialog").waitFor({ state: "detached" });
  await customer.page.reload();
  await customer.page.getByText("专人核实中").first().waitFor();
  expect([admin, customer, agent, lead].flatMap(({ problems }) => problems)).toEqual([]);
}, 240_000);
