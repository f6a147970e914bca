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
  await desk.as.qian.post("/tickets", submission({ title: "别家公司的问题" }));
});
afterAll(closeBrowser);

const saved = async (cookie: string, path: string, presses: readonly string[]) => {
  const { page, problems } = await visitor(address, { cookie });
  await page.goto(path);
  await page.getByText("导出 Excel 时提示超时").first().waitFor();
  const file = page.waitForEvent("download");
  for (const name of presses) {
    const item = page.getByRole("menuitem", { name }).or(page.getByRole("button", { name }));
    await item.first().click();
  }
  const content = await readFile(await (await file).path(), "utf8");
  expect((await file).suggestedFilename()).toBe("工单.csv");
  expect(problems).toEqual([]);
  return content;
};

test("a partner's administrator saves the list, with nothing of others in it", async () => {
  const content = await saved(desk.as.sun.cookie, "/tickets", ["导出"]);
  expect(content).toMatch(/^\uFEFF/);
  expect(content).toContain("导出 Excel 时提示超时");
  expect(content).not.toContain("别家公司的问题");
}, 120_000);

test("a colleague saves the list that is open", async () => {
  const path = "/desk/tickets?scope=all";
  const content = await saved(desk.as.laozhou.cookie, path, ["排序", "导出为 Excel"]);
  expect(content).toContain("导出 Excel 时提示超时");
  expect(content).toContain("别家公司的问题");
}, 120_000);
