import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "../../src/lib/db.ts";
import { alwaysAtWork } from "../atWork.ts";
import { closeBrowser, visitor, type Visitor } from "../browser.ts";
import { projects } from "../cast.ts";
import { openDesk } from "../desk.ts";
import { submission } from "../submission.ts";

const desk = await openDesk({ worker: true });
const { as, db } = desk;
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
  await sql`update staff set password_hash = 'x'`.execute(db);
  await alwaysAtWork(desk, null);
  await as.admin.post("/plans", { name: "高级", lengths: { FR: { S1: { minutes: 15 } } } });
  const { status } = await as.chen.post("/contracts", {
    number: "HT-2026-01",
    projectId: projects.library,
    plan: "高级",
    signedOn: "2026-01-01",
    maintenanceUntil: "2999-12-31",
  });
  expect(status).toBe(200);
});
afterAll(closeBrowser);

const isClean = async ({ page }: Visitor) => {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
};

test("an administrator changes a time of a plan; by it a new request is due, in the desk and for its customer", async () => {
  const admin = await visitor(address, { cookie: as.admin.cookie });
  admin.page.setDefaultTimeout(15_000);
  await admin.page.goto("/desk/settings/plans");
  await admin.page.getByRole("button", { name: "修改方案：高级" }).click();
  const dialog = admin.page.getByRole("dialog");
  const field = dialog.getByRole("textbox", { name: "首次回复 S1", exact: true });
  await expect.poll(() => field.inputValue()).toBe("15 分钟");
  await isClean(admin);
  await field.fill("很快");
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText("请写成“30 分钟”“4 小时”或“2 天”。").waitFor();
  await field.fill("50 分钟");
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.waitFor({ state: "detached" });
  await admin.page.getByRole("cell", { name: "50 分钟" }).waitFor();
  await isClean(admin);

  const { body } = await as.li.post(
    "/tickets",
    submission({ projectId: projects.library, severity: "S1" }),
  );
  const agent = await visitor(address, { cookie: as.xiaolin.cookie });
  agent.page.setDefaultTimeout(15_000);
  await agent.page.goto(`/desk/tickets/${body.number}`);
  await agent.page.getByText("/ 0:50 工作小时").waitFor();
  const { createdAt } = (await as.xiaolin.get(`/tickets/${body.number}`)).body;
  const due = new Date(Date.parse(createdAt) + 50 * 60_000);
  const times = await agent.page
    .locator("time")
    .evaluateAll((all) => all.map((each) => each.getAttribute("datetime") ?? ""));
  expect(times.map((at) => Date.parse(at))).toContain(due.getTime());
  await isClean(agent);

  const customer = await visitor(address, { cookie: as.li.cookie, phone: true });
  customer.page.setDefaultTimeout(15_000);
  await customer.page.goto(`/tickets/${body.number}`);
  const clock = due.toLocaleTimeString("zh-CN", {
    timeZone: "Asia/Shanghai",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  await customer.page.getByText(`${clock} 前首次答复您。`).waitFor();
  await isClean(customer);
  expect([...admin.problems, ...agent.problems, ...customer.problems]).toEqual([]);
}, 120_000);
