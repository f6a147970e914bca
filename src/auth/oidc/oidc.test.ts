import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { generate } from "otplib";
import { cast } from "../../../test/cast.ts";
import { openDoor, refused, type Browser } from "../../../test/door.ts";
import { openDirectory, type Guest } from "../../../test/oidc.ts";
import { rows, run, sql } from "../../lib/db.ts";
import { changeSetting, setting } from "../../settings/index.ts";
import { hashPassword } from "../password/hash.ts";
import { makeLink } from "../password/links.ts";

const { db, house, browser, as } = await openDoor();
const callback = "http://desk.example/api/v1/auth/oidc/callback";
const directory = await openDirectory(callback);
const password = "Rainy-Tuesday-7";
const email = "xiaolin@vendor.example";

const configure = (oidc: object) =>
  changeSetting(house, { id: null }, "security", { ...setting(house, "security"), oidc });
const guest = (change: Partial<Guest>) => {
  directory.state.guest = { sub: "dir-1", email, email_verified: true, name: "小林", ...change };
};
const start = async (from: Browser, query = ""): Promise<string> => {
  const { status, headers } = await from.call(`GET /auth/oidc/start${query}`);
  expect(status).toBe(302);
  return String(headers.location);
};
/** Where the browser stands in the end. */
const arrive = async (from: Browser, url: string): Promise<string> => {
  const { status, headers } = await from.call(`GET ${url.slice("http://desk.example".length)}`);
  expect(status).toBe(302);
  return String(headers.location);
};
const signIn = async (from: Browser, query = ""): Promise<string> =>
  arrive(from, await directory.visit(await start(from, query)));
const name = async (from: Browser): Promise<string | undefined> =>
  (await from.call("GET /session")).body.person?.name;
const unlink = () => run(db, sql`delete from identities where kind = 'oidc'`);

beforeAll(async () => {
  await configure({
    issuer: directory.issuer,
    clientId: "desk",
    clientSecret: "desk-secret",
    label: "企业账号登录",
  });
  const hash = await hashPassword(password);
  await run(db, sql`update staff set password_hash = ${hash} where person_id = ${cast.xiaolin}`);
});
beforeEach(async () => {
  guest({});
  directory.state.refuses = false;
  await unlink();
});
afterAll(() => directory.stop());

describe("the vendor's directory", () => {
  test("is offered under the name it was given", async () => {
    expect((await browser().call("GET /vendor")).body.oidcLabel).toBe("企业账号登录");
  });

  test("lets a colleague in once the password confirmed the link, and from then on by itself", async () => {
    const here = browser();
    expect(await signIn(here)).toBe("/desk/sign-in?step=confirm");
    expect(await name(here)).toBeUndefined();
    const answer = await here.call("POST /session/password", { email, password });
    expect(answer.body).toEqual({ state: "signed-in" });
    const there = browser();
    expect(await signIn(there)).toBe("/desk");
    expect(await name(there)).toBe("小林");
  });

  test("goes by the account that never changes, not by the address", async () => {
    const here = browser();
    await signIn(here);
    await here.call("POST /session/password", { email, password });
    guest({ email: "wang@vendor.example" });
    const there = browser();
    await signIn(there);
    expect(await name(there)).toBe("小林");
    guest({ sub: "dir-2" });
    const thief = browser();
    expect(await signIn(thief)).toBe("/desk/sign-in?step=confirm");
    expect(await name(thief)).toBeUndefined();
  });

  test("is not joined to an account by another person's password", async () => {
    await run(
      db,
      sql`
        update staff
        set password_hash = (select password_hash from staff where person_id = ${cast.xiaolin})
        where person_id = ${cast.chen}`,
    );
    const here = browser();
    await signIn(here);
    await here.call("POST /session/password", { email: "chen@vendor.example", password });
    expect(await rows(db, sql`select from identities where kind = 'oidc'`)).toEqual([]);
  });

  test("is not joined before the second proof, where there is one", async () => {
    const chen = await as("chen");
    const { secret } = (await chen.call("POST /me/totp")).body;
    await chen.call("PUT /me/totp", { code: await generate({ secret }) });
    guest({ sub: "dir-chen", email: "chen@vendor.example" });
    const here = browser();
    await signIn(here);
    const first = await here.call("POST /session/password", {
      email: "chen@vendor.example",
      password,
    });
    expect(first.body.state).toBe("code-needed");
    expect(await rows(db, sql`select from identities where kind = 'oidc'`)).toEqual([]);
    await run(db, sql`update staff set totp_step = 0`);
    await here.call("POST /session/totp", { code: await generate({ secret }) });
    expect(await name(here)).toBe("陈姐");
    expect(await rows(db, sql`select from identities where kind = 'oidc'`)).toHaveLength(1);
  });

  test("turns away an address it does not vouch for", async () => {
    guest({ email_verified: false });
    expect(await signIn(browser())).toBe("/desk/sign-in?problem=oidc.unverified");
  });

  test.each([
    ["nobody@vendor.example", "an address nobody has"],
    ["li@huaxin.example", "a contact"],
    ["laozhou@vendor.example", "a colleague who has not accepted the invitation yet"],
  ])("turns %s away: %s", async (address) => {
    guest({ sub: "dir-3", email: address });
    const here = browser();
    expect(await signIn(here)).toBe("/desk/sign-in?problem=oidc.unknown");
    expect(await name(here)).toBeUndefined();
  });

  test("accepts an invitation for the one who was invited, once", async () => {
    const link = await makeLink(db, house, cast.laozhou, "invitation");
    const query = `?invitation=${link.split("/").at(-1)}`;
    guest({ sub: "dir-thief", email: "wang@vendor.example" });
    expect(await signIn(browser(), query)).toBe("/desk/sign-in?problem=oidc.unknown");
    guest({ sub: "dir-zhou", email: "laozhou@vendor.example" });
    const here = browser();
    expect(await signIn(here, query)).toBe("/desk");
    expect(await name(here)).toBe("老周");
    guest({ sub: "dir-other", email: "laozhou@vendor.example" });
    expect(await signIn(browser(), query)).toBe("/desk/sign-in?problem=oidc.unknown");
  });

  test("no longer lets in who has left", async () => {
    const here = browser();
    await signIn(here);
    await here.call("POST /session/password", { email, password });
    await run(db, sql`update people set ended_at = now() where id = ${cast.xiaolin}`);
    expect(await signIn(browser())).toBe("/desk/sign-in?problem=oidc.unknown");
    await run(db, sql`update people set ended_at = null where id = ${cast.xiaolin}`);
  });

  test("may say no", async () => {
    directory.state.refuses = true;
    expect(await signIn(browser())).toBe("/desk/sign-in?problem=oidc.refused");
  });
});

