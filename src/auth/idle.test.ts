import { expect, test } from "vitest";
import { cast, projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { one, run, sql } from "../lib/db.ts";

const { db, as } = await openDesk();

/** Minutes until the session of 小林 ends, unless something prolongs it. */
const left = async (): Promise<number> => {
  const { minutes } = await one<{ minutes: string }>(
    db,
    sql`
      select extract(epoch from expires_at - now()) / 60 as minutes
      from sessions
      where person_id = ${cast.xiaolin}`,
  );
  return Math.round(Number(minutes));
};

test("a request that stands open keeps no session alive, whoever uses the desk does", async () => {
  const { number } = (await as.li.post("/tickets", submission({ projectId: projects.library })))
    .body;
  await run(
    db,
    sql`
      update sessions
      set seen_at = now() - interval '50 minutes', expires_at = now() + interval '10 minutes'
      where person_id = ${cast.xiaolin}`,
  );
  expect((await as.xiaolin.post(`/tickets/${number}/presence`, {})).status).toBe(204);
  expect(await left()).toBe(10);
  expect((await as.xiaolin.get(`/tickets/${number}`)).status).toBe(200);
  expect(await left()).toBe(60);
});
