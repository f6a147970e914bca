import { describe, expect, test } from "vitest";
import { cast, companies, products, projects } from "../../../test/cast.ts";
import { openDesk } from "../../../test/desk.ts";
import { rows, run, sql } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";

const desk = await openDesk();
const { chen, xiaolin, wang, li, sun, qian, nobody } = desk.as;

const named = (body: { items: { legalName?: string; fullName?: string }[] }) =>
  body.items.map(({ legalName, fullName }) => legalName ?? fullName);
const newCompany = async (body: object) =>
  (await chen.post("/companies", { kind: "customer", ...body })).body;

describe("companies", () => {
  test("are registered by business and read by support; outsiders see nothing", async () => {
    const body = {
      kind: "partner",
      legalName: "广州示例软件有限公司",
      creditCode: "91350100m000100y43",
      shortNames: ["示例软件"],
    };
    expect((await xiaolin.post("/companies", body)).status).toBe(403);
    const made = await chen.post("/companies", body);
    expect(made.body).toMatchObject({
      legalName: "广州示例软件有限公司",
      creditCode: "91350100M000100Y43",
      shortNames: ["示例软件"],
      projects: 0,
      maintenance: { state: "unknown", until: null },
    });
    expect((await xiaolin.get(`/companies/${made.body.id}`)).status).toBe(200);
    for (const [person, status] of [
      [wang, 403],
      [li, 404],
      [sun, 404],
      [nobody, 401],
    ] as const) {
      expect((await person.get("/companies")).status).toBe(status);
      expect((await person.get(`/companies/${made.body.id}`)).status).toBe(status);
    }
  });

  test.each<[string, object, string, string]>([
    [
      "a credit code with a wrong check digit",
      { legalName: "甲有限公司", creditCode: "91350100M000100Y44" },
      "creditCode",
      "credit-code.wrong",
    ],
    [
      "a credit code that another has",
      { legalName: "乙有限公司", creditCode: "91350100M000100Y43" },
      "creditCode",
      "company.credit-code-taken",
    ],
    [
      "a name that another has, written otherwise",
      { legalName: "广州示例软件 有限公司" },
      "legalName",
      "company.name-taken",
    ],
    ["no name", { legalName: "  " }, "legalName", "input.required"],
    ["a field we do not know", { legalName: "丙有限公司", color: "red" }, "color", "input.unknown"],
  ])("are refused with %s", async (_what, body, field, code) => {
    const answer = await chen.post("/companies", { kind: "customer", ...body });
    expect(answer.body.fields).toMatchObject([{ field, code }]);
  });

  test("a new name keeps the old one as former, and is found by both", async () => {
    const { id } = await newCompany({ legalName: "武汉旧名科技有限公司" });
    const { body } = await chen.patch(`/companies/${id}`, { legalName: "武汉新名科技有限公司" });
    expect(body).toMatchObject({
      legalName: "武汉新名科技有限公司",
      formerNames: ["武汉旧名科技有限公司"],
    });
    for (const q of ["旧名科", "新名科"])
      expect(named((await xiaolin.get(`/companies?q=${encodeURIComponent(q)}`)).body)).toEqual([
        "武汉新名科技有限公司",
      ]);
  });

  test("a change writes what it changed, and a repetition nothing", async () => {
    const { id } = await newCompany({ legalName: "重复有限公司" });
    await chen.patch(`/companies/${id}`, { level: "金牌" });
    await chen.patch(`/companies/${id}`, { level: "金牌" });
    const events = await rows<object>(
      desk.db,
      sql`select name, actor_id, data from events where about_id = ${id} order by seq`,
    );
    expect(events).toEqual([
      expect.objectContaining({ name: "company.created" }),
      {
        name: "company.changed",
        actorId: cast.chen,
        data: { changes: { level: { from: null, to: "金牌" } } },
      },
    ]);
  });

  test("one with projects is not taken out of use", async () => {
    const answer = await chen.patch(`/companies/${companies.huaxin}`, { ended: true });
    expect([answer.status, answer.body.code]).toEqual([409, "company.in-use"]);
    expect(answer.body.detail).toContain("2 个项目");
    const { id } = await newCompany({ legalName: "不再使用有限公司" });
    expect((await chen.patch(`/companies/${id}`, { ended: true })).body.endedAt).not.toBeNull();
    expect(
      named((await xiaolin.get(`/companies?q=${encodeURIComponent("不再使用")}`)).body),
    ).toEqual([]);
    expect((await chen.patch(`/companies/${id}`, { ended: false })).body.endedAt).toBeNull();
  });

  test("the page has projects, people, contracts, maintenance and claims", async () => {
    const { body } = await xiaolin.get(`/companies/${companies.huaxin}`);
    expect(body.projectList.map(({ fullName }: { fullName: string }) => fullName).sort()).toEqual(
      ["江城大学一卡通分析项目", "江城大学图书馆报表平台"].sort(),
    );
    expect(body.contacts).toMatchObject([{ name: "孙总", partnerAdmin: true }, { name: "李经理" }]);
    expect(body).toMatchObject({ projects: 2, people: 2 });
    expect(body.bindings).toHaveLength(2);
  });
});

