import { afterAll, beforeAll, expect, test } from "vitest";
import { run, sql } from "../../src/lib/db.ts";
import { closeBrowser, visitor } from "../browser.ts";
import { cast, projects } from "../cast.ts";
import { openDesk } from "../desk.ts";
import { submission } from "../submission.ts";

const desk = await openDesk();
let address = "";

beforeAll(async () => {
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(closeBrowser);

test("who answers for a project chooses between all and his own, others are not asked", async () => {
  const title = "导出 Excel 时提示超时";
  await desk.as.li.post("/tickets", submission({ projectId: projects.library }));
  const { page, problems } = await visitor(address, { phone: true, cookie: desk.as.zhao.cookie });
  const whose = page.getByRole("combobox", { name: "范围" });
  await page.goto("/tickets");
  await page.getByText("没有处理中的工单").waitFor();
  expect(await whose.count()).toBe(0);

  await run(
    desk.db,
    sql`
      insert into project_members (project_id, person_id, owner) values (${projects.library}, ${cast.zhao}, true)
      on conflict (project_id, person_id) do update set owner = true`,
  );
  await page.reload();
  await page.getByText(title).first().waitFor();
  await whose.selectOption({ label: "我提交的" });
  await page.getByText(title).first().waitFor({ state: "hidden" });
  await whose.selectOption({ label: "全部可见" });
  await page.getByText(title).first().waitFor();
  expect(problems).toEqual([]);
}, 120_000);
