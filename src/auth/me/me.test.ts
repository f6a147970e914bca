import { describe, expect, test } from "vitest";
import { cast } from "../../../test/cast.ts";
import { openDoor, refused, type Browser } from "../../../test/door.ts";
import { one, rows, run, sql } from "../../lib/db.ts";
import { sweepAuth } from "../sweep.ts";

const { db, browser, as } = await openDoor();
const xiaolin = await as("xiaolin");

const makeToken = async (from: Browser, scopes: string[], days = 30) =>
  (await from.call("POST /me/tokens", { name: "script", scopes, days })).body as {
    id: string;
    token: string;
  };
const by = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const program = browser();

describe("a token for a program", () => {
  test("may do what it was made for and nothing else", async () => {
    const admin = await as("admin");
    const { token } = await makeToken(admin, ["staff.manage"]);
    expect((await program.call("GET /session", undefined, by(token))).body).toMatchObject({
      person: { id: cast.admin },
      app: null,
      permissions: ["staff.manage"],
    });
    expect((await program.call("POST /teams", { name: "by script" }, by(token))).status).toBe(200);
    refused(await program.call("GET /settings/vendor", undefined, by(token)), 403, "not-allowed");
  });

  test("has no right its maker does not have, or no longer has", async () => {
    refused(
      await xiaolin.call("POST /me/tokens", { name: "x", scopes: ["staff.manage"], days: 1 }),
      422,
      "token.scope-not-yours",
      "scopes",
    );
    const { token } = await makeToken(xiaolin, ["tickets.read", "tickets.merge"]);
    await run(db, sql`update staff set roles = '{qa}' where person_id = ${cast.xiaolin}`);
    const { body } = await program.call("GET /session", undefined, by(token));
    expect(body.permissions).toEqual(["tickets.read"]);
    await run(db, sql`update staff set roles = '{agent}' where person_id = ${cast.xiaolin}`);
  });

  test("never manages the account, and makes no other tokens", async () => {
    const { token } = await makeToken(xiaolin, ["tickets.read"]);
    for (const key of [
      "GET /me/tokens",
      "POST /me/tokens",
      "DELETE /me/tokens/0190a0a0-0000-7000-8000-000000000000",
      "GET /me/sessions",
      "PUT /me/password",
      "POST /me/totp",
      "PATCH /me",
      "PUT /me/away",
    ])
      refused(
        await program.call(key, key.startsWith("GET") ? undefined : {}, by(token)),
        403,
        "token.not-here",
      );
  });

  test("is shown once and kept as a hash, also when the call has a key to repeat it by", async () => {
    const headers = { "idempotency-key": "once" };
    const body = { name: "script", scopes: ["tickets.read"], days: 30 };
    const { token } = (await xiaolin.call("POST /me/tokens", body, { headers })).body;
    expect(token).toMatch(/^cdt_[\w-]{43}$/);
    expect(await rows(db, sql`select from answered`)).toEqual([]);
    const listed = (await xiaolin.call("GET /me/tokens")).body;
    expect(JSON.stringify(listed)).not.toContain(token);
    expect(listed.items[0]).toMatchObject({ name: "script", usedAt: null });
    const { n } = await one<{ n: number }>(
      db,
      sql`select count(*) as n from api_tokens where hash like '%' || ${token} || '%'`,
    );
    expect(n).toBe(0);
  });

  test("lives a year at most", async () => {
    const body = { name: "x", scopes: ["tickets.read"], days: 366 };
    refused(await xiaolin.call("POST /me/tokens", body), 400, "input", "days");
  });

  test.each([
    ["expired", sql`update api_tokens set expires_at = now() - interval '1 second'`],
    ["of someone who has left", sql`update people set ended_at = now() where kind = 'staff'`],
  ])("%s opens nothing", async (_, happens) => {
    const { token } = await makeToken(xiaolin, ["tickets.read"]);
    await run(db, happens);
    refused(await program.call("GET /session", undefined, by(token)), 401, "token.unknown");
    await run(db, sql`update people set ended_at = null`);
  });

  test.each(["", " ", "cdt_", "null", "cdt_%"])("that is %j opens nothing", async (token) => {
    const { status, body } = await program.call("GET /me/tokens", undefined, by(token));
    expect([status, body.code === "token.unknown" || body.code === "sign-in.needed"]).toEqual([
      401,
      true,
    ]);
  });

  test("ends when its maker ends it, and nobody else can", async () => {
    const { id, token } = await makeToken(xiaolin, ["tickets.read"]);
    const wang = await as("wang");
    refused(await wang.call(`DELETE /me/tokens/${id}`), 404, "token.not-found");
    expect((await xiaolin.call(`DELETE /me/tokens/${id}`)).status).toBe(204);
    refused(await program.call("GET /session", undefined, by(token)), 401, "token.unknown");
  });

  test("is no thing of contacts", async () => {
    const li = await as("li", "portal");
    refused(await li.call("GET /me/tokens"), 404, "route.not-found");
  });
});

