import { describe, expect, test } from "vitest";
import { sql } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { cast, projects, teams, type Name } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";

const desk = await openDesk();
const { as, db } = desk;

const submit = async (by: Name = "li", more: object = {}): Promise<number> => {
  const { status, body } = await as[by].post("/tickets", submission(more));
  expect(status, JSON.stringify(body)).toBe(200);
  return body.number;
};
const reply = (by: Name, number: number, text: string, more: object = {}) =>
  as[by].post(`/tickets/${number}/messages`, { text, ...more });
const ticket = async (by: Name, number: number) => (await as[by].get(`/tickets/${number}`)).body;
const moves = async (by: Name, number: number): Promise<string[]> =>
  (await ticket(by, number)).moves.map((move: { name: string }) => move.name);

describe("a request is submitted", () => {
  test("and carries project, company, person and symptom from the start", async () => {
    const number = await submit("li", { projectId: projects.library });
    const { project, company, requester, messages, state } = await ticket("xiaolin", number);
    expect([project.name, company.name, requester.name, state.name]).toEqual([
      "江城大学图书馆报表平台",
      "华信系统集成有限公司",
      "李经理",
      "new",
    ]);
    expect(messages[0].text).toContain("一分钟提示超时");
  });

  test("once, however often the form is sent", async () => {
    const form = submission();
    const answers = await Promise.all([1, 2, 3].map(() => as.li.post("/tickets", form)));
    const numbers = new Set(answers.map(({ body }) => body.number));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(numbers.size).toBe(1);
    const again = await as.zhao.post("/tickets", form);
    expect([again.status, again.body.code]).toEqual([409, "ticket.submission-taken"]);
  });

  test("and an API call with the same key is answered once", async () => {
    const form = submission();
    const headers = { "idempotency-key": "order-1" };
    const [first, second] = [
      await as.li.post("/tickets", form, { headers }),
      await as.li.post("/tickets", form, { headers }),
    ];
    expect(second.body).toEqual(first.body);
    const other = await as.li.post("/tickets", submission(), { headers });
    expect([other.status, other.body.code]).toEqual([422, "idempotency-key.reused"]);
  });

  test.each<[string, object, string[]]>([
    [
      "a bug without version and environment",
      { type: "bug", version: "" },
      ["fields.environment", "fields.error", "version"],
    ],
    ["a usage question without product", { productId: null }, ["productId"]],
    [
      "a licence of an unknown kind",
      { type: "licence", fields: { kind: "eternal" } },
      ["fields.kind"],
    ],
    ["a field that its type does not have", { fields: { colour: "red" } }, ["fields.colour"]],
    ["nobody who can be reached", { reach: { name: "李" } }, ["reach.phone"]],
    ["no title", { title: "  " }, ["title"]],
    ["an unknown severity", { severity: "S9" }, ["severity"]],
    ["a field of the record that is not the form's", { number: 5 }, ["number"]],
  ])("is refused naming the fields: %s", async (_, wrong, fields) => {
    const before = await db.executeQuery(sql`select count(*) from tickets`.compile(db));
    const { status, body } = await as.li.post("/tickets", submission(wrong));
    expect(status).toBe(400);
    expect(body.fields.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(fields),
    );
    for (const { message } of body.fields) expect(message).toMatch(/[\u4e00-\u9fff]/);
    const after = await db.executeQuery(sql`select count(*) from tickets`.compile(db));
    expect(after.rows).toEqual(before.rows);
  });

  test("with title and phone alone when production stands still", async () => {
    const urgent = {
      severity: "S1",
      type: "bug",
      version: "",
      description: "",
      productId: null,
      projectName: "",
    };
    expect((await as.li.post("/tickets", submission(urgent))).status).toBe(200);
    const { body } = await as.li.post(
      "/tickets",
      submission({ ...urgent, reach: { name: "李经理" } }),
    );
    expect(body.fields[0].field).toBe("reach.phone");
  });

  test("only in the types that the person's trust allows", async () => {
    await sql`
      insert into bindings (id, person_id, state, kind, company_name, company_key)
      values (${newId()}, ${cast.newcomer}, 'submitted', 'customer', '某公司', '某公司')`.execute(
      db,
    );
    expect((await as.newcomer.post("/tickets", submission())).status).toBe(200);
    const { status, body } = await as.newcomer.post("/tickets", submission({ type: "media" }));
    expect([status, body.code]).toEqual([403, "ticket.verify-first"]);
  });
});

