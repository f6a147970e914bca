import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, visitor, type Visitor } from "../browser.ts";
import { openDesk } from "../desk.ts";
import { openMailServer } from "../mail.ts";

const mail = await openMailServer();
const desk = await openDesk({ worker: true });
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
  await desk.as.admin.put("/settings/mailboxes", { support: mail.mailbox });
});
afterAll(async () => {
  await closeBrowser();
  await mail.stop();
});

const zip = () => ({
  name: "logs.zip",
  mimeType: "application/zip",
  buffer: Buffer.from(
    zipSync({ "app.log": strToU8("ERROR export timed out after 60 s\n".repeat(200)) }),
  ),
});

const codeFrom = async (to: string): Promise<string> => {
  await expect
    .poll(() => mail.letters.some((letter) => letter.to === to && /\d{6}/.test(letter.subject)))
    .toBe(true);
  return /\d{6}/.exec(mail.letters.findLast((letter) => letter.to === to)!.subject)![0];
};

/** 周敏, whom nobody knows yet, signs in on her phone by a code and says where she works. */
const bind = async ({ page }: Visitor) => {
  await page.goto("/bind");
  await page.getByRole("textbox", { name: /邮箱/ }).fill("zhoumin@huaxin.example");
  await page.getByRole("button", { name: "获取验证码" }).click();
  await page
    .getByRole("textbox", { name: /验证码/ })
    .fill(await codeFrom("zhoumin@huaxin.example"));
  await page.getByRole("textbox", { name: /姓名/ }).fill("周敏");
  await page.getByRole("button", { name: "继续" }).click();
  await page.getByRole("textbox", { name: /公司全称/ }).fill("华信系统集成有限公司");
  await page.getByText("代理商、集成商、服务商").click();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("已提交，核验中").first().waitFor();
};

/** 小林 compares with the registry, calls back, and verifies. */
const verify = async ({ page }: Visitor) => {
  await page.goto("/desk/bindings");
  await page.getByText("周敏").first().click();
  await page.getByRole("button", { name: "核验为这家公司" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /核验经过/ }).fill("按合同电话回访，本人确认");
  await dialog.getByRole("button", { name: "核验通过" }).click();
  await dialog.waitFor({ state: "hidden" });
};

/** She asks, with her logs in a zip; answers the number. */
const submit = async ({ page }: Visitor): Promise<number> => {
  await page.goto("/tickets/new");
  await page.getByText("使用咨询").first().click();
  await page.getByText("S3 中").click();
  await page.getByRole("textbox", { name: /标题/ }).fill("导出 Excel 超时");
  await page
    .getByRole("combobox", { name: /项目/ })
    .selectOption({ label: "江城大学图书馆报表平台" });
  await page.getByRole("combobox", { name: /产品/ }).selectOption({ label: "星图报表" });
  await page
    .getByRole("textbox", { name: /问题描述/ })
    .fill("约五万行，一分钟后提示超时。<b>日志</b>见附件。");
  await page.locator("input[type=file]").setInputFiles(zip());
  await page.getByRole("checkbox", { name: /不含生产环境/ }).check();
  await page.getByRole("textbox", { name: /电话/ }).fill("13800000000");
  await page.getByRole("progressbar", { name: "logs.zip" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "提交", exact: true }).click();
  const link = page.locator('a[href^="/tickets/1"]').first();
  await link.waitFor();
  const number = Number(/\d+/.exec((await link.getAttribute("href")) ?? "")![0]);
  await page.goto(`/tickets/${number}`);
  await page.getByText("logs.zip").first().waitFor();
  return number;
};

/** Types into the composer of the desk and sends. */
const answer = async ({ page }: Visitor, text: string, send: string) => {
  const composer = page.getByRole("textbox", { name: /回复客户|写给客户/ }).first();
  await composer.click();
  await page.keyboard.type(text);
  await page.getByRole("button", { name: send, exact: true }).click();
  await page.getByText(text).first().waitFor();
};

test("bind, verify, submit with a zip, claim, reply, reply, solved, rated", async () => {
  const customer = await visitor(address, { phone: true });
  const agent = await visitor(address, { cookie: desk.as.xiaolin.cookie });
  await bind(customer);
  await verify(agent);
  const number = await submit(customer);

  // The agent finds it in the queue, sees what is in the archive, claims and asks back.
  await agent.page.goto("/desk/tickets?scope=unassigned");
  await agent.page.getByText("导出 Excel 超时").first().click();
  await agent.page.getByText("<b>日志</b>见附件").first().waitFor();
  await agent.page.getByRole("button", { name: "认领" }).first().click();
  await customer.page.getByText("处理中").first().waitFor();
  await answer(agent, "请问数据库是哪个版本？", "发送");

  // She reads it without reloading, and answers; he does too.
  await customer.page.getByText("请问数据库是哪个版本？").first().waitFor();
  await customer.page.getByRole("textbox").last().fill("MySQL 8.0.36");
  await customer.page.getByRole("button", { name: "发送" }).click();
  await agent.page.getByText("MySQL 8.0.36").first().waitFor();

  await agent.page.getByRole("button", { name: "给出方案" }).first().click();
  await agent.page.getByText("解决方案", { exact: true }).click();
  await answer(agent, "请把 socketTimeout 改为 300 秒。", "发送并给出方案");

  await customer.page.getByRole("button", { name: "已解决" }).click();
  const sure = customer.page.getByRole("dialog").getByRole("button", { name: /已解决|确定/ });
  if (await sure.count()) await sure.last().click();
  await customer.page.getByText("服务评价").waitFor();
  await customer.page.getByRole("radio").last().check({ force: true });
  await customer.page.getByRole("button", { name: "提交评价" }).click();
  await customer.page.getByText("谢谢您的评价").first().waitFor();

  const { body } = await desk.as.laozhou.get(`/tickets/${number}`);
  expect([body.state.name, body.rating.rating, body.verified]).toEqual(["closed", 5, true]);
  expect([customer.problems, agent.problems]).toEqual([[], []]);
}, 600_000);
