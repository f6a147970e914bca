import { beforeEach, describe, expect, test } from "vitest";
import { bindings, cast, companies, projects } from "../../../test/cast.ts";
import { openDesk } from "../../../test/desk.ts";
import { maybe, one, rows, run, sql } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { policyVersion } from "../binding/policy.ts";

const desk = await openDesk();
const { newcomer, xiaolin, chen, sun, li, qian, zhao, wang } = desk.as;
const consent = { policy: policyVersion, purposes: ["support"] };

await run(desk.db, sql`create table signed_in as select * from sessions`);
beforeEach(async () => {
  await run(desk.db, sql`delete from bindings where person_id = ${cast.newcomer}`);
  await run(desk.db, sql`insert into sessions select * from signed_in on conflict do nothing`);
});

const claims = async (companyName: string, kind = "partner"): Promise<string> => {
  await newcomer.post("/binding", { name: "刘新", companyName, kind, consent });
  return (
    await one<{ id: string }>(
      desk.db,
      sql`select id from bindings where person_id = ${cast.newcomer}`,
    )
  ).id;
};
const newMobile = (value: string) =>
  run(
    desk.db,
    sql`insert into identities (kind, value, person_id) values ('mobile', ${value}, ${cast.li}) on conflict do nothing`,
  );

describe("a person as staff see him", () => {
  test("addresses are masked until asked for with a reason, which is kept", async () => {
    await newMobile("13812341234");
    const { body } = await xiaolin.get(`/contacts/${cast.li}`);
    expect(body).toMatchObject({
      name: "李经理",
      level: "T2",
      company: { name: "华信系统集成有限公司" },
      identities: [
        { kind: "email", masked: "l***@huaxin.example" },
        { kind: "mobile", masked: "138****1234" },
      ],
      bindings: [{ id: bindings.li, state: "verified" }],
    });
    expect(JSON.stringify(body)).not.toContain("13812341234");

    expect((await xiaolin.post(`/contacts/${cast.li}/reveals`, { reason: " " })).status).toBe(400);
    const revealed = await xiaolin.post(`/contacts/${cast.li}/reveals`, { reason: "电话回访" });
    expect(revealed.body.identities).toContainEqual({ kind: "mobile", value: "13812341234" });
    const event = await one<object>(
      desk.db,
      sql`select actor_id, data from events where name = 'person.revealed' and about_id = ${cast.li}`,
    );
    expect(event).toEqual({
      actorId: cast.xiaolin,
      data: { reason: "电话回访", kinds: ["email", "mobile"] },
    });
  });

  test.each([
    ["李", true, "part of the name"],
    ["李经理", true, "the name"],
    ["li@huaxin.example", true, "the whole address"],
    ["LI@HUAXIN.EXAMPLE", true, "in capitals"],
    ["138 1234 1234", true, "the whole number, with blanks"],
    ["huaxin", false, "part of an address"],
    ["1381234", false, "part of a number"],
  ])("found by %s: %s, %s", async (q, found, _because) => {
    await newMobile("13812341234");
    const { body } = await xiaolin.get(`/contacts?q=${encodeURIComponent(q)}`);
    expect(body.items.some(({ id }: { id: string }) => id === cast.li)).toBe(found);
  });

  test("people of a company", async () => {
    const { body } = await xiaolin.get(`/contacts?companyId=${companies.huaxin}`);
    expect(body.items.map(({ name }: { name: string }) => name).sort()).toEqual(
      ["孙总", "李经理"].sort(),
    );
  });

  test("colleagues are no contacts, and R&D has no business with contacts", async () => {
    expect((await xiaolin.get(`/contacts/${cast.xiaolin}`)).status).toBe(404);
    expect((await wang.get(`/contacts/${cast.li}`)).status).toBe(403);
    expect((await li.get(`/contacts/${cast.zhao}`)).status).toBe(404);
  });
});