describe("the way back", () => {
  const linked = async () => {
    const here = browser();
    await signIn(here);
    await here.call("POST /session/password", { email, password });
  };

  test("leads to the page one came from, and to no other site", async () => {
    await linked();
    expect(await signIn(browser(), "?returnTo=/desk/tickets/10001")).toBe("/desk/tickets/10001");
    for (const address of [
      "https://evil.example",
      "//evil.example",
      "/desk/../../x",
      "/desk\\@evil",
    ])
      refused(
        await browser().call(`GET /auth/oidc/start?returnTo=${encodeURIComponent(address)}`),
        400,
        "input",
        "returnTo",
      );
  });

  test("is open once", async () => {
    await linked();
    const here = browser();
    const back = await directory.visit(await start(here));
    const copy = browser({ ...here.cookies });
    expect(await arrive(here, back)).toBe("/desk");
    expect(await arrive(copy, back)).toBe("/desk/sign-in?problem=oidc.expired");
  });

  test("is closed to a browser that did not set out: nobody is signed in as somebody else", async () => {
    await linked();
    const back = await directory.visit(await start(browser()));
    expect(await arrive(browser(), back)).toBe("/desk/sign-in?problem=oidc.expired");
    const victim = browser();
    await start(victim);
    expect(await arrive(victim, back)).toBe("/desk/sign-in?problem=oidc.failed");
    expect(await name(victim)).toBeUndefined();
  });

  test.each([
    ["state", "another state"],
    ["code", "another code"],
  ])("is closed to a changed %s", async (part) => {
    await linked();
    const here = browser();
    const back = new URL(await directory.visit(await start(here)));
    back.searchParams.set(part, "changed");
    expect(await arrive(here, back.href)).toBe("/desk/sign-in?problem=oidc.failed");
  });

  test("is closed to an answer whose nonce or verifier is not ours", async () => {
    await linked();
    for (const part of ["nonce", "verifier"]) {
      const here = browser();
      const back = await directory.visit(await start(here));
      await run(
        db,
        sql`update sign_in_steps set data = jsonb_set(data, array[${part}::text], to_jsonb(repeat('x', 43)))`,
      );
      expect(await arrive(here, back)).toBe("/desk/sign-in?problem=oidc.failed");
    }
  });

  test("is over after ten minutes", async () => {
    await linked();
    const here = browser();
    const back = await directory.visit(await start(here));
    await run(db, sql`update sign_in_steps set expires_at = now() - interval '1 second'`);
    expect(await arrive(here, back)).toBe("/desk/sign-in?problem=oidc.expired");
  });
});

describe("a directory that is not there", () => {
  test("says so on the sign-in page", async () => {
    await configure({ issuer: "http://127.0.0.1:9", clientId: "desk", clientSecret: "x" });
    expect(await start(browser())).toBe("/desk/sign-in?problem=oidc.unreachable");
  });

  test("does not exist while it is off", async () => {
    await configure({});
    refused(await browser().call("GET /auth/oidc/start"), 404, "route.not-found");
    refused(await browser().call("GET /auth/oidc/callback?code=x&state=y"), 404, "route.not-found");
    expect((await browser().call("GET /vendor")).body.oidcLabel).toBeNull();
  });
});
