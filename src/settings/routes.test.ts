import { afterAll, describe, expect, test } from "vitest";
import { cast } from "../../test/cast.ts";
import { openDoor, refused } from "../../test/door.ts";
import { openMailServer } from "../../test/mail.ts";
import { run, sql } from "../lib/db.ts";
import { loadSettings, sendMail, setting } from "./index.ts";

const { db, house, browser, as } = await openDoor();
const mail = await openMailServer();
const admin = await as("admin");
const secret = "very hidden";
afterAll(() => mail.stop());

describe("what everybody may know", () => {
  test("is told without signing in, and holds no secret", async () => {
    await admin.call("PUT /settings/vendor", { name: "星图软件", site: "https://vendor.example" });
    const { body } = await browser().call("GET /vendor");
    expect(body).toEqual({
      name: "星图软件",
      logo: "",
      site: "https://vendor.example",
      timeZone: "Asia/Shanghai",
      language: "zh-CN",
      oidcLabel: null,
      codeKinds: [],
      uploadMegabytes: 500,
      demo: false,
    });
  });
});

describe("a setting", () => {
  test("is each administrator's own: one runs the desk, another guards it", async () => {
    const set = (roles: string[]) =>
      run(db, sql`update staff set roles = ${roles}::text[] where person_id = ${cast.chen}`);
    const chen = await as("chen");
    const answers = async () =>
      Promise.all(
        ["vendor", "mailboxes", "wechat", "security"].map(
          async (key) => (await chen.call(`GET /settings/${key}`)).status,
        ),
      );
    await set(["sysadmin"]);
    expect(await answers()).toEqual([200, 200, 200, 403]);
    await set(["secadmin"]);
    expect(await answers()).toEqual([403, 403, 403, 200]);
    await set(["business"]);
    expect(await answers()).toEqual([403, 403, 403, 403]);
    const li = await as("li", "portal");
    refused(await li.call("GET /settings/vendor"), 404, "route.not-found");
    refused(await browser().call("GET /settings/vendor"), 401, "sign-in.needed");
  });

  test("that is read and sent back changes nothing, though its secrets are never shown", async () => {
    const wechat = { main: { appId: "wx1", appSecret: secret, token: "tok", encodingAESKey: "" } };
    expect((await admin.call("PUT /settings/wechat", wechat)).status).toBe(204);
    const { body } = await admin.call("GET /settings/wechat");
    expect(body.main).toEqual({
      appId: "wx1",
      appSecret: null,
      token: null,
      encodingAESKey: "",
      mode: "safe",
      apiUrl: "https://api.weixin.qq.com",
      oauthUrl: "https://open.weixin.qq.com",
      templates: {},
    });
    expect((await admin.call("PUT /settings/wechat", body)).status).toBe(204);
    expect(setting(house, "wechat")["main"]).toMatchObject({ appSecret: secret, token: "tok" });
    await admin.call("PUT /settings/wechat", { main: { ...body.main, token: "" } });
    expect(setting(house, "wechat")["main"]).toMatchObject({ appSecret: secret, token: "" });
  });

  test("does not send a secret it keeps to another address", async () => {
    const oidc = { issuer: "https://id.example", clientId: "desk", clientSecret: secret };
    await admin.call("PUT /settings/security", { oidc });
    const moved = { oidc: { ...oidc, issuer: "https://evil.example", clientSecret: null } };
    refused(
      await admin.call("PUT /settings/security", moved),
      422,
      "setting.secret-again",
      "oidc.clientSecret",
    );
    expect(setting(house, "security").oidc).toMatchObject(oidc);
  });

  test.each([
    ["security", { limits: { signIn: 0 } }, "limits.signIn"],
    ["security", { uploadMegabytes: 1e9 }, "uploadMegabytes"],
    ["vendor", { name: "" }, "name"],
    ["vendor", { site: "javascript:alert(1)" }, "site"],
    ["mailboxes", { support: { address: "x" } }, "support.address"],
    [
      "mailboxes",
      { support: { address: "a@b.example", name: "A\r\nBcc: c@d.example" } },
      "support.name",
    ],
    ["wechat", { main: { appId: "x", secret: "y" } }, "main.secret"],
  ] as [string, object, string][])("%s %j is refused at %s", async (key, body, field) => {
    refused(await admin.call(`PUT /settings/${key}`, body), 400, "input", field);
  });

  test("changed by another process is seen once it was looked for", async () => {
    await run(db, sql`update settings set value = '{"name": "别处改的"}' where key = 'vendor'`);
    await loadSettings(house);
    expect((await browser().call("GET /vendor")).body.name).toBe("别处改的");
  });
});

