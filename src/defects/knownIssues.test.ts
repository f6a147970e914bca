import { expect, test } from "vitest";
import { products } from "../../test/cast.ts";
import { newId } from "../lib/id.ts";
import { run, sql } from "../lib/db.ts";
import { openReporting } from "./testing/reporting.ts";

const { db, as } = await openReporting();

/** A known issue, told to customers or not yet. */
const known = async (
  note: string,
  more: Partial<Record<"title" | "result" | "version" | "release" | "product" | "en", string>> = {},
): Promise<void> => {
  const { title = "别的事情", result = "", version = "11.2", release = "11.2.7", en = "" } = more;
  await run(
    db,
    sql`
      insert into defects (id, state, title, product_id, version, severity, environment, steps, result, reproduced,
        reported_at, release, public_note, public_note_en)
      values (${newId()}, 'released', ${title}, ${more.product ?? products.report}, ${version}, 'S3', '', '',
        ${result}, 'yes', now(), ${release}, ${note}, ${en})`,
  );
};
const other = newId();
await run(db, sql`insert into products (id, code, name) values (${other}, 'OTH', '星图门户')`);
await known("导出大量数据会超时，请分页导出。", {
  title: "江城大学：导出 Excel 大数据量超时",
  result: "导出进度停在 90%",
});
await known("请重建报表库的同义词。", {
  result: "java.sql.SQLException: ORA-00942: 表或视图不存在",
});
await known("请清除浏览器缓存。", {
  result: "Uncaught TypeError: Cannot read properties of undefined (reading 'rows')",
});
await known("请把行数限制在 65536 以内。", {
  result:
    "Caused by: java.lang.IllegalArgumentException: Invalid row number (65536) outside allowable range",
});
await known("请安装补丁 3。", {
  result: "Traceback (most recent call last):\nKeyError: 'sheet_name'",
});
await known("门户登录页的问题，请升级。", {
  title: "登录页提示会话已过期",
  result: "TokenExpiredError",
  product: other,
});
await known("", { title: "打印预览空白，客户华信" });

const typed = async (body: object) => {
  const { items } = (
    await as.qian.post("/known-issues", { productId: products.report, version: "11.2", ...body })
  ).body;
  return items.map(({ note, fix }: { note: string; fix: string }) => `${note}｜${fix}`);
};

test.each([
  ["the title", { title: "导出 Excel 超时" }, "导出大量数据会超时，请分页导出。"],
  ["a code of the database", { text: "页面报错 ORA-00942，见附件" }, "请重建报表库的同义词。"],
  [
    "an error of the browser",
    {
      text: "app.js:2 Uncaught TypeError: Cannot read properties of undefined (reading 'rows')\n    at draw (app.js:2:99)",
    },
    "请清除浏览器缓存。",
  ],
  [
    "an exception without its package or a frame, with another number in it",
    { text: "IllegalArgumentException: Invalid row number (70001) outside allowable range" },
    "请把行数限制在 65536 以内。",
  ],
  [
    "the end of a Python traceback",
    {
      text: "Traceback (most recent call last):\n  File \"/opt/x.py\", line 7, in run\nKeyError: 'sheet_name'",
    },
    "请安装补丁 3。",
  ],
])(
  "typing %s brings the known issue first, with the version that fixes it (R29)",
  async (_, body, note) => {
    expect((await typed(body))[0]).toBe(`${note}｜11.2.7`);
  },
);

test.each([
  ["NullPointerException"],
  ["打印预览空白"],
  ["TokenExpiredError: jwt expired"],
  ["怎样新建一张报表？"],
])(
  "nothing is made of “%s”: it says too little, is not told to customers, or is of another product",
  async (text) => {
    expect(await typed({ text })).toEqual([]);
    expect(await typed({ title: text })).toEqual([]);
  },
);

test("of two that fit, the one of the product and version that were chosen comes first", async () => {
  await known("旧版本的说明", { title: "图表颜色显示不对", version: "10.0" });
  await known("新版本的说明", { title: "图表颜色显示不对", version: "11.2" });
  await known("再旧一些的说明", { title: "图表颜色显示不对", version: "9.0" });
  expect((await typed({ title: "图表颜色显示不对" }))[0]).toContain("新版本的说明");
});

test("what is found holds none of the words of other customers", async () => {
  const { body } = await as.qian.post("/known-issues", { title: "导出 Excel 超时" });
  expect(JSON.stringify(body)).not.toMatch(/江城大学|90%|DEF-/);
});