describe("search", () => {
  test.each([
    ["图书", "江城大学图书馆报表平台", "two characters in the middle"],
    ["馆", "江城大学图书馆报表平台", "one character"],
    ["江城大学图书馆报表平台", "江城大学图书馆报表平台", "the whole name"],
    ["江城 大学 · 图书馆", "江城大学图书馆报表平台", "blanks and dots do not matter"],
    ["PRJ-0815", "江城大学图书馆报表平台", "the code"],
    ["prj0815", "江城大学图书馆报表平台", "the code in small letters, without the dash"],
    ["HT-2026-77", "江城大学图书馆报表平台", "the number of a contract"],
  ])("%s finds the project: %s, %s", async (q, fullName, _because) => {
    await chen.patch(`/projects/${projects.library}`, { code: "PRJ-0815" });
    await chen.post("/contracts", { number: "HT-2026-77", projectId: projects.library });
    expect(named((await xiaolin.get(`/projects?q=${encodeURIComponent(q)}`)).body)).toContain(
      fullName,
    );
    const { body } = await xiaolin.get(`/registry?q=${encodeURIComponent(q)}`);
    expect(body.projects.map(({ fullName }: { fullName: string }) => fullName)).toContain(fullName);
  });

  test.each([
    ["城大", ["江城大学"], "part of a name"],
    ["91350100", ["广州示例软件有限公司"], "part of a credit code"],
    ["示例软件", ["广州示例软件有限公司"], "a short name, and once"],
    [
      "PRJ-0815",
      ["江城大学", "华信系统集成有限公司"],
      "the code of a project, of its customer and partner",
    ],
    ["图学", [], "two characters that do not stand together"],
    ["%", [], "a sign that means anything in SQL means nothing here"],
  ])("%s finds %j: %s", async (q, expected, _because) => {
    const { body } = await xiaolin.get(`/registry?q=${encodeURIComponent(q)}`);
    expect(body.companies.map(({ legalName }: { legalName: string }) => legalName).sort()).toEqual(
      [...expected].sort(),
    );
  });

  test("of many companies it goes by the index", async () => {
    await run(
      desk.db,
      sql`
        insert into companies (id, kind, legal_name, name_key)
        select gen_random_uuid(), 'customer', name, name
        from (
          select format('%s%s%s%s科技%s号有限公司',
            (array['北京', '上海', '广州', '深圳', '武汉', '成都', '杭州', '南京'])[1 + n % 8],
            (array['云', '海', '天', '地', '金', '银', '龙', '凤', '华', '中'])[1 + n / 8 % 10],
            (array['信', '达', '通', '联', '创', '新', '智', '慧', '星', '辰'])[1 + n / 80 % 10],
            (array['软件', '数据', '网络', '医疗', '教育'])[1 + n / 800 % 5], n) as name
          from generate_series(1, 10000) n
        ) made`,
    );
    await run(desk.db, sql`analyze companies`);
    const plan = await rows<{ queryPlan: string }>(
      desk.db,
      sql`
        explain
        select id
        from companies m
        where grams(m.legal_name) @> grams(${"示例软件"}) and plain(m.legal_name) like '%' || plain(${"示例软件"}) || '%'`,
    );
    expect(plan.map((line) => Object.values(line)[0]).join("\n")).toContain("companies_by_part");
  });
});

