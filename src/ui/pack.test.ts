import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { needsPacking, pack } from "./pack.ts";

const file = (name: string, content: string, lastModified = 1_764_000_000_000) =>
  new File([content], name, { lastModified });
const bytesOf = async (packed: File) => new Uint8Array(await packed.arrayBuffer());
const quietly = () => undefined;

describe("a file that is handed over", () => {
  test.each([
    ["日志.zip", false, "archives go as they are"],
    ["dump.tar.gz", false, "archives go as they are"],
    ["截图.PNG", false, "pictures go as they are"],
    ["说明.pdf", false, "so do PDF and text"],
    ["catalina.log", false, "and logs"],
    ["报表.xlsx", true, "office files are put into a zip"],
    ["core", true, "and so is what has no ending"],
    ["setup.exe", true, "and programs"],
  ])("%s needs a zip: %s, %s", (name, needed, _because) => {
    expect(needsPacking(name)).toBe(needed);
  });

  test("comes out of the zip with the same bytes and its own name", async () => {
    const packed = await pack([file("报表.xlsx", "内容")], "报表.xlsx.zip", quietly);
    expect(packed.name).toBe("报表.xlsx.zip");
    const inside = unzipSync(await bytesOf(packed));
    expect(new TextDecoder().decode(inside["报表.xlsx"])).toBe("内容");
  });

  test("keeps both of two files with one name", async () => {
    const packed = await pack([file("a.xml", "1"), file("a.xml", "2")], "b.zip", quietly);
    expect(Object.keys(unzipSync(await bytesOf(packed)))).toEqual(["a.xml", "a (1).xml"]);
  });

  test("gives the same zip each time, so that a broken upload of it can go on", async () => {
    const once = await pack([file("a.sql", "select 1")], "a.sql.zip", quietly);
    const again = await pack([file("a.sql", "select 1")], "a.sql.zip", quietly);
    expect(await bytesOf(again)).toEqual(await bytesOf(once));
    expect(again.lastModified).toBe(once.lastModified);
  });

  test("is not packed to the end once it is no longer wanted", async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(pack([file("a.sql", "x")], "a.zip", quietly, stop.signal)).rejects.toThrow();
  });
});