describe("a test mail", () => {
  const tried = (smtp: object, to = "admin@vendor.example") =>
    admin.call("POST /settings/mailboxes/test", {
      mailbox: { address: "support@vendor.example", smtp: { ...mail.smtp, ...smtp } },
      to,
    });

  test("arrives when the values are right, also before they are kept", async () => {
    expect((await tried({})).status).toBe(204);
    expect(await mail.next()).toMatchObject({
      from: "support@vendor.example",
      to: "admin@vendor.example",
      subject: "来自别处改的服务台的测试邮件",
    });
  });

  test.each([
    [{ host: "no-such-host.invalid" }, "mail.host-not-found", "no-such-host.invalid"],
    [{ port: 1 }, "mail.connection-refused", "1"],
    [{ secure: true }, "mail.tls", "465"],
    [{ password: "wrong" }, "mail.credentials", "授权码"],
  ])("%j is told in plain words: %s", async (smtp, code, words) => {
    const answer = await tried(smtp);
    refused(answer, 422, code);
    expect(answer.body.detail).toContain(words);
  });

  test("is told in plain words when the certificate is not trusted", async () => {
    const closed = await openMailServer({ secure: true });
    refused(await tried({ ...closed.smtp, secure: true }), 422, "mail.certificate");
    await closed.stop();
  });

  test("uses the password that is kept, but only for the server it is kept for", async () => {
    await admin.call("PUT /settings/mailboxes", { support: mail.mailbox });
    const again = (host: string) =>
      admin.call("POST /settings/mailboxes/test", {
        id: "support",
        mailbox: { ...mail.mailbox, smtp: { ...mail.smtp, host, password: null } },
        to: "admin@vendor.example",
      });
    expect((await again("127.0.0.1")).status).toBe(204);
    await mail.next();
    refused(await again("localhost"), 422, "setting.secret-again", "mailbox.smtp.password");
  });

  test("needs a server to send by", async () => {
    const body = { mailbox: { address: "support@vendor.example" }, to: "a@b.example" };
    refused(
      await admin.call("POST /settings/mailboxes/test", body),
      422,
      "mail.no-smtp",
      "mailbox.smtp",
    );
  });
});

describe("a mail of the house", () => {
  test("goes out through the first mailbox, in its language, as text and as a page", async () => {
    await sendMail(house, {
      to: "li@huaxin.example",
      subject: "您的请求 10001 已受理",
      text: "李经理，您好：\n\n<b>查看</b>：https://desk.example/tickets/10001",
      language: "zh-CN",
    });
    const { subject, text, raw } = await mail.next();
    expect(subject).toBe("您的请求 10001 已受理");
    expect(text).toContain("<b>查看</b>");
    expect(raw).toMatch(/^Content-Language: zh-CN/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
    const page = raw.slice(raw.indexOf("text/html"));
    expect(page).toContain('href=3D"https://desk.example/tickets/10001"');
    expect(page).not.toContain("<b>");
  });

  test.each([
    [{ subject: "Hi\r\nBcc: all@vendor.example" }, "a subject"],
    [{ to: "li@huaxin.example\nBcc: all@vendor.example" }, "an address"],
  ] as [object, string][])("with a second line in %j is not sent: %s", async (change) => {
    const letter = { to: "li@huaxin.example", subject: "Hi", text: "", language: "en" };
    await expect(sendMail(house, { ...letter, ...change })).rejects.toThrow("mail.line-break");
    expect(mail.letters).toEqual([]);
  });
});
