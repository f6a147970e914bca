import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "../../src/lib/db.ts";
import { alwaysAtWork } from "../atWork.ts";
import { closeBrowser, visitor } from "../browser.ts";
import { cast, projects, teams } from "../cast.ts";
import { openDesk } from "../desk.ts";
import { submission } from "../submission.ts";

const desk = await openDesk({ worker: true });
const { as, db } = desk;
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
  await sql`update staff set password_hash = 'x'`.execute(db);
  await alwaysAtWork(desk, teams.firstLine);
  await as.admin.patch(`/staff/${cast.xiaolin}`, { skills: ["达梦"] });
});
afterAll(closeBrowser);

test("an administrator writes rules, puts them in order by keyboard and tries them; a request goes by them", async () => {
  const { page, problems } = await visitor(address, { cookie: as.admin.cookie });
  page.setDefaultTimeout(15_000);
  await page.goto("/desk/settings/routing");

  const write = async (name: string, more: () => Promise<unknown>) => {
    await page.getByRole("button", { name: "新建规则" }).click();
    const dialog = page.getByRole("dialog", { name: "新建规则" });
    await dialog.getByLabel("名称").fill(name);
    await dialog.getByLabel("团队").click();
    await page.getByRole("option", { name: "一线支持" }).click();
    await more();
    await dialog.getByRole("button", { name: "保存" }).click();
    await dialog.waitFor({ state: "detached" });
  };
  await write("其余", async () => {
    await page.getByRole("dialog").getByLabel("怎样分").click();
    await page.getByRole("option", { name: "不指定同事" }).click();
  });
  await write("达梦问题", async () => {
    await page.getByRole("dialog").getByRole("combobox", { name: "类型" }).click();
    await page.getByRole("option", { name: "使用咨询" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").getByLabel("需要的技能").fill("达梦");
  });
  await expect
    .poll(() => page.locator("ol li").allInnerTexts())
    .toEqual([
      expect.stringMatching(/1\.其余[^]*所有工单[^]*一线支持，由同事认领/),
      expect.stringMatching(/2\.达梦问题[^]*使用咨询[^]*一线支持，轮流分配；须会“达梦”/),
    ]);

  await page.getByRole("button", { name: "上移：达梦问题" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => page.locator("ol li").first().innerText()).toContain("达梦问题");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    "上移：达梦问题",
  );

  await page.getByRole("button", { name: "看看结果" }).click();
  await page.getByText("会分配给小林（一线支持）。").waitFor();
  await page.getByText("老周：没有这项技能。").waitFor();
  await page.getByText("自动分派已关闭，现在提交的工单不会这样分派。").waitFor();
  await page.getByRole("switch", { name: "自动分派" }).click();
  await page.getByText("已开启：").waitFor();
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const made = await as.li.post("/tickets", submission({ projectId: projects.library }));
  const { number } = made.body;
  await expect
    .poll(async () => (await as.xiaolin.get(`/tickets/${number}`)).body.assignee?.name)
    .toBe("小林");
  expect(problems).toEqual([]);
}, 120_000);

test("a colleague goes away from the menu, and reads what went back", async () => {
  const { page, problems } = await visitor(address, { cookie: as.xiaolin.cookie });
  page.setDefaultTimeout(15_000);
  await page.goto("/desk/account/profile");
  await page.getByRole("button", { name: /^小林/ }).click();
  await page.getByRole("menuitem", { name: "暂时离开" }).click();
  const dialog = page.getByRole("dialog", { name: "暂时离开" });
  await dialog.getByText("您名下有 1 个工单等我们处理，0 个等客户。").waitFor();
  await dialog.getByRole("radio", { name: /退回待分派/ }).waitFor();
  await dialog.getByRole("button", { name: "暂时离开" }).click();
  await page.getByText("已暂离，等我们处理的 1 个工单退回待分派").waitFor();
  await page.getByText("离开后已有 1 个工单退回待分派。").waitFor();
  expect(problems).toEqual([]);
}, 120_000);

test("whoever assigns sees who is away, what each has to do and what he knows of it", async () => {
  const { page, problems } = await visitor(address, { cookie: as.laozhou.cookie });
  page.setDefaultTimeout(15_000);
  const { number } = (
    await as.li.post("/tickets", submission({ projectId: projects.library, title: "达梦连接失败" }))
  ).body;
  await page.goto(`/desk/tickets/${number}`);
  await page.getByRole("heading", { name: "达梦连接失败" }).first().waitFor();
  await page.keyboard.press("a");
  const box = page.getByRole("dialog").getByRole("combobox", { name: "处理人" });
  await box.click();
  await expect
    .poll(() => page.getByRole("option").allInnerTexts())
    .toContainEqual(expect.stringMatching(/小林\s*暂离 · 手上没有工单 · 擅长：达梦/));
  expect(problems).toEqual([]);
}, 120_000);
