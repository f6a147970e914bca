import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, visitor, type Visitor } from "../browser.ts";
import { openDesk } from "../desk.ts";

const desk = await openDesk();
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

const paceOf = async (who: "xiaolin" | "li", kind: string) =>
  (await as[who].get("/me/notices")).body.items.find((item: { kind: string }) => item.kind === kind)
    .pace;

test("a colleague turns off mails about one kind, and sets hours of his own", async () => {
  const colleague = await visitor(address, { cookie: as.xiaolin.cookie });
  const { page, problems } = colleague;
  await page.goto("/desk/account/notices");
  await page.getByRole("combobox", { name: "时限预警" }).click();
  await page.getByRole("option", { name: "仅服务台内" }).click();
  await page.getByText("已保存").first().waitFor();
  expect(await paceOf("xiaolin", "clock")).toBe("desk");

  await page.getByRole("combobox", { name: "不发邮件的时间" }).click();
  await page.getByRole("option", { name: "自己设定" }).click();
  await page.getByLabel("从").fill("21:30");
  await accessible(colleague);
  await page.getByRole("button", { name: "保存" }).click();
  await expect
    .poll(async () => (await as.xiaolin.get("/me/notices")).body.quiet)
    .toEqual({ mode: "span", from: "21:30", to: "08:00" });
  expect(problems).toEqual([]);
});

test("a customer turns off mails about progress on his phone", async () => {
  const customer = await visitor(address, { cookie: as.li.cookie, phone: true });
  const { page, problems } = customer;
  await page.goto("/me");
  await page.getByLabel("处理进展").selectOption({ label: "不发送" });
  await page.getByText("已保存").first().waitFor();
  await accessible(customer);
  expect(await paceOf("li", "progress")).toBe("off");
  expect(problems).toEqual([]);
});

test("an administrator writes a text anew, sees how it comes out for whom, and sets it back", async () => {
  const admin = await visitor(address, { cookie: as.admin.cookie });
  const { page, problems } = admin;
  await page.goto("/desk/settings/notices");
  await page
    .getByRole("link", { name: "[#1042] 正在重现：导出 Excel 时提示超时" })
    .first()
    .waitFor();
  await accessible(admin);
  await page.getByRole("link", { name: "[#1042] 属于已知问题：导出 Excel 时提示超时" }).click();

  await page.getByLabel("标题").first().fill("{product} {version} 的已知问题：{title}");
  const preview = page.getByRole("article", { name: "中文" });
  await preview.getByText("星图报表 11.2 的已知问题：导出 Excel 时提示超时").waitFor();
  await page.getByRole("radio", { name: "未核验" }).click();
  await preview.getByText("[#1042] 属于已知问题：导出 Excel 时提示超时").waitFor();
  await accessible(admin);

  await page.getByLabel("标题").first().fill("{wrong}");
  await page.getByText("花括号中的变量在这里不可用，请从列出的变量中选择。").waitFor();
  await page.getByLabel("标题").first().fill("{product} 的已知问题：{title}");
  await page.getByLabel("修改原因（选填）").fill("写明产品");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("写明产品").waitFor();
  const path = "/settings/templates/bug.known";
  expect((await as.admin.get(path)).body.texts["zh-CN"].subject).toBe(
    "{product} 的已知问题：{title}",
  );

  await page.getByRole("button", { name: "恢复原文" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "恢复原文" }).click();
  await page.getByText("恢复为产品原文").waitFor();
  expect((await as.admin.get(path)).body.changed).toBe(false);
  // The browser itself notes that a preview was refused.
  expect(problems.filter((problem) => !problem.includes("422"))).toEqual([]);
});
