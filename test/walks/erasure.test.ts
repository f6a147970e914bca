import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, visitor } from "../browser.ts";
import { projects } from "../cast.ts";
import { openDesk } from "../desk.ts";
import { submission } from "../submission.ts";

const desk = await openDesk();
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
  await desk.as.li.post("/tickets", submission({ projectId: projects.library }));
});
afterAll(closeBrowser);

test("a person takes his data out and asks to be deleted, and business does it", async () => {
  const phone = await visitor(address, { phone: true, cookie: desk.as.li.cookie });
  const mine = phone.page;
  await mine.goto("/me");

  const saving = mine.waitForEvent("download");
  await mine.getByRole("button", { name: "下载我的数据" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe("我的数据.json");
  expect(JSON.parse(await readFile(await file.path(), "utf8"))).toMatchObject({
    profile: { name: "李经理" },
    requests: [{ title: "导出 Excel 时提示超时" }],
  });

  const ask = async () => {
    await mine.getByRole("button", { name: "申请注销账号" }).click();
    const dialog = mine.getByRole("dialog", { name: "申请注销账号？" });
    await dialog.getByText("工作人员确认后才会删除").waitFor();
    await dialog.getByRole("button", { name: "提交申请" }).click();
    await mine.getByText("等待我们确认").waitFor();
  };
  await ask();
  await mine.getByRole("button", { name: "撤回申请" }).click();
  await mine.getByText("等待我们确认").waitFor({ state: "detached" });

  const business = await visitor(address, { cookie: desk.as.chen.cookie });
  const { page } = business;
  await page.goto("/desk/contacts");
  await page.getByRole("checkbox", { name: "申请注销" }).check();
  await page.getByText("没有待处理的注销申请").waitFor();
  await ask();
  expect(phone.problems).toEqual([]);
  await page.getByRole("link", { name: "李经理" }).click();
  await page.getByText("此人申请注销账号").waitFor();
  await page.getByRole("button", { name: "注销账号" }).click();
  const dialog = page.getByRole("dialog", { name: "注销 李经理 的账号？" });
  await dialog.getByRole("button", { name: "本人申请，已核实身份" }).click();
  await dialog.getByRole("button", { name: "注销账号" }).click();
  await page.getByRole("heading", { name: "已注销用户" }).waitFor();
  await page.getByText("此人申请注销账号").waitFor({ state: "detached" });
  expect(business.problems).toEqual([]);

  expect((await desk.as.li.get("/me/deletion")).status).toBe(401);
  await mine.reload();
  await mine.getByRole("heading", { name: "登录" }).waitFor();
}, 120_000);
