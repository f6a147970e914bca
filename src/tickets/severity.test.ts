import { expect, test } from "vitest";
import { projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";

const { as } = await openDesk();

const request = async (): Promise<number> =>
  (await as.li.post("/tickets", submission({ projectId: projects.library, severity: "S2" }))).body
    .number;
const grade = (number: number, severity: string, more: object = {}) =>
  as.xiaolin.patch(`/tickets/${number}`, { severity, reason: "有替代办法", ...more });
const mayDispute = async (who: "li" | "xiaolin" | "sun", number: number) =>
  (await as[who].get(`/tickets/${number}`)).body.abilities.dispute;
const dispute = (who: "li" | "qian" | "xiaolin", number: number) =>
  as[who].post(`/tickets/${number}/dispute`, { reason: "今天要结账" });

test("whose request is made less severe reads why, and may disagree once (R106)", async () => {
  const number = await request();
  expect(await mayDispute("li", number)).toBeNull();
  expect((await dispute("li", number)).body.code).toBe("ticket.not-disputable");

  expect((await grade(number, "S4")).status).toBe(200);
  const { items } = (await as.li.get(`/tickets/${number}/history`)).body;
  expect(JSON.stringify(items)).toContain("有替代办法");
  expect([await mayDispute("li", number), await mayDispute("xiaolin", number)]).toEqual([
    "severity",
    null,
  ]);
  expect((await dispute("qian", number)).status).toBe(404);
  expect((await dispute("xiaolin", number)).status).toBe(403);

  const { status, body } = await dispute("li", number);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.messages.at(-1).text).toBe("今天要结账");
  await grade(number, "S2");
  await grade(number, "S3");
  expect(await mayDispute("li", number)).toBeNull();
  expect((await dispute("li", number)).status).toBe(409);
});

test("what became more severe is nothing to disagree with", async () => {
  const number = await request();
  await grade(number, "S1");
  expect(await mayDispute("li", number)).toBeNull();
});
