import { describe, expect, test } from "vitest";
import { one, sql } from "../lib/db.ts";
import { cast, projects, type Name } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";

const { as, db } = await openDesk();

const submit = async (by: Name, more: object = {}): Promise<number> =>
  (await as[by].post("/tickets", submission({ projectId: projects.library, ...more }))).body.number;
const listed = async (who: Name, query: string): Promise<number[]> =>
  (await as[who].get(`/tickets?${query}`)).body.items.map((row: { number: number }) => row.number);

test("staff list the requests of one person; a partner cannot learn whose they are by asking", async () => {
  const [ofLi, ofSun] = [await submit("li"), await submit("sun")];
  expect(await listed("laozhou", `requester=${cast.li}`)).toEqual([ofLi]);
  expect(await listed("sun", `requester=${cast.li}`)).toEqual([ofSun, ofLi]);
});

test("a program asks what has changed since it last looked, each side by what it may know", async () => {
  const number = await submit("li");
  const { updatedAt } = (await as.laozhou.get(`/tickets/${number}`)).body;
  const later = new Date(Date.parse(updatedAt) + 1).toISOString();
  expect(await listed("laozhou", `updatedSince=${later}`)).toEqual([]);
  await as.xiaolin.post(`/tickets/${number}/messages`, { kind: "note", text: "内部看一下" });
  expect(await listed("laozhou", `updatedSince=${later}&sort=oldest`)).toEqual([number]);
  expect(await listed("li", `updatedSince=${later}`)).toEqual([]);
  expect((await as.laozhou.get("/tickets?updatedSince=yesterday")).status).toBe(400);
});

test("by age, what is queued again stands where it stood (R105)", async () => {
  const [first, second] = [await submit("li"), await submit("li")];
  await as.xiaolin.post(`/tickets/${first}/messages`, { kind: "note", text: "退回排队" });
  const byAge = async (query = "") =>
    (await as.laozhou.get(`/tickets?sort=age&limit=1${query}`)).body;
  const all: number[] = [];
  for (let page = await byAge(); ; page = await byAge(`&after=${page.next}`)) {
    all.push(...page.items.map(({ number }: { number: number }) => number));
    if (!page.next) break;
  }
  expect(all).toEqual(all.toSorted((a, b) => a - b));
  expect(all.slice(-2)).toEqual([first, second]);
});

describe("a list as a file", () => {
  const file = async (who: Name, query = "") => {
    const { status, body, headers } = await as[who].get(`/tickets/export?${query}`);
    expect([status, headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    return (body as string).split("\r\n");
  };

  test("opens in Excel: marked as UTF-8, in the reader's words, by the vendor's clock", async () => {
    const number = await submit("li", { title: '导出"慢", 请看' });
    const [headings, first] = await file("laozhou");
    expect(headings).toBe(
      "\uFEFF编号,类型,标题,状态,严重程度,公司,项目,提交人,团队,处理人,标签,提交时间,最近更新",
    );
    expect(first).toMatch(
      new RegExp(
        `^${number},使用咨询,"导出""慢"", 请看",[^,]+,S3,华信系统集成有限公司,江城大学图书馆报表平台,李经理,,,,20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d,`,
      ),
    );
    expect((await file("laozhou", "language=en"))[0]).toContain("Number,Type,Title,State");
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1"])("%s runs nowhere", async (title) => {
    const number = await submit("li", { title });
    expect((await file("laozhou"))[1]).toMatch(new RegExp(`^${number},使用咨询,'`));
  });

  test("holds what the list holds, however long, and nothing else", async () => {
    await sql`
      insert into tickets (id, type, flow, state, turn, open, channel, severity, title, requester_id, company_name,
        project_name, reach)
      select gen_random_uuid(), 'usage', 'request', 'open', 'us', true, 'api', 'S4', '批量 ' || i, ${cast.newcomer}, '', '', '{}'
      from generate_series(1, 1100) i`.execute(db);
    const lines = (await file("laozhou", "severity=S4")).slice(1, -1);
    expect(new Set(lines.map((line) => line.split(",")[0])).size).toBe(1100);
    expect(lines).toHaveLength(1100);

    const administrator = (await file("sun")).join();
    expect(administrator).toContain("李经理");
    expect(administrator).not.toMatch(/批量|处理人|标签/);
    expect((await file("qian")).slice(1)).toEqual([""]);
  });

  test("is taken out by those whose work it is, and that is kept", async () => {
    for (const who of ["li", "zhao", "newcomer"] as const)
      expect([who, (await as[who].get("/tickets/export")).status]).toEqual([who, 404]);
    for (const who of ["wang", "admin"] as const)
      expect([who, (await as[who].get("/tickets/export")).status]).toEqual([who, 403]);
    await file("xiaolin", "severity=S4&text=批量");
    const kept = await one<{ actorId: string; data: object }>(
      db,
      sql`select actor_id, data from events where name = 'tickets.exported' order by seq desc limit 1`,
    );
    expect(kept).toEqual({
      actorId: cast.xiaolin,
      data: { rows: expect.any(Number), filter: { severity: ["S4"], text: "批量" } },
    });
  });

  test("of more than ten thousand is refused, with what to do", async () => {
    await sql`
      insert into tickets (id, type, flow, state, turn, open, channel, severity, title, requester_id, company_name,
        project_name, reach)
      select gen_random_uuid(), 'usage', 'request', 'open', 'us', true, 'api', 'S4', '许多', ${cast.newcomer}, '', '', '{}'
      from generate_series(1, 10000)`.execute(db);
    const { status, body } = await as.laozhou.get("/tickets/export");
    expect([status, body.code]).toEqual([422, "ticket.export-too-many"]);
    expect(body.detail).toContain("10000");
  });
});
