import { expect, test } from "vitest";
import { one, sql } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { openVault } from "../lib/secrets.ts";
import { testDatabase } from "../../test/database.ts";
import { changeSetting, loadSettings, setting } from "./index.ts";

const { db } = await testDatabase();
const vault = openVault("a key that only this test knows, 32 long");
const open = async (): Promise<House> => {
  const house = { db, vault } as House;
  await loadSettings(house);
  return house;
};
const nobody = { id: null };
const smtp = { host: "smtp.example.com", user: "desk", password: "open sesame" };
const stored = (key: string) =>
  one<{ text: string }>(db, sql`select value::text as text from settings where key = ${key}`);

test("a fresh house has settings that work", async () => {
  const house = await open();
  expect(setting(house, "vendor")).toMatchObject({
    name: "Channeldesk",
    timeZone: "Asia/Shanghai",
    language: "zh-CN",
  });
  expect(setting(house, "security").limits.signIn).toBe(10);
  expect(setting(house, "mailboxes")).toEqual({});
});

test("a secret is kept encrypted and read back as itself", async () => {
  const house = await open();
  const support = { address: "support@example.com", smtp };
  await changeSetting(house, nobody, "mailboxes", { support });
  expect((await stored("mailboxes")).text).not.toContain("open sesame");
  expect(setting(house, "mailboxes")["support"]?.smtp?.password).toBe("open sesame");
  expect(setting(await open(), "mailboxes")["support"]?.smtp?.password).toBe("open sesame");
});

test("mailboxes stay in the order they were given", async () => {
  const house = await open();
  await changeSetting(house, nobody, "mailboxes", {
    zz: { address: "first@example.com", smtp },
    a: { address: "second@example.com", smtp },
  });
  expect(Object.keys(setting(await open(), "mailboxes"))).toEqual(["zz", "a"]);
});

test("a change is one event that names the parts and holds no value", async () => {
  const house = await open();
  await changeSetting(house, nobody, "security", {
    oidc: { issuer: "https://id.example.com", clientId: "desk", clientSecret: "very hidden" },
  });
  await changeSetting(house, nobody, "security", setting(house, "security"));
  const { count, data } = await one<{ count: number; data: string }>(
    db,
    sql`
      select count(*), min(data::text) as data
      from events
      where name = 'setting.changed' and data->>'key' = 'security'`,
  );
  expect(count).toBe(1);
  expect(data).toContain("oidc");
  expect(data).not.toContain("very hidden");
});

test.each([
  [{ timeZone: "Mars/Olympus" }, "a time zone that does not exist"],
  [{ logo: "data:image/svg+xml;base64,PHN2Zy8+" }, "a logo that could run script"],
  [{ site: "javascript:alert(1)" }, "a site that is no web address"],
  [{ nmae: "x" }, "a name that does not exist"],
] as [object, string][])("%j is refused: %s", async (value) => {
  const house = await open();
  const before = setting(house, "vendor");
  await expect(changeSetting(house, nobody, "vendor", value)).rejects.toThrow();
  expect(setting(await open(), "vendor")).toEqual(before);
});
