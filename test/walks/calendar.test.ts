import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, visitor } from "../browser.ts";
import { openDesk } from "../desk.ts";

const desk = await openDesk();
const { as } = desk;
let address = "";

const daysOf = (name: string, off: string, worked = "") => [
  ...off.split(" ").map((day) => ({ name, date: `2026-${day}`, isOffDay: true })),
  ...(worked.match(/\S+/g) ?? []).map((day) => ({ name, date: `2026-${day}`, isOffDay: false })),
];
/** In the form of the holiday-cn files. */
const year2026 = {
  year: 2026,
  days: [
    ...daysOf("元旦", "01-01 01-02 01-03", "01-04"),
    ...daysOf("春节", "02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23", "02-14 02-28"),
    ...daysOf("清明节", "04-04 04-05 04-06"),
    ...daysOf("劳动节", "05-01 05-02 05-03 05-04 05-05", "05-09"),
    ...daysOf("端午节", "06-19 06-20 06-21"),
    ...daysOf("中秋节", "09-25 09-26 09-27"),
    ...daysOf("国庆节", "10-01 10-02 10-03 10-04 10-05 10-06 10-07", "09-20 10-10"),
  ],
};

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(closeBrowser);

test("one colleague enters a year from the notice, another confirms it, and it counts", async () => {
  const { page, problems } = await visitor(address, { cookie: as.laozhou.cookie });
  page.setDefaultTimeout(15_000);
  const { body: rule } = await as.laozhou.get("/calendar/train");
  await as.laozhou.put("/calendar/train", { ...rule, alarmFrom: "01-01" });
  await page.goto("/desk/tickets");
  await page.getByText("2027 年的放假安排尚未录入").waitFor();
  await page.getByRole("link", { name: "去录入" }).click();
  await page.getByRole("button", { name: "录入年度安排" }).click();
  const dialog = page.getByRole("dialog", { name: "录入年度安排" });
  await dialog.getByLabel("国务院通知").fill("https://www.gov.cn/zhengce/2027.htm");
  await dialog.getByLabel("年份").fill("2027");
  // The lines stand for a notice that is not published yet; only this test knows them.
  await dialog
    .getByLabel("放假安排")
    .fill(
      [
        "元旦 2027-01-01 2027-01-03",
        "春节 2027-02-05 2027-02-11 上班 2027-02-14 2027-02-20",
        "清明节 2027-04-03 2027-04-05",
        "劳动节 2027-05-01 2027-05-05 上班 2027-05-08",
        "端午节 2027-06-09",
        "中秋节 2027-09-15",
        "国庆节 2027-10-01 2027-10-07 上班 2027-10-09",
      ].join("\n"),
    );
  await dialog.getByRole("button", { name: "查看影响" }).click();
  await dialog.getByText(/工作日 \d+ 天，休息日 \d+ 天。/).waitFor();
  await dialog.getByRole("button", { name: "提交核对" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("您录入的安排要由另一位同事核对。").waitFor();
  const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  expect(found.violations.map(({ id }) => id)).toEqual([]);
  expect(problems).toEqual([]);

  const other = await visitor(address, { cookie: as.admin.cookie });
  other.page.setDefaultTimeout(15_000);
  await other.page.goto("/desk/settings/calendar?tab=notices");
  await other.page.getByRole("button", { name: "核对无误，确认" }).click();
  await other.page.getByRole("alertdialog").getByRole("button", { name: "核对无误，确认" }).click();
  await expect
    .poll(async () => (await as.xiaolin.get("/calendar/years")).body.coveredUntil)
    .toBe("2027-12-31");
  expect(other.problems).toEqual([]);
}, 120_000);

test("a company day and the hours of a team are set, and the year shows them", async () => {
  const { page, problems } = await visitor(address, { cookie: as.laozhou.cookie });
  page.setDefaultTimeout(15_000);
  await page.goto("/desk/settings/calendar?tab=notices");
  await page.getByRole("button", { name: "添加日期" }).click();
  const dialog = page.getByRole("dialog", { name: "添加日期" });
  await dialog.getByLabel("开始").fill("2026-12-31");
  await dialog.getByLabel("说明").fill("公司年会");
  await dialog.getByRole("button", { name: "保存" }).click();
  await page.getByText("公司年会").waitFor();

  await page.getByRole("tab", { name: "工作时间" }).click();
  await page.getByRole("listitem").filter({ hasText: "一线支持" }).getByRole("button").click();
  const hours = page.getByRole("dialog", { name: "一线支持的工作时间" });
  await hours.getByLabel("时间段").fill("8:30-12:00, 13:00-17:30");
  await hours.getByRole("button", { name: "保存" }).click();
  await page.getByText("08:30-12:00, 13:00-17:30").waitFor();

  await page.getByRole("tab", { name: "年历" }).click();
  await page.getByTitle("公司放假 · 公司年会").waitFor();
  const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  expect(found.violations.map(({ id }) => id)).toEqual([]);
  expect(problems).toEqual([]);
}, 120_000);

test("whoever changes the rule sees the next trains by it before it counts", async () => {
  const { page, problems } = await visitor(address, { cookie: as.laozhou.cookie });
  page.setDefaultTimeout(15_000);
  await page.goto("/desk/settings/calendar?tab=trains");
  await page.getByRole("button", { name: "修改" }).click();
  const dialog = page.getByRole("dialog", { name: "发版规则" });
  await expect.poll(() => dialog.getByText(/（周五）/).count()).toBeGreaterThan(0);
  expect(await dialog.getByText("有变化").count()).toBe(0);
  await dialog.getByRole("combobox", { name: "发版日" }).click();
  await page.getByRole("option", { name: "星期四" }).click();
  await expect.poll(() => dialog.getByText("有变化").count()).toBe(8);
  expect((await as.xiaolin.get("/calendar/train")).body.weekday).toBe(5);
  const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  expect(found.violations.map(({ id }) => id)).toEqual([]);

  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("星期四").waitFor();
  expect((await as.xiaolin.get("/calendar/train")).body.weekday).toBe(4);
  expect(problems).toEqual([]);
}, 120_000);

test("a year is read from a file, and may be taken back by whoever entered it", async () => {
  const { page, problems } = await visitor(address, { cookie: as.laozhou.cookie });
  page.setDefaultTimeout(15_000);
  await page.goto("/desk/settings/calendar?tab=notices");
  await page.getByRole("button", { name: "录入年度安排" }).click();
  const dialog = page.getByRole("dialog", { name: "录入年度安排" });
  await dialog.getByLabel("国务院通知").fill("https://www.gov.cn/zhengce/2026.htm");
  await dialog.locator('input[type="file"]').setInputFiles({
    name: "2026.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(year2026)),
  });
  await expect.poll(() => dialog.getByLabel("放假安排").inputValue()).toContain("元旦");
  expect(await dialog.getByLabel("年份").count()).toBe(0);
  await dialog.getByRole("button", { name: "查看影响" }).click();
  await dialog.getByText(/工作日 \d+ 天，休息日 \d+ 天。/).waitFor();
  await dialog.getByRole("button", { name: "提交核对" }).click();
  await dialog.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "撤回" }).click();
  const back = page.getByRole("dialog", { name: "撤回" });
  await back.getByLabel("原因").fill("选错了文件");
  await back.getByRole("button", { name: "保存" }).click();
  await page.getByText("选错了文件").waitFor();
  expect(problems).toEqual([]);
}, 120_000);