describe("an answer goes back and forth", () => {
  test("claimed, answered, confirmed, rated", async () => {
    const number = await submit();
    await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
    expect((await ticket("li", number)).state).toEqual({
      name: "in_progress",
      label: "处理中",
      turn: "us",
    });

    const solved = await reply("xiaolin", number, "请把超时改为 300 秒。", {
      move: "give_outcome",
      answers: { outcome: "solution" },
    });
    expect(solved.status, JSON.stringify(solved.body)).toBe(200);
    expect(await moves("li", number)).toEqual(["confirm", "reject"]);

    const closed = await as.li.post(`/tickets/${number}/moves`, { move: "confirm" });
    expect([closed.body.state.name, closed.body.abilities.rate]).toEqual(["closed", true]);
    const rated = await as.li.post(`/tickets/${number}/rating`, { rating: 5, comment: "很快" });
    expect(rated.body.rating).toEqual({ rating: 5, comment: "很快" });
    // Thought over once; the colleague is rung for the first alone.
    const again = (n: number) => as.li.post(`/tickets/${number}/rating`, { rating: n });
    expect((await again(3)).body.rating.rating).toBe(3);
    expect((await again(1)).body.code).toBe("ticket.rated-already");
    const { rows: said } = await sql<{ name: string }>`
      select e.name
      from events e
      join tickets t on t.id = e.ticket_id
      where t.number = ${number} and e.name like 'ticket.rat%'
      order by e.seq`.execute(db);
    expect(said.map(({ name }) => name)).toEqual(["ticket.rated", "ticket.rating-changed"]);
  });

  test("a rating stands after an hour", async () => {
    const number = await submit();
    await sql`update tickets set state = 'closed', open = false, closed_at = now() where number = ${number}`.execute(
      db,
    );
    const rate = (n: number) => as.li.post(`/tickets/${number}/rating`, { rating: n });
    expect((await rate(5)).status).toBe(200);
    await sql`update events set at = at - interval '61 minutes' where name = 'ticket.rated'`.execute(
      db,
    );
    expect((await rate(1)).body.code).toBe("ticket.rated-already");
    expect((await ticket("li", number)).abilities.rate).toBe(false);
  });

  test("a direction without a next step is refused, and nothing of it is kept", async () => {
    const number = await submit();
    const { status, body } = await reply("xiaolin", number, "请检查网络", {
      move: "give_outcome",
      answers: { outcome: "direction" },
    });
    expect([status, body.fields[0].field]).toEqual([400, "answers.next"]);
    const after = await ticket("xiaolin", number);
    expect([after.state.name, after.messages.length]).toEqual(["new", 1]);
  });

  test("an answer without an outcome is not a way to close", async () => {
    const number = await submit();
    const { body } = await reply("xiaolin", number, "好了", { move: "give_outcome", answers: {} });
    expect(body.fields[0].field).toBe("answers.outcome");
  });

  test("what the customer writes brings a waiting request back to us", async () => {
    const number = await submit();
    await reply("xiaolin", number, "请提供日志。", {
      move: "need_info",
      answers: { items: "日志" },
    });
    expect((await ticket("li", number)).state.turn).toBe("customer");
    await reply("li", number, "日志见附件。");
    expect((await ticket("xiaolin", number)).state.name).toBe("in_progress");
  });

  test("not solved keeps the reason in the conversation", async () => {
    const number = await submit();
    await reply("xiaolin", number, "试试清缓存。", {
      move: "give_outcome",
      answers: { outcome: "workaround" },
    });
    const refused = await as.li.post(`/tickets/${number}/moves`, { move: "reject" });
    expect(refused.body.fields[0].field).toBe("answers.reason");
    await as.li.post(`/tickets/${number}/moves`, {
      move: "reject",
      answers: { reason: "还是超时" },
    });
    expect((await ticket("xiaolin", number)).messages.at(-1)).toMatchObject({
      side: "customer",
      text: "还是超时",
    });
  });

  test("within fourteen days a reply reopens, later it begins a linked request", async () => {
    const number = await submit();
    await reply("xiaolin", number, "已修复。", {
      move: "give_outcome",
      answers: { outcome: "solution" },
    });
    await as.li.post(`/tickets/${number}/moves`, { move: "confirm" });
    await reply("li", number, "又出现了");
    expect((await ticket("li", number)).state.name).toBe("in_progress");

    await sql`update tickets set open = false, state = 'closed', closed_at = now() - interval '20 days' where number = ${number}`.execute(
      db,
    );
    const { body } = await reply("li", number, "二十天后又出现");
    expect(body.number).not.toBe(number);
    expect((await ticket("li", body.number)).links).toEqual([
      { number, title: "导出 Excel 时提示超时", kind: "continues" },
    ]);
    expect((await ticket("li", number)).state.name).toBe("closed");
  });

  test("a colleague's reply that one has not seen stops the sending once", async () => {
    const number = await submit();
    const seen = (await ticket("xiaolin", number)).messages.at(-1).id;
    await reply("laozhou", number, "我来看一下。");
    const stopped = await reply("xiaolin", number, "您好", { seen });
    expect([stopped.status, stopped.body.code]).toEqual([409, "message.newer-reply"]);
    expect(stopped.body.detail).toContain("老周");
    const now = (await ticket("xiaolin", number)).messages.at(-1).id;
    expect((await reply("xiaolin", number, "您好", { seen: now })).status).toBe(200);
  });

  test("of two people pressing the same button, one is told it is no longer open", async () => {
    const number = await submit();
    await reply("xiaolin", number, "好了", {
      move: "give_outcome",
      answers: { outcome: "solution" },
    });
    const [a, b] = await Promise.all(
      [1, 2].map(() => as.li.post(`/tickets/${number}/moves`, { move: "confirm" })),
    );
    expect(new Set([a!.status, b!.status])).toEqual(new Set([200, 409]));
  });
});

