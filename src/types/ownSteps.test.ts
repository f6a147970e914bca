import { describe, expect, test } from "vitest";
import { projects, teams } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { sql } from "../lib/db.ts";
import { reckoned } from "../tickets/clocks/timers.ts";

const { as, db, house } = await openDesk();

const text = (zh: string, en: string) => ({ zh, en });
const state = (name: string, label: object, more: object = {}) => ({
  name,
  label,
  customer: label,
  turn: "us",
  step: 2,
  clocks: ["NU", "RS"],
  ...more,
});
const supervisor = state("own_supervisor", text("主管核实", "With the supervisor"), {
  customer: text("主管正在核实", "A supervisor is looking into it"),
});
const promise = state("own_promise", text("整改待确认", "Remedy to confirm"), {
  customer: text("请您确认整改办法", "Please confirm the remedy"),
  turn: "customer",
  step: 3,
  clocks: ["AC"],
  remind: [2],
});
const settled = state("own_settled", text("已整改", "Remedied"), {
  turn: "nobody",
  step: 4,
  final: true,
  clocks: [],
});
const toSupervisor = {
  name: "own_toSupervisor",
  label: text("请主管核实", "Ask the supervisor"),
  history: text("请主管核实", "asked the supervisor to look into it"),
  from: ["in_progress"],
  to: "own_supervisor",
  by: ["agent"],
  tells: true,
  asks: [{ name: "own_found", kind: "line", label: text("核实到的情况", "Found"), required: true }],
};
const propose = {
  name: "own_propose",
  label: text("提出整改", "Propose a remedy"),
  history: text("提出了整改办法", "proposed a remedy"),
  from: ["own_supervisor"],
  to: "own_promise",
  by: ["business"],
  says: true,
};
const agree = {
  name: "own_agree",
  label: text("同意", "Agree"),
  history: text("同意了整改办法", "agreed to the remedy"),
  from: ["own_promise"],
  to: "own_settled",
  by: ["customer"],
};
const answered = {
  name: "own_answered",
  label: text("客户有话说", "Customer wrote"),
  history: text("客户答复，回到主管", "customer answered, back to the supervisor"),
  from: ["own_promise"],
  to: "own_supervisor",
  upon: "customer-reply",
};
const silent = {
  name: "own_silent",
  label: text("未答复", "No answer"),
  history: text("客户未答复，按整改结束", "no answer came, so it ended"),
  from: ["own_promise"],
  to: "own_settled",
  after: 5,
};
const flow = {
  states: {},
  moves: { close: { from: ["new", "in_progress", "own_supervisor"] } },
  ownStates: [supervisor, promise, settled],
  ownMoves: [toSupervisor, propose, agree, answered, silent],
};
const complaint = {
  label: text("投诉", "Complaint"),
  hint: text("对服务不满意", "Something about our service was not right"),
  level: "T1",
  needs: { product: false, version: false, description: true },
  teamId: teams.firstLine,
  flow,
};
let made = 0;
const addType = async (): Promise<string> => {
  const name = `complaint_${++made}`;
  const { status, body } = await as.admin.post("/types", {
    name,
    flow: "usage",
    definition: complaint,
    note: "投诉要主管核实",
  });
  expect([status, body]).toEqual([200, { version: 1 }]);
  return name;
};
const change = async (name: string, changed: object, by: "admin" | "laozhou" = "admin") => {
  const { version, definition } = (await as.admin.get(`/types/${name}`)).body;
  return as[by].put(`/types/${name}`, {
    version,
    definition: { ...definition, flow: changed },
    note: "改一下",
  });
};
type Who = "li" | "xiaolin" | "laozhou" | "chen";
const shown = async (who: Who, number: number) => (await as[who].get(`/tickets/${number}`)).body;
const stands = async (number: number) => (await shown("laozhou", number)).state.name;
const buttons = async (who: Who, number: number): Promise<string[]> =>
  (await shown(who, number)).moves.map(({ name }: { name: string }) => name);
const press = (who: Who, number: number, move: string, answers: object = {}) =>
  as[who].post(`/tickets/${number}/moves`, { move, answers });
/** One that 小林 works on. */
const complain = async (type: string): Promise<number> => {
  const { status, body } = await as.li.post(
    "/tickets",
    submission({ type, severity: undefined, projectId: projects.library }),
  );
  expect(status, JSON.stringify(body)).toBe(200);
  await press("xiaolin", body.number, "claim");
  return body.number;
};
const found = { own_found: "值班无人接听" };
/** One whose remedy the customer is to confirm. */
const proposed = async (type: string): Promise<number> => {
  const number = await complain(type);
  await press("xiaolin", number, "own_toSupervisor", found);
  const body = { text: "安排专人跟进", move: "own_propose" };
  expect((await as.chen.post(`/tickets/${number}/messages`, body)).status).toBe(200);
  return number;
};
const history = async (who: Who, number: number, language: string): Promise<string[]> =>
  (
    await as[who].get(`/tickets/${number}/history`, undefined, {
      headers: { "accept-language": language },
    })
  ).body.items.map(({ sentence }: { sentence: string }) => sentence);

