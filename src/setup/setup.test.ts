import { describe, expect, test } from "vitest";
import { openDoor, refused } from "../../test/door.ts";
import { rows, run, sql } from "../lib/db.ts";
import { setting } from "../settings/index.ts";
import { setUpUnattended } from "./index.ts";

const administrator = {
  name: "管理员",
  email: "admin@vendor.example",
  password: "Rainy-Tuesday-7",
};
const counted = async ({ db }: Awaited<ReturnType<typeof openDoor>>) =>
  (await rows(db, sql`select from staff`)).length;

describe("the first start", () => {
  test("makes the administrator, keeps what was filled in, and signs in", async () => {
    const desk = await openDoor({ empty: true });
    const here = desk.browser();
    expect((await here.call("GET /setup")).body).toEqual({ needed: true });
    const answer = await here.call("POST /setup", {
      administrator,
      vendor: { name: "星图软件", timeZone: "Asia/Urumqi", language: "en" },
      mailboxes: {
        support: {
          address: "support@vendor.example",
          smtp: { host: "smtp.example", password: "x" },
        },
      },
      wechat: {},
    });
    expect(answer.status).toBe(204);
    expect((await here.call("GET /session")).body).toMatchObject({
      person: { name: "管理员", email: "admin@vendor.example", language: "en" },
      app: "desk",
      roles: ["sysadmin", "secadmin", "lead", "agent", "business"],
      vendor: { name: "星图软件", timeZone: "Asia/Urumqi" },
    });
    expect(setting(desk.house, "mailboxes")["support"]?.smtp?.password).toBe("x");
    const { email, password } = administrator;
    const again = await desk.browser().call("POST /session/password", { email, password });
    expect(again.body).toEqual({ state: "signed-in" });
  });

  test("asks for no more than the administrator", async () => {
    const desk = await openDoor({ empty: true });
    expect((await desk.browser().call("POST /setup", { administrator })).status).toBe(204);
    expect(setting(desk.house, "vendor").name).toBe("Channeldesk");
  });

  test("is over once it was done: nothing is there any more, whatever is sent", async () => {
    const desk = await openDoor();
    expect((await desk.browser().call("GET /setup")).body).toEqual({ needed: false });
    const before = await counted(desk);
    refused(await desk.browser().call("POST /setup", { administrator }), 404, "route.not-found");
    expect(await counted(desk)).toBe(before);
  });

  test("stays over when every colleague has left", async () => {
    const desk = await openDoor();
    await run(desk.db, sql`update people set ended_at = now()`);
    refused(await desk.browser().call("POST /setup", { administrator }), 404, "route.not-found");
  });

  test("is done by one of those who try at once", async () => {
    const desk = await openDoor({ empty: true });
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        desk.browser().call("POST /setup", {
          administrator: { ...administrator, email: `admin${n}@vendor.example` },
          vendor: { name: `第 ${n} 家` },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404, 404, 404]);
    expect(await counted(desk)).toBe(1);
    const winner = answers.findIndex(({ status }) => status === 204) + 1;
    expect(setting(desk.house, "vendor").name).toBe(`第 ${winner} 家`);
  });

  test.each([
    [
      { administrator: { ...administrator, password: "Password123!" } },
      422,
      "password.common",
      "password",
    ],
    [{ administrator: { ...administrator, email: "x" } }, 400, "input", "administrator.email"],
    [{ administrator, vendor: { timeZone: "Mars" } }, 400, "input", "vendor.timeZone"],
    [{ administrator, mailboxes: { a: {} } }, 400, "input", "mailboxes.a.address"],
    [{}, 400, "input", "administrator"],
  ] as [object, number, string, string][])(
    "%j leaves nothing behind",
    async (body, status, code, field) => {
      const desk = await openDoor({ empty: true });
      refused(await desk.browser().call("POST /setup", body), status, code, field);
      expect(await counted(desk)).toBe(0);
      expect((await desk.browser().call("GET /setup")).body).toEqual({ needed: true });
    },
  );
});

describe("without anybody there", () => {
  const admin = { email: "Root@Vendor.example", password: administrator.password };

  test("ADMIN_EMAIL and ADMIN_PASSWORD make the administrator, once", async () => {
    const desk = await openDoor({ empty: true, config: { admin } });
    await setUpUnattended(desk.house);
    const { password } = admin;
    const answer = await desk
      .browser()
      .call("POST /session/password", { email: "root@vendor.example", password });
    expect(answer.status).toBe(200);
    desk.house.config.admin = { ...admin, password: "Another-Tuesday-7" };
    await setUpUnattended(desk.house);
    expect(await counted(desk)).toBe(1);
  });

  test("a password that will not do stops the start with one sentence", async () => {
    const desk = await openDoor({
      empty: true,
      config: { admin: { ...admin, password: "Password123!" } },
    });
    await expect(setUpUnattended(desk.house)).rejects.toThrow(
      "ADMIN_PASSWORD will not do. This password is too common and easy to guess. Please choose another one.",
    );
  });
});
