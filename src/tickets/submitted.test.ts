import { expect, test } from "vitest";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { sql } from "../lib/db.ts";

const { db, as } = await openDesk();

test("a list goes back to when its requests were submitted, whatever happened to them since", async () => {
  const submit = async () => (await as.li.post("/tickets", submission())).body.number as number;
  const [old, recent] = [await submit(), await submit()];
  await sql`update tickets set created_at = now() - interval '40 days' where number = ${old}`.execute(
    db,
  );
  const since = async (days: number) => {
    const moment = new Date(Date.now() - days * 86_400_000).toISOString();
    const { body } = await as.li.get(`/tickets?submittedSince=${moment}`);
    return body.items.map(({ number }: { number: number }) => number).sort();
  };
  expect(await since(30)).toEqual([recent]);
  expect(await since(365)).toEqual([old, recent]);
});