describe("what is internal stays inside", () => {
  test("notes, tags, followers and who has it are not in what a customer gets", async () => {
    const number = await submit();
    await as.xiaolin.put(`/tickets/${number}/assignment`, {
      personId: cast.xiaolin,
      note: "客户很急，内部注意",
    });
    await reply("xiaolin", number, "内部讨论：疑似 DEF-7", { kind: "note" });
    await as.xiaolin.patch(`/tickets/${number}`, { tags: ["重点客户"] });
    const parts = await Promise.all([
      as.li.get(`/tickets/${number}`),
      as.li.get("/tickets"),
      as.li.get(`/tickets/${number}/history`),
      as.li.get(`/tickets/${number}/messages?before=ffffffff-ffff-7fff-bfff-ffffffffffff`),
    ]);
    for (const { status, body } of parts) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/内部|DEF-7|重点客户|小林/);
    }
  });

  test("HTML is cleaned before it is kept", async () => {
    const number = await submit();
    const html =
      '<p onclick="x()">看<script>alert(1)</script><img src="https://evil.example/p.gif"><a href="javascript:x">这</a><b style="position:fixed" data-state="open">里</b></p>';
    const { body } = await reply("xiaolin", number, "", { html });
    expect(body.html).toBe("<p>看<a>这</a><b>里</b></p>");
    expect(body.text).toBe("看这里");
  });
});

