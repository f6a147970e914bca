import { strToU8, zipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { cast, companies, projects } from "../../../test/cast.ts";
import { openDesk } from "../../../test/desk.ts";
import { one, rows, run, sql } from "../../lib/db.ts";
import type { ImportKind } from "./schema.ts";

const desk = await openDesk();
const { chen, xiaolin, li } = desk.as;

type More = { fileName?: string; check?: boolean; badRows?: "stop" | "skip"; language?: string };
const bring = (kind: ImportKind, content: string | Buffer, more: More = {}, person = chen) => {
  const { fileName = "file.csv", check = false, badRows = "skip", language = "zh-CN" } = more;
  const body = { kind, fileName, content: Buffer.from(content).toString("base64"), check, badRows };
  return person.post("/imports", body, { headers: { "accept-language": language } });
};
const counts = ({ body }: { body: Record<string, unknown> }) => [
  body["created"],
  body["changed"],
  body["unchanged"],
  body["refused"],
];
const state = async () =>
  one<object>(
    desk.db,
    sql`
      select
        (select count(*) from companies) as companies, (select count(*) from company_names) as names,
        (select count(*) from projects) as projects, (select count(*) from contracts) as contracts,
        (select count(*) from people) as people, (select count(*) from bindings) as bindings,
        (select count(*) from events) as events`,
  );

const list = `公司全称,类型,曾用名,统一社会信用代码,级别,外部编号
上海测试软件有限公司,渠道,上海旧名有限公司；上海更旧有限公司,91350100M000100Y43,金牌,C-1
武汉示范大学,客户,,,,C-2
`;

describe("companies", () => {
  beforeEach(async () => {
    await run(desk.db, sql`delete from company_names`);
    await run(
      desk.db,
      sql`delete from companies where external_id like 'C-%' or external_id is null and legal_name like '导入%'`,
    );
  });

  test("a dry run says what would happen and leaves nothing, not even history", async () => {
    const before = await state();
    const answer = await bring("companies", list, { check: true });
    expect(answer.body).toMatchObject({
      checked: true,
      applied: false,
      rows: 2,
      created: 2,
      problems: [],
      errorFile: null,
    });
    expect(await state()).toEqual(before);
  });

  test("come in with their names, and the same file again changes nothing", async () => {
    expect(counts(await bring("companies", list))).toEqual([2, 0, 0, 0]);
    const made = await one<object>(
      desk.db,
      sql`select kind, credit_code, level, (select array_agg(name order by name) from company_names n where n.company_id = c.id) as names from companies c where external_id = 'C-1'`,
    );
    expect(made).toEqual({
      kind: "partner",
      creditCode: "91350100M000100Y43",
      level: "金牌",
      names: ["上海旧名有限公司", "上海更旧有限公司"],
    });
    const before = await state();
    expect(counts(await bring("companies", list))).toEqual([0, 0, 2, 0]);
    // Only that somebody imported is new.
    expect(await state()).toEqual({ ...before, events: expect.any(Number) });
    const changed = await rows(desk.db, sql`select from events where name = 'company.changed'`);
    expect(changed).toEqual([]);
  });

  test("are known again by external id when the name changes, by credit code or name without one", async () => {
    await bring("companies", list);
    expect(
      counts(await bring("companies", "公司全称,类型,外部编号\n上海新名软件有限公司,渠道,C-1\n")),
    ).toEqual([0, 1, 0, 0]);
    expect(
      counts(
        await bring(
          "companies",
          "公司全称,类型,统一社会信用代码\n上海新名软件有限公司,渠道,91350100M000100Y43\n",
        ),
      ),
    ).toEqual([0, 0, 1, 0]);
    expect(counts(await bring("companies", "公司全称,类型\n武汉 示范大学,客户\n"))).toEqual([
      0, 1, 0, 0,
    ]);
  });

  test.each([
    ["stop", 0, false],
    ["skip", 2, true],
  ] as const)("with a bad row, by choice %s: %d enter", async (badRows, entered, applied) => {
    const file = `${list}缺类型有限公司,,,,,C-3\n坏代码有限公司,客户,,91350100M000100Y44,,C-4\n`;
    const before = await one<{ n: number }>(desk.db, sql`select count(*) as n from companies`);
    const { body } = await bring("companies", file, { badRows });
    expect(body).toMatchObject({ applied, rows: 4, created: 2, refused: 2 });
    expect(body.problems).toEqual([
      { row: 4, field: "kind", reason: "类型请填写“渠道”或“客户”。" },
      {
        row: 5,
        field: "creditCode",
        reason: "统一社会信用代码有误：应为 18 位，且校验位须正确，请核对。",
      },
    ]);
    const after = await one<{ n: number }>(desk.db, sql`select count(*) as n from companies`);
    expect(after.n - before.n).toBe(entered);
  });

  test("the file of errors names the reason, runs no formula, and comes in again once mended", async () => {
    const file = 'company,type,note,id\n"=HYPERLINK(""http://evil"")",supplier,"+1,2",C-5\n';
    const { body } = await bring("companies", file, { language: "en" });
    expect(body.problems).toEqual([
      { row: 2, field: "kind", reason: "The type must be “partner” or “customer”." },
    ]);
    const [heading, line] = (body.errorFile as string).replace("\uFEFF", "").split("\r\n");
    expect(heading).toBe("Reason,company,type,note,id");
    expect(line).toBe(
      `The type must be “partner” or “customer”.,"'=HYPERLINK(""http://evil"")",supplier,"'+1,2",C-5`,
    );
    const mended = await bring("companies", body.errorFile.replace("supplier", "customer"));
    expect(counts(mended)).toEqual([1, 0, 0, 0]);
    expect(
      await one<object>(
        desk.db,
        sql`select legal_name, note from companies where external_id = 'C-5'`,
      ),
    ).toEqual({
      legalName: '=HYPERLINK("http://evil")',
      note: "+1,2",
    });
  });

  test("two rows of one file about one company are one company", async () => {
    const file =
      "公司全称,类型,外部编号\n上海测试软件有限公司,渠道,C-1\n上海测试软件有限公司,渠道,C-1\n";
    expect(counts(await bring("companies", file))).toEqual([1, 0, 1, 0]);
  });
});

describe("files as people have them", () => {
  beforeEach(() => run(desk.db, sql`delete from companies where legal_name like '导入%'`));
  const name = async () =>
    (
      await rows<{ legalName: string }>(
        desk.db,
        sql`select legal_name from companies where legal_name like '导入%'`,
      )
    ).map(({ legalName }) => legalName);
  // "公司全称,类型\n导入有限公司,客户\n" as Excel in China saves it.
  const gb18030 = Buffer.from(
    "b9abcbbec8abb3c62cc0e0d0cd0ab5bcc8ebd3d0cfdeb9abcbbe2cbfcdbba70a",
    "hex",
  );

  test.each<[string, string, string | Buffer]>([
    ["UTF-8", "a.csv", "公司全称,类型\n导入有限公司,客户\n"],
    ["UTF-8 with a mark", "a.csv", "\uFEFF公司全称,类型\r\n导入有限公司,客户\r\n"],
    ["GB18030", "a.csv", gb18030],
    [
      "UTF-16 with tabs",
      "a.txt",
      Buffer.from("\uFEFF公司全称\t类型\r\n导入有限公司\t客户\r\n", "utf16le"),
    ],
    ["semicolons", "a.csv", "公司全称;类型\n导入有限公司;客户\n"],
    ["English headings", "a.csv", "Legal Name,Type\n导入有限公司,customer\n"],
    ["our own names of columns", "a.csv", "legalName,kind\n导入有限公司,partner\n"],
    ["blank lines between", "a.csv", "公司全称,类型\n\n导入有限公司,客户\n,\n"],
    ["JSON Lines", "a.jsonl", '{"公司全称":"导入有限公司","类型":"客户"}\n\n'],
    [
      "a spreadsheet",
      "a.xlsx",
      xlsx([
        ["公司全称", "类型"],
        ["导入有限公司", "客户"],
      ]),
    ],
  ])("%s", async (_what, fileName, content) => {
    const answer = await bring("companies", content, { fileName });
    expect(answer.body).toMatchObject({ rows: 1, created: 1, problems: [] });
    expect(await name()).toEqual(["导入有限公司"]);
  });

  test.each<[string, string, string | Buffer, string, string]>([
    ["of another kind", "a.doc", "x", "import.format", "只支持"],
    ["that is no spreadsheet", "a.xlsx", "not a zip", "import.unreadable", "无法读取"],
    [
      "with an open quotation mark",
      "a.csv",
      '公司全称,类型\n"导入,客户\n',
      "import.unreadable",
      "无法读取",
    ],
    ["with JSON that is none", "a.jsonl", "{", "import.unreadable", "无法读取"],
    [
      "without a needed column",
      "a.csv",
      "公司全称\n导入有限公司\n",
      "import.missing-column",
      "类型",
    ],
    [
      "with a column we do not know",
      "a.csv",
      "公司全称,类型,颜色\n导入有限公司,客户,红\n",
      "import.unknown-column",
      "颜色",
    ],
    ["that is empty", "a.csv", "\n", "import.missing-column", "公司全称"],
  ])("a file %s is refused as a whole", async (_what, fileName, content, code, words) => {
    const answer = await bring("companies", content, { fileName });
    expect([answer.status, answer.body.code]).toEqual([400, code]);
    expect(answer.body.detail).toContain(words);
    expect(await name()).toEqual([]);
  });

  test("a cell beyond the headings is not lost silently", async () => {
    const { body } = await bring("companies", "公司全称,类型\n导入有限公司,客户,金牌\n");
    expect(body.problems).toMatchObject([{ row: 2, reason: expect.stringContaining("第 3 列") }]);
  });

  test("a spreadsheet that unpacks without end is refused before it is unpacked", async () => {
    const bomb = Buffer.from(
      zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(220 * 1024 * 1024) }, { level: 1 }),
    );
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    expect((await bring("companies", bomb, { fileName: "a.xlsx" })).body.code).toBe(
      "import.too-large",
    );
  });
});

