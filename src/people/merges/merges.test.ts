import { describe, expect, test } from "vitest";
import { cast, companies, projects } from "../../../test/cast.ts";
import { openDesk } from "../../../test/desk.ts";
import { submission } from "../../../test/submission.ts";
import { cookieOf, startSession } from "../../auth/index.ts";
import { maybe, one, rows, run, sql } from "../../lib/db.ts";
import type { Event } from "../../lib/events.ts";
import { newId } from "../../lib/id.ts";
import { reactions } from "../../reactions.ts";

const { app, as, db, house } = await openDesk({ worker: true });
const { xiaolin, laozhou, chen, wang } = as;

const names = {
  huaxin: "华信系统集成有限公司",
  yuanjing: "远景数据技术有限公司",
  university: "江城大学",
};
type Company = keyof typeof names;
type Bound = { at: Company; state?: string; admin?: boolean };
let people = 0;

/** Somebody signed in, reached by an address of his own; bound, if he is. */
const contact = async (name: string, bound?: Bound) => {
  const id = newId();
  const mobile = `1370000${String(++people).padStart(4, "0")}`;
  await run(db, sql`insert into people (id, kind, name) values (${id}, 'contact', ${name})`);
  await run(
    db,
    sql`insert into identities (kind, value, person_id, proven_at) values ('mobile', ${mobile}, ${id}, now())`,
  );
  const bindingId = bound && (await bind(id, bound));
  const token = await startSession(db, id, {
    app: "portal",
    device: { ip: "127.0.0.1", userAgent: "test" },
    minutes: 60,
  });
  const send = async (method: "GET" | "POST", path: string, payload?: object) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { cookie: `${cookieOf.portal}=${token}`, "accept-language": "zh-CN" },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: answer.body ? answer.json() : undefined };
  };
  return {
    id,
    name,
    mobile,
    bindingId,
    get: (path: string) => send("GET", path),
    post: (path: string, body?: object) => send("POST", path, body),
    /** Proves an address: the code sent to it is entered. */
    async prove(value: string) {
      const code = await codeTo(value);
      return send("POST", "/me/addresses", { kind: "mobile", value, code });
    },
    async submit(more: object = {}): Promise<number> {
      const { status, body } = await send("POST", "/tickets", submission(more));
      expect(status, JSON.stringify(body)).toBe(200);
      return body.number;
    },
    async sees(number: number) {
      return (await send("GET", `/tickets/${number}`)).status;
    },
  };
};
type Person = Awaited<ReturnType<typeof contact>>;

const bind = async (personId: string, { at, state = "verified", admin = false }: Bound) => {
  const id = newId();
  const held = state === "verified" || state === "authorised" || state === "revoked";
  await run(
    db,
    sql`
      insert into bindings (id, person_id, state, kind, company_name, company_key, company_id, partner_admin, verified_until)
      values (${id}, ${personId}, ${state}, ${at === "university" ? "customer" : "partner"}, ${names[at]},
        plain(${names[at]}), ${held ? companies[at] : null}, ${admin}, now() + interval '1 year')`,
  );
  return id;
};

const codeTo = async (value: string, code = "135790") => {
  await run(
    db,
    sql`
      insert into codes (id, kind, value, asked_by, hash, expires_at)
      values (${newId()}, 'mobile', ${value}, 'test', ${house.vault.sign("code", `mobile ${value} ${code}`)},
        now() + interval '5 minutes')`,
  );
  return code;
};

const questions = async (of: { id: string }) =>
  (await laozhou.get(`/contact-merges?contactId=${of.id}`)).body.items;
const ask = (from: { id: string }, into: { id: string }, who = xiaolin) =>
  who.post(`/contacts/${from.id}/merges`, { intoId: into.id, note: "电话里本人说的" });
const confirm = async (of: { id: string }, who = laozhou) => {
  const [question] = await questions(of);
  return who.post(`/contact-merges/${question.id}/confirmation`);
};
const merge = async (from: { id: string }, into: { id: string }) => {
  expect((await ask(from, into)).status).toBe(204);
  const done = await confirm(from);
  expect(done.status, JSON.stringify(done.body)).toBe(204);
  await expect
    .poll(() => maybe(db, sql`select from tickets where requester_id = ${from.id}`))
    .toBeUndefined();
};
const code = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];
const bell = async (who: typeof chen, of: { name: string }) =>
  (await who.get("/notices")).body.items.filter(
    (n: { contact: { name: string } | null }) => n.contact?.name === of.name,
  ).length;
/** Whom a code to this number signs in. */
const signsIn = async (value: string) => {
  const answer = await app.inject({
    method: "POST",
    url: "/api/v1/session/code",
    payload: { kind: "mobile", value, code: await codeTo(value) },
  });
  const cookie = answer.cookies.find(({ name }) => name === cookieOf.portal);
  const { personId } = await one<{ personId: string }>(
    db,
    sql`select person_id from sessions where person_id is not null order by created_at desc limit 1`,
  );
  expect(cookie).toBeDefined();
  return personId;
};

