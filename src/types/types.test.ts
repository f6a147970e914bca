import { describe, expect, test } from "vitest";
import { companies, projects, teams } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { run, sql } from "../lib/db.ts";
import { reckoned } from "../tickets/clocks/timers.ts";

const { as, db, house } = await openDesk();

const text = (zh: string, en: string) => ({ zh, en });
const complaint = {
  label: text("投诉", "Complaint"),
  hint: text("对服务不满意", "Something about our service was not right"),
  level: "T1",
  needs: { product: false, version: false, description: true },
  fields: [
    {
      name: "about",
      kind: "choice",
      label: text("投诉对象", "What it is about"),
      required: true,
      options: [
        { value: "speed", label: text("响应慢", "Slow reply") },
        { value: "attitude", label: text("服务态度", "Manner") },
      ],
    },
    { name: "since", kind: "date", label: text("发生日期", "When it happened") },
  ],
  teamId: teams.firstLine,
  severity: "S2",
};
/** A question of a move. */
const own = (more: object = {}) => ({
  name: "own_more",
  kind: "line",
  label: text("补充", "More"),
  ...more,
});
let made = 0;
/** A type of its own for each test. */
const addType = async (more: object = {}, definition: object = {}): Promise<string> => {
  const name = `complaint_${++made}`;
  const body = {
    name,
    flow: "usage",
    definition: { ...complaint, ...definition },
    note: "客户要求",
    ...more,
  };
  const { status, body: answer } = await as.admin.post("/types", body);
  expect([status, answer]).toEqual([200, { version: 1 }]);
  return name;
};
const complain = (type: string, more: object = {}) =>
  as.li.post(
    "/tickets",
    submission({
      type,
      severity: undefined,
      fields: { about: "speed" },
      projectId: projects.library,
      ...more,
    }),
  );
const shown = async (who: "li" | "xiaolin" | "laozhou", number: number) =>
  (await as[who].get(`/tickets/${number}`)).body;
/** The fields at fault. */
const at = ({ body }: { body: { fields: { field: string }[] } }) =>
  body.fields.map(({ field }) => field);
const change = async (name: string, definition: object, version?: number) => {
  const now = (await as.admin.get(`/types/${name}`)).body;
  return as.admin.put(`/types/${name}`, {
    version: version ?? now.version,
    definition: { ...now.definition, ...definition },
    note: "改一下",
  });
};

