import { expect, test } from "vitest";
import { companies, projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { sql } from "../lib/db.ts";

const { db, as } = await openDesk();

test("how long who sold it before reads on is a setting, ninety days if nobody says", async () => {
  const { number } = (await as.li.post("/tickets", submission({ projectId: projects.library })))
    .body;
  await sql`
    update project_partners set since = now() - interval '2 years', until = now() - interval '40 days'
    where partner_id = ${companies.huaxin} and project_id = ${projects.library}`.execute(db);
  await sql`update tickets set created_at = now() - interval '1 year' where number = ${number}`.execute(
    db,
  );
  const reads = async () => (await as.sun.get(`/tickets/${number}`)).status;
  const put = async (formerPartnerDays: number) => {
    const { body } = await as.admin.get("/settings/security");
    const kept = await as.admin.put("/settings/security", { ...body, formerPartnerDays });
    expect(kept.status).toBeLessThan(300);
  };

  expect(await reads()).toBe(200);
  await put(30);
  expect(await reads()).toBe(404);
  await put(41);
  expect(await reads()).toBe(200);
});
