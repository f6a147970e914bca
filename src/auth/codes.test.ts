import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { cast } from "../../test/cast.ts";
import { openDoor, refused } from "../../test/door.ts";
import { openMailServer } from "../../test/mail.ts";
import { one, rows, run, sql } from "../lib/db.ts";
import { changeSetting } from "../settings/index.ts";

const { db, house, browser, as } = await openDoor({ demo: true });
const mail = await openMailServer();
await changeSetting(house, { id: null }, "mailboxes", { support: mail.mailbox });

const mobile = (n: number) => ({ kind: "mobile", value: `1380000${String(n).padStart(4, "0")}` });
const email = (value: string) => ({ kind: "email", value });
const ask = (address: object, from = browser({}, "portal")) =>
  from.call("POST /session/codes", address);
const enter = (body: object, from = browser({}, "portal")) => from.call("POST /session/code", body);
const codeFor = async (address: object): Promise<string> => (await ask(address)).body.demoCode;
const wrongFor = (code: string) => (code === "000000" ? "000001" : "000000");
/** A minute passes for the address. */
const later = () => run(db, sql`update codes set created_at = created_at - interval '61 seconds'`);

beforeEach(() => {
  mail.letters.length = 0;
});

describe("a one-time code", () => {
  test("arrives by email and signs in", async () => {
    expect((await ask(email("li@huaxin.example"))).body).toEqual({
      retryAfterSeconds: 60,
      demoCode: null,
    });
    const letter = await mail.next();
    expect(letter).toMatchObject({ to: "li@huaxin.example", from: "support@vendor.example" });
    const code = /\d{6}/.exec(letter.subject)![0];
    expect(letter.text).toContain(`您的验证码是 ${code}`);

    const phone = browser({}, "portal");
    expect(await enter({ ...email("LI@huaxin.example "), code }, phone)).toMatchObject({
      status: 200,
      body: { isNew: false },
    });
    const { body } = await phone.call("GET /session");
    expect(body).toMatchObject({
      person: { id: cast.li, kind: "contact", name: "李经理", email: "li@huaxin.example" },
      app: "portal",
      level: "T2",
      binding: { state: "verified", companyName: "华信系统集成有限公司" },
      roles: [],
    });
  });

  test("makes someone seen for the first time a person with nothing but a proven mobile", async () => {
    const phone = browser({}, "portal");
    const code = await codeFor(mobile(1));
    const answer = await enter({ ...mobile(1), code, name: "周小姐" }, phone);
    expect(answer.body).toEqual({ isNew: true });
    expect((await phone.call("GET /session")).body).toMatchObject({
      person: { name: "周小姐", mobile: "13800000001", email: null },
      level: "T0",
      binding: null,
      permissions: [],
    });
    await later();
    const again = await enter({ ...mobile(1), code: await codeFor(mobile(1)) });
    expect(again.body).toEqual({ isNew: false });
  });

  test("is answered the same whether anybody has the address", async () => {
    const answers = [];
    for (const address of ["zhao", "someone-unknown"].map((who) => `${who}@university.example`))
      answers.push(await ask(email(address)));
    const staff = await ask(email("xiaolin@vendor.example"));
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [staff.status, staff.body],
      [staff.status, staff.body],
    ]);
    // The same is done for each of them, too.
    expect(await Promise.all([1, 2, 3].map(async () => (await mail.next()).to))).toEqual(
      expect.arrayContaining(["zhao@university.example", "someone-unknown@university.example"]),
    );
  });

  test("is answered before it is sent: a slow mail server does not show", async () => {
    mail.pause();
    const answer = await Promise.race([
      ask(email("slow@university.example")),
      new Promise((late) => setTimeout(late, 2000, "late")),
    ]);
    expect(answer).toMatchObject({ status: 200 });
    mail.resume();
    expect((await mail.next()).to).toBe("slow@university.example");
  });

  test("is not sent twice within a minute", async () => {
    expect((await ask(mobile(2))).body.demoCode).toMatch(/^\d{6}$/);
    const { body } = await ask(mobile(2));
    expect(body.demoCode).toBeNull();
    expect(body.retryAfterSeconds).toBeGreaterThan(50);
    await later();
    expect((await ask(mobile(2))).body.demoCode).toMatch(/^\d{6}$/);
  });

  test("of two asked for at once one is sent", async () => {
    const answers = await Promise.all([ask(mobile(3)), ask(mobile(3))]);
    expect(answers.filter(({ body }) => body.demoCode)).toHaveLength(1);
  });

  test("asked for again and again by a stranger stays within reach of whose address it is", async () => {
    const stranger = browser({}, "portal");
    for (let n = 0; n < 5; n++) {
      expect((await ask(mobile(4), stranger)).status).toBe(200);
      await later();
    }
    refused(await ask(mobile(4), stranger), 429, "code.too-many-lately");
    expect((await ask(mobile(4))).body.demoCode).toMatch(/^\d{6}$/);
  });

  test("floods no mailbox from many places, and comes again within the hour", async () => {
    for (let n = 0; n < 20; n++) {
      expect((await ask(mobile(12))).status).toBe(200);
      await later();
    }
    refused(await ask(mobile(12)), 429, "code.too-many-lately");
    await run(db, sql`update codes set created_at = created_at - interval '1 hour'`);
    expect((await ask(mobile(12))).status).toBe(200);
  });

  test("that was entered does not count", async () => {
    const phone = browser({}, "portal");
    for (let n = 0; n < 7; n++) {
      const { body } = await ask(mobile(13), phone);
      expect((await enter({ ...mobile(13), code: body.demoCode }, phone)).status).toBe(200);
      await later();
    }
  });

  test("cannot be guessed on and on from one place", async () => {
    const thief = browser({}, "portal");
    for (let n = 0; n < 10; n++)
      refused(await enter({ ...mobile(14), code: "000000" }, thief), 422, "code.wrong", "code");
    refused(await enter({ ...mobile(14), code: "000000" }, thief), 429, "sign-in.locked");
  });

  test("works once, also when it comes twice at the same moment", async () => {
    const code = await codeFor(mobile(5));
    const answers = await Promise.all([1, 2, 3].map(() => enter({ ...mobile(5), code })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
  });

  test("is over after five wrong tries, also for the right one", async () => {
    const code = await codeFor(mobile(6));
    for (let n = 0; n < 5; n++)
      refused(await enter({ ...mobile(6), code: wrongFor(code) }), 422, "code.wrong", "code");
    refused(await enter({ ...mobile(6), code }), 422, "code.wrong", "code");
  });

  test("is over after ten minutes", async () => {
    const code = await codeFor(mobile(7));
    await run(db, sql`update codes set expires_at = now() - interval '1 second'`);
    refused(await enter({ ...mobile(7), code }), 422, "code.wrong", "code");
  });

  test("stays good while two newer ones are sent, and is no other address's", async () => {
    const sent: string[] = [];
    for (let n = 0; n < 4; n++) {
      sent.push(await codeFor(mobile(8)));
      await later();
    }
    const [oldest, second, , last] = sent as [string, string, string, string];
    refused(await enter({ ...mobile(8), code: oldest }), 422, "code.wrong", "code");
    refused(await enter({ ...mobile(9), code: second }), 422, "code.wrong", "code");
    expect((await enter({ ...mobile(8), code: second })).status).toBe(200);
    // Once one was entered, the others are over too.
    refused(await enter({ ...mobile(8), code: last }), 422, "code.wrong", "code");
  });

  test("is kept only as a hash, and is in no event", async () => {
    const code = await codeFor(mobile(10));
    const kept = await one<{ text: string }>(
      db,
      sql`select string_agg(c.hash, ' ') || (select string_agg(data::text, ' ') from events) as text from codes c`,
    );
    expect(kept.text).not.toContain(code);
  });

  test("a colleague is told to use the desk, but only once the mailbox is proven", async () => {
    await later();
    await ask(email("xiaolin@vendor.example"));
    const code = /\d{6}/.exec((await mail.next()).subject)![0];
    const phone = browser({}, "portal");
    refused(
      await enter({ ...email("xiaolin@vendor.example"), code: wrongFor(code) }, phone),
      422,
      "code.wrong",
      "code",
    );
    refused(
      await enter({ ...email("xiaolin@vendor.example"), code }, phone),
      409,
      "sign-in.use-desk",
    );
    expect(phone.cookies).toEqual({});
  });

  test("does not let back in whose account was ended", async () => {
    await run(db, sql`update people set ended_at = now() where id = ${cast.qian}`);
    await ask(email("qian@yuanjing.example"));
    const code = /\d{6}/.exec((await mail.next()).subject)![0];
    refused(await enter({ ...email("qian@yuanjing.example"), code }), 403, "sign-in.ended");
  });

  test.each([
    [mobile(0).value.slice(1), "mobile", "a digit is missing"],
    ["12345678901", "mobile", "no mobile begins like that"],
    ["li@huaxin", "email", "no domain"],
    ["li@huaxin.example\r\nBcc: all@vendor.example", "email", "a second header"],
  ])("%j is refused as %s: %s", async (value, kind) => {
    const answer = await ask({ kind, value });
    refused(answer, 400, "input", "value");
    expect(answer.body.fields[0].code).toBe(`input.format.${kind}`);
  });

  test.each(["+86 138-0000-0011", "0086 13800000011", "１３８００００００１１", " 138 0000 0011 "])(
    "%s is the mobile 13800000011",
    async (value) => {
      await later();
      const code = await codeFor({ kind: "mobile", value });
      const phone = browser({}, "portal");
      await enter({ ...mobile(11), code }, phone);
      expect((await phone.call("GET /session")).body.person.mobile).toBe("13800000011");
    },
  );
});

