import { expect, test } from "vitest";
import { sql } from "../lib/db.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { retireEvidence } from "./retention.ts";

const { as, app, db, house } = await openDesk();

const upload = async (name: string): Promise<string> => {
  const { body, statusCode } = await app.inject({
    method: "POST",
    url: "/api/v1/files",
    headers: {
      cookie: as.li.cookie,
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${name}"`,
    },
    payload: Buffer.from("java.lang.OutOfMemoryError: Java heap space\n"),
  });
  expect(statusCode, body).toBe(201);
  return JSON.parse(body).id;
};

test("evidence goes ninety days after the end of its request, and what is left says so", async () => {
  const [old, fresh] = [await upload("old.log"), await upload("fresh.log")];
  const numbers = [];
  for (const id of [old, fresh])
    numbers.push(
      (await as.li.post("/tickets", submission({ fileIds: [id], masked: true }))).body.number,
    );
  const close = (number: number, days: number) =>
    sql`
      update tickets set open = false, state = 'closed', closed_at = now() - make_interval(days => ${days})
      where number = ${number}`.execute(db);
  await close(numbers[0], 91);
  await close(numbers[1], 89);
  expect((await as.xiaolin.get(`/files/${old}`)).status).toBe(200);

  await retireEvidence(house);

  const gone = await as.xiaolin.get(`/files/${old}`);
  expect([gone.status, gone.body.code]).toEqual([410, "file.deleted"]);
  expect((await as.xiaolin.get(`/files/${fresh}`)).status).toBe(200);
  const { messages } = (await as.li.get(`/tickets/${numbers[0]}`)).body;
  expect(messages[0].files[0]).toMatchObject({ name: "old.log", state: "deleted" });
  const { items } = (await as.li.get(`/tickets/${numbers[0]}/history`)).body;
  expect(items.at(-1).sentence).toBe("按保留期限删除了附件“old.log”的内容");
});
