import { expect, test } from "vitest";
import { rows, run, sql } from "../lib/db.ts";
import { cast } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";

const { db, as } = await openDesk();

test("an answer that solves nothing counts like a reopening, and the event says how often (USG-T10)", async () => {
  const { number } = (await as.li.post("/tickets", submission())).body;
  await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
  const answer = (text: string) =>
    as.xiaolin.post(`/tickets/${number}/messages`, {
      text,
      move: "give_outcome",
      answers: { outcome: "solution" },
    });
  const reject = () =>
    as.li.post(`/tickets/${number}/moves`, { move: "reject", answers: { reason: "还是超时" } });
  await answer("请调大内存。");
  expect((await reject()).status).toBe(200);
  await answer("请升级。");
  await run(
    db,
    sql`update tickets set state = 'closed', open = false, closed_at = now() where number = ${number}`,
  );
  await as.li.post(`/tickets/${number}/messages`, { text: "又出现了" });
  const counted = await rows<{ reopened: number }>(
    db,
    sql`
      select (e.data ->> 'reopened')::int as reopened
      from events e
      join tickets t on t.id = e.ticket_id
      where t.number = ${number} and e.data ? 'reopened'
      order by e.seq`,
  );
  expect(counted).toEqual([{ reopened: 1 }, { reopened: 2 }]);
});