describe("a type made by an administrator", () => {
  test("is offered to customers, asked for as it says, and handled like any other", async () => {
    const type = await addType();
    const offered = (await as.li.get("/ticket-types")).body.types.find(
      (each: { name: string }) => each.name === type,
    );
    expect(offered).toMatchObject({ label: "投诉", allowed: true, retired: false, severity: "S2" });
    expect(offered.fields.map(({ name }: { name: string }) => name)).toEqual(["about", "since"]);

    const lacking = await complain(type, { fields: { since: "昨天" } });
    expect([lacking.body.code, at(lacking)]).toEqual([
      "ticket.incomplete",
      ["fields.about", "fields.since"],
    ]);
    const { body } = await complain(type);
    const ticket = await shown("xiaolin", body.number);
    expect(ticket).toMatchObject({
      type,
      typeLabel: "投诉",
      severity: "S2",
      team: { id: teams.firstLine },
      fields: [{ label: "投诉对象", value: "响应慢" }],
      state: { name: "new" },
    });
    expect((await as.li.get(`/tickets/${body.number}/flow`)).body.flow.title).toBe("投诉");

    await as.xiaolin.post(`/tickets/${body.number}/moves`, { move: "claim" });
    const found = (await as.xiaolin.get(`/tickets?type=${type}`)).body.items;
    expect(found.map(({ number }: { number: number }) => number)).toEqual([body.number]);
    expect((await as.sun.get("/tickets/export")).body).toContain("投诉");
  });

  test("may be for a few companies only, and to all others does not exist", async () => {
    const type = await addType({}, { companies: [companies.yuanjing] });
    const names = async (who: "li" | "qian") =>
      (await as[who].get("/ticket-types")).body.types.map(({ name }: { name: string }) => name);
    expect(await names("qian")).toContain(type);
    expect(await names("li")).not.toContain(type);
    expect(at(await complain(type))).toEqual(["type"]);
    expect((await as.li.get(`/types/${type}/flow`)).status).toBe(404);
    expect((await as.qian.get(`/types/${type}/flow`)).status).toBe(200);
  });

  test("retired takes no new requests; those it has stay, and go on", async () => {
    const type = await addType();
    const { number } = (await complain(type)).body;
    expect((await change(type, { retired: true })).status).toBe(200);
    expect(await complain(type)).toMatchObject({
      status: 409,
      body: { code: "ticket.type-retired" },
    });
    const other = (await as.li.post("/tickets", submission({ projectId: projects.library }))).body;
    const turned = await as.xiaolin.put(`/tickets/${other.number}/type`, {
      type,
      reason: "是投诉",
      fields: { about: "speed" },
    });
    expect(turned.body.code).toBe("ticket.type-unknown");
    await as.xiaolin.post(`/tickets/${number}/moves`, { move: "claim" });
    expect(await shown("li", number)).toMatchObject({
      typeLabel: "投诉",
      state: { name: "in_progress" },
    });
  });

  test("may become of a request, and its history says so in its words", async () => {
    const type = await addType();
    const { number } = (await as.li.post("/tickets", submission({ projectId: projects.library })))
      .body;
    await as.xiaolin.put(`/tickets/${number}/type`, {
      type,
      reason: "客户不满意",
      fields: { about: "attitude" },
    });
    const { items } = (await as.li.get(`/tickets/${number}/history`)).body;
    expect(items.at(-1).sentence).toBe("类型由“使用咨询”改为“投诉”：客户不满意");
  });

  test("has a name that no other has, and only administrators make one", async () => {
    const type = await addType();
    for (const name of [type, "usage"])
      expect(
        (await as.admin.post("/types", { name, flow: "usage", definition: complaint, note: "x" }))
          .body.code,
      ).toBe("type.name-taken");
    expect((await as.laozhou.get(`/types/${type}`)).status).toBe(403);
    expect((await as.laozhou.put(`/types/${type}`, {})).status).toBe(403);
    expect((await as.li.get("/types")).status).toBe(404);
  });

  test.each([
    [
      "two fields of one name",
      { fields: [...complaint.fields, complaint.fields[1]] },
      "definition.fields.2.name",
    ],
    [
      "a choice of one",
      { fields: [{ ...complaint.fields[0], options: [] }] },
      "definition.fields.0.options",
    ],
    ["a team that is gone", { teamId: companies.huaxin }, "definition.teamId"],
    ["a company that is not there", { companies: [teams.custom] }, "definition.companies"],
  ])("cannot have %s", async (_, wrong, field) => {
    const answer = await as.admin.post("/types", {
      name: "wrong",
      flow: "usage",
      definition: { ...complaint, ...wrong },
      note: "x",
    });
    expect([answer.status, at(answer)]).toEqual([422, [field]]);
  });
});

