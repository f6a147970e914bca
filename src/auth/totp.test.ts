import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { generate } from "otplib";
import { cast } from "../../test/cast.ts";
import { openDoor, refused, type Browser } from "../../test/door.ts";
import { one, rows, run, sql } from "../lib/db.ts";
import { changeSetting, setting } from "../settings/index.ts";
import { hashPassword } from "./password/hash.ts";

const { db, house, browser, as } = await openDoor();
const email = "xiaolin@vendor.example";
const password = "Rainy-Tuesday-7";
let secret = "";
let recoveryCodes: string[] = [];

const now = () => Math.floor(Date.now() / 1000);
const codeAt = (seconds: number) => generate({ secret, epoch: now() + seconds });
/** As if the codes used so far had been used long ago. */
const forgetSteps = () => run(db, sql`update staff set totp_step = 0`);
const wrongCode = async () => {
  const near = await Promise.all([-30, 0, 30].map(codeAt));
  return ["000000", "000001", "000002", "000003"].find((code) => !near.includes(code))!;
};
const half = async (from: Browser = browser()): Promise<Browser> => {
  const { body } = await from.call("POST /session/password", { email, password });
  expect(body).toEqual({ state: "code-needed" });
  return from;
};
const prove = (from: Browser, code: string) => from.call("POST /session/totp", { code });
const name = async (from: Browser): Promise<string | undefined> =>
  (await from.call("GET /session")).body.person?.name;

beforeAll(async () => {
  const hash = await hashPassword(password);
  await run(
    db,
    sql`update staff set password_hash = ${hash} where person_id in (${cast.xiaolin}, ${cast.wang})`,
  );
});
beforeEach(async () => {
  await run(db, sql`delete from failures`);
  await forgetSteps();
});

describe("setting up an authenticator", () => {
  test("shows a picture to scan, and counts from its first right code on", async () => {
    const here = await as("xiaolin");
    const begun = (await here.call("POST /me/totp")).body;
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Channeldesk:xiaolin%40vendor\.example\?secret=/);
    expect(begun.qr).toMatch(/^data:image\/png;base64,/);
    secret = begun.secret;
    const before = browser();
    expect((await before.call("POST /session/password", { email, password })).body.state).toBe(
      "signed-in",
    );

    refused(
      await here.call("PUT /me/totp", { code: await wrongCode() }),
      422,
      "totp.wrong",
      "code",
    );
    const finished = await here.call("PUT /me/totp", { code: await codeAt(0) });
    recoveryCodes = finished.body.recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await here.call("GET /session")).body.totp).toEqual({ on: true, needed: false });
    refused(await here.call("POST /me/totp"), 409, "totp.on-already");
  });

  test("keeps the secret encrypted and the recovery codes as hashes", async () => {
    const kept = await one<{ text: string }>(
      db,
      sql`select totp_secret || array_to_string(recovery_codes, ' ') as text from staff where person_id = ${cast.xiaolin}`,
    );
    for (const hidden of [secret, ...recoveryCodes]) expect(kept.text).not.toContain(hidden);
  });
});