describe("a further address", () => {
  test("is added once the code sent to it is right", async () => {
    const li = await as("li", "portal");
    const code = await codeFor(mobile(20));
    expect((await li.call("POST /me/addresses", { ...mobile(20), code })).status).toBe(204);
    expect((await li.call("GET /session")).body.person.mobile).toBe("13800000020");
    const proven = await rows(
      db,
      sql`
        select kind
        from identities
        where person_id = ${cast.li} and proven_at is not null`,
    );
    expect(proven).toHaveLength(2);
  });

  test("that is another contact's stays there, and it is asked whether they are one person", async () => {
    const zhao = await as("zhao", "portal");
    await later();
    const code = await codeFor(mobile(20));
    refused(
      await zhao.call("POST /me/addresses", { ...mobile(20), code }),
      409,
      "address.asked",
      "value",
    );
    expect(await rows(db, sql`select from_id, into_id from contact_merges`)).toEqual([
      { fromId: cast.zhao, intoId: cast.li },
    ]);
  });
});

describe("outside the demonstration", () => {
  test("no code is ever on the screen, and a way that reaches nobody is not offered", async () => {
    const real = await openDoor();
    const { body } = await real.browser().call("GET /vendor");
    expect(body).toMatchObject({ demo: false, codeKinds: [] });
    refused(await real.browser().call("POST /session/codes", mobile(1)), 422, "code.no-way.mobile");
    await changeSetting(real.house, { id: null }, "mailboxes", { support: mail.mailbox });
    expect((await real.browser().call("GET /vendor")).body.codeKinds).toEqual(["email"]);
    const answer = await real.browser().call("POST /session/codes", email("li@huaxin.example"));
    expect(answer.body.demoCode).toBeNull();
    await mail.next();
  });

  test("a letter that cannot be sent is told to the log, without what it says", async () => {
    const real = await openDoor();
    await changeSetting(real.house, { id: null }, "mailboxes", {
      support: { ...mail.mailbox, smtp: { host: "127.0.0.1", port: 1, secure: false } },
    });
    const log = vi.spyOn(real.house.log, "error").mockReturnValue();
    await real.browser().call("POST /session/codes", email("li@huaxin.example"));
    await vi.waitFor(() => expect(log).toHaveBeenCalled());
    expect(JSON.stringify(log.mock.calls)).not.toMatch(/验证码/);
    log.mockRestore();
  });
});

afterAll(() => mail.stop());
