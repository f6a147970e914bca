import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, visitor } from "../browser.ts";
import { cast } from "../cast.ts";
import { openDesk } from "../desk.ts";

const desk = await openDesk({ worker: true });
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(closeBrowser);

test("a colleague asks whether two contacts are one person, and another merges them", async () => {
  const agent = await visitor(address, { cookie: desk.as.xiaolin.cookie });
  const { page } = agent;
  await page.goto(`/desk/contacts/${cast.newcomer}`);
  await page.getByRole("button", { name: "与另一位联系人合并…" }).click();
  const asking = page.getByRole("dialog", { name: "新人 与另一位联系人是同一人？" });
  await asking.getByRole("combobox", { name: "另一位联系人" }).fill("李经");
  await page.getByRole("option", { name: "李经理" }).click();
  await asking.getByRole("button", { name: "本人来电说明，已核实" }).click();
  await asking.getByRole("button", { name: "请同事核对" }).click();
  await page.getByText("由您提出，需要另一位同事确认").waitFor();
  expect(await page.getByRole("button", { name: "是同一人，合并" }).count()).toBe(0);

  const lead = await visitor(address, { cookie: desk.as.laozhou.cookie });
  const second = lead.page;
  await second.goto("/desk/contacts");
  await second.getByRole("button", { name: "通知" }).click();
  await second.getByText("请核对是否同一人，小林 提出").waitFor();
  await second.keyboard.press("Escape");
  await second.getByRole("checkbox", { name: "同一人？" }).check();
  await second.getByRole("link", { name: "孙总" }).waitFor({ state: "detached" });
  await second.getByRole("link", { name: "新人" }).click();
  await second.getByText("小林 请同事核对").waitFor();
  await second.getByText("l***@huaxin.example").first().waitFor();
  await second.getByRole("button", { name: "是同一人，合并" }).click();
  const confirming = second.getByRole("alertdialog", { name: "把 新人 合并到 李经理？" });
  await confirming.getByRole("button", { name: "合并" }).click();
  await second.getByRole("heading", { name: "李经理", level: 1 }).waitFor();
  await second.getByText("n***@somewhere.example").waitFor();

  await page.getByText("与另一位联系人是同一人，已合并到").waitFor();
  await page.getByRole("main").getByRole("link", { name: "李经理" }).click();
  await page.getByText("n***@somewhere.example").waitFor();
  expect([...agent.problems, ...lead.problems]).toEqual([]);
  expect((await desk.as.newcomer.get("/me/deletion")).status).toBe(401);
}, 120_000);