describe("the second proof", () => {
  test("is asked for after the password, and opens the desk", async () => {
    const here = await half();
    expect(await name(here)).toBeUndefined();
    expect((await prove(here, await codeAt(0))).body).toEqual({ state: "signed-in" });
    expect(await name(here)).toBe("小林");
    expect(here.cookies["desk_sign_in"]).toBeUndefined();
  });

  test.each([-30, 30])("may be %d seconds off", async (seconds) => {
    expect((await prove(await half(), await codeAt(seconds))).status).toBe(200);
  });

  test("may not be two minutes off", async () => {
    refused(await prove(await half(), await codeAt(-120)), 422, "totp.wrong", "code");
  });

  test("counts once: a code seen over the shoulder is worth nothing", async () => {
    const code = await codeAt(0);
    expect((await prove(await half(), code)).status).toBe(200);
    refused(await prove(await half(), code), 422, "totp.wrong", "code");
  });

  test("counts once also when it comes twice at the same moment, and so does a recovery code", async () => {
    for (const code of [await codeAt(0), recoveryCodes[0]!]) {
      const doors = [await half(), await half(), await half()];
      const answers = await Promise.all(doors.map((door) => prove(door, code)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
    }
  });

  test("may be a recovery code, typed in any way", async () => {
    const code = ` ${recoveryCodes[1]!.toUpperCase().replace("-", " ")} `;
    expect((await prove(await half(), code)).status).toBe(200);
    refused(await prove(await half(), recoveryCodes[1]!), 422, "totp.wrong", "code");
  });

  test("is shut after five wrong tries, also for new sign-ins", async () => {
    const here = await half();
    for (let n = 0; n < 5; n++)
      refused(await prove(here, await wrongCode()), 422, "totp.wrong", "code");
    refused(await prove(here, await codeAt(0)), 429, "sign-in.locked");
    refused(await prove(await half(), await codeAt(0)), 429, "sign-in.locked");
  });

  test.each(["", "made-up"])(
    "needs a password before it: the cookie %j opens nothing",
    async (cookie) => {
      refused(
        await prove(browser(cookie ? { desk_sign_in: cookie } : {}), await codeAt(0)),
        401,
        "sign-in.begin-again",
      );
    },
  );

  test("has to come within ten minutes", async () => {
    const here = await half();
    await run(db, sql`update sign_in_steps set expires_at = now() - interval '1 second'`);
    refused(await prove(here, await codeAt(0)), 401, "sign-in.begin-again");
  });

  test("is not asked for in another person's name", async () => {
    const here = await half();
    const { hash } = await one<{ hash: string }>(
      db,
      sql`select hash from sign_in_steps order by expires_at desc limit 1`,
    );
    expect(hash).not.toBe(here.cookies["desk_sign_in"]);
    refused(
      await prove(browser({ desk_sign_in: hash }), await codeAt(0)),
      401,
      "sign-in.begin-again",
    );
  });
});

describe("where the house asks for a second proof", () => {
  const ask = (totpRequired: boolean) =>
    changeSetting(house, { id: null }, "security", {
      ...setting(house, "security"),
      totpRequired,
    });

  test("a password alone opens one's own account and nothing else, until there is one", async () => {
    await ask(true);
    const wang = browser();
    await wang.call("POST /session/password", { email: "wang@vendor.example", password });
    expect((await wang.call("GET /session")).body).toMatchObject({
      person: { name: "王工" },
      roles: [],
      permissions: [],
      totp: { on: false, needed: true },
    });
    refused(await wang.call("GET /staff"), 403, "totp.needed");
    const begun = (await wang.call("POST /me/totp")).body;
    const code = await generate({ secret: begun.secret });
    expect((await wang.call("PUT /me/totp", { code })).status).toBe(200);
    expect((await wang.call("GET /staff")).status).toBe(200);
    expect((await wang.call("GET /session")).body).toMatchObject({
      roles: ["rd"],
      totp: { on: true, needed: false },
    });
    refused(await wang.call("DELETE /me/totp", { password }), 409, "totp.required");
    await ask(false);
  });
});

describe("doing without it", () => {
  test("takes the password", async () => {
    const here = await as("wang");
    refused(
      await here.call("DELETE /me/totp", { password: "wrong" }),
      422,
      "password.wrong",
      "password",
    );
    expect((await here.call("DELETE /me/totp", { password })).status).toBe(204);
    expect((await here.call("GET /session")).body.totp.on).toBe(false);
  });

  test("a security administrator removes a lost one, and it is on record who did", async () => {
    const admin = await as("admin");
    expect((await admin.call(`DELETE /staff/${cast.xiaolin}/totp`)).status).toBe(204);
    const here = browser();
    expect((await here.call("POST /session/password", { email, password })).body.state).toBe(
      "signed-in",
    );
    const off = await rows(
      db,
      sql`
        select actor_id
        from events
        where name = 'totp.off' and about_id = ${cast.xiaolin}`,
    );
    expect(off).toEqual([{ actorId: cast.admin }]);
  });
});