describe("a second contact proves an address that somebody else has (R12)", () => {
  test("it is asked whether they are one person, once, and nothing is merged", async () => {
    const x = await contact("问甲", { at: "huaxin" });
    const second = await contact("问乙");
    const answer = await second.prove(x.mobile);
    expect(code(answer)).toEqual([409, "address.asked"]);
    expect(answer.body.fields[0].message).toContain("已请客服核对是否同一人");
    expect(code(await second.prove(x.mobile))).toEqual([409, "address.asked"]);

    const [question, ...more] = await questions(x);
    expect(more).toEqual([]);
    expect(question).toMatchObject({
      why: "proof",
      addressKind: "mobile",
      from: { id: second.id },
      into: { id: x.id, level: "T2", company: { name: names.huaxin } },
      askedBy: { id: second.id },
    });
    await expect.poll(() => bell(xiaolin, x)).toBe(1);
    await expect.poll(() => bell(laozhou, x)).toBe(1);
    await expect.poll(() => bell(chen, x)).toBe(1);
    expect(await bell(wang, x)).toBe(0);
    const open = (await xiaolin.get("/contacts?merge=asked")).body.items;
    expect(open.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining([x.id, second.id]),
    );
    expect((await x.get("/session")).body.person.id).toBe(x.id);
    expect((await second.get("/session")).body.person.mobile).toBe(second.mobile);
  });

  test("the one that stands better would stay, whoever proved", async () => {
    const empty = await contact("空白");
    const bound = await contact("已核验", { at: "huaxin" });
    await bound.prove(empty.mobile);
    expect(await questions(bound)).toMatchObject([
      { from: { id: empty.id }, into: { id: bound.id } },
    ]);
  });

  test("both at once ask one question", async () => {
    const [a, b] = [await contact("同时甲"), await contact("同时乙")];
    const answers = await Promise.all([a.prove(b.mobile), b.prove(a.mobile)]);
    expect(answers.map(code)).toEqual([
      [409, "address.asked"],
      [409, "address.asked"],
    ]);
    expect(await questions(a)).toHaveLength(1);
  });

  test("a colleague's address stays his, and nothing is asked", async () => {
    await run(
      db,
      sql`insert into identities (kind, value, person_id, proven_at) values ('mobile', '13912340000', ${cast.wang}, now())`,
    );
    const someone = await contact("路人");
    expect(code(await someone.prove("13912340000"))).toEqual([409, "address.taken"]);
    expect(await questions(someone)).toEqual([]);
  });

  test("one colleague is enough to confirm what the contact proved", async () => {
    const x = await contact("证甲", { at: "huaxin" });
    const second = await contact("证乙");
    await second.prove(x.mobile);
    expect((await confirm(x, xiaolin)).status).toBe(204);
    expect((await x.get("/me/deletion")).status).toBe(200);
    expect((await second.get("/me/deletion")).status).toBe(401);
  });
});