describe("one's sessions", () => {
  test("are listed with the device, and the present one is marked", async () => {
    const { items } = (await (await as("chen")).call("GET /me/sessions")).body;
    expect(items).toEqual([
      {
        id: expect.any(String),
        app: "desk",
        ip: "127.0.0.1",
        userAgent: "test",
        createdAt: expect.stringMatching(/Z$/),
        seenAt: expect.stringMatching(/Z$/),
        current: true,
      },
    ]);
  });

  test("can be ended from another device, but not by another person", async () => {
    const [here, there] = [await as("chen"), await as("chen")];
    const { items } = (await here.call("GET /me/sessions")).body;
    for (const { id, current } of items as { id: string; current: boolean }[]) {
      refused(await xiaolin.call(`DELETE /me/sessions/${id}`), 404, "session.not-found");
      if (!current) expect((await here.call(`DELETE /me/sessions/${id}`)).status).toBe(204);
    }
    expect((await there.call("GET /session")).body.person).toBeNull();
    expect((await here.call("GET /session")).body.person.name).toBe("陈姐");
  });

  test("end when they are not used, and last while they are", async () => {
    const chen = await as("chen");
    await run(
      db,
      sql`
        update sessions
        set seen_at = now() - interval '59 minutes', expires_at = now() + interval '1 minute'
        where person_id = ${cast.chen}`,
    );
    expect((await chen.call("GET /session")).body.person.name).toBe("陈姐");
    const { left } = await one<{ left: number }>(
      db,
      sql`
        select extract(epoch from max(expires_at) - now()) / 60 as left
        from sessions
        where person_id = ${cast.chen}`,
    );
    expect(left).toBeGreaterThan(59);
    await run(
      db,
      sql`update sessions set expires_at = now() - interval '1 second' where person_id = ${cast.chen}`,
    );
    expect((await chen.call("GET /session")).body.person).toBeNull();
    await sweepAuth(db);
    expect(await rows(db, sql`select from sessions where expires_at < now()`)).toEqual([]);
  });
});

describe("oneself", () => {
  test("is renamed, in one's own language, without saying what stays", async () => {
    expect((await xiaolin.call("PATCH /me", { language: "en" })).status).toBe(204);
    expect((await xiaolin.call("GET /session")).body.person).toMatchObject({
      name: "小林",
      language: "en",
    });
    refused(await xiaolin.call("PATCH /me", { name: " " }), 400, "input", "name");
    refused(await xiaolin.call("PATCH /me", { roles: ["secadmin"] }), 400, "input", "roles");
  });

  test("is away, and back", async () => {
    await xiaolin.call("PUT /me/away", { away: true, note: "午饭" });
    expect((await xiaolin.call("GET /session")).body.away).toEqual({
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      note: "午饭",
    });
    await xiaolin.call("PUT /me/away", { away: false });
    expect((await xiaolin.call("GET /session")).body.away).toBeNull();
    const names = await rows<{ name: string }>(
      db,
      sql`
        select name
        from events
        where name in ('staff.away', 'staff.back')
        order by seq`,
    );
    expect(names.map(({ name }) => name)).toEqual(["staff.away", "staff.back"]);
  });
});

describe("a new name", () => {
  test("of a verified contact is kept, on record, and looked at by staff; he is trusted meanwhile", async () => {
    const li = await as("li", "portal");
    expect((await li.call("PATCH /me", { name: "小林" })).status).toBe(204);
    const said = await rows<{ name: string; change: object }>(
      db,
      sql`
        select name, data -> 'name' as change
        from events
        where name in ('person.changed', 'binding.renamed') and actor_id is not distinct from
          case when name = 'person.changed' then ${cast.li}::uuid end
        order by seq`,
    );
    const change = { from: "李经理", to: "小林" };
    expect(said.filter((event) => event.change !== null)).toEqual([
      { name: "person.changed", change },
      { name: "binding.renamed", change },
    ]);
    const [binding] = await rows(
      db,
      sql`select state, grace_until > now() + interval '13 days' as grace from bindings where person_id = ${cast.li}`,
    );
    expect(binding).toEqual({ state: "submitted", grace: true });
    expect((await li.call("GET /session")).body).toMatchObject({
      level: "T2",
      person: { name: "小林" },
    });
  });

  test("of one who is not verified, or only another language, sends nobody to look", async () => {
    const newcomer = await as("newcomer", "portal");
    expect((await newcomer.call("PATCH /me", { name: "新名" })).status).toBe(204);
    const zhao = await as("zhao", "portal");
    expect((await zhao.call("PATCH /me", { language: "en" })).status).toBe(204);
    expect((await zhao.call("GET /session")).body.binding.state).toBe("verified");
  });

  test.each([
    "\u202e林小",
    "小\u200b林",
    "\u200d",
    "\u2066小林\u2069",
    "\u3164",
    "小\u0007林",
    "小\u2028林",
  ])("%j cannot be seen as it is", async (name) => {
    refused(await xiaolin.call("PATCH /me", { name }), 400, "input", "name");
  });

  test.each(["Zoë O’Brien", "阿依古丽·买买提", "می‌خواهم", "👩‍💻 小林"])("%j is one", async (name) => {
    expect((await xiaolin.call("PATCH /me", { name })).status).toBe(204);
  });
});
