import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { cast, teams } from "../../../test/cast.ts";
import { openDoor, refused } from "../../../test/door.ts";
import { openMailServer } from "../../../test/mail.ts";
import { rows, run, sql } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { changeSetting } from "../../settings/index.ts";

const { db, house, browser, as } = await openDoor();
const mail = await openMailServer();
const admin = await as("admin");
const grant = (roles: string[], person: string) =>
  run(db, sql`update staff set roles = ${roles}::text[] where person_id = ${person}`);
const invitation = (more: object = {}) => ({
  email: `${newId()}@vendor.example`,
  name: "新同事",
  roles: [],
  teamIds: [],
  ...more,
});
const names = async () =>
  (await admin.call("GET /staff")).body.items.map(({ name }: { name: string }) => name);

beforeEach(async () => {
  await changeSetting(house, { id: null }, "mailboxes", { support: mail.mailbox });
  mail.letters.length = 0;
});
afterAll(() => mail.stop());

describe("colleagues", () => {
  test("are known to every colleague, with roles, teams and who is away", async () => {
    await (await as("laozhou")).call("PUT /me/away", { away: true, note: "出差" });
    const { items } = (await (await as("wang")).call("GET /staff")).body;
    expect(items).toContainEqual({
      id: cast.laozhou,
      name: "老周",
      email: "laozhou@vendor.example",
      roles: ["lead"],
      readsRequests: true,
      teamIds: [teams.firstLine],
      skills: [],
      away: { since: expect.any(String), note: "出差" },
      state: "invited",
      totp: false,
    });
  });

  test("do not exist for customers", async () => {
    const li = await as("li", "portal");
    for (const key of ["GET /staff", "GET /teams", "POST /staff"])
      refused(
        await li.call(key, key.startsWith("POST") ? invitation() : undefined),
        404,
        "route.not-found",
      );
  });

  test("are invited by mail, in the administrator's name, and come in by the link", async () => {
    const { status, body } = await admin.call(
      "POST /staff",
      invitation({ email: " New@Vendor.example", roles: ["agent"], teamIds: [teams.firstLine] }),
    );
    expect([status, body.link]).toEqual([200, null]);
    const letter = await mail.next();
    expect(letter).toMatchObject({ to: "new@vendor.example" });
    expect(letter.text).toContain("管理员邀请您");
    const token = /\/desk\/password\/([\w-]+)/.exec(letter.text)![1];
    const newcomer = browser();
    const answer = await newcomer.call(`POST /password-links/${token}`, {
      password: "Rainy-Tuesday-7",
      name: "小新",
    });
    expect(answer.body).toEqual({ state: "signed-in" });
    expect((await newcomer.call("GET /session")).body).toMatchObject({
      person: { name: "小新" },
      roles: ["agent"],
      teams: [{ id: teams.firstLine }],
    });
    refused(await admin.call(`POST /staff/${body.id}/invitation`), 409, "staff.has-password");
  });

  test("are invited by a link in the hand while no mail can be sent", async () => {
    await changeSetting(house, { id: null }, "mailboxes", {});
    const { body } = await admin.call("POST /staff", invitation());
    expect(body.link).toMatch(/^http:\/\/desk\.example\/desk\/password\/[\w-]{43}$/);
    const again = (await admin.call(`POST /staff/${body.id}/invitation`)).body.link;
    const path = (link: string) => `GET /password-links/${link.split("/").at(-1)}`;
    refused(await browser().call(path(body.link)), 404, "password-link.not-found");
    expect((await browser().call(path(again))).body.kind).toBe("invitation");
  });

  test("have an address of their own", async () => {
    for (const email of ["xiaolin@vendor.example", "li@huaxin.example"])
      refused(
        await admin.call("POST /staff", invitation({ email })),
        409,
        "staff.email-taken",
        "email",
      );
    const email = "twice@vendor.example";
    const answers = await Promise.all(
      [1, 2].map(() => admin.call("POST /staff", invitation({ email }))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test("are not invited into a team that does not exist, and then nothing is left of them", async () => {
    const before = await names();
    const body = invitation({ teamIds: [newId()] });
    refused(await admin.call("POST /staff", body), 422, "team.not-found", "teamIds");
    expect(await names()).toEqual(before);
  });

  test("are renamed and moved between teams", async () => {
    await admin.call(`PATCH /staff/${cast.wang}`, {
      name: "王工程师",
      teamIds: [teams.custom],
      skills: ["达梦", "达梦", " en "],
    });
    const { items } = (await admin.call("GET /staff")).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        name: "王工程师",
        teamIds: [teams.custom],
        skills: ["达梦", "en"],
      }),
    );
    refused(await admin.call(`PATCH /staff/${cast.li}`, { name: "x" }), 404, "staff.not-found");
  });
});

describe("rights", () => {
  test("are given by a security administrator, and written down with before and after", async () => {
    expect(
      (await admin.call(`PUT /staff/${cast.wang}/roles`, { roles: ["rd", "qa", "rd"] })).status,
    ).toBe(204);
    const [event] = await rows<{ data: unknown }>(
      db,
      sql`
        select data
        from events
        where name = 'staff.roles-granted' and about_id = ${cast.wang}`,
    );
    expect(event?.data).toEqual({ before: ["rd"], after: ["rd", "qa"] });
  });

  test("are given by nobody to himself", async () => {
    refused(
      await admin.call(`PUT /staff/${cast.admin}/roles`, {
        roles: ["auditor", "sysadmin", "secadmin"],
      }),
      403,
      "staff.roles-own",
    );
  });

  test("are not given by a system administrator, not by an invitation either", async () => {
    await grant(["sysadmin"], cast.chen);
    const chen = await as("chen");
    refused(
      await chen.call(`PUT /staff/${cast.wang}/roles`, { roles: ["auditor"] }),
      403,
      "not-allowed",
    );
    refused(
      await chen.call("POST /staff", invitation({ roles: ["secadmin"] })),
      403,
      "staff.roles-not-yours",
      "roles",
    );
    expect((await chen.call("POST /staff", invitation())).status).toBe(200);
    await grant(["business"], cast.chen);
  });

  test("always stay with someone: the last administrators are not taken away", async () => {
    await grant(["sysadmin", "secadmin"], cast.chen);
    await grant(["secadmin"], cast.admin);
    const chen = await as("chen");
    expect((await chen.call(`PUT /staff/${cast.admin}/roles`, { roles: [] })).status).toBe(204);
    await grant(["sysadmin", "secadmin"], cast.admin);
    // Each takes the rights of the other at the same moment.
    const answers = await Promise.all([
      chen.call(`PUT /staff/${cast.admin}/roles`, { roles: ["agent"] }),
      admin.call(`PUT /staff/${cast.chen}/roles`, { roles: ["agent"] }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    await grant(["sysadmin", "secadmin"], cast.admin);
    await grant(["business"], cast.chen);
  });

  test("that do not exist are refused", async () => {
    const answer = await admin.call(`PUT /staff/${cast.wang}/roles`, { roles: ["root"] });
    refused(answer, 400, "input", "roles.0");
  });
});

describe("ending an account", () => {
  test("ends its sessions, tokens and links at once, and the person is off the list", async () => {
    const xiaolin = await as("xiaolin");
    const body = { name: "x", scopes: ["tickets.read"], days: 1 };
    const { token } = (await xiaolin.call("POST /me/tokens", body)).body;
    await changeSetting(house, { id: null }, "mailboxes", {});
    const { link } = (await admin.call(`POST /staff/${cast.xiaolin}/invitation`)).body;
    expect((await admin.call(`POST /staff/${cast.xiaolin}/end`)).status).toBe(204);

    refused(await xiaolin.call("GET /staff"), 401, "sign-in.needed");
    const headers = { authorization: `Bearer ${token}` };
    refused(await browser().call("GET /staff", undefined, { headers }), 401, "token.unknown");
    refused(
      await browser().call(`GET /password-links/${link.split("/").at(-1)}`),
      404,
      "password-link.not-found",
    );
    expect(await names()).not.toContain("小林");
    const { items } = (await admin.call("GET /staff?ended=true")).body;
    expect(items).toContainEqual(
      expect.objectContaining({ name: "小林", state: "ended", teamIds: [] }),
    );
  });

  test("who comes back has nothing of the rights held before", async () => {
    const { body } = await admin.call(
      "POST /staff",
      invitation({ email: "xiaolin@vendor.example", name: "小林" }),
    );
    expect(body.id).toBe(cast.xiaolin);
    const { items } = (await admin.call("GET /staff")).body;
    expect(items).toContainEqual(
      expect.objectContaining({ name: "小林", roles: [], teamIds: [], state: "invited" }),
    );
  });

  test("is nothing one does to oneself", async () => {
    refused(await admin.call(`POST /staff/${cast.admin}/end`), 403, "staff.end-own");
  });
});

describe("a team", () => {
  test("is made, renamed and removed", async () => {
    const { id } = (await admin.call("POST /teams", { name: " 二线 " })).body;
    refused(await admin.call("POST /teams", { name: "二线" }), 409, "team.name-taken", "name");
    refused(
      await admin.call(`PATCH /teams/${id}`, { name: "定制开发" }),
      409,
      "team.name-taken",
      "name",
    );
    expect((await admin.call(`PATCH /teams/${id}`, { name: "专家组" })).status).toBe(204);
    await admin.call(`PATCH /staff/${cast.wang}`, { teamIds: [id] });
    expect((await admin.call("GET /teams")).body.items).toContainEqual({
      id,
      name: "专家组",
      memberIds: [cast.wang],
    });
    expect((await admin.call(`DELETE /teams/${id}`)).status).toBe(204);
    refused(await admin.call(`DELETE /teams/${id}`), 404, "team.not-found");
  });

  test("that requests were given to stays", async () => {
    await run(
      db,
      sql`
        insert into tickets (id, type, flow, state, turn, open, channel, severity, title, requester_id, company_name,
          project_name, reach, team_id)
        values (${newId()}, 'usage', 'usage', 'new', 'us', true, 'portal', 'S3', '打不开', ${cast.li}, '', '', '{}',
          ${teams.firstLine})`,
    );
    refused(await admin.call(`DELETE /teams/${teams.firstLine}`), 409, "team.in-use");
  });
});
