import { parse } from "yaml";
import { beforeEach, describe, expect, test } from "vitest";
import { openDoor } from "../../test/door.ts";
import { rows, run, sql } from "../lib/db.ts";
import { changeSetting, exportSettings, importSettings, loadSettings, setting } from "./index.ts";

const { db, house } = await openDoor({ empty: true });
const nobody = { id: null };
const smtp = { host: "smtp.example.com", user: "desk", password: "open sesame" };
const lay = (content: string, options = {}) =>
  importSettings(house, nobody, content, { env: {}, ...options });

beforeEach(async () => {
  await run(db, sql`delete from settings`);
  await loadSettings(house);
});

describe("the settings as a file", () => {
  test("hold everything but secrets, which are names of variables", async () => {
    await changeSetting(house, nobody, "mailboxes", {
      support: { address: "support@example.com", smtp },
    });
    const { content, variables } = exportSettings(house, "yaml");
    expect(variables).toEqual(["CHANNELDESK_MAILBOXES_SUPPORT_SMTP_PASSWORD"]);
    expect(content).not.toContain("open sesame");
    expect(parse(content)).toMatchObject({
      vendor: { name: "Channeldesk" },
      security: { limits: { signIn: 10 } },
      mailboxes: {
        support: {
          address: "support@example.com",
          smtp: { password: "${env:CHANNELDESK_MAILBOXES_SUPPORT_SMTP_PASSWORD}" },
        },
      },
      wechat: {},
    });
    expect(JSON.parse(exportSettings(house, "json").content)).toEqual(parse(content));
  });

  test("laid over themselves change nothing, here without the variables, elsewhere with them", async () => {
    const support = { address: "support@example.com", smtp };
    await changeSetting(house, nobody, "mailboxes", { support });
    const before = setting(house, "mailboxes");
    const { content, variables } = exportSettings(house, "yaml");
    expect(await lay(content)).toEqual([]);
    expect(setting(house, "mailboxes")).toEqual(before);

    await run(db, sql`delete from settings`);
    await loadSettings(house);
    await expect(lay(content)).rejects.toThrow(
      "The settings file was not applied: mailboxes.support.smtp.password refers to the variable CHANNELDESK_MAILBOXES_SUPPORT_SMTP_PASSWORD, which is not set.",
    );
    await lay(content, { env: { [variables[0]!]: "open sesame" } });
    expect(setting(house, "mailboxes")).toEqual(before);
  });

  test("change what they name, keep what they do not, and say what changed", async () => {
    await changeSetting(house, nobody, "vendor", { name: "星图软件", site: "https://v.example" });
    const changes = await lay(
      `
      vendor:
        name: 远山软件
      security:
        limits: { signIn: 20 }
        oidc: { issuer: https://id.example, clientId: desk, clientSecret: "\${env:OIDC}" }
    `,
      { env: { OIDC: "very hidden" } },
    );
    expect(changes).toEqual([
      { path: "vendor.name", from: "星图软件", to: "远山软件" },
      { path: "security.limits.signIn", from: 10, to: 20 },
      { path: "security.oidc.issuer", from: "", to: "https://id.example" },
      { path: "security.oidc.clientId", from: "", to: "desk" },
      { path: "security.oidc.clientSecret", from: "(secret)", to: "(secret)" },
    ]);
    expect(setting(house, "vendor").site).toBe("https://v.example");
    expect(setting(house, "security").limits).toMatchObject({ signIn: 20, code: 5 });
    expect(setting(house, "security").oidc.clientSecret).toBe("very hidden");
  });

  test("add mailboxes, keep the others, and take one away that is null", async () => {
    const box = (address: string) => JSON.stringify({ address });
    await lay(`mailboxes: { first: ${box("a@b.example")}, second: ${box("c@d.example")} }`);
    await lay(`mailboxes: { third: ${box("e@f.example")}, first: null }`);
    expect(Object.keys(setting(house, "mailboxes"))).toEqual(["second", "third"]);
  });

  test.each([
    [
      "vendor: { name: 好 }\nsecurity: { limits: { signIn: 0 } }",
      "security.limits.signIn does not fit",
    ],
    ["vendor: { name: 好 }\nflowers: {}", "there is no flowers"],
    ["vendor: { name: 好, nmae: x }", "nmae"],
    ["vendor: { name: 好 }\nmailboxes: { a: { address: x } }", "mailboxes.a.address does not fit"],
    ["vendor: { name: '${env:NOT_SET}' }", "vendor.name refers to the variable NOT_SET"],
    ["vendor: [", "not applied"],
    ["- vendor", "it has to hold names with values"],
  ])("%j are refused as a whole", async (content, words) => {
    await expect(lay(content)).rejects.toThrow(words);
    expect(await rows(db, sql`select from settings`)).toEqual([]);
    expect(setting(house, "vendor").name).toBe("Channeldesk");
  });

  test("do not send a kept secret to another address", async () => {
    await changeSetting(house, nobody, "mailboxes", {
      support: { address: "support@example.com", smtp },
    });
    await expect(lay("mailboxes: { support: { smtp: { host: evil.example } } }")).rejects.toThrow(
      "mailboxes.support.smtp.password has to be given again with its new address",
    );
  });

  test("only looked at are not kept", async () => {
    const changes = await lay("vendor: { name: 远山软件 }", { check: true });
    expect(changes).toHaveLength(1);
    expect(setting(house, "vendor").name).toBe("Channeldesk");
  });
});
