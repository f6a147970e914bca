import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { alwaysAtWork } from "../../../test/atWork.ts";
import { bindings, cast, companies, projects } from "../../../test/cast.ts";
import { openDesk } from "../../../test/desk.ts";
import { one, rows, run, sql } from "../../lib/db.ts";
import { overdueBindings } from "./by-the-clock.ts";
import { policyVersion } from "./policy.ts";

const desk = await openDesk();
const { newcomer, xiaolin, laozhou, chen, sun, li, nobody } = desk.as;
const consent = { policy: policyVersion, purposes: ["support"] };
const form = { name: "刘新", companyName: "华信系统集成有限公司", kind: "partner", consent };
const huaxin = {
  companyId: companies.huaxin,
  evidence: { kind: "callback", text: "回拨合同电话" },
};

await run(desk.db, sql`create table signed_in as select * from sessions`);
beforeAll(() => alwaysAtWork(desk, null));
beforeEach(async () => {
  await run(desk.db, sql`delete from bindings where person_id = ${cast.newcomer}`);
  await run(desk.db, sql`delete from consents`);
  await run(
    desk.db,
    sql`update identities set proven_at = now() where person_id = ${cast.newcomer}`,
  );
  await run(desk.db, sql`insert into sessions select * from signed_in on conflict do nothing`);
});

const submit = async (more: object = {}): Promise<string> => {
  expect((await newcomer.post("/binding", { ...form, ...more })).status).toBe(200);
  const { id } = await one<{ id: string }>(
    desk.db,
    sql`select id from bindings where person_id = ${cast.newcomer} order by submitted_at desc limit 1`,
  );
  return id;
};
const decide = (who: typeof xiaolin, id: string, body: object) =>
  who.post(`/bindings/${id}/moves`, body);

