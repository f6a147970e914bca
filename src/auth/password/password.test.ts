import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cast } from "../../../test/cast.ts";
import { openDoor, refused } from "../../../test/door.ts";
import { one, rows, run, sql } from "../../lib/db.ts";
import { changeSetting, setting } from "../../settings/index.ts";
import { hashPassword, isPassword } from "./hash.ts";
import { passwordProblem } from "./rules.ts";

const { db, house, browser, as } = await openDoor();
const email = "xiaolin@vendor.example";
const password = "Rainy-Tuesday-7";
const givePassword = async (person: string) => {
  const hash = await hashPassword(password);
  await run(db, sql`update staff set password_hash = ${hash} where person_id = ${person}`);
};
const signIn = (body: object, from = browser()) => from.call("POST /session/password", body);
const whoIs = async (from: ReturnType<typeof browser>): Promise<string | undefined> =>
  (await from.call("GET /session")).body.person?.name;

beforeAll(() => givePassword(cast.xiaolin));
beforeEach(async () => {
  await run(db, sql`delete from failures`);
});

describe("signing in by password", () => {
  test("opens the desk", async () => {
    const here = browser();
    const answer = await signIn({ email: " XiaoLin@Vendor.example ", password }, here);
    expect(answer).toMatchObject({ status: 200, body: { state: "signed-in" } });
    const { body } = await here.call("GET /session");
    expect(body).toMatchObject({
      person: { id: cast.xiaolin, kind: "staff", name: "小林", email, mobile: null },
      app: "desk",
      roles: ["agent"],
      teams: [{ name: "一线支持" }],
      away: null,
      binding: null,
      level: null,
      totp: { on: false, needed: false },
      vendor: { name: "Channeldesk", timeZone: "Asia/Shanghai" },
    });
    expect(body.permissions).toContain("tickets.reply");
  });

  test("gives a cookie that no script reads and no other site's form brings along", async () => {
    const { headers } = await signIn({ email, password });
    const cookie = String(headers["set-cookie"]);
    expect(cookie).toMatch(/^desk_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    expect(
      await one(db, sql`select count(*) as n from sessions where hash = ${cookie.slice(13, 56)}`),
    ).toEqual({ n: 0 });
  });

  test("ends the session the device had before", async () => {
    const here = browser();
    await signIn({ email, password }, here);
    const before = browser({ ...here.cookies });
    await signIn({ email, password }, here);
    expect([await whoIs(here), await whoIs(before)]).toEqual(["小林", undefined]);
  });

  test.each([
    [{ email, password: "Rainy-Tuesday-8" }, "a wrong password"],
    [{ email: "nobody@vendor.example", password }, "an address nobody has"],
    [{ email: "li@huaxin.example", password }, "a contact's address"],
    [{ email: "chen@vendor.example", password }, "a colleague without a password"],
    [{ email: "wang@vendor.example", password }, "a colleague who has left"],
  ] as [object, string][])("%j is answered like every other wrong one: %s", async (body, about) => {
    if (about.includes("left")) {
      await givePassword(cast.wang);
      await run(db, sql`update people set ended_at = now() where id = ${cast.wang}`);
    }
    const { requestId: _, ...answer } = (await signIn(body)).body;
    expect(answer).toEqual({
      type: "about:blank#sign-in.wrong",
      title: "请先登录",
      status: 401,
      code: "sign-in.wrong",
      detail: "邮箱或密码不正确。",
    });
  });

  test.each([
    [email, "an account"],
    ["nobody@vendor.example", "an address nobody has"],
  ])(
    "%s is shut after five wrong passwords for the address they come from: %s",
    async (address) => {
      const thief = browser();
      for (let n = 0; n < 5; n++)
        refused(await signIn({ email: address, password: "wrong" }, thief), 401, "sign-in.wrong");
      refused(await signIn({ email: address, password }, thief), 429, "sign-in.locked");
      refused(await signIn({ email: address, password: "wrong" }), 401, "sign-in.wrong");
      await run(db, sql`update failures set at = now() - interval '16 minutes'`);
      refused(await signIn({ email: address, password: "wrong" }, thief), 401, "sign-in.wrong");
    },
  );

  test("wrong passwords from everywhere shut an account, but not for a device that signed in before", async () => {
    const here = browser();
    await signIn({ email, password }, here);
    for (let n = 0; n < 30; n++) await signIn({ email, password: "wrong" });
    refused(await signIn({ email, password }), 429, "sign-in.locked");
    expect((await signIn({ email, password }, here)).status).toBe(200);
    // The mark is for this account alone, and for five tries.
    const other = "nobody@vendor.example";
    for (let n = 0; n < 30; n++) await signIn({ email: other, password: "wrong" });
    refused(await signIn({ email: other, password }, here), 429, "sign-in.locked");
    for (let n = 0; n < 5; n++) await signIn({ email, password: "wrong" }, here);
    refused(await signIn({ email, password }, here), 429, "sign-in.locked");
  });

  test("of twenty tries at once no more than five are looked at", async () => {
    const thief = browser();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn({ email, password: "wrong" }, thief)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  test("a right password forgets the wrong ones before it", async () => {
    for (let n = 0; n < 3; n++) {
      for (let wrong = 0; wrong < 4; wrong++) await signIn({ email, password: "wrong" });
      expect((await signIn({ email, password })).status).toBe(200);
    }
  });

  test("one network address cannot try one account after the other", async () => {
    const thief = browser();
    for (let n = 0; n < 20; n++)
      refused(
        await signIn({ email: `someone${n}@vendor.example`, password: "wrong" }, thief),
        401,
        "sign-in.wrong",
      );
    refused(
      await signIn({ email: "one-more@vendor.example", password }, thief),
      429,
      "sign-in.locked",
    );
    expect((await signIn({ email, password })).status).toBe(200);
  });

  test("an administrator opens an account that is shut", async () => {
    for (let n = 0; n < 30; n++) await signIn({ email, password: "wrong" });
    const admin = await as("admin");
    expect((await admin.call(`DELETE /staff/${cast.xiaolin}/lock`)).status).toBe(204);
    expect((await signIn({ email, password })).status).toBe(200);
  });

  test("more calls a minute than the setting allows are refused, whatever cookie they bring", async () => {
    const before = setting(house, "security");
    await changeSetting(house, { id: null }, "security", { limits: { signIn: 3 } });
    const pushy = browser();
    const codes = [];
    for (let n = 0; n < 4; n++) {
      pushy.cookies["desk_session"] = `made-up-${n}`;
      codes.push((await signIn({ email: `a${n}@b.example`, password: "wrong" }, pushy)).body.code);
    }
    await changeSetting(house, { id: null }, "security", before);
    expect(codes).toEqual(["sign-in.wrong", "sign-in.wrong", "sign-in.wrong", "too-many"]);
  });

  test("what went well and what did not is on record, without the password", async () => {
    await signIn({ email, password: "wrong-and-secret" });
    const written = await rows<{ name: string; text: string }>(
      db,
      sql`
        select name, data::text as text
        from events
        where name like 'session.%'`,
    );
    const names = new Set(written.map(({ name }) => name));
    expect(names).toEqual(new Set(["session.started", "session.refused"]));
    expect(written.map(({ text }) => text).join()).not.toContain("wrong-and-secret");
  });

  test("signing out ends the session on the server", async () => {
    const here = browser();
    await signIn({ email, password }, here);
    const copy = browser({ ...here.cookies });
    expect((await here.call("DELETE /session")).status).toBe(204);
    expect(Object.keys(here.cookies)).toEqual(["desk_device"]);
    expect(await whoIs(copy)).toBeUndefined();
  });

  test("another site's page cannot act with the session", async () => {
    const here = await as("xiaolin");
    const headers = { origin: "https://evil.example" };
    refused(await here.call("DELETE /session", undefined, { headers }), 403, "origin.foreign");
    expect(await whoIs(here)).toBe("小林");
  });

  test("nor can it where the browser says so without saying which", async () => {
    const here = await as("xiaolin");
    const headers = { "sec-fetch-site": "cross-site" };
    refused(await here.call("DELETE /session", undefined, { headers }), 403, "origin.foreign");
    expect(await whoIs(here)).toBe("小林");
  });

  test("an address to repeat calls by is not taken at the door: it would hand out what others were told", async () => {
    const headers = { "idempotency-key": "same" };
    await browser().call("POST /session/password", { email, password: "wrong" }, { headers });
    await browser().call("POST /session/password", { email, password }, { headers });
    expect(await one(db, sql`select count(*) as n from answered`)).toEqual({ n: 0 });
  });

  test("a body that is not one is refused by the names of its fields", async () => {
    const answer = await signIn({ email: "x", pasword: "y" });
    refused(answer, 400, "input", "email", "password", "pasword");
    expect(answer.body.detail).toContain("请填写密码");
  });
});

describe("changing one's password", () => {
  test("takes the old one and signs all other devices out", async () => {
    const [here, there] = [browser(), browser()];
    await signIn({ email, password }, here);
    await signIn({ email, password }, there);
    const fresh = "Windy-Wednesday-8";
    const change = (body: object) => here.call("PUT /me/password", body);
    refused(await change({ current: "not it", password: fresh }), 422, "password.wrong", "current");
    refused(
      await change({ current: password, password: "Xiaolin-7" }),
      422,
      "password.too-short",
      "password",
    );
    expect((await change({ current: password, password: fresh })).status).toBe(204);
    expect([await whoIs(here), await whoIs(there)]).toEqual(["小林", undefined]);
    refused(await signIn({ email, password }), 401, "sign-in.wrong");
    expect((await signIn({ email, password: fresh })).status).toBe(200);
    await givePassword(cast.xiaolin);
  });

  test("a stolen session cannot try out passwords", async () => {
    const here = await as("xiaolin");
    const change = () =>
      here.call("PUT /me/password", { current: "wrong", password: "Windy-Wednesday-8" });
    for (let n = 0; n < 5; n++) refused(await change(), 422, "password.wrong", "current");
    refused(await change(), 429, "sign-in.locked");
  });
});

describe("a password", () => {
  test.each([
    ["Rainy-Tuesday-7", undefined, "four kinds of signs"],
    ["correct horse battery staple", undefined, "long enough to be of one kind"],
    ["下雨的星期二适合读书Ab1", undefined, "Chinese counts too"],
    ["Short-7", "password.too-short", "seven signs"],
    ["rainytuesday", "password.too-simple", "twelve of one kind"],
    ["rainytuesday7", "password.too-simple", "thirteen of two kinds"],
    ["aaaaaaaaaaaaaaaaaaaa", "password.too-simple", "long, but one letter"],
    ["Password123!", "password.common", "the first that is tried"],
    ["P@ssw0rd2024!", "password.common", "the same in disguise"],
    ["Admin@123456", "password.common", "what every installation guide says"],
    ["1qaz@WSX3edc", "password.common", "a walk over the keys"],
    ["Woaini5201314!", "password.common", "what is tried first in China"],
    ["Xiaolin-Tuesday-7", "password.own-address", "the name of one's mailbox"],
  ] as [string, string | undefined, string][])("%s: %s, %s", (text, problem) => {
    expect(passwordProblem(text, email)).toBe(problem);
  });

  test("is kept as an argon2id hash with a salt of its own", async () => {
    const [first, second] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await isPassword(password, first)).toBe(true);
    expect(await isPassword(`${password} `, first)).toBe(false);
    expect(await isPassword(first, first)).toBe(false);
  });

  test("is never right where there is none", async () => {
    expect(await isPassword("", null)).toBe(false);
    expect(await isPassword("", "")).toBe(false);
  });
});

test("over HTTPS the cookie travels nowhere else", async () => {
  const secure = await openDoor({ config: { publicUrl: "https://desk.example" } });
  const hash = await hashPassword(password);
  await run(
    secure.db,
    sql`update staff set password_hash = ${hash} where person_id = ${cast.xiaolin}`,
  );
  const { headers } = await secure.browser().call("POST /session/password", { email, password });
  expect(String(headers["set-cookie"])).toMatch(/; Secure/);
});