describe("a type with states and moves of its own", () => {
  test("is chosen in the portal at once and goes its own way, by agent, business and customer (R48)", async () => {
    const type = await addType();
    const offered = (await as.li.get("/ticket-types")).body.types;
    expect(offered.map(({ name }: { name: string }) => name)).toContain(type);
    const number = await complain(type);

    expect(await buttons("xiaolin", number)).toContain("own_toSupervisor");
    const lacking = await press("xiaolin", number, "own_toSupervisor");
    expect(lacking.body.fields[0]).toMatchObject({ field: "answers.own_found" });
    expect((await press("xiaolin", number, "own_toSupervisor", found)).status).toBe(200);

    expect(await shown("li", number)).toMatchObject({
      state: { label: "主管正在核实", turn: "us" },
      steps: [{ at: "done" }, { at: "done" }, { at: "now" }, { at: "ahead" }, { at: "ahead" }],
    });
    expect(await buttons("laozhou", number)).toContain("close");
    const listed = (await as.xiaolin.get(`/tickets?state=own_supervisor&type=${type}`)).body.items;
    expect(listed.map((row: { number: number }) => row.number)).toEqual([number]);

    const reply = { text: "安排专人跟进", move: "own_propose" };
    expect((await as.chen.post(`/tickets/${number}/messages`, reply)).status).toBe(200);
    expect(await shown("li", number)).toMatchObject({
      state: { label: "请您确认整改办法", turn: "customer" },
    });
    expect(await buttons("li", number)).toEqual(["own_agree"]);
    expect((await press("li", number, "own_agree")).status).toBe(200);
    expect(await shown("li", number)).toMatchObject({
      state: { label: "已整改", turn: "nobody" },
      abilities: { rate: true },
    });

    const said = ["请主管核实", "提出了整改办法", "同意了整改办法"];
    expect(await history("laozhou", number, "zh-CN")).toEqual(expect.arrayContaining(said));
    expect(await history("li", number, "zh-CN")).toEqual(expect.arrayContaining(said));
    expect(await history("laozhou", number, "en")).toEqual(
      expect.arrayContaining([
        "asked the supervisor to look into it",
        "proposed a remedy",
        "agreed to the remedy",
      ]),
    );
    const notes = (await shown("laozhou", number)).messages;
    expect(notes.map((message: { text: string }) => message.text)).toContain(
      "核实到的情况：值班无人接听",
    );
    expect(JSON.stringify((await shown("li", number)).messages)).not.toContain("值班");
  });

  test("lets nobody else make its moves, and who has to act sees it while it waits for him", async () => {
    const number = await complain(await addType());
    expect((await as.chen.get(`/tickets/${number}`)).status).toBe(404);
    expect((await press("li", number, "own_toSupervisor", found)).status).toBe(409);
    await press("xiaolin", number, "own_toSupervisor", found);
    expect(await buttons("chen", number)).toEqual(["own_propose"]);
    expect(await buttons("xiaolin", number)).toEqual([]);
    const refused = await as.xiaolin.post(`/tickets/${number}/messages`, {
      text: "我来定",
      move: "own_propose",
    });
    expect([refused.status, refused.body.code]).toEqual([409, "ticket.move-not-open"]);
    expect(refused.body.detail).toContain("主管核实");
    expect((await as.qian.get(`/tickets/${number}`)).status).toBe(404);
  });

  test("goes on by the customer's reply, reminds and ends in time, as its states and moves say", async () => {
    const number = await proposed(await addType());
    const { rows } = await sql<{ id: string }>`
      select id from tickets where number = ${number}`.execute(db);
    const [coming] = await reckoned(house, db, [rows[0]!.id]);
    expect(coming!.timers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["remind:2", "move:own_silent"]),
    );
    await as.li.post(`/tickets/${number}/messages`, { text: "还要补偿" });
    expect(await stands(number)).toBe("own_supervisor");
  });

  test("can be merged away from a state of its own", async () => {
    const type = await addType();
    const [one, other] = [await complain(type), await complain(type)];
    await press("xiaolin", one, "own_toSupervisor", found);
    expect((await as.laozhou.post(`/tickets/${one}/merge`, { into: other })).status).toBe(200);
    expect(await stands(one)).toBe("merged");
  });
});