describe("saying who one is", () => {
  test("a form with consent is under verification at once, and opens general help", async () => {
    const { body } = await newcomer.post("/binding", {
      ...form,
      projectName: "图书馆报表平台",
      jobTitle: "工程师",
    });
    expect(body).toMatchObject({
      state: "submitted",
      wording: "已提交，核验中（可先咨询通用问题）",
      level: "T1",
      name: "刘新",
      companyName: "华信系统集成有限公司",
      projectName: "图书馆报表平台",
      proven: [{ kind: "email", masked: "n***@somewhere.example" }],
      consentDue: false,
      moves: ["withdraw"],
    });
    const { items } = (await xiaolin.get("/bindings")).body;
    expect(items).toMatchObject([
      { person: { name: "刘新" }, state: "submitted", waitsFor: "support", overdue: false },
    ]);
  });

  test("the same words in English", async () => {
    const { body } = await newcomer.get("/binding", undefined, {
      headers: { "accept-language": "en" },
    });
    expect(body).toMatchObject({
      state: "none",
      wording: "Not bound",
      level: "T0",
      moves: ["submit"],
    });
  });

  test.each<[string, object, string]>([
    ["without the tick", { consent: { ...consent, purposes: [] } }, "consent"],
    ["without a name", { name: " " }, "name"],
    ["without a company", { companyName: "" }, "companyName"],
    ["with a third kind of company", { kind: "supplier" }, "kind"],
    [
      "with a number of an identity card for a title",
      { jobTitle: "11010519491231002X" },
      "jobTitle",
    ],
    ["with a number of an identity card in the name", { name: "刘新 110105194912310021" }, "name"],
    ["with more than is asked", { idCard: "1" }, "idCard"],
    ["with a line break in the name", { name: "刘\n新" }, "name"],
    ["with a name too long", { name: "刘".repeat(51) }, "name"],
  ])("a form %s is refused by field, and nothing is kept", async (_what, more, field) => {
    const { status, body } = await newcomer.post("/binding", { ...form, ...more });
    expect(status).toBe(400);
    expect(body.fields.map((problem: { field: string }) => problem.field)).toContain(field);
    expect(body.fields[0].message).toMatch(/[\u4e00-\u9fff]/);
    const kept = await rows(desk.db, sql`select from bindings where person_id = ${cast.newcomer}`);
    expect([kept, await rows(desk.db, sql`select from consents`)]).toEqual([[], []]);
  });

  test("neither mobile nor email proven, no claim", async () => {
    await run(
      desk.db,
      sql`update identities set proven_at = null where person_id = ${cast.newcomer}`,
    );
    expect((await newcomer.post("/binding", form)).body.code).toBe("binding.address-not-proven");
  });

  test("nobody is asked twice while a claim is under way or holds", async () => {
    await submit();
    expect((await newcomer.post("/binding", form)).body.code).toBe("binding.under-way");
    expect((await li.post("/binding", form)).body.code).toBe("binding.bound");
    expect((await xiaolin.post("/binding", form)).body.code).toBe("binding.contacts-only");
    expect((await nobody.post("/binding", form)).status).toBe(401);
  });

  test("two taps on the button are one claim", async () => {
    const answers = await Promise.all([
      newcomer.post("/binding", form),
      newcomer.post("/binding", form),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe("nobody learns who our customers are (R16)", () => {
  test.each(["华信系统集成有限公司", "江城大学", "某某不存在公司"])(
    "the answer for %s",
    async (companyName) => {
      const { status, body } = await newcomer.post("/binding", { ...form, companyName });
      const { submittedAt: _, ...same } = body;
      expect({ status, body: same }).toEqual({
        status: 200,
        body: {
          state: "submitted",
          wording: "已提交，核验中（可先咨询通用问题）",
          level: "T1",
          name: "刘新",
          companyName,
          kind: "partner",
          projectName: null,
          jobTitle: null,
          partnerAdmin: false,
          items: null,
          reason: null,
          blockedUntil: null,
          verifiedUntil: null,
          proven: [{ kind: "email", masked: "n***@somewhere.example" }],
          consentDue: false,
          moves: ["withdraw"],
        },
      });
    },
  );

  test("that business was asked does not show", async () => {
    const id = await submit();
    const shown = async () => [
      (await newcomer.get("/binding")).body,
      (await newcomer.get("/session")).body.binding,
    ];
    const before = await shown();
    await decide(xiaolin, id, { move: "send", note: "没有找到" });
    expect(await shown()).toEqual(before);
  });
});

describe("turned down", () => {
  test("the reason and what to do are told, and one may try again", async () => {
    const id = await submit();
    await decide(xiaolin, id, { move: "reject", reason: "项目信息不符。" });
    expect((await newcomer.get("/binding")).body).toMatchObject({
      state: "rejected",
      wording: "未通过：项目信息不符。可重新提交，或联系您的商务",
      level: "T0",
      moves: ["submit"],
    });
    await submit();
  });

  test("the third time within a day shuts the person out for a day", async () => {
    for (const time of [1, 2, 3]) {
      const answer = await decide(xiaolin, await submit(), { move: "reject", reason: "信息不符" });
      expect([time, answer.body.state]).toEqual([time, time < 3 ? "rejected" : "blocked"]);
    }
    const { body } = await newcomer.get("/binding");
    expect(body).toMatchObject({
      state: "blocked",
      level: "TX",
      wording: "暂不可用，请联系您的商务",
    });
    expect(Date.parse(body.blockedUntil) - Date.now()).toBeGreaterThan(23 * 3600_000);
    expect((await newcomer.post("/binding", form)).body.code).toBe("binding.blocked");

    await run(
      desk.db,
      sql`update bindings set blocked_until = now() - interval '1 second', decided_at = now() - interval '1 day' where person_id = ${cast.newcomer}`,
    );
    await submit();
  });

  test("rejections of more than a day ago do not count", async () => {
    for (const _ of [1, 2])
      await decide(xiaolin, await submit(), { move: "reject", reason: "信息不符" });
    await run(
      desk.db,
      sql`update bindings set decided_at = now() - interval '25 hours' where person_id = ${cast.newcomer}`,
    );
    const answer = await decide(xiaolin, await submit(), { move: "reject", reason: "信息不符" });
    expect(answer.body.state).toBe("rejected");
  });
});

describe("asked for more", () => {
  test("the person reads what, answers, and our clock goes on where it stopped", async () => {
    const id = await submit();
    await run(
      desk.db,
      sql`update bindings set waiting_since = now() - interval '3 hours' where id = ${id}`,
    );
    await decide(xiaolin, id, { move: "ask", items: "项目全称" });
    expect((await newcomer.get("/binding")).body).toMatchObject({
      wording: "请补充：项目全称",
      moves: ["answer", "withdraw"],
    });
    await newcomer.post("/binding/answer", {
      text: "江城大学图书馆报表平台",
      projectName: "江城大学图书馆报表平台",
    });
    const { body } = await xiaolin.get(`/bindings/${id}`);
    expect(body).toMatchObject({
      state: "submitted",
      answer: "江城大学图书馆报表平台",
      projectName: "江城大学图书馆报表平台",
    });
    const left = Date.parse(body.dueAt) - Date.now();
    expect(left).toBeGreaterThan(59 * 60_000);
    expect(left).toBeLessThan(61 * 60_000);
  });

  test("nobody asked, nobody answers", async () => {
    await submit();
    expect((await newcomer.post("/binding/answer", { text: "补充" })).body.code).toBe(
      "binding.move-not-open",
    );
  });
});

describe("verified", () => {
  test("by whom, when and by what is kept, and the person sees the projects given", async () => {
    const id = await submit();
    const { body } = await decide(xiaolin, id, {
      move: "verify",
      ...huaxin,
      projectIds: [projects.library],
    });
    expect(body).toMatchObject({
      state: "verified",
      company: { name: "华信系统集成有限公司" },
      evidenceKind: "callback",
      evidence: "回拨合同电话",
      decidedBy: { name: "小林" },
      projects: [{ name: "江城大学图书馆报表平台" }],
      moves: ["propose"],
    });
    expect(body.history.map(({ name }: { name: string }) => name)).toEqual([
      "binding.submitted",
      "binding.verified",
    ]);
    const year = Date.parse(body.verifiedUntil) - Date.now();
    expect(Math.round(year / 86_400_000)).toBe(365);
  });

  test.each<[string, object, string]>([
    [
      "a project of another partner",
      { ...huaxin, projectIds: [projects.harbour] },
      "company.project-foreign",
    ],
    [
      "a company that is not registered",
      { ...huaxin, companyId: projects.library },
      "company.not-found",
    ],
    [
      "an administrator of an end customer",
      { ...huaxin, companyId: companies.university, partnerAdmin: true },
      "company.not-a-partner",
    ],
  ])("not with %s", async (_what, body, code) => {
    const id = await submit();
    expect((await decide(xiaolin, id, { move: "verify", ...body })).body.code).toBe(code);
    expect((await xiaolin.get(`/bindings/${id}`)).body.state).toBe("submitted");
  });

  test("of two colleagues deciding at once, one is told it is decided", async () => {
    const id = await submit();
    const answers = await Promise.all([
      decide(xiaolin, id, { move: "verify", ...huaxin }),
      decide(laozhou, id, { move: "reject", reason: "信息不符" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("unbinding ends every session at once, and what was seen is not seen after binding again", async () => {
    const id = await submit();
    await decide(xiaolin, id, { move: "verify", ...huaxin, projectIds: [projects.library] });
    expect((await newcomer.delete("/binding")).body).toMatchObject({
      state: "revoked",
      wording: "已解绑",
      level: "T0",
    });
    expect((await newcomer.get("/binding")).status).toBe(401);
    expect(
      await rows(desk.db, sql`select from project_members where person_id = ${cast.newcomer}`),
    ).toEqual([]);
  });

  test("a claim taken back leaves the person signed in", async () => {
    await submit();
    expect((await newcomer.delete("/binding")).body).toMatchObject({
      state: "none",
      wording: "未绑定",
    });
    expect((await newcomer.get("/binding")).status).toBe(200);
  });
});

describe("what the registry knows of a name", () => {
  test.each([
    ["华信系统集成（有限公司） ", 1, "the same, written otherwise"],
    ["華信系統集成股份有限公司", 1, "traditional characters"],
    ["华信系统集城有限公司", 0, "one character wrong"],
    ["华信系统有限公司", 0, "two characters left out"],
  ])("%s: %d exact, %s", async (companyName, exact, _because) => {
    await run(
      desk.db,
      sql`
        insert into contracts (id, number, project_id, callback_phone)
        values (gen_random_uuid(), 'HT-2026-001', ${projects.library}, '027-87654321')
        on conflict do nothing`,
    );
    const id = await submit({ companyName, projectName: "江城大学图书馆平台" });
    const { body } = await xiaolin.get(`/bindings/${id}/matches`);
    expect(body.exact).toHaveLength(exact);
    const [match] = [...body.exact, ...body.near];
    expect(match).toMatchObject({ id: companies.huaxin, legalName: "华信系统集成有限公司" });
    // The project most like the one typed comes first, with the number of its contract to call back.
    expect(match.projects[0]).toMatchObject({
      fullName: "江城大学图书馆报表平台",
      callbacks: [{ number: "HT-2026-001", phone: "027-87654321" }],
    });
  });

  test("by a former name, and nothing at all", async () => {
    await run(
      desk.db,
      sql`
        insert into company_names (company_id, name, name_key, kind)
        values (${companies.huaxin}, '华信电脑公司', '华信电脑公司', 'former')
        on conflict do nothing`,
    );
    const id = await submit({ companyName: "华信电脑公司" });
    expect((await xiaolin.get(`/bindings/${id}/matches`)).body.exact).toMatchObject([
      { by: "华信电脑公司", id: companies.huaxin },
    ]);
    const other = await xiaolin.get(
      `/bindings/${id}/matches?name=${encodeURIComponent("甲乙丙丁")}`,
    );
    expect(other.body).toMatchObject({ exact: [], near: [] });
  });

  test("is for staff alone", async () => {
    const id = await submit();
    for (const person of [newcomer, li, sun])
      expect((await person.get(`/bindings/${id}/matches`)).status).toBe(404);
    expect((await desk.as.wang.get(`/bindings/${id}/matches`)).status).toBe(403);
  });
});

describe("the work list", () => {
  test("whoever waits longest comes first; late is four hours for support, a day for business", async () => {
    const id = await submit();
    const since = (hours: number, state: string) =>
      run(
        desk.db,
        sql`update bindings set state = ${state}, waiting_since = now() - make_interval(hours => ${hours}) where id = ${id}`,
      );
    const overdue = async () => {
      const { body } = await laozhou.get("/bindings");
      return [body.items[0].overdue, body.overdue];
    };
    await since(3, "submitted");
    expect(await overdue()).toEqual([false, 0]);
    await since(5, "submitted");
    expect(await overdue()).toEqual([true, 1]);
    await since(5, "needs_business");
    expect(await overdue()).toEqual([false, 0]);
    await since(25, "needs_business");
    expect(await overdue()).toEqual([true, 1]);
  });

  test("of a claim that waits too long is told once, however often one looks (R17)", async () => {
    const id = await submit();
    const wait = (hours: number) =>
      run(
        desk.db,
        sql`update bindings set waiting_since = now() - make_interval(hours => ${hours}) where id = ${id}`,
      );
    const told = () =>
      rows<{ data: object }>(
        desk.db,
        sql`select data from events where name = 'binding.overdue' and about_id = ${id}`,
      );
    await wait(3);
    await overdueBindings(desk.house);
    expect(await told()).toEqual([]);
    await wait(5);
    await Promise.all([overdueBindings(desk.house), overdueBindings(desk.house)]);
    await overdueBindings(desk.house);
    expect(await told()).toEqual([
      { data: { state: "submitted", waitingSince: expect.stringMatching(/Z$/) } },
    ]);
  });

  test("a claim that waits for the person is never late", async () => {
    const id = await submit();
    await decide(xiaolin, id, { move: "ask", items: "合同编号" });
    await run(
      desk.db,
      sql`update bindings set waiting_since = now() - interval '9 days' where id = ${id}`,
    );
    await overdueBindings(desk.house);
    expect(
      await rows(
        desk.db,
        sql`select from events where name = 'binding.overdue' and about_id = ${id}`,
      ),
    ).toEqual([]);
  });

  test("pages follow each other without a gap or a double", async () => {
    const all = (await chen.get("/bindings?state=all&limit=100")).body.items.map(
      ({ id }: { id: string }) => id,
    );
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null;) {
      const { body } = await chen.get(`/bindings?state=all&limit=2${next && `&after=${next}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.next;
    }
    expect(seen).toEqual(all);
    expect(all).toContain(bindings.li);
    expect((await chen.get("/bindings?after=abc")).body.code).toBe("input.cursor");
  });
});

describe("consent", () => {
  test("which version, in which words, for what, from where, is on record", async () => {
    await submit({ consent: { ...consent, purposes: ["support", "partner_view"] } });
    const kept = await one<object>(
      desk.db,
      sql`select policy, text_hash, purposes, ip from consents`,
    );
    expect(kept).toEqual({
      policy: policyVersion,
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      purposes: ["support", "partner_view"],
      ip: "127.0.0.1",
    });
  });

  test("a new version asks again, and the old consent stays on record (R11)", async () => {
    await submit();
    await run(
      desk.db,
      sql`update consents set policy = '2020-01', given_at = now() - interval '1 year'`,
    );
    expect((await newcomer.get("/consents")).body).toMatchObject({
      due: true,
      items: [{ policy: "2020-01" }],
    });
    expect((await newcomer.get("/binding")).body.consentDue).toBe(true);
    expect(
      (await newcomer.post("/consents", { policy: "2020-01", purposes: ["support"] })).body.code,
    ).toBe("consent.policy-changed");
    const { body } = await newcomer.post("/consents", consent);
    expect(body).toMatchObject({
      due: false,
      purposes: ["support"],
      items: [{ policy: policyVersion }, { policy: "2020-01" }],
    });
  });

  test("is withdrawn as easily as given, by the person alone", async () => {
    await submit({ consent: { ...consent, purposes: ["support", "partner_view"] } });
    const [given] = (await newcomer.get("/consents")).body.items;
    expect((await li.delete(`/consents/${given.id}`)).status).toBe(404);
    expect((await newcomer.delete(`/consents/${given.id}`)).body).toMatchObject({
      due: true,
      purposes: [],
    });
    expect((await newcomer.delete(`/consents/${given.id}`)).status).toBe(404);
  });

  test("the policy is there to be read before signing in, in both languages and one version", async () => {
    const zh = (await nobody.get("/binding/policy")).body;
    const en = (
      await nobody.get("/binding/policy", undefined, { headers: { "accept-language": "en" } })
    ).body;
    expect(zh.version).toBe(en.version);
    expect(zh.paragraphs).toHaveLength(en.paragraphs.length);
    expect(zh.purposes.map(({ purpose }: { purpose: string }) => purpose)).toEqual([
      "support",
      "partner_view",
    ]);
    expect(en.title).not.toBe(zh.title);
  });
});

describe("an invitation (BND-T09)", () => {
  const accept = (code: string, person = newcomer) =>
    person.post("/invitations/accept", { code, name: "刘新", consent });

  test("binds at once, once", async () => {
    const made = await xiaolin.post("/invitations", {
      companyId: companies.huaxin,
      projectIds: [projects.library],
    });
    expect(made.body.code).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{10}$/);
    const typed = `${made.body.code.slice(0, 5).toLowerCase()} - ${made.body.code.slice(5)}`;
    expect((await accept(typed)).body).toMatchObject({
      state: "verified",
      level: "T2",
      companyName: "华信系统集成有限公司",
    });

    await run(desk.db, sql`delete from bindings where person_id = ${cast.newcomer}`);
    expect((await accept(made.body.code)).body.code).toBe("invitation.not-open");
    expect(
      (await xiaolin.get(`/invitations?companyId=${companies.huaxin}`)).body.items[0],
    ).toMatchObject({ usedBy: { name: "刘新" } });
  });

  test("the code is nowhere in the database", async () => {
    const { body } = await xiaolin.post("/invitations", { companyId: companies.huaxin });
    const { all } = await one<{ all: string }>(
      desk.db,
      sql`select string_agg(i::text, ' ') as all from invitations i`,
    );
    const { told } = await one<{ told: string }>(
      desk.db,
      sql`select string_agg(e::text, ' ') as told from events e`,
    );
    expect(all).not.toContain(body.code);
    expect(told).not.toContain(body.code);
  });

  test("run out, taken back and never made are one answer", async () => {
    const old = (await xiaolin.post("/invitations", { companyId: companies.huaxin })).body;
    await run(desk.db, sql`update invitations set expires_at = now() where id = ${old.id}`);
    const back = (await xiaolin.post("/invitations", { companyId: companies.huaxin })).body;
    expect((await xiaolin.delete(`/invitations/${back.id}`)).status).toBe(204);
    const answers = [await accept(old.code), await accept(back.code), await accept("ACDEFGHJKM")];
    const told = answers.map(({ status, body }) => ({ status, body: { ...body, requestId: "" } }));
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(told[0]!.status).toBe(404);
  });

  test("replaces a form that is still being looked at", async () => {
    const id = await submit({ companyName: "华信" });
    const { body } = await xiaolin.post("/invitations", { companyId: companies.huaxin });
    expect((await accept(body.code)).body.state).toBe("verified");
    expect((await xiaolin.get(`/bindings/${id}`)).body.state).toBe("none");
  });

  test("needs consent like every binding, and is not used up without it", async () => {
    const { body } = await xiaolin.post("/invitations", { companyId: companies.huaxin });
    const refused = await newcomer.post("/invitations/accept", {
      code: body.code,
      name: "刘新",
      consent: { ...consent, purposes: [] },
    });
    expect(refused.body.code).toBe("consent.needed");
    expect((await accept(body.code)).status).toBe(200);
  });

  test("who is bound already keeps the binding", async () => {
    const { body } = await xiaolin.post("/invitations", { companyId: companies.yuanjing });
    expect((await accept(body.code, li)).body.code).toBe("binding.bound");
  });

  test.each(["wang", "admin"] as const)("%s of the vendor cannot invite", async (name) => {
    expect((await desk.as[name].post("/invitations", { companyId: companies.huaxin })).status).toBe(
      403,
    );
  });
});
