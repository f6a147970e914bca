import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, visitor } from "../browser.ts";
import { openDesk } from "../desk.ts";

const desk = await openDesk({ empty: true });
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await closeBrowser();
});

test("whoever opens an empty desk first sets it up, and no page lets anybody in before", async () => {
  const { page, problems } = await visitor(address);
  await page.goto("/");
  await page.getByRole("heading", { name: "欢迎，先创建管理员" }).waitFor();
  await page.getByRole("textbox", { name: "您的姓名" }).fill("管理员");
  await page.getByRole("textbox", { name: "您的邮箱" }).fill("admin@vendor.example");
  await page.getByLabel("密码", { exact: true }).fill("Rainy-Tuesday-7");
  await page.getByRole("button", { name: "下一步" }).click();

  await page.getByRole("heading", { name: "客户会看到谁？" }).waitFor();
  // A closed tab loses nothing of what was kept.
  await page.reload();
  await page.getByRole("textbox", { name: /公司名称/ }).fill("星图软件");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("heading", { name: "时区与语言" }).waitFor();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("heading", { name: "用哪个邮箱发信？" }).waitFor();
  await page.getByRole("button", { name: "以后再说" }).click();
  await page.getByRole("heading", { name: "连接微信服务号" }).waitFor();
  await page.getByRole("button", { name: "以后再说" }).click();
  await page.getByRole("heading", { name: "设置完成" }).waitFor();
  await page.getByRole("link", { name: "进入服务台" }).click();
  await page.getByRole("heading", { name: /工单/ }).first().waitFor();

  const customer = await visitor(address, { phone: true });
  await customer.page.goto("/");
  await customer.page.getByText("星图软件").first().waitFor();
  const stranger = await visitor(address);
  await stranger.page.goto("/desk/setup");
  await stranger.page.getByRole("heading", { name: "登录服务台" }).waitFor();
  expect([...problems, ...customer.problems, ...stranger.problems]).toEqual([]);
});
