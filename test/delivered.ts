import { expect } from "vitest";
import { run, sql } from "../src/lib/db.ts";
import { cast } from "./cast.ts";
import type { Desk } from "./desk.ts";
import { requirement } from "./submission.ts";

/** A requirement that was delivered by 王工, and accepted where nothing else is said, so many days ago. */
export const delivered = async (
  { db, as }: Desk,
  daysAgo = 0,
  { accepted = true } = {},
): Promise<number> => {
  const does = async (
    who: "xiaolin" | "wang" | "chen" | "li",
    number: number,
    move: string,
    answers = {},
  ) => {
    const { status, body } = await as[who].post(`/tickets/${number}/moves`, { move, answers });
    expect(status, JSON.stringify(body)).toBe(200);
  };
  await run(db, sql`update staff set roles = '{custom_dev}' where person_id = ${cast.wang}`);
  const { body } = await as.li.post("/tickets", requirement());
  const { number } = body;
  await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
  await does("xiaolin", number, "estimate", {
    feasible: "yes",
    feasibleWhy: "有接口",
    needed: "yes",
    neededWhy: "产品没有",
    scope: "对账",
  });
  // Whoever builds it sees what he was given.
  await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.wang });
  await does("wang", number, "estimated", {
    estimate: "1",
    scope: "对账",
    days: "5",
    assumptions: "接口可用",
    validUntil: "2099-12-31",
  });
  await does("chen", number, "release", { confirms: "1", price: "1 万元" });
  await does("chen", number, "confirm", { confirms: "1", order: "PO-7" });
  await does("wang", number, "start", { date: "2099-11-30" });
  await does("wang", number, "built", { build: "v1", notes: "已自测" });
  await as.wang.post(`/tickets/${number}/messages`, {
    text: "已交付，请验收。",
    move: "deliver",
    answers: { delivered: "对账插件", version: "v1", hotDays: "30" },
  });
  if (accepted) await does("li", number, "accept");
  const id = sql`(select id from tickets where number = ${number})`;
  const back = sql`make_interval(days => ${daysAgo})`;
  await run(db, sql`update events set at = at - ${back} where ticket_id = ${id}`);
  await run(
    db,
    sql`update deliveries set delivered_at = delivered_at - ${back} where ticket_id = ${id}`,
  );
  await run(db, sql`update messages set created_at = created_at - ${back} where ticket_id = ${id}`);
  return number;
};