describe("projects", () => {
  const file = `项目全称,项目编号,最终客户,渠道商,产品,版本,合同编号,维保开始,维保到期,回访电话
江城大学档案馆项目,PRJ-9,江城大学,华信系统集成有限公司,RPT,11.3,HT-9,2026/1/1,2026年12月31日,027-12345678
江城大学档案馆项目,PRJ-9,江城大学,华信系统集成（有限公司）,RPT,11.3,HT-10,20270101,2027.12.31,027-12345678
`;

  test("come in with customer, partner, product and contracts; again, nothing changes", async () => {
    expect(counts(await bring("projects", file))).toEqual([1, 1, 0, 0]);
    const { id } = await one<{ id: string }>(
      desk.db,
      sql`select id from projects where code = 'PRJ-9'`,
    );
    expect((await xiaolin.get(`/projects/${id}`)).body).toMatchObject({
      customer: { name: "江城大学" },
      partner: { name: "华信系统集成有限公司" },
      products: [{ code: "RPT", version: "11.3" }],
      contracts: [
        { number: "HT-10", maintenanceFrom: "2027-01-01", maintenanceUntil: "2027-12-31" },
        {
          number: "HT-9",
          maintenanceFrom: "2026-01-01",
          maintenanceUntil: "2026-12-31",
          callbackPhone: "027-12345678",
        },
      ],
    });
    const before = await state();
    expect(counts(await bring("projects", file))).toEqual([0, 0, 2, 0]);
    expect(await state()).toEqual({ ...before, events: expect.any(Number) });
  });

  test("days of a spreadsheet are days", async () => {
    const sheet = xlsx([
      ["项目全称", "客户", "合同号", "维保截止"],
      ["江城大学体育馆项目", "江城大学", "HT-20", 46_387],
    ]);
    expect(counts(await bring("projects", sheet, { fileName: "项目.xlsx" }))).toEqual([1, 0, 0, 0]);
    const made = await one<object>(
      desk.db,
      sql`select maintenance_until from contracts where number = 'HT-20'`,
    );
    expect(made).toEqual({ maintenanceUntil: "2026-12-31" });
  });

  test.each([
    ["新项目,不存在公司,,,,", "customer", "没有登记名为“不存在公司”的公司"],
    ["新项目,江城大学,江城大学,,,", "partner", "没有登记名为“江城大学”的公司"],
    ["新项目,江城大学,,未知产品,,", "products", "没有名为“未知产品”的产品"],
    ["新项目,江城大学,,,HT-11,2026-02-30", "maintenanceUntil", "不是有效的日期"],
    ["新项目,江城大学,,,,2026-12-31", "contractNumber", "请同时填写合同编号"],
    [",江城大学,,,,", "fullName", "请填写项目全称"],
    [
      "江城大学图书馆报表平台,江城大学,远景数据技术有限公司,,,",
      "partner",
      "更换渠道请在项目页面操作",
    ],
  ])("%s is refused at %s", async (line, field, reason) => {
    const before = await state();
    const { body } = await bring("projects", `项目全称,客户,渠道,产品,合同号,维保截止\n${line}\n`);
    expect(body.problems).toEqual([{ row: 2, field, reason: expect.stringContaining(reason) }]);
    expect(await state()).toEqual({ ...before, events: expect.any(Number) });
  });
});

