import { expect, test } from "vitest";
import { cast, projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { one, sql } from "../lib/db.ts";

const { as, db } = await openDesk();

test("a person takes out what is kept of him, and nothing of others or of the house", async () => {
  const form = submission({ projectId: projects.library, title: "李经理自己的工单" });
  const { number } = (await as.li.post("/tickets", form)).body;
  await as.xiaolin.post(`/tickets/${number}/messages`, { text: "支持的回复" });
  await as.sun.post("/tickets", submission({ title: "孙总的工单" }));
  await sql`update bindings set note = '内部备注', evidence = '回拨记录' where person_id = ${cast.li}`.execute(
    db,
  );

  const { status, headers, body } = await as.li.get("/me/data");
  expect([status, headers["content-disposition"]]).toEqual([
    200,
    'attachment; filename="my-data.json"',
  ]);
  expect(body).toMatchObject({
    profile: { name: "李经理", language: "zh-CN" },
    addresses: [{ kind: "email", value: "li@huaxin.example" }],
    bindings: [{ state: "verified", companyName: "华信系统集成有限公司" }],
    sessions: [{ userAgent: "test", ip: "127.0.0.1" }],
    requests: [{ number, title: "李经理自己的工单", reach: { phone: "13800000000" } }],
    messages: [{ number, text: form.description, files: [] }],
  });
  expect(JSON.stringify(body)).not.toMatch(/支持的回复|孙总|内部备注|回拨记录/);
  const kept = await one<{ actorId: string }>(
    db,
    sql`select actor_id from events where name = 'person.data-taken'`,
  );
  expect(kept.actorId).toBe(cast.li);
});

test("who has said nothing yet has a file too; staff have none", async () => {
  const { body } = await as.newcomer.get("/me/data");
  expect([body.profile.name, body.bindings, body.requests]).toEqual(["新人", [], []]);
  expect((await as.xiaolin.get("/me/data")).body.code).toBe("binding.contacts-only");
});