describe("a version", () => {
  const words = {
    states: {
      in_progress: {
        label: text("核实中", "Checking"),
        customer: text("正在核实", "Being checked"),
      },
    },
    moves: {},
  };

  test("is kept by the requests that began with it; new ones begin with the new one", async () => {
    const type = await addType();
    const before = (await complain(type)).body.number;
    await change(type, { flow: words, label: text("投诉与建议", "Complaints and ideas") });
    const after = (await complain(type)).body.number;
    for (const number of [before, after])
      await as.xiaolin.post(`/tickets/${number}/moves`, { move: "claim" });
    const told = async (number: number) => {
      const { typeLabel, state, abilities } = await shown("laozhou", number);
      return [typeLabel, state.label, (await shown("li", number)).state.label, abilities.renew];
    };
    expect(await told(before)).toEqual(["投诉", "处理中", "处理中", true]);
    expect(await told(after)).toEqual(["投诉与建议", "核实中", "正在核实", false]);
    const list = (await as.xiaolin.get(`/tickets?type=${type}&sort=created`)).body.items;
    expect(list.map((row: { state: { label: string } }) => row.state.label)).toEqual([
      "核实中",
      "处理中",
    ]);
  });

  test("has no say in what the customer begins anew long after the end (R36)", async () => {
    const type = await addType();
    const { number } = (await complain(type)).body;
    await change(type, { label: text("投诉与建议", "Complaints and ideas") });
    const ended = sql`now() - interval '20 days'`;
    await run(
      db,
      sql`update tickets set open = false, state = 'closed', closed_at = ${ended} where number = ${number}`,
    );
    const next = await as.li.post(`/tickets/${number}/messages`, { text: "又慢了" });
    expect(next.body.number).not.toBe(number);
    expect((await shown("li", next.body.number)).typeLabel).toBe("投诉与建议");
  });

  test("is changed for a request on purpose, with the reason in its history", async () => {
    const type = await addType();
    const { number } = (await complain(type)).body;
    await as.xiaolin.post(`/tickets/${number}/moves`, { move: "claim" });
    await change(type, { flow: words });
    const renew = (who: "xiaolin" | "laozhou") =>
      as[who].put(`/tickets/${number}/type-version`, { reason: "新流程更清楚" });
    expect((await renew("xiaolin")).status).toBe(403);
    expect((await renew("laozhou")).body).toMatchObject({
      state: { name: "in_progress", label: "核实中" },
      abilities: { renew: false },
    });
    expect((await renew("laozhou")).body.code).toBe("ticket.type-current");
    const sentences = (await as.laozhou.get(`/tickets/${number}/history`)).body.items.map(
      ({ sentence }: { sentence: string }) => sentence,
    );
    expect(sentences).toContain("改按“投诉”的当前版本（第 2 版）办理：新流程更清楚");
    // What happened before is told in the words of then.
    expect(sentences.some((sentence: string) => sentence.includes("处理中"))).toBe(true);
    expect(JSON.stringify((await as.li.get(`/tickets/${number}/history`)).body)).not.toContain(
      "新流程",
    );
  });

  test("is changed for many at once, each on its own", async () => {
    const type = await addType();
    const old = (await complain(type)).body.number;
    await change(type, { flow: words });
    const fresh = (await complain(type)).body.number;
    const { body } = await as.laozhou.post("/tickets/bulk", {
      numbers: [old, fresh],
      renew: "统一流程",
    });
    expect(body).toMatchObject({
      done: [old],
      refused: [{ number: fresh, code: "ticket.type-current" }],
    });
    const { body: refused } = await as.xiaolin.post("/tickets/bulk", {
      numbers: [old],
      renew: "我也要",
    });
    expect(refused).toMatchObject({ done: [], refused: [{ code: "not-allowed" }] });
  });

  test("says who may, what must be said and how long it waits, for a type of the product too", async () => {
    const { status } = await change("licence", {
      flow: {
        states: {},
        moves: {
          reopen: { by: ["lead"], required: { reason: true } },
          close: { label: text("结束", "End") },
        },
      },
    });
    expect(status).toBe(200);
    await change("usage", {
      flow: { states: { wait_customer: { remind: [1] } }, moves: { no_answer: { after: 20 } } },
    });
    const { number } = (await as.li.post("/tickets", submission({ projectId: projects.library })))
      .body;
    await as.xiaolin.post(`/tickets/${number}/messages`, {
      text: "请补充版本",
      move: "need_info",
      answers: { items: "版本号" },
    });
    const { rows } = await sql<{
      id: string;
    }>`select id from tickets where number = ${number}`.execute(db);
    const [coming] = await reckoned(house, db, [rows[0]!.id]);
    const [remind, end] = coming!.timers.filter(({ name }) => /remind|move/.test(name));
    expect([remind?.name, end?.name]).toEqual(["remind:1", "move:no_answer"]);
    expect(end!.at - remind!.at).toBeGreaterThan(19 * 86_400_000);
    await change("usage", { flow: { states: {}, moves: {} } });
  });

  test("asks colleagues something more, offers other lines, and waits other minutes (R48)", async () => {
    const flow = {
      states: {},
      moves: {
        give_outcome: {
          asks: [
            {
              name: "own_site",
              kind: "choice",
              label: text("在哪里解决", "Where it was solved"),
              required: true,
              options: [
                { value: "remote", label: text("远程", "Remotely") },
                { value: "onSite", label: text("现场", "On site") },
              ],
            },
          ],
        },
        need_info: { suggest: { items: [text("会议记录", "Minutes")] } },
      },
    };
    const type = await addType({}, { flow });
    const { number } = (await complain(type)).body;
    const moves = (await shown("xiaolin", number)).moves;
    const asks = (name: string) => moves.find((move: { name: string }) => move.name === name).asks;
    expect(asks("need_info")[0].suggestions).toEqual(["会议记录"]);
    expect(asks("give_outcome").at(-1)).toMatchObject({ label: "在哪里解决", required: true });
    const solve = (more: object) =>
      as.xiaolin.post(`/tickets/${number}/messages`, {
        text: "已处理",
        move: "give_outcome",
        answers: { outcome: "solution", ...more },
      });
    const refused = await solve({});
    expect([refused.status, at(refused)]).toEqual([400, ["answers.own_site"]]);
    expect((await solve({ own_site: "onSite" })).status).toBe(200);
    const said = (await shown("xiaolin", number)).messages.map(
      ({ text }: { text: string }) => text,
    );
    expect(said).toContain("在哪里解决：现场");
    const theirs = (await shown("li", number)).messages.map(({ text }: { text: string }) => text);
    expect(theirs.join()).not.toContain("现场");
    const chat = await as.admin.post("/types", {
      name: "hotline",
      flow: "chat",
      definition: { ...complaint, flow: { states: {}, moves: { idle: { afterMinutes: 45 } } } },
      note: "客户常要去现场看",
    });
    expect([chat.status, chat.body]).toEqual([200, { version: 1 }]);
  });

  test("may ask a field after one answer to another only (R48)", async () => {
    const name = await addType(
      {},
      {
        fields: [
          ...complaint.fields,
          {
            name: "colleague",
            kind: "line",
            label: text("哪位同事", "Which colleague"),
            required: true,
            when: { name: "about", is: ["attitude"] },
          },
        ],
      },
    );
    expect((await complain(name)).status).toBe(200);
    const refused = await complain(name, { fields: { about: "attitude" } });
    expect([refused.status, at(refused)]).toEqual([400, ["fields.colleague"]]);
  });

  test.each([
    ["a question of a button of the customer", { confirm: { asks: [own()] } }, "confirm.asks"],
    [
      "a question of one option",
      { close: { asks: [own({ kind: "choice" })] } },
      "close.asks.0.options",
    ],
    [
      "other minutes where none are counted",
      { no_answer: { afterMinutes: 5 } },
      "no_answer.afterMinutes",
    ],
    [
      "lines where none are offered",
      { close: { suggest: { reason: [] } } },
      "close.suggest.reason",
    ],
  ])("has no %s", async (_, moves, place) => {
    const answer = await change("usage", { flow: { states: {}, moves } });
    expect([answer.status, at(answer)]).toEqual([422, [`definition.flow.moves.${place}`]]);
  });

  test("has no field that hangs on what is asked after it", async () => {
    const [about, since] = complaint.fields;
    const answer = await as.admin.post("/types", {
      name: "wrong",
      flow: "usage",
      definition: {
        ...complaint,
        fields: [{ ...since, when: { name: "about", is: ["speed"] } }, about],
      },
      note: "x",
    });
    expect([answer.status, at(answer)]).toEqual([422, ["definition.fields.0.when"]]);
  });

  test("of two administrators who change one, the second is told who was first and why", async () => {
    const type = await addType();
    const both = await Promise.all([
      change(type, { hint: text("甲", "A") }, 1),
      change(type, { hint: text("乙", "B") }, 1),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body).toMatchObject({
      code: "type.changed-meanwhile",
      detail: expect.stringContaining("管理员刚刚改过这个类型（改一下）"),
    });
    const { version, versions } = (await as.admin.get(`/types/${type}`)).body;
    expect([version, versions.length]).toEqual([2, 2]);
  });

  test.each([
    [
      "a state that nobody could reach any more",
      { moves: { need_info: { by: [] } } },
      "type.flow-not-reached",
    ],
    ["a state that is not there", { states: { nowhere: {} } }, "type.wrong"],
    [
      "an outcome that may be left out",
      { moves: { give_outcome: { required: { outcome: false } } } },
      "type.wrong",
    ],
  ])("cannot have %s", async (_, wrong, code) => {
    const type = await addType();
    const { status, body } = await change(type, { flow: { states: {}, moves: {}, ...wrong } });
    expect([status, body.code]).toEqual([422, code]);
    expect((await as.admin.get(`/types/${type}`)).body.version).toBe(1);
  });
});