describe("contacts", () => {
  const file = `姓名,公司全称,邮箱,手机,职务,渠道管理员,项目,项目负责人,外部编号
周工,华信系统集成有限公司,zhou@huaxin.example,+86 139 0000 1111,工程师,是,江城大学图书馆报表平台,是,P-1
`;

  test("are bound by the vendor's own list, and sign in with the address given", async () => {
    expect(counts(await bring("contacts", file))).toEqual([1, 0, 0, 0]);
    const { id } = await one<{ id: string }>(
      desk.db,
      sql`select id from people where external_id = 'P-1'`,
    );
    expect((await xiaolin.get(`/contacts/${id}`)).body).toMatchObject({
      name: "周工",
      level: "T2",
      company: { id: companies.huaxin },
      partnerAdmin: true,
      jobTitle: "工程师",
      identities: [
        { kind: "email", masked: "z***@huaxin.example", proven: false },
        { kind: "mobile", masked: "139****1111", proven: false },
      ],
      projects: [{ id: projects.library, owner: true }],
    });
    const before = await state();
    expect(counts(await bring("contacts", file))).toEqual([0, 0, 1, 0]);
    expect(await state()).toEqual({ ...before, events: expect.any(Number) });
    expect(counts(await bring("contacts", file.replace("工程师", "总监")))).toEqual([0, 1, 0, 0]);
  });

  test.each([
    ["某人,华信系统集成有限公司,,,", "email", "邮箱和手机至少填写一项"],
    ["某人,华信系统集成有限公司,不是邮箱,,", "email", "正确的邮箱地址"],
    ["某人,华信系统集成有限公司,,12345,", "mobile", "手机的格式不正确"],
    ["小林,华信系统集成有限公司,xiaolin@vendor.example,,", "email", "本公司员工"],
    ["钱工,华信系统集成有限公司,qian@yuanjing.example,,", "company", "已绑定其他公司"],
    ["某人,江城大学,someone@university.example,,是", "partnerAdmin", "只有渠道商"],
    ["某人,华信系统集成有限公司,someone@huaxin.example,,也许", "partnerAdmin", "请填写“是”或“否”"],
  ])("%s is refused at %s", async (line, field, reason) => {
    const before = await state();
    const { body } = await bring("contacts", `姓名,公司,邮箱,手机,渠道管理员\n${line}\n`);
    expect(body.problems).toEqual([{ row: 2, field, reason: expect.stringContaining(reason) }]);
    expect(await state()).toEqual({ ...before, events: expect.any(Number) });
  });

  test("whoever is known by the address is not made twice", async () => {
    expect(
      counts(
        await bring("contacts", "姓名,公司,邮箱\n李经理,华信系统集成有限公司,LI@huaxin.example\n"),
      ),
    ).toEqual([0, 0, 1, 0]);
    const known = await rows(desk.db, sql`select from identities where person_id = ${cast.li}`);
    expect(known).toHaveLength(1);
  });
});