describe("the desk's tools", () => {
  test("a new severity needs a reason that the customer can read", async () => {
    const number = await submit();
    expect(
      (await as.xiaolin.patch(`/tickets/${number}`, { severity: "S4" })).body.fields[0].field,
    ).toBe("reason");
    await as.xiaolin.patch(`/tickets/${number}`, { severity: "S4", reason: "属于培训问题" });
    const { body } = await as.li.get(`/tickets/${number}/history`);
    expect(body.items.at(-1).sentence).toBe("严重程度由 S3 调整为 S4：属于培训问题");
  });

  test("merged requests are one conversation under both numbers, within a project only", async () => {
    const [a, b] = [
      await submit("li", { projectId: projects.library }),
      await submit("li", { projectId: projects.library }),
    ];
    const other = await submit("li");
    expect((await as.xiaolin.post(`/tickets/${a}/merge`, { into: other })).body.code).toBe(
      "ticket.merge-other-project",
    );
    expect((await as.xiaolin.post(`/tickets/${a}/merge`, { into: b })).body).toEqual({ number: b });
    expect((await ticket("li", b)).messages).toHaveLength(2);
    expect(await ticket("li", a)).toMatchObject({ mergedInto: b, state: { name: "merged" } });
    expect((await reply("li", a, "还在吗")).body.code).toBe("ticket.merged");
  });

  test("split messages move to a request of their own", async () => {
    const number = await submit();
    const { body: second } = await reply("li", number, "另外，登录页很慢");
    const { body } = await as.xiaolin.post(`/tickets/${number}/split`, {
      messageIds: [second.id],
      title: "登录页慢",
    });
    expect((await ticket("li", body.number)).messages.map((m: { text: string }) => m.text)).toEqual(
      ["另外，登录页很慢"],
    );
    expect((await ticket("li", number)).messages).toHaveLength(1);
  });

  test("of many requests changed at once, one that cannot be stops none of the others", async () => {
    const [a, b] = [await submit(), await submit()];
    await sql`update tickets set state = 'merged', open = false where number = ${b}`.execute(db);
    const { body } = await as.laozhou.post(
      "/tickets/bulk",
      {
        numbers: [a, b, 99],
        assigneeId: cast.xiaolin,
        move: "close",
        answers: { reason: "重复" },
      },
      { headers: { "idempotency-key": "bulk-1" } },
    );
    expect(body.done).toEqual([a]);
    expect(
      body.refused.map(({ number, code }: { number: number; code: string }) => [number, code]),
    ).toEqual([
      [b, "ticket.move-not-open"],
      [99, "ticket.not-found"],
    ]);
    expect((await ticket("laozhou", b)).assignee).toBeNull();
  });

  test("of two who claim several at once, the second gets only what nobody took before", async () => {
    const [a, b] = [await submit(), await submit()];
    const claim = { numbers: [a, b], from: { [a]: null, [b]: null } };
    await as.laozhou.put(`/tickets/${b}/assignment`, { personId: cast.laozhou, from: null });
    const { body } = await as.xiaolin.post("/tickets/bulk", {
      ...claim,
      assigneeId: cast.xiaolin,
    });
    expect(body).toEqual({
      done: [a],
      refused: [{ number: b, code: "ticket.taken", message: expect.stringContaining("老周") }],
    });
    expect((await ticket("xiaolin", b)).assignee.name).toBe("老周");
  });

  test("a list pages through everything once, in every order", async () => {
    for (const sort of ["updated", "created", "oldest", "severity"]) {
      const numbers: number[] = [];
      for (let after = ""; ;) {
        const { body } = await as.laozhou.get(
          `/tickets?sort=${sort}&limit=7${after && `&after=${after}`}`,
        );
        numbers.push(...body.items.map((row: { number: number }) => row.number));
        if (!body.next) break;
        after = body.next;
      }
      const { rows } = await sql<{ count: number }>`select count(*) from tickets`.execute(db);
      expect([sort, new Set(numbers).size, numbers.length]).toEqual([
        sort,
        rows[0]!.count,
        rows[0]!.count,
      ]);
    }
    expect((await as.laozhou.get("/tickets?after=nonsense")).status).toBe(400);
  });

  test("is found by a part of its title, of its project or its number", async () => {
    const number = await submit("li", {
      title: "填报页面保存后丢失合并单元格",
      projectId: projects.library,
    });
    for (const text of ["合并单元", "丢失", "图书馆报表", `#${number}`]) {
      const { body } = await as.xiaolin.get(`/tickets?text=${encodeURIComponent(text)}`);
      expect([text, body.items.some((row: { number: number }) => row.number === number)]).toEqual([
        text,
        true,
      ]);
    }
    const { body } = await as.qian.get(`/tickets?text=${encodeURIComponent("图书馆报表")}`);
    expect(body.items).toEqual([]);
  });

  test("urging works again after four hours of the team's work, not of the wall clock (R37)", async () => {
    const number = await submit();
    const friday = "2026-11-20T17:30:00+08:00";
    await sql`update tickets set urged_at = ${friday} where number = ${number}`.execute(db);
    const { urgeFrom } = (await ticket("li", number)).abilities;
    expect(urgeFrom).toBe(new Date("2026-11-23T14:00:00+08:00").toISOString());
  });

  test("urging works once in four hours, and only while it is our turn", async () => {
    const number = await submit();
    expect((await as.li.post(`/tickets/${number}/urge`, { reason: "月结" })).status).toBe(200);
    const again = await as.li.post(`/tickets/${number}/urge`, { reason: "月结" });
    expect([again.status, again.body.code]).toEqual([409, "ticket.urged-already"]);
  });

  test("saved lists are read by the team and changed by who made them", async () => {
    const view = {
      name: "高优先级",
      teamId: teams.firstLine,
      filter: { severity: ["S1", "S2"], status: "open" },
    };
    const { body } = await as.xiaolin.post("/views", view);
    expect((await as.laozhou.get("/views")).body.items).toContainEqual({ ...body, mine: false });
    expect((await as.laozhou.put(`/views/${body.id}`, view)).status).toBe(403);
    expect((await as.chen.get("/views")).body.items).toEqual([]);
    expect((await as.xiaolin.get("/tickets/counts")).body.views).toHaveProperty(body.id);
  });

  test("drafts are there on any device, for their writer alone", async () => {
    await as.xiaolin.put("/drafts/10001-reply", { body: { text: "写到一半" } });
    expect((await as.xiaolin.get("/drafts")).body.items[0]).toMatchObject({
      place: "10001-reply",
      body: { text: "写到一半" },
    });
    expect((await as.laozhou.get("/drafts")).body.items).toEqual([]);
  });
});