describe("a version that leaves a state out", () => {
  const without = { ...flow, moves: {}, ownStates: [promise, settled] };
  const direct = { ...propose, from: ["in_progress"] };
  const shorter = {
    ...without,
    ownMoves: [direct, agree, { ...answered, to: "in_progress" }, silent],
  };

  test("strands no request: those in it keep the version they began with, and its moves", async () => {
    const type = await addType();
    const number = await complain(type);
    await press("xiaolin", number, "own_toSupervisor", found);
    expect((await change(type, shorter)).status).toBe(200);
    expect(await buttons("chen", number)).toEqual(["own_propose"]);
    const renewed = await as.laozhou.put(`/tickets/${number}/type-version`, { reason: "新流程" });
    expect([renewed.status, renewed.body.detail]).toEqual([
      409,
      "“投诉”的当前版本里没有“主管核实”这个状态。请先把工单办到下一个状态，再改用当前版本。",
    ]);
    const fresh = await complain(type);
    expect(await buttons("xiaolin", fresh)).not.toContain("own_toSupervisor");
  });

  test("takes a request on from where both have a state, and its clocks and history still tell of before", async () => {
    const type = await addType();
    const number = await proposed(type);
    await change(type, shorter);
    const renewed = await as.laozhou.put(`/tickets/${number}/type-version`, { reason: "新流程" });
    expect(renewed.status).toBe(200);
    for (const who of ["laozhou", "li"] as const) {
      expect((await as[who].get(`/tickets/${number}/clocks`)).status).toBe(200);
      expect((await as[who].get(`/tickets/${number}/flow`)).status).toBe(200);
    }
    expect(await history("laozhou", number, "zh-CN")).toContain("请主管核实");
    await as.li.post(`/tickets/${number}/messages`, { text: "还要补偿" });
    expect(await stands(number)).toBe("in_progress");
  });
});

describe("the processes of the house", () => {
  test.each([
    ["rd-defect", "研发缺陷", "修复中"],
    ["release-train", "周五发版", "构建验证"],
  ])(
    "%s is drawn for colleagues, R&D too, and no customer's words stand in it",
    async (name, title, state) => {
      const { status, body } = await as.wang.get(`/flows/${name}`);
      expect([status, body.title]).toEqual([200, title]);
      expect(body.states).toContainEqual(expect.objectContaining({ label: state, customer: null }));
      expect((await as.li.get(`/flows/${name}`)).status).toBe(404);
    },
  );
});

describe("what nobody has kept yet", () => {
  const draw = (type: string, changed: object, language = "zh-CN") =>
    as.admin.post(
      `/types/${type}/drawing`,
      { flow: changed },
      { headers: { "accept-language": language } },
    );

  test("is drawn, with what stands against it in the administrator's language", async () => {
    const type = await addType();
    const good = (await draw(type, flow)).body;
    expect(good.wrong).toEqual([]);
    expect(good.flow.states.map(({ name }: { name: string }) => name)).toContain("own_promise");

    const lost = { ...flow, ownMoves: [toSupervisor, agree] };
    const sentences = async (language: string) =>
      (await draw(type, lost, language)).body.wrong.map(
        (each: { sentence: string }) => each.sentence,
      );
    expect(await sentences("zh-CN")).toContain("这样改，就没有工单能到“整改待确认”了。");
    expect((await sentences("en")).join(" ")).toContain("Remedy to confirm");
    const kept = await change(type, lost);
    expect([kept.status, kept.body.code]).toEqual([422, "type.flow-not-reached"]);
  });

  test.each([
    [
      "a state called like another",
      { ownStates: [{ ...supervisor, label: text("处理中", "x") }, promise, settled] },
      "ownStates.0.label",
    ],
    [
      "a question of one option",
      {
        ownMoves: [
          { ...toSupervisor, asks: [{ ...toSupervisor.asks[0], kind: "choice" }] },
          propose,
          agree,
          answered,
          silent,
        ],
      },
      "ownMoves.0.asks.0.options",
    ],
    [
      "what time does left out",
      { moves: { no_answer: { leftOut: true } } },
      "moves.no_answer.leftOut",
    ],
  ])("is refused with %s, at its place", async (_, wrong, place) => {
    const type = await addType();
    const { status, body } = await change(type, { ...flow, ...wrong });
    expect([status, body.fields.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      [`definition.flow.${place}`],
    ]);
    expect((await as.admin.get(`/types/${type}`)).body.version).toBe(1);
  });

  test("is changed by administrators only", async () => {
    const type = await addType();
    expect((await change(type, flow, "laozhou")).status).toBe(403);
    expect((await as.laozhou.post(`/types/${type}/drawing`, { flow })).status).toBe(403);
  });
});