describe("two people", () => {
  test("who asked does not confirm; he may take it back, and then it can be asked again", async () => {
    const [a, b] = [await contact("两人甲"), await contact("两人乙")];
    expect((await ask(a, b)).status).toBe(204);
    expect(code(await ask(b, a, laozhou))).toEqual([409, "contact.merge-asked"]);
    expect(code(await confirm(a, xiaolin))).toEqual([409, "contact.merge-two-people"]);
    const [{ id }] = await questions(a);
    expect((await xiaolin.post(`/contact-merges/${id}/refusal`, { reason: "弄错了" })).status).toBe(
      204,
    );
    expect(code(await laozhou.post(`/contact-merges/${id}/confirmation`))).toEqual([
      409,
      "contact.merge-decided",
    ]);
    expect(await questions(a)).toEqual([]);
    expect((await a.get("/me/deletion")).status).toBe(200);
    expect((await ask(a, b)).status).toBe(204);
  });

  test("of two who confirm at once, one is told that it is done", async () => {
    const [a, b] = [await contact("双确甲"), await contact("双确乙")];
    await ask(a, b);
    const [{ id }] = await questions(a);
    const answers = await Promise.all(
      [laozhou, chen].map((who) => who.post(`/contact-merges/${id}/confirmation`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  test("only those ask and answer who may merge contacts", async () => {
    const [a, b] = [await contact("权限甲"), await contact("权限乙")];
    expect((await ask(a, b, wang)).status).toBe(403);
    expect((await ask(a, b, as.sun)).status).toBe(404);
    expect((await ask(a, { id: cast.wang })).status).toBe(404);
    expect(code(await ask(a, a))).toEqual([409, "contact.merge-self"]);
  });
});

describe("it is not merged", () => {
  const refused = async (a: Person, b: Person, why: string) => {
    expect(code(await ask(a, b))).toEqual([409, `contact.merge-${why}`]);
    expect(code(await ask(b, a))).toEqual([409, `contact.merge-${why}`]);
  };
  test("where both are bound, to different companies", async () =>
    refused(
      await contact("异甲", { at: "huaxin" }),
      await contact("异乙", { at: "yuanjing" }),
      "two-companies",
    ));
  test("where one is blocked", async () =>
    refused(
      await contact("禁甲", { at: "huaxin", state: "blocked" }),
      await contact("禁乙"),
      "blocked",
    ));
  test("where one asked to be deleted", async () => {
    const [a, b] = [await contact("注甲"), await contact("注乙")];
    await a.post("/me/deletion");
    await refused(a, b, "erasure");
  });
  test("where one has ended", async () => {
    const [a, b] = [await contact("离甲"), await contact("离乙")];
    await chen.post(`/contacts/${a.id}/departure`, { reason: "离职" });
    await refused(a, b, "ended");
  });
  test("also where that came up after it was asked", async () => {
    const [a, b] = [await contact("后甲", { at: "huaxin" }), await contact("后乙")];
    await ask(b, a);
    await bind(b.id, { at: "yuanjing" });
    expect(code(await confirm(a))).toEqual([409, "contact.merge-two-companies"]);
  });
});

describe("merged", () => {
  test("either address signs in the one that stays, and the old session is dead", async () => {
    const from = await contact("并甲");
    const into = await contact("并乙", { at: "huaxin" });
    await codeTo(from.mobile, "111111");
    await merge(from, into);
    expect((await from.get("/me/deletion")).status).toBe(401);
    const late = await app.inject({
      method: "POST",
      url: "/api/v1/session/code",
      payload: { kind: "mobile", value: from.mobile, code: "111111" },
    });
    expect(late.statusCode).toBe(422);
    expect(await signsIn(from.mobile)).toBe(into.id);
    expect(await signsIn(into.mobile)).toBe(into.id);

    const gone = (await xiaolin.get(`/contacts/${from.id}`)).body;
    expect(gone).toMatchObject({ mergedInto: { id: into.id, name: "并乙" }, identities: [] });
    expect(gone.endedAt).not.toBeNull();
    expect((await xiaolin.get(`/contacts/${into.id}`)).body.identities).toHaveLength(2);
    expect((await xiaolin.get(`/contacts?q=${from.mobile}`)).body.items).toMatchObject([
      { id: into.id },
    ]);
    const kept = await one<{ actorId: string; data: object }>(
      db,
      sql`select actor_id, data from events where name = 'contact.merged' and about_id = ${into.id}`,
    );
    expect(kept).toMatchObject({
      actorId: cast.laozhou,
      data: { personId: from.id, askedBy: cast.xiaolin },
    });
  });

  test("the firmer binding stays, with the projects of its company and what was agreed to", async () => {
    const from = await contact("绑甲", { at: "huaxin", state: "authorised" });
    const into = await contact("绑乙", { at: "university", state: "submitted" });
    await run(
      db,
      sql`insert into project_members (project_id, person_id, owner) values (${projects.library}, ${from.id}, true)`,
    );
    await run(
      db,
      sql`update projects set default_contact_id = ${from.id} where id = ${projects.library}`,
    );
    await run(
      db,
      sql`insert into consents (id, person_id, policy, text_hash, purposes) values (${newId()}, ${from.id}, 'v', 'h', '{support}')`,
    );
    await run(db, sql`update people set external_id = 'CRM-77' where id = ${from.id}`);
    await merge(from, into);
    const page = (await xiaolin.get(`/contacts/${into.id}`)).body;
    expect(page).toMatchObject({
      level: "T3",
      company: { id: companies.huaxin },
      projects: [{ id: projects.library, owner: true }],
      consents: [{ policy: "v" }],
    });
    expect(page.bindings.map(({ state }: { state: string }) => state).sort()).toEqual([
      "authorised",
      "none",
    ]);
    expect(
      await one(
        db,
        sql`select p.default_contact_id, w.external_id from projects p, people w where p.id = ${projects.library} and w.id = ${into.id}`,
      ),
    ).toEqual({ defaultContactId: into.id, externalId: "CRM-77" });
  });

  test("of two alike the one of him who stays is kept", async () => {
    const from = await contact("同甲", { at: "huaxin" });
    const into = await contact("同乙", { at: "huaxin" });
    await merge(from, into);
    const { bindings } = (await xiaolin.get(`/contacts/${into.id}`)).body;
    expect(
      Object.fromEntries(
        bindings.map(({ id, state }: { id: string; state: string }) => [id, state]),
      ),
    ).toEqual({ [into.bindingId!]: "verified", [from.bindingId!]: "revoked" });
  });

  test("he sees what either asked, and others of his company what they saw", async () => {
    const from = await contact("见甲", { at: "huaxin", state: "submitted" });
    const into = await contact("见乙", { at: "huaxin" });
    const asked = await from.submit();
    const own = await into.submit({ projectId: projects.library });
    await run(
      db,
      sql`insert into drafts (person_id, place, body) values (${from.id}, 'new', '{}')`,
    );
    await merge(from, into);
    expect(await Promise.all([asked, own].map(into.sees))).toEqual([200, 200]);
    const page = (await into.get(`/tickets/${asked}`)).body;
    expect(page.requester).toEqual({ id: into.id, name: "见乙" });
    expect(page.messages[0].author.name).toBe("见乙");
    expect((await as.sun.get(`/tickets/${own}`)).status).toBe(200);
    const history = (await laozhou.get(`/tickets/${asked}/history`)).body;
    expect(JSON.stringify(history)).toContain("联系人的两个账号已合并");
    expect(await rows(db, sql`select from drafts where person_id = ${from.id}`)).toEqual([]);
    expect(await rows(db, sql`select from ticket_reads where person_id = ${from.id}`)).toEqual([]);
  });

  test("what he asked while the other binding waited is his, whichever of the two stays", async () => {
    const from = await contact("留甲", { at: "huaxin" });
    const into = await contact("留乙", { at: "huaxin", state: "submitted" });
    const [before, own] = [await into.submit(), await from.submit()];
    await merge(from, into);
    await expect.poll(() => into.sees(before)).toBe(200);
    expect(await into.sees(own)).toBe(200);
  });

  test("nothing of another company becomes visible, to him or through him", async () => {
    const from = await contact("旧甲", { at: "yuanjing" });
    const into = await contact("旧乙", { at: "huaxin" });
    const old = await from.submit({ projectId: projects.harbour });
    const mine = await into.submit({ projectId: projects.library });
    // He left 远景, and with it what he asked there.
    await run(db, sql`update bindings set state = 'revoked' where id = ${from.bindingId}`);
    expect(await from.sees(old)).toBe(404);
    await bind(from.id, { at: "huaxin", state: "submitted" });
    await merge(from, into);
    expect(await into.sees(old)).toBe(404);
    expect(await into.sees(mine)).toBe(200);
    expect((await as.qian.get(`/tickets/${old}`)).status).toBe(200);
    expect((await as.qian.get(`/tickets/${mine}`)).status).toBe(404);
    expect((await as.sun.get(`/tickets/${old}`)).status).toBe(404);
    const list = JSON.stringify((await into.get("/tickets")).body);
    expect(list).toContain(String(mine));
    expect(list).not.toContain(String(old));
  });

  test("a membership in a project of another company does not come along", async () => {
    const from = await contact("员甲");
    const into = await contact("员乙", { at: "huaxin" });
    await run(
      db,
      sql`insert into project_members (project_id, person_id, owner) values (${projects.harbour}, ${from.id}, true)`,
    );
    await merge(from, into);
    expect((await xiaolin.get(`/contacts/${into.id}`)).body.projects).toEqual([]);
  });

  test("the reaction may run again, and late, and changes nothing", async () => {
    const first = await contact("链甲", { at: "huaxin", state: "submitted" });
    const second = await contact("链乙", { at: "huaxin" });
    const third = await contact("链丙", { at: "huaxin", state: "authorised" });
    const number = await first.submit();
    await merge(first, second);
    await merge(second, third);
    await expect.poll(() => third.sees(number)).toBe(200);
    const state = () =>
      rows(
        db,
        sql`
          select t.*, (select count(*) from events e where e.ticket_id = t.id) as events
          from tickets t
          where t.number = ${number}`,
      );
    const before = await state();
    const events = await rows<Event>(
      db,
      sql`select tx::text, seq, at, name, actor_id, ticket_id, about_id, public, data from events where name = 'contact.merged' and about_id in (${second.id}, ${third.id}) order by seq desc`,
    );
    expect(events).toHaveLength(2);
    for (const event of events) await reactions["contact.merged"]!["joinRequests"]!(house, event);
    expect(await state()).toEqual(before);
    expect((await xiaolin.get(`/contacts/${first.id}`)).body.mergedInto.id).toBe(third.id);
  });

  test("who is deleted later is nobody under his earlier accounts either", async () => {
    const from = await contact("删甲");
    const into = await contact("删乙");
    await merge(from, into);
    await chen.post(`/contacts/${into.id}/erasure`, { reason: "本人申请" });
    expect((await xiaolin.get(`/contacts/${from.id}`)).body.name).toBe("已注销用户");
  });
});