describe("who may", () => {
  test("only those who may write the registry", async () => {
    expect((await bring("companies", list, {}, xiaolin)).status).toBe(403);
    expect((await bring("companies", list, {}, li)).status).toBe(404);
  });

  test("the same call twice with one key is one import", async () => {
    const body = {
      kind: "companies",
      fileName: "a.csv",
      content: Buffer.from("公司全称,类型\n导入一次有限公司,客户\n").toString("base64"),
      check: false,
      badRows: "skip",
    };
    const send = () => chen.post("/imports", body, { headers: { "idempotency-key": "once" } });
    expect((await send()).body).toEqual((await send()).body);
  });

  const manyRows = (n: number) =>
    ["公司全称,类型", ...Array.from({ length: n }, (_, at) => `导入第${at}家,无此类型`)].join("\n");

  test.each<[string, More]>([
    ["all or nothing", { badRows: "stop" }],
    ["a dry run", { check: true }],
  ])("%s of a very long file would hold up everybody, and is refused", async (_what, more) => {
    const { status, body } = await bring("companies", manyRows(20_001), more);
    expect([status, body.code]).toEqual([400, "import.too-many-at-once"]);
    expect(body.detail).toContain("20000");
  });

  test("where bad rows are skipped, the others enter step by step, and do not wait for the last one", async () => {
    const lines = Array.from({ length: 600 }, (_, n) => `导入分步${n}号有限公司,客户,S-${n}`);
    lines.splice(300, 0, "导入坏的有限公司,无此类型,S-x");
    const { body } = await bring("companies", ["公司全称,类型,外部编号", ...lines].join("\n"));
    expect(body).toMatchObject({ rows: 601, created: 600, refused: 1, applied: true });
    const steps = await one<{ steps: number; done: number }>(
      desk.db,
      sql`
        select count(distinct e.tx) filter (where e.name = 'company.created') as steps,
          count(*) filter (where e.name = 'import.done') as done
        from events e
        left join companies c on c.id = e.about_id
        where c.external_id like 'S-%' or (e.data ->> 'created')::int = 600`,
    );
    expect(steps).toEqual({ steps: 2, done: 1 });
  });

  test("a thousand rows come in as one", async () => {
    const lines = Array.from({ length: 1000 }, (_, n) => `导入第${n}家有限公司,客户,N-${n}`);
    const { body } = await bring("companies", ["公司全称,类型,外部编号", ...lines].join("\n"), {
      badRows: "stop",
    });
    expect(body).toMatchObject({ created: 1000, applied: true });
  });
});

/** The smallest spreadsheet that Excel would open; a number is shown as a day. */
function xlsx(lines: (string | number)[][]): Buffer {
  const cell = (value: string | number, column: number, row: number) => {
    const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
    return typeof value === "number"
      ? `<c ${at} s="1"><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const sheet = lines
    .map(
      (line, row) =>
        `<row r="${row + 1}">${line.map((value, column) => cell(value, column, row)).join("")}</row>`,
    )
    .join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const files = {
    "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
}
