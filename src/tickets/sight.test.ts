import { describe, expect, test } from "vitest";
import { sql } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { identify } from "../people/index.ts";
import { cast, companies, projects, teams, type Name } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { maySeeFile } from "./attachments.ts";

const desk = await openDesk();

const submit = async (by: Name, more: object = {}): Promise<number> => {
  const { status, body } = await desk.as[by].post("/tickets", submission(more));
  expect(status, JSON.stringify(body)).toBe(200);
  return body.number;
};

const joins = (name: Name, project: keyof typeof projects) =>
  sql`
    insert into project_members (project_id, person_id)
    values (${projects[project]}, ${cast[name]})
    on conflict do nothing`.execute(desk.db);

/** A file on what was said last in a request by this side. */
const hangFile = async (number: number, side: string): Promise<string> => {
  const id = newId();
  await sql`insert into files (id, name, size, owner_id) values (${id}, 'a.log', 1, ${cast.xiaolin})`.execute(
    desk.db,
  );
  await sql`
    insert into message_files (message_id, file_id, position)
    select w.id, ${id}, 1
    from messages w
    join tickets t on t.id = w.ticket_id
    where t.number = ${number} and w.side = ${side}
    order by w.id desc
    limit 1`.execute(desk.db);
  return id;
};

/** What one person may read is the same for the record, the list, the counts and the parts of the record. */
const sees = async (name: Name, number: number): Promise<boolean> => {
  const one = await desk.as[name].get(`/tickets/${number}`);
  const messages = await desk.as[name].get(`/tickets/${number}/history`);
  const list = await desk.as[name].get("/tickets");
  const listed =
    list.status === 200 && list.body.items.some((row: { number: number }) => row.number === number);
  const found = (await desk.as[name].get(`/tickets?text=${number}`)).body.items?.length === 1;
  expect([one.status === 200, messages.status === 200, found]).toEqual([listed, listed, listed]);
  if (!listed) expect(one.status).toBe(list.status === 403 ? 403 : 404);
  return listed;
};

describe("who sees a request of 华信's for the library", async () => {
  const number = await submit("li", { projectId: projects.library });
  await sql`update tickets set team_id = ${teams.firstLine} where number = ${number}`.execute(
    desk.db,
  );

  test.each<[Name, boolean, string]>([
    ["li", true, "who asked"],
    ["sun", true, "the administrator of the partner that sells the project"],
    ["xiaolin", true, "an agent of its team"],
    ["laozhou", true, "the lead sees all"],
    ["zhao", false, "a contact of the end customer who does not answer for the project"],
    ["qian", false, "another partner, even its administrator"],
    ["newcomer", false, "a person nobody has verified"],
    ["wang", false, "R&D it was not given to"],
    ["chen", false, "business, whom it was not given to"],
    ["admin", false, "who runs the desk, but does not work in it"],
  ])("%s: %s, %s", async (name, expected, _because) => {
    expect(await sees(name, number)).toBe(expected);
  });

  const mention = (name: Name) =>
    desk.as.xiaolin.post(`/tickets/${number}/messages`, {
      kind: "note",
      text: "请看一下",
      mentions: [cast[name]],
    });

  test("a colleague who is mentioned in a note sees it from then on", async () => {
    expect(await sees("chen", number)).toBe(false);
    await mention("chen");
    expect(await sees("chen", number)).toBe(true);
  });

  test("a mention draws nobody from R&D into what a customer wrote, nor does giving it to him", async () => {
    const { status, body } = await mention("wang");
    expect([status, body.detail]).toEqual([
      409,
      "王工不查看工单，请改在缺陷中沟通，或提及其他同事。",
    ]);
    const given = await desk.as.laozhou.put(`/tickets/${number}/assignment`, {
      personId: cast.wang,
    });
    expect([given.status, given.body.detail]).toEqual([
      400,
      "这位同事不能处理工单，请选择其他人。",
    ]);
    expect(await sees("wang", number)).toBe(false);
  });

  test("a tester reads requests that were given to him, but bugs only as their defects", async () => {
    await sql`update staff set roles = '{qa}' where person_id = ${cast.wang}`.execute(desk.db);
    await mention("wang");
    expect(await sees("wang", number)).toBe(true);
    await sql`update tickets set flow = 'bug' where number = ${number}`.execute(desk.db);
    expect(await sees("wang", number)).toBe(false);
    expect((await mention("wang")).status).toBe(409);
    await sql`update tickets set flow = 'usage' where number = ${number}`.execute(desk.db);
    await sql`update staff set roles = '{rd}' where person_id = ${cast.wang}`.execute(desk.db);
  });

  test("the owner of the project at the end customer sees it once named", async () => {
    const { db } = desk;
    await sql`insert into project_members (project_id, person_id, owner) values (${projects.library}, ${cast.zhao}, true)`.execute(
      db,
    );
    expect(await sees("zhao", number)).toBe(true);
    await sql`delete from project_members where person_id = ${cast.zhao}`.execute(db);
    expect(await sees("zhao", number)).toBe(false);
  });
});

