import { afterAll, beforeAll, expect, test } from "vitest";
import { zipOf } from "../../src/files/testing/archives.ts";
import { closeBrowser, visitor, type Visitor } from "../browser.ts";
import { projects } from "../cast.ts";
import { openDesk } from "../desk.ts";
import { submission } from "../submission.ts";

const desk = await openDesk();
const secret = "华信 2026!";
let address = "";
let number = 0;

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
  const { body } = await desk.as.li.post("/tickets", submission({ projectId: projects.library }));
  number = body.number;
});
afterAll(closeBrowser);

const locked = {
  name: "logs.zip",
  mimeType: "application/zip",
  buffer: zipOf({ name: "app.log", bytes: Buffer.from("ERROR\n"), encrypted: true }),
};

/** What this phone keeps of what was typed. */
const keptOn = ({ page }: Visitor) => page.evaluate(() => JSON.stringify({ ...localStorage }));

test("a customer sends a locked archive and its password, and who has the request sees it once", async () => {
  const customer = await visitor(address, { phone: true, cookie: desk.as.li.cookie });
  const agent = await visitor(address, { cookie: desk.as.xiaolin.cookie });
  const mine = customer.page;
  await mine.goto(`/tickets/${number}`);
  await mine.locator("input[type=file]").setInputFiles(locked);
  await mine.getByText("密码加密保存，仅处理人可查看一次").waitFor();
  await mine.getByRole("textbox", { name: "解压密码" }).fill(secret);
  await mine.getByRole("textbox", { name: "回复" }).fill("日志见附件");
  await expect.poll(() => keptOn(customer)).toContain("logs.zip");
  expect(await keptOn(customer)).not.toContain(secret);
  expect(await mine.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await mine.getByRole("button", { name: "发送" }).click();
  await mine.getByText("已提供解压密码").waitFor();

  // Whoever has not taken it is not shown it.
  const { page } = agent;
  await page.goto(`/desk/tickets/${number}`);
  await page.getByText("解压密码仅处理人可查看").waitFor();
  await page.getByRole("button", { name: "认领" }).first().click();
  await page.getByRole("button", { name: "查看解压密码" }).click();
  const sure = page.getByRole("alertdialog", { name: "查看解压密码？" });
  await sure.getByRole("button", { name: "查看", exact: true }).click();
  const shown = page.getByRole("dialog", { name: "解压密码" });
  expect(await shown.getByRole("textbox", { name: "解压密码" }).inputValue()).toBe(secret);
  await shown.getByRole("button", { name: "完成" }).click();
  await page.getByText("小林 已查看解压密码").waitFor();
  expect(await page.getByRole("button", { name: "查看解压密码" }).count()).toBe(0);

  // It was mistyped: she gives it anew, and it can be shown once more.
  await mine.getByRole("button", { name: "重新填写" }).click();
  const sheet = mine.getByRole("dialog", { name: "logs.zip" });
  await sheet.getByRole("textbox", { name: "解压密码" }).fill("huaxin");
  await sheet.getByRole("button", { name: "保存密码" }).click();
  await sheet.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "查看解压密码" }).waitFor();
  expect([customer.problems, agent.problems]).toEqual([[], []]);
}, 120_000);

test("a request goes out with the password of its archive, or without it", async () => {
  const customer = await visitor(address, { phone: true, cookie: desk.as.li.cookie });
  const { page } = customer;
  await page.goto("/tickets/new");
  await page.getByText("使用咨询").first().click();
  await page.getByText("S3 中").click();
  await page.getByRole("textbox", { name: /标题/ }).fill("导出 Excel 超时");
  await page
    .getByRole("combobox", { name: /项目/ })
    .selectOption({ label: "江城大学图书馆报表平台" });
  await page.getByRole("combobox", { name: /产品/ }).selectOption({ label: "星图报表" });
  await page.getByRole("textbox", { name: /问题描述/ }).fill("一分钟后提示超时。");
  await page.getByRole("textbox", { name: /电话/ }).fill("13800000000");
  const others = [
    { ...locked, name: "more.zip" },
    {
      name: "dump.7z",
      mimeType: "",
      buffer: Buffer.from("377abcaf271c0004".padEnd(128, "0"), "hex"),
    },
  ];
  await page.locator("input[type=file]").setInputFiles([locked, ...others]);
  await page.getByRole("checkbox", { name: /不含生产环境/ }).check();
  // Whether a 7z is locked only its sender knows.
  await page.getByRole("button", { name: "有解压密码？" }).click();
  const fields = page.getByRole("textbox", { name: "解压密码" });
  await expect.poll(() => fields.count()).toBe(3);
  await fields.nth(0).fill(secret);
  await fields.nth(2).fill("seven");
  await page.getByRole("button", { name: "提交", exact: true }).click();
  const link = page.locator('a[href^="/tickets/1"]').first();
  await link.waitFor();
  const made = Number(/\d+/.exec((await link.getAttribute("href")) ?? "")![0]);
  const { files } = (await desk.as.xiaolin.get(`/tickets/${made}`)).body.messages[0];
  expect(
    files.map((file: { name: string; password: boolean }) => [file.name, file.password]),
  ).toEqual([
    ["logs.zip", true],
    ["more.zip", false],
    ["dump.7z", true],
  ]);
  await page.goto(`/tickets/${made}`);
  await page.getByRole("button", { name: "补充解压密码" }).waitFor();
  expect(customer.problems).toEqual([]);
}, 120_000);