describe("projects", () => {
  test("name only registered companies and products", async () => {
    const project = { fullName: "新项目", customerId: companies.university };
    const answers = [
      await chen.post("/projects", { ...project, customerId: newId() }),
      await chen.post("/projects", { ...project, partnerId: newId() }),
      await chen.post("/projects", { ...project, partnerId: companies.university }),
      await chen.post("/projects", { ...project, products: [{ productId: newId() }] }),
      await chen.post("/projects", {
        ...project,
        products: [{ productId: products.report }, { productId: products.report }],
      }),
      await chen.post("/projects", { ...project, defaultContactId: cast.qian }),
    ];
    expect(
      answers.map(({ body }) => [body.code, Object.keys(body.fields ?? {}).length > 0]),
    ).toEqual([
      ["company.not-found", true],
      ["company.not-a-partner", true],
      ["company.not-a-partner", true],
      ["product.not-found", true],
      ["product.twice", true],
      ["project.person-foreign", true],
    ]);
    expect(await rows(desk.db, sql`select from projects where full_name = '新项目'`)).toEqual([]);
  });

  test("two of one customer cannot have one name", async () => {
    const { body } = await chen.post("/projects", {
      fullName: "江城大学 图书馆报表平台",
      customerId: companies.university,
    });
    expect(body.fields).toMatchObject([{ field: "fullName", code: "project.name-taken" }]);
  });

  test("members are people of its customer or its partner", async () => {
    expect(
      (await chen.put(`/projects/${projects.library}/members/${cast.qian}`, { owner: false })).body
        .code,
    ).toBe("project.person-foreign");
    const { body } = await chen.put(`/projects/${projects.library}/members/${cast.li}`, {
      owner: true,
    });
    expect(body.members).toMatchObject([
      { name: "李经理", owner: true, company: "华信系统集成有限公司" },
    ]);
    expect(
      (await chen.delete(`/projects/${projects.library}/members/${cast.li}`)).body.members,
    ).toEqual([]);
  });

  test("maintenance is valid, expired or unknown by the contracts", async () => {
    const { id } = (
      await chen.post("/projects", { fullName: "维保测试项目", customerId: companies.university })
    ).body;
    const state = async () => (await xiaolin.get(`/projects/${id}`)).body.maintenance.state;
    expect(await state()).toBe("unknown");
    const made = (
      await chen.post("/contracts", {
        number: "WB-1",
        projectId: id,
        maintenanceFrom: "2020-01-01",
        maintenanceUntil: "2020-12-31",
      })
    ).body;
    expect(await state()).toBe("expired");
    await chen.patch(`/contracts/${made.id}`, { maintenanceUntil: "2999-12-31" });
    expect(await state()).toBe("valid");
    const wrong = await chen.patch(`/contracts/${made.id}`, { maintenanceUntil: "2019-12-31" });
    expect(wrong.body.fields).toMatchObject([
      { field: "maintenanceUntil", code: "contract.ends-before-it-begins" },
    ]);
    expect((await chen.post("/contracts", { number: "WB-1", projectId: id })).body.code).toBe(
      "contract.number-taken",
    );
    expect((await chen.delete(`/contracts/${made.id}`)).status).toBe(204);
    expect(await state()).toBe("unknown");
  });
});

