import { expect, test } from "vitest";
import { projects } from "../../../test/cast.ts";
import { openDesk } from "../../../test/desk.ts";
import { submission } from "../../../test/submission.ts";
import { run, sql } from "../../lib/db.ts";

// Four in the afternoon, two days before National Day.
const { db, as } = await openDesk({ at: new Date("2026-09-29T08:00:00Z") });

test("a clock says which days are off or worked on its way, what for, and how long a pause was", async () => {
  const said = await as.admin.post("/calendar/company-days", {
    from: "2026-10-09",
    to: "2026-10-09",
    kind: "off",
    label: "团建",
    teamId: null,
  });
  expect(said.status, JSON.stringify(said.body)).toBe(200);
  const { number } = (
    await as.li.post("/tickets", submission({ projectId: projects.library, severity: "S3" }))
  ).body;
  await as.xiaolin.post(`/tickets/${number}/messages`, { text: "已收到，正在看。" });
  await as.xiaolin.post(`/tickets/${number}/messages`, {
    text: "请提供日志。",
    move: "need_info",
    answers: { items: "日志" },
  });
  const id = sql`(select id from tickets where number = ${number})`;
  await run(
    db,
    sql`update tickets set created_at = created_at - interval '2 hours' where id = ${id}`,
  );
  await run(db, sql`update events set at = at - interval '2 hours' where ticket_id = ${id}`);
  await run(
    db,
    sql`update messages set created_at = created_at - interval '2 hours' where ticket_id = ${id}`,
  );
  await as.li.post(`/tickets/${number}/messages`, { text: "日志见附件。" });
  const { body } = await as.xiaolin.get(`/tickets/${number}/clocks`);
  const solution = body.items.find(({ name }: { name: string }) => name === "RS");
  expect(solution).toMatchObject({
    pauses: [{ spent: 120, label: expect.stringContaining("客户") }],
    days: [
      { from: "2026-10-01", to: "2026-10-07", kind: "holiday", label: "国庆节" },
      { from: "2026-10-09", to: "2026-10-09", kind: "off", label: "团建" },
      { from: "2026-10-10", to: "2026-10-10", kind: "make-up", label: "国庆节" },
    ],
  });
});