describe("the administrator of a partner", () => {
  test("sees his own people and those who say they are", async () => {
    const id = await claims("华信系统集成（有限公司）");
    const { body } = await sun.get("/company/people");
    expect(body.company).toMatchObject({ name: "华信系统集成有限公司", kind: "partner" });
    expect(
      body.items.map(({ name, state }: { name: string; state: string }) => [name, state]),
    ).toEqual(
      expect.arrayContaining([
        ["孙总", "verified"],
        ["李经理", "verified"],
        ["刘新", "waiting"],
      ]),
    );
    expect(body.items.find(({ name }: { name: string }) => name === "刘新").bindingId).toBe(id);
    const other = await qian.get("/company/people");
    expect(other.body.items.map(({ name }: { name: string }) => name)).toEqual(["钱工"]);
    for (const person of [li, zhao, newcomer])
      expect((await person.get("/company/people")).status).toBe(404);
  });

  test("vouches by name for somebody of his own, for projects he sells (R97)", async () => {
    const id = await claims("华信系统集成有限公司");
    const { body } = await sun.post("/company/vouchers", {
      bindingId: id,
      projectIds: [projects.library],
    });
    expect(body.items.find(({ name }: { name: string }) => name === "刘新")).toMatchObject({
      state: "verified",
      level: "T2",
    });
    expect((await xiaolin.get(`/bindings/${id}`)).body).toMatchObject({
      evidenceKind: "voucher",
      evidence: "孙总",
      decidedBy: { name: "孙总" },
    });
  });

  test("cannot vouch on a project of another partner (R97)", async () => {
    const id = await claims("华信系统集成有限公司");
    expect(
      (await sun.post("/company/vouchers", { bindingId: id, projectIds: [projects.harbour] }))
        .status,
    ).toBe(404);
    expect((await xiaolin.get(`/bindings/${id}`)).body.state).toBe("submitted");
  });

  test("cannot vouch for who says to work elsewhere, or to be a customer", async () => {
    const elsewhere = await claims("远景数据技术有限公司");
    expect((await sun.post("/company/vouchers", { bindingId: elsewhere })).status).toBe(404);
    await run(desk.db, sql`delete from bindings where id = ${elsewhere}`);
    const customer = await claims("华信系统集成有限公司", "customer");
    expect((await sun.post("/company/vouchers", { bindingId: customer })).status).toBe(404);
    expect((await sun.post("/company/vouchers", { bindingId: newId() })).status).toBe(404);
  });

  test("ends a colleague: his sessions are over at once, and he may bind elsewhere", async () => {
    await sun.post("/company/vouchers", { bindingId: await claims("华信系统集成有限公司") });
    expect((await newcomer.get("/binding")).body.level).toBe("T2");
    const { body } = await sun.post(`/company/people/${cast.newcomer}/departure`, {
      reason: "离职",
    });
    expect(body.items.some(({ name }: { name: string }) => name === "刘新")).toBe(false);
    expect((await newcomer.get("/binding")).status).toBe(401);
    await run(desk.db, sql`insert into sessions select * from signed_in on conflict do nothing`);
    expect((await newcomer.get("/binding")).body).toMatchObject({
      state: "revoked",
      reason: "离职",
      moves: ["submit"],
    });
  });

  test("ends nobody of another company, and not himself by this", async () => {
    for (const id of [cast.qian, cast.zhao, cast.sun, cast.xiaolin])
      expect((await sun.post(`/company/people/${id}/departure`, { reason: "离职" })).status).toBe(
        404,
      );
    expect((await qian.get("/company/people")).status).toBe(200);
  });

  test("invites into his own company only", async () => {
    const made = await sun.post("/company/invitations", { projectIds: [projects.library] });
    expect(made.body).toMatchObject({
      company: { id: companies.huaxin },
      invitedBy: { name: "孙总" },
    });
    expect(
      (await sun.post("/company/invitations", { projectIds: [projects.harbour] })).body.code,
    ).toBe("company.project-foreign");
    expect((await sun.post("/company/invitations", { companyId: companies.yuanjing })).status).toBe(
      400,
    );
    expect((await qian.get("/company/invitations")).body.items).toEqual([]);
    expect((await qian.delete(`/company/invitations/${made.body.id}`)).status).toBe(404);
    expect((await sun.delete(`/company/invitations/${made.body.id}`)).status).toBe(204);
  });

  test("names an authorised applicant, whom business confirms", async () => {
    expect(
      (await sun.post(`/company/people/${cast.li}/proposal`, { scope: "图书馆报表平台" })).status,
    ).toBe(200);
    expect(
      (await sun.post(`/company/people/${cast.qian}/proposal`, { scope: "图书馆报表平台" })).status,
    ).toBe(404);
    const { body } = await chen.post(`/bindings/${bindings.li}/moves`, { move: "authorise" });
    expect(body).toMatchObject({ state: "authorised", proposedBy: { name: "孙总" } });
    await chen.post(`/bindings/${bindings.li}/moves`, { move: "lower", reason: "测试结束" });
  });
});