describe("a project goes to another partner (R98)", () => {
  const transfer = (body: object) => chen.post(`/projects/${projects.cards}/transfers`, body);

  test("from a moment that has come, later than the one before, to a partner that does not have it", async () => {
    await run(
      desk.db,
      sql`update project_partners set since = '2026-01-01T00:00:00Z' where project_id = ${projects.cards}`,
    );
    const from = "2026-06-01T00:00:00Z";
    const codes = [
      await transfer({ partnerId: companies.huaxin, from, historyConsent: false }),
      await transfer({
        partnerId: companies.yuanjing,
        from: "2099-01-01T00:00:00Z",
        historyConsent: false,
      }),
      await transfer({
        partnerId: companies.yuanjing,
        from: "2025-06-01T00:00:00Z",
        historyConsent: false,
      }),
      await transfer({ partnerId: companies.university, from, historyConsent: false }),
      await transfer({ partnerId: companies.yuanjing, from, historyConsent: "yes" }),
      await xiaolin.post(`/projects/${projects.cards}/transfers`, {
        partnerId: companies.yuanjing,
        from,
        historyConsent: false,
      }),
    ].map(({ body }) => body.code);
    expect(codes).toEqual([
      "project.same-partner",
      "project.transfer-later",
      "project.transfer-before-last",
      "company.not-a-partner",
      "input",
      "not-allowed",
    ]);
    expect((await xiaolin.get(`/projects/${projects.cards}`)).body.partners).toMatchObject([
      { partner: { id: companies.huaxin }, until: null },
    ]);
  });

  test("keeps the history, the consent, and takes the former partner's people out", async () => {
    await chen.put(`/projects/${projects.cards}/members/${cast.li}`, { owner: true });
    await chen.put(`/projects/${projects.cards}/members/${cast.zhao}`, { owner: true });
    await chen.patch(`/projects/${projects.cards}`, { defaultContactId: cast.li });
    const { body } = await transfer({
      partnerId: companies.yuanjing,
      from: "2026-06-01T08:00:00+08:00",
      historyConsent: true,
    });
    expect(body).toMatchObject({
      partner: { id: companies.yuanjing },
      partners: [
        {
          partner: { id: companies.yuanjing },
          since: "2026-06-01T00:00:00.000Z",
          until: null,
          historyConsentAt: expect.any(String),
        },
        { partner: { id: companies.huaxin }, until: "2026-06-01T00:00:00.000Z" },
      ],
      defaultContact: null,
      members: [{ name: "赵老师" }],
    });
    const choices = async (person: typeof li) =>
      (await person.get("/my/projects")).body.items.map(({ id }: { id: string }) => id);
    expect(await choices(li)).not.toContain(projects.cards);
    expect(await choices(qian)).toContain(projects.cards);
  });

  test("may end with being sold directly", async () => {
    const { body } = await transfer({
      partnerId: null,
      from: "2026-07-01T00:00:00Z",
      historyConsent: false,
    });
    expect(body).toMatchObject({
      partner: null,
      partners: [{ until: "2026-07-01T00:00:00.000Z" }, {}],
    });
    expect(
      (
        await transfer({
          partnerId: companies.huaxin,
          from: "2026-06-15T00:00:00Z",
          historyConsent: false,
        })
      ).body.code,
    ).toBe("project.transfer-before-last");
  });
});

describe("products", () => {
  test("with their versions, the newest first", async () => {
    const { id } = (await chen.post("/products", { code: "EAM", name: "资产管理" })).body;
    await chen.post(`/products/${id}/versions`, {
      name: "8.1",
      releasedOn: "2025-03-01",
      supportedUntil: "2027-03-01",
    });
    const { body } = await chen.post(`/products/${id}/versions`, {
      name: "8.2",
      releasedOn: "2026-03-01",
    });
    expect(body.versions.map(({ name }: { name: string }) => name)).toEqual(["8.2", "8.1"]);
    expect((await chen.post(`/products/${id}/versions`, { name: "8.2" })).body.code).toBe(
      "version.name-taken",
    );
    const [newest] = body.versions;
    const changed = await chen.patch(`/products/${id}/versions/${newest.id}`, {
      supportedUntil: "2028-03-01",
    });
    expect(changed.body.versions[0]).toMatchObject({ name: "8.2", supportedUntil: "2028-03-01" });
    expect((await chen.delete(`/products/${products.report}/versions/${newest.id}`)).status).toBe(
      404,
    );
    expect((await chen.delete(`/products/${id}/versions/${newest.id}`)).body.versions).toHaveLength(
      1,
    );
    expect((await chen.post("/products", { code: "EAM", name: "另一个" })).body.code).toBe(
      "product.code-taken",
    );
  });

  test("one no longer sold is not offered to customers", async () => {
    const { id } = (await chen.post("/products", { code: "OLD", name: "旧产品" })).body;
    await chen.patch(`/products/${id}`, { ended: true });
    const codes = async (person: typeof li) =>
      (await person.get("/products")).body.items.map(({ code }: { code: string }) => code);
    expect(await codes(li)).not.toContain("OLD");
    expect(await codes(xiaolin)).toContain("OLD");
  });
});