describe("what waits for a role is seen by it, whoever has it", async () => {
  const number = await submit("li", {
    type: "custom_requirement",
    projectId: projects.library,
    fields: { goal: "对账", currentWay: "手工", wanted: "自动" },
  });
  const stands = (state: string, flow = "custom_requirement") =>
    sql`
      update tickets set state = ${state}, flow = ${flow}, team_id = ${teams.custom}
      where number = ${number}`.execute(desk.db);
  const is = (name: Name, role: string) =>
    sql`update staff set roles = ${[role]} where person_id = ${cast[name]}`.execute(desk.db);

  test.each([
    ["chen", "business", "business_confirm", true],
    ["chen", "business", "customer_confirm", true],
    ["chen", "business", "preliminary", false],
    ["chen", "business", "estimating", false],
    ["admin", "custom_lead", "estimating", true],
    ["admin", "custom_lead", "business_confirm", false],
    ["admin", "custom_dev", "estimating", false],
    ["admin", "release_manager", "product_backlog", true],
    ["admin", "release_manager", "planned", false],
  ] as const)("%s as %s, in %s: %s", async (name, role, state, expected) => {
    await is(name, role);
    await stands(state);
    expect(await sees(name, number)).toBe(expected);
  });

  test("an issue that waits for another developer is seen by who leads them", async () => {
    await is("admin", "custom_lead");
    await stands("queued", "custom_issue");
    expect(await sees("admin", number)).toBe(true);
    await is("admin", "custom_dev");
    expect(await sees("admin", number)).toBe(false);
  });

  test("who moved it on follows it where his role no longer sees it", async () => {
    await is("admin", "custom_lead");
    await stands("estimating");
    const moved = await desk.as.admin.post(`/tickets/${number}/moves`, {
      move: "scope_unclear",
      answers: { reason: "缺样例" },
    });
    expect(moved.status).toBe(200);
    expect(await sees("admin", number)).toBe(true);
    await is("admin", "sysadmin");
  });
});

test("who enters a request for somebody follows it", async () => {
  const { body } = await desk.as.chen.post(
    "/tickets",
    submission({ requesterId: cast.li, projectId: projects.library }),
  );
  await sql`update tickets set team_id = ${teams.firstLine} where number = ${body.number}`.execute(
    desk.db,
  );
  expect(await sees("chen", body.number)).toBe(true);
});

describe("a project changes hands", () => {
  test("who sold it reads on for ninety days what was asked in his time, and nothing newer", async () => {
    const { db } = desk;
    const before = await submit("li", { projectId: projects.cards });
    const closed = await submit("li", { projectId: projects.cards });
    await sql`update tickets set open = false, state = 'closed', closed_at = now() where number = ${closed}`.execute(
      db,
    );
    await sql`update project_partners set until = clock_timestamp() where project_id = ${projects.cards} and until is null`.execute(
      db,
    );
    await sql`insert into project_partners (project_id, partner_id, since) values (${projects.cards}, ${companies.yuanjing}, clock_timestamp())`.execute(
      db,
    );
    const after = await submit("qian", { projectId: projects.cards });

    expect(await sees("sun", before)).toBe(true);
    expect(await sees("sun", after)).toBe(false);
    expect(await sees("qian", before)).toBe(true);
    expect(await sees("qian", closed)).toBe(false);

    await sql`update project_partners set history_consent_at = now() where project_id = ${projects.cards} and until is null`.execute(
      db,
    );
    expect(await sees("qian", closed)).toBe(true);

    await sql`
      update project_partners set since = since - interval '200 days', until = now() - interval '91 days'
      where project_id = ${projects.cards} and until is not null`.execute(db);
    await sql`update tickets set created_at = now() - interval '100 days' where number = ${before}`.execute(
      db,
    );
    expect(await sees("sun", before)).toBe(false);
  });
});

