import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { cast } from "../../../test/cast.ts";
import { openDoor, refused, type Browser } from "../../../test/door.ts";
import { openMailServer, type Letter } from "../../../test/mail.ts";
import { one, run, sql } from "../../lib/db.ts";
import { changeSetting } from "../../settings/index.ts";

const { db, house, browser, as } = await openDoor();
const mail = await openMailServer();
await changeSetting(house, { id: null }, "mailboxes", { support: mail.mailbox });
const email = "xiaolin@vendor.example";
const password = "Rainy-Tuesday-7";

const askFor = (address: string) => browser().call("POST /password-links", { email: address });
const tokenIn = ({ text }: Letter): string => /\/desk\/password\/([\w-]+)/.exec(text)![1]!;
const link = async (): Promise<string> => {
  await run(db, sql`delete from password_links`);
  await askFor(email);
  return tokenIn(await mail.next());
};
const set = (token: string, body: object = { password }, from: Browser = browser()) =>
  from.call(`POST /password-links/${encodeURIComponent(token)}`, body);

beforeEach(() => {
  mail.letters.length = 0;
});

describe("a link for a forgotten password", () => {
  test("arrives, says whom it is for, sets the password and signs in", async () => {
    const token = await link();
    expect((await browser().call(`GET /password-links/${token}`)).body).toMatchObject({
      kind: "reset",
      name: "小林",
      email,
    });
    const here = browser();
    expect((await set(token, { password }, here)).body).toEqual({ state: "signed-in" });
    expect((await here.call("GET /session")).body.person.name).toBe("小林");
    const elsewhere = await browser().call("POST /session/password", { email, password });
    expect(elsewhere.status).toBe(200);
  });

  test("ends all sessions", async () => {
    const before = await as("xiaolin");
    await set(await link());
    expect((await before.call("GET /session")).body.person).toBeNull();
  });

  test("is refused while no mail can be sent, and leaves the one that was handed over alone", async () => {
    const token = await link();
    await run(
      db,
      sql`update password_links set created_at = now() - interval '2 minutes' where used_at is null`,
    );
    await changeSetting(house, { id: null }, "mailboxes", {});
    const answer = await askFor(email);
    await changeSetting(house, { id: null }, "mailboxes", { support: mail.mailbox });
    expect([answer.status, answer.body.code]).toEqual([409, "password.no-mail"]);
    expect((await browser().call(`GET /password-links/${token}`)).status).toBe(200);
  });

  test.each([
    [email, true, "a colleague"],
    ["nobody@vendor.example", false, "an address nobody has"],
    ["li@huaxin.example", false, "a contact"],
  ])("asked for by %s is answered with nothing at all: %s", async (address, arrives) => {
    await run(db, sql`delete from password_links`);
    const { status, body, headers } = await askFor(address);
    expect([status, body, headers["set-cookie"]]).toEqual([204, "", undefined]);
    if (arrives) expect((await mail.next()).to).toBe(address);
    else {
      await askFor(email);
      expect((await mail.next()).to).toBe(email);
      expect(mail.letters).toEqual([]);
    }
  });

  test("is sent once a minute at most", async () => {
    await link();
    await askFor(email);
    await run(db, sql`update password_links set created_at = created_at - interval '61 seconds'`);
    await askFor(email);
    await mail.next();
    expect(mail.letters).toEqual([]);
  });

  test("works once, also when it comes twice at the same moment", async () => {
    const token = await link();
    const answers = await Promise.all([set(token), set(token), set(token)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
    refused(await browser().call(`GET /password-links/${token}`), 404, "password-link.not-found");
  });

  test("is over after an hour", async () => {
    const token = await link();
    const { hours } = await one<{ hours: number }>(
      db,
      sql`select extract(epoch from expires_at - created_at) / 3600 as hours from password_links`,
    );
    expect(hours).toBe(1);
    await run(db, sql`update password_links set expires_at = now() - interval '1 second'`);
    refused(await set(token), 404, "password-link.not-found");
  });

  test("is over once a newer one was sent, or the account was ended", async () => {
    const [first, second] = [await link(), await link()];
    refused(await set(first), 404, "password-link.not-found");
    await run(db, sql`update people set ended_at = now() where id = ${cast.xiaolin}`);
    refused(await set(second), 404, "password-link.not-found");
    await run(db, sql`update people set ended_at = null where id = ${cast.xiaolin}`);
  });

  test("stays good when the password will not do", async () => {
    const token = await link();
    refused(await set(token, { password: "short" }), 422, "password.too-short", "password");
    expect((await set(token)).status).toBe(200);
  });

  test.each([" ", "null", "undefined", "%00", "' or 1=1 --", "*"])(
    "that is %j is no link",
    async (token) => {
      await link();
      refused(await set(token), 404, "password-link.not-found");
    },
  );

  test("is kept only as a hash: what the database holds opens nothing", async () => {
    const token = await link();
    const { hash } = await one<{ hash: string }>(db, sql`select hash from password_links`);
    expect(hash).not.toBe(token);
    refused(await set(hash), 404, "password-link.not-found");
  });
});

afterAll(() => mail.stop());