describe("two at once", () => {
  test("of two who claim, the second is told who has it", async () => {
    const number = await submit();
    const claim = (who: "xiaolin" | "laozhou") =>
      as[who].put(`/tickets/${number}/assignment`, { personId: cast[who], from: null });
    const answers = await Promise.all([claim("xiaolin"), claim("laozhou")]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe("ticket.taken");
  });

  test("links made crosswise wait for each other in one order", async () => {
    const [a, b] = [await submit(), await submit()];
    const answers = await Promise.all([
      as.xiaolin.post(`/tickets/${a}/links`, { other: b }),
      as.laozhou.post(`/tickets/${b}/links`, { other: a }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  test("a second reply to what ended long ago goes on in the same continuation", async () => {
    const number = await submit();
    await sql`update tickets set open = false, state = 'closed', closed_at = now() - interval '20 days' where number = ${number}`.execute(
      db,
    );
    const first = await reply("li", number, "又出现了");
    const second = await reply("li", number, "补充日志");
    expect(second.body.number).toBe(first.body.number);
  });
});

test("an unverified person has answers copied to nobody", async () => {
  await sql`
    insert into bindings (id, person_id, state, kind, company_name, company_key)
    values (${newId()}, ${cast.newcomer}, 'submitted', 'customer', '某公司', '某公司')
    on conflict do nothing`.execute(db);
  const { status, body } = await as.newcomer.post(
    "/tickets",
    submission({ watchers: ["a@b.example"] }),
  );
  expect([status, body.fields?.[0]?.field]).toEqual([403, "watchers"]);
});

const sentUp = async (who: "xiaolin" | "chen"): Promise<string> => {
  const { statusCode, body } = await desk.app.inject({
    method: "POST",
    url: "/api/v1/files",
    headers: {
      cookie: as[who].cookie,
      "content-type": "application/octet-stream",
      "content-disposition": 'attachment; filename="a.log"',
    },
    payload: Buffer.from("ERROR at start\n"),
  });
  expect(statusCode, body).toBe(201);
  return JSON.parse(body).id;
};

test("files sent up by a colleague go with a request on behalf of a customer", async () => {
  const made = await as.xiaolin.post(
    "/tickets",
    submission({ requesterId: cast.li, fileIds: [await sentUp("xiaolin")] }),
  );
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  expect((await ticket("li", made.body.number)).messages[0].files[0].name).toBe("a.log");
});

test("for somebody who is not verified, nobody enters what takes that, but business with what he wrote (R14, R85)", async () => {
  const enter = async (who: "xiaolin" | "chen", fileIds: string[]) => {
    const fields = { goal: "月报", currentWay: "手工", wanted: "自动" };
    const asked = { type: "custom_requirement", requesterId: cast.newcomer, fields, fileIds };
    const { status, body } = await as[who].post("/tickets", submission(asked));
    return status === 200 ? 200 : [status, body.code, body.fields[0]?.field];
  };
  const refused = [409, "ticket.type-not-theirs", "type"];
  expect(await enter("xiaolin", [])).toEqual(refused);
  expect(await enter("xiaolin", [await sentUp("xiaolin")])).toEqual(refused);
  expect(await enter("chen", [])).toEqual(refused);
  expect(await enter("chen", [await sentUp("chen")])).toBe(200);
});

describe("a question turns out to be a bug", () => {
  const bug = { platform: "linux", environment: "麒麟 V10，JDK 1.8", error: "无" };
  const turn = (number: number, body: object, who: "xiaolin" | "chen" = "xiaolin") =>
    desk.as[who].put(`/tickets/${number}/type`, { type: "bug", reason: "可以稳定重现", ...body });

  test("and goes on as one, with number, messages and people", async () => {
    const number = await submit();
    await reply("xiaolin", number, "已收到，我们先试一下。");
    const { status, body } = await turn(number, { fields: bug });
    expect(status).toBe(200);
    expect([body.type, body.state.name, body.assignee.name, body.messages.length]).toEqual([
      "bug",
      "locating",
      "小林",
      2,
    ]);
    const { body: history } = await desk.as.li.get(`/tickets/${number}/history`);
    expect(history.items.map(({ sentence }: { sentence: string }) => sentence)).toContain(
      "类型由“使用咨询”改为“疑似产品缺陷”：可以稳定重现",
    );
  });

  test("what the bug asks is named, and nothing is half done", async () => {
    const number = await submit();
    const { status, body } = await turn(number, {
      fields: { platform: "linux", environment: "麒麟" },
    });
    expect([status, body.fields.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ["fields.error"],
    ]);
    expect((await ticket("xiaolin", number)).type).toBe("usage");
  });

  test("not to the type it has, not once it was answered, not by whoever may not change it", async () => {
    const number = await submit();
    expect((await turn(number, { type: "usage" })).status).toBe(409);
    expect((await turn(number, { fields: bug }, "chen")).status).toBe(403);
    await reply("xiaolin", number, "好了", {
      move: "give_outcome",
      answers: { outcome: "solution" },
    });
    expect((await turn(number, { fields: bug })).body.code).toBe("ticket.type-late");
  });
});
