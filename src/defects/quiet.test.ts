import { expect, test } from "vitest";
import { run, sql } from "../lib/db.ts";
import { updateQuiet } from "../tickets/index.ts";
import { openReporting } from "./testing/reporting.ts";

const { db, house, as, reported, told } = await openReporting();

const drafted = async (number: number): Promise<string[]> =>
  (await as.xiaolin.get("/drafts")).body.items
    .filter(({ place }: { place: string }) => place === `${number}-reply`)
    .map(({ body }: { body: { words: { text: string } } }) => body.words.text);
/** The customer last heard something at this moment. */
const heard = (number: number, at: string) =>
  run(db, sql`update tickets set public_at = ${at} where number = ${number}`);
const count = async (number: number, name: string, now: string) => {
  await updateQuiet(house, Date.parse(now));
  return (await told(number, `ticket.update-${name}`)).length;
};
const proposedAt = (number: number, at: string) =>
  run(
    db,
    sql`
      update events e
      set at = ${at}
      from tickets t
      where t.id = e.ticket_id and t.number = ${number} and e.name = 'ticket.update-proposed'`,
  );

test("who hears nothing for five business days is written to, after whoever follows it could (R101)", async () => {
  const number = await reported();
  // A Wednesday afternoon in Shanghai; the Wednesday after it is five business days later.
  await heard(number, "2026-03-11T08:00:00Z");
  expect(await count(number, "proposed", "2026-03-18T07:59:59Z")).toBe(0);
  expect(await count(number, "proposed", "2026-03-18T08:00:00Z")).toBe(1);
  expect(await drafted(number)).toEqual([
    "您反馈的问题仍在处理中，目前：研发处理中。一有进展我们会马上告诉您。",
  ]);

  await proposedAt(number, "2026-03-18T08:00:00Z");
  expect(await count(number, "sent", "2026-03-19T07:59:59Z")).toBe(0);
  expect(await count(number, "sent", "2026-03-19T08:00:00Z")).toBe(1);
  expect(await count(number, "sent", "2026-03-19T08:10:00Z")).toBe(1);
  const { items } = (await as.li.get(`/tickets/${number}/history`)).body;
  expect(items.at(-1).sentence).toBe("已自动告知：仍在处理中");
});

test("who is written to by a person in time hears nothing by itself", async () => {
  const number = await reported();
  await heard(number, "2026-03-11T08:00:00Z");
  await as.xiaolin.put(`/drafts/${number}-reply`, { body: { words: { text: "已经在写" } } });
  expect(await count(number, "proposed", "2026-03-18T08:00:00Z")).toBe(1);
  expect(await drafted(number)).toEqual(["已经在写"]);
  await proposedAt(number, "2026-03-18T08:00:00Z");
  await as.xiaolin.post(`/tickets/${number}/messages`, { text: "研发已定位，正在修改。" });
  expect(await count(number, "sent", "2026-03-20T08:00:00Z")).toBe(0);
});