describe("the projects one may choose", () => {
  const names = async (person: typeof li, q = "") => {
    const { body } = await person.get(`/my/projects${q && `?q=${encodeURIComponent(q)}`}`);
    return body.items.map(({ fullName }: { fullName: string }) => fullName).sort();
  };

  test("a partner's people: those it sells; a customer's: those they are members of", async () => {
    expect(await names(li)).toEqual(["江城大学一卡通分析项目", "江城大学图书馆报表平台"].sort());
    expect(await names(qian)).toEqual(["江城大学校史馆数字展示"]);
    expect(await names(zhao)).toEqual([]);
    expect(
      (await chen.put(`/projects/${projects.cards}/members/${cast.zhao}`, { owner: true })).status,
    ).toBe(200);
    expect(await names(zhao)).toEqual(["江城大学一卡通分析项目"]);
    await chen.delete(`/projects/${projects.cards}/members/${cast.zhao}`);
  });

  test("before verification there are none", async () => {
    await claims("华信系统集成有限公司");
    expect(await names(newcomer)).toEqual([]);
  });

  test("who looks for another partner's project finds nothing, and it is kept that he looked (R1)", async () => {
    const { body } = await li.get(`/my/projects?q=${encodeURIComponent("校史馆")}`);
    expect(body).toEqual({ items: [] });
    const kept = await rows<{ data: object }>(
      desk.db,
      sql`select data from events where name = 'projects.searched-in-vain' and actor_id = ${cast.li} order by seq`,
    );
    expect(kept.map(({ data }) => data)).toEqual([{ q: "校史馆", foreign: [projects.harbour] }]);
  });

  test("a search for what does not exist answers and is kept the same way", async () => {
    expect((await li.get(`/my/projects?q=${encodeURIComponent("火星基地")}`)).body).toEqual({
      items: [],
    });
    const kept = await one<{ data: object }>(
      desk.db,
      sql`select data from events where name = 'projects.searched-in-vain' and actor_id = ${cast.li} order by seq desc limit 1`,
    );
    expect(kept.data).toEqual({ q: "火星基地", foreign: [] });
  });
});

describe("a person leaves (R99)", () => {
  test("binding, sessions, tokens, memberships and addresses are gone at once", async () => {
    await chen.put(`/projects/${projects.library}/members/${cast.zhao}`, { owner: true });
    await chen.patch(`/projects/${projects.library}`, { defaultContactId: cast.zhao });
    await run(
      desk.db,
      sql`
        insert into api_tokens (hash, id, person_id, name, scopes, expires_at)
        values ('hash', ${newId()}, ${cast.zhao}, 'token', '{}', now() + interval '1 day')`,
    );
    expect(
      (await xiaolin.post(`/contacts/${cast.zhao}/departure`, { reason: "离职" })).status,
    ).toBe(403);
    expect((await zhao.get("/binding")).status).toBe(200);
    expect((await chen.post(`/contacts/${cast.zhao}/departure`, { reason: "离职" })).status).toBe(
      204,
    );

    expect((await zhao.get("/binding")).status).toBe(401);
    const left = await one<object>(
      desk.db,
      sql`
        select
          (select count(*) from sessions where person_id = ${cast.zhao}) as sessions,
          (select count(*) from api_tokens where person_id = ${cast.zhao}) as tokens,
          (select count(*) from identities where person_id = ${cast.zhao}) as identities,
          (select count(*) from project_members where person_id = ${cast.zhao}) as memberships,
          (select count(*) from projects where default_contact_id = ${cast.zhao}) as defaults,
          (select state from bindings where person_id = ${cast.zhao}) as state`,
    );
    expect(left).toEqual({
      sessions: 0,
      tokens: 0,
      identities: 0,
      memberships: 0,
      defaults: 0,
      state: "revoked",
    });
    const told = await rows<{ name: string }>(
      desk.db,
      sql`
        select name
        from events
        where data ->> 'personId' = ${cast.zhao} and name in ('binding.revoked', 'person.ended')
        order by seq`,
    );
    expect(told.map(({ name }) => name)).toEqual(["binding.revoked", "person.ended"]);
    expect(
      await maybe(
        desk.db,
        sql`select from people where id = ${cast.zhao} and ended_at is not null`,
      ),
    ).toBeDefined();
    expect((await chen.post(`/contacts/${cast.zhao}/departure`, { reason: "离职" })).status).toBe(
      404,
    );
  });
});
