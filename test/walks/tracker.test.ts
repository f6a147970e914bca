import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projects, cast } from "../cast.ts";
import { closeBrowser, visitor } from "../browser.ts";
import { openDesk } from "../desk.ts";
import { submission } from "../submission.ts";
import { openGitlab } from "../trackers/gitlab.ts";

const desk = await openDesk({ worker: true });
const { as, app } = desk;
const gitlab = await openGitlab();
const secret = "a secret that only the two know";
let address = "";

beforeAll(async () => {
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(closeBrowser);

/** 小林 reports a bug of 李经理 to R&D; answers the number of the defect. */
const reported = async (): Promise<number> => {
  const bug = submission({
    type: "bug",
    title: "江城大学导出超时",
    projectId: projects.library,
    version: "11.2",
    fields: { platform: "linux", environment: "麒麟 V10，JDK 1.8", error: "超时" },
  });
  const ticket = (await as.li.post("/tickets", bug)).body.number as number;
  await as.xiaolin.put(`/tickets/${ticket}/assignment`, { personId: cast.xiaolin });
  const press = (move: string, answers: object) =>
    as.xiaolin.post(`/tickets/${ticket}/moves`, { move, answers });
  await press("suspect", { module: "导出", reason: "可以稳定重现" });
  await press("report", {
    environment: "麒麟 V10，主机 10.1.2.3",
    steps: "点击导出",
    result: "超时，李经理 13812345678 可以演示",
    reproduced: "yes",
  });
  const defect = async () => (await as.xiaolin.get(`/tickets/${ticket}/defect`)).body.defect;
  await expect.poll(async () => (await defect())?.number).toBeTypeOf("number");
  return (await defect()).number;
};

const readsWell = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
  expect(found).toEqual([]);
};

test("an administrator connects GitLab, and tries it before it is kept", async () => {
  const { page, problems } = await visitor(address, { cookie: as.admin.cookie });
  await page.goto("/desk/settings/trackers");
  await page.getByRole("button", { name: "添加系统" }).first().click();
  const dialog = page.getByRole("dialog", { name: "添加系统" });
  await dialog.getByLabel("名称").fill("研发 GitLab");
  await dialog.getByRole("textbox", { name: "地址" }).fill(gitlab.server.url);
  await dialog.getByRole("checkbox", { name: /部署在内网/ }).click();
  await dialog.getByRole("textbox", { name: /^项目/ }).fill("star/report");
  await dialog.getByRole("textbox", { name: "访问令牌" }).fill("glpat-right");
  await dialog.getByRole("textbox", { name: "Webhook 密钥" }).fill(secret);
  await dialog.getByRole("button", { name: "测试连接" }).click();
  await dialog.getByText("连接正常：Star / Report").waitFor();
  await readsWell(page);
  await dialog.getByRole("button", { name: "保存" }).click();
  await page.getByText("还没有连接过").waitFor();
  await readsWell(page);
  expect(problems).toEqual([]);
}, 300_000);

test("R&D has a defect created as previewed, and its closing there comes back by itself", async () => {
  const number = await reported();
  const { page, problems } = await visitor(address, { cookie: as.wang.cookie });
  await page.goto(`/desk/defects/${number}`);
  await page.getByRole("button", { name: "登记", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "登记到研发系统" });
  const leaving = dialog.getByRole("region", { name: "将要发出的内容" });
  await dialog.getByText(/^已隐去：/).waitFor();
  const shown = (await leaving.locator("p").allTextContents()) as [title: string, text: string];
  expect(shown.join("\n")).not.toMatch(/李经理|江城|华信|13812345678|10\.1\.2\.3/);
  await readsWell(page);
  await dialog.getByRole("button", { name: "发送" }).click();
  await page.getByRole("link", { name: "#1", exact: true }).waitFor();
  const [made] = gitlab.issues;
  expect([made!.title, made!.description]).toEqual(shown);
  await readsWell(page);

  gitlab.close(1, { milestone: "11.2.4" });
  const { items } = (await as.wang.get("/trackers")).body;
  const hook = new URL(items[0].hook as string).pathname;
  const told = await fetch(new URL(hook, address), {
    method: "POST",
    headers: { "content-type": "application/json", "x-gitlab-token": secret },
    body: JSON.stringify(gitlab.hook(1)),
  });
  expect(told.status).toBe(204);
  await page.getByText("closed", { exact: true }).waitFor();
  await page.getByText("已修复", { exact: true }).first().waitFor();
  expect(problems).toEqual([]);
}, 300_000);

test("a tracker that is down says since when, and keeps nobody from working", async () => {
  gitlab.server.down = true;
  const other = await reported();
  const { page, problems } = await visitor(address, { cookie: as.wang.cookie });
  await page.goto(`/desk/defects/${other}`);
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "发送" }).click();
  await page.getByText("等待登记").waitFor();
  await page.getByText("连接中断").first().waitFor();
  await page.getByRole("button", { name: "确认缺陷" }).first().click();
  const accept = page.getByRole("dialog", { name: "确认缺陷" });
  await accept.getByText("按已承诺的日期", { exact: true }).click();
  await accept.getByRole("button", { name: "确认缺陷" }).click();
  await page.getByText("已确认", { exact: true }).first().waitFor();
  await readsWell(page);

  const admin = await visitor(address, { cookie: as.admin.cookie });
  await admin.page.goto("/desk/settings/trackers");
  await admin.page.getByText("连接异常").waitFor();
  await admin.page.getByText(/^上次正常：/).waitFor();
  await admin.page.getByText(/1 条等待发送/).waitFor();
  await readsWell(admin.page);

  gitlab.server.down = false;
  await page.getByRole("button", { name: "立即重试" }).click();
  await page.getByRole("link", { name: "#2", exact: true }).waitFor();
  expect([problems, admin.problems]).toEqual([[], []]);
}, 300_000);