test("a customer's person submits for a project once he is a member of it; staff do it for him anyway", async () => {
  const form = () => submission({ projectId: projects.cards });
  const refused = await desk.as.zhao.post("/tickets", form());
  expect([refused.status, refused.body.fields?.[0]?.field]).toEqual([400, "projectId"]);
  const onBehalf = { ...form(), requesterId: cast.zhao };
  expect((await desk.as.xiaolin.post("/tickets", onBehalf)).status).toBe(200);
  await joins("zhao", "cards");
  expect((await desk.as.zhao.post("/tickets", form())).status).toBe(200);
});

test("who leaves a company leaves its requests behind", async () => {
  const { db } = desk;
  await joins("zhao", "library");
  const number = await submit("zhao", { projectId: projects.library });
  expect(await sees("zhao", number)).toBe(true);
  await sql`update bindings set state = 'revoked' where person_id = ${cast.zhao}`.execute(db);
  expect((await desk.as.zhao.get(`/tickets/${number}`)).status).toBe(404);
  await sql`
    insert into bindings (id, person_id, state, kind, company_name, company_key, company_id, verified_until)
    values (gen_random_uuid(), ${cast.zhao}, 'verified', 'partner', '远景', '远景', ${companies.yuanjing}, now() + interval '1 year')`.execute(
    db,
  );
  expect(await sees("zhao", number)).toBe(false);
});

test("nobody submits for a project his company has nothing to do with", async () => {
  const { status, body } = await desk.as.qian.post(
    "/tickets",
    submission({ projectId: projects.library }),
  );
  expect([status, body.fields?.[0]?.field]).toEqual([400, "projectId"]);
});

test("who sold a project before reads what was, and can no longer act or read on", async () => {
  const { db } = desk;
  const number = await submit("li", { projectId: projects.library });
  await sql`
    update project_partners set until = clock_timestamp()
    where project_id = ${projects.library} and until is null`.execute(db);
  await desk.as.xiaolin.post(`/tickets/${number}/messages`, { text: "交接之后的回复" });
  const { body } = await desk.as.sun.get(`/tickets/${number}`);
  expect(body.messages.map(({ text }: { text: string }) => text).join()).not.toContain("交接之后");
  const sun = (await identify(db, cast.sun))!;
  const opens = async (side: string) => maySeeFile(db, sun, await hangFile(number, side));
  expect([await opens("customer"), await opens("staff")]).toEqual([true, false]);
  expect([body.moves, body.abilities.reply, body.abilities.watch]).toEqual([[], false, false]);
  for (const [path, sent] of [
    [`/tickets/${number}/messages`, { text: "还在吗" }],
    [`/tickets/${number}/moves`, { move: "withdraw" }],
    [`/tickets/${number}/watchers`, { address: "x@huaxin.example" }],
  ] as const)
    expect([path, (await desk.as.sun.post(path, sent)).body.code]).toEqual([
      path,
      "ticket.read-only",
    ]);
});

test("outsiders cannot ask who has a request or how it is tagged", async () => {
  const number = await submit("qian");
  await desk.as.laozhou.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
  for (const filter of [`assignee=${cast.wang}`, "tag=x", "scope=unassigned", "scope=team"]) {
    const { body } = await desk.as.qian.get(`/tickets?${filter}`);
    expect([filter, body.items.some((row: { number: number }) => row.number === number)]).toEqual([
      filter,
      true,
    ]);
  }
});
