import { describe, expect, test } from "vitest";
import { one, run, sql } from "../lib/db.ts";
import { eventAt, positionText, type Position } from "../lib/events.ts";
import { publish } from "../lib/publish.ts";
import { languages } from "../lib/text.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { happened } from "./happened.ts";
import { rulesFor } from "./rules.ts";
import { isTemplate } from "./templates/templates.ts";
import { written } from "./templates/write.ts";

const { db, house, as } = await openDesk();

type About = { flow: string; state: string; data?: object; asked?: Record<string, boolean> };

/** The letter that its customer is written of an event, while his request stands in a state of a flow. */
const letterOf = async (name: string, { flow, state, data = {}, asked = {} }: About) => {
  const { number } = (await as.li.post("/tickets", submission())).body;
  const { id } = await one<{ id: string }>(
    db,
    sql`
      update tickets
      set type = ${flow}, flow = ${flow}, state = ${state}, facts = '{"estimate": "2"}'
      where number = ${number}
      returning id`,
  );
  await run(
    db,
    sql`
      insert into ticket_timers (ticket_id, name, due_at)
      values (${id}, 'move:silence', '2026-12-04T04:00:00Z')
      on conflict do nothing`,
  );
  for (const [at, [item, given]] of Object.entries(asked).entries())
    await run(
      db,
      sql`
        insert into ticket_items (ticket_id, position, item, given_at)
        values (${id}, ${at + 1}, ${item}, ${given ? sql`now()` : null})`,
    );
  await publish(db, { id: null }, name, { ticketId: id, data: { state, flow, ...data } });
  const at = await one<Position>(
    db,
    sql`select tx::text, seq from events order by seq desc limit 1`,
  );
  const event = (await eventAt(db, positionText(at)))!;
  event.at = "2026-11-26T04:00:00.000Z";
  const what = await happened(db, event);
  const rule = rulesFor(event).find(({ letter, kind }) => letter && kind !== "survey");
  const template = typeof rule?.letter === "function" ? rule.letter(what) : rule?.letter;
  if (!template || !isTemplate(template)) throw new Error(`no letter of ${name} in ${state}`);
  const [zh, en] = await Promise.all(
    languages.map(async (language) => {
      const { subject, text } = await written(house, template, what, { language, level: "T2" });
      return `${subject}\n${text}`;
    }),
  );
  return { zh: zh!, en: en! };
};

describe("a reminder asks for what the customer was asked for", () => {
  test.each([
    ["to confirm an effort", "customer_confirm", "工作量评估（第 2 版）", "effort estimate"],
    ["whether he agrees to a no", "not_feasible", "暂无法实现", "cannot be built"],
    ["to accept a delivery", "delivered", "请验收", "please accept"],
    ["whether an answer helped", "standard_solution", "请确认是否解决", "whether it is solved"],
  ])("%s", async (_, state, zh, en) => {
    const said = await letterOf("ticket.reminded", { flow: "custom_requirement", state });
    expect(said.zh).toContain(zh);
    expect(said.en.toLowerCase()).toContain(en.toLowerCase());
    expect(said.zh).not.toContain("补充");
    if (state === "delivered") expect(said.zh).not.toContain("重新打开");
  });
});

describe("a reminder asks for nothing that is there already", () => {
  const reminded = (asked: Record<string, boolean>) =>
    letterOf("ticket.reminded", { flow: "usage", state: "wait_customer", asked });

  test("of what was asked for it names what is not ticked", async () => {
    const { zh, en } = await reminded({ 完整日志: true, 出错截图: false, 线程快照: false });
    for (const text of [zh, en]) {
      expect(text).toContain("出错截图\n线程快照");
      expect(text).not.toContain("完整日志");
    }
  });

  test("where all of it is ticked, it asks for a word", async () => {
    const { zh, en } = await reminded({ 完整日志: true });
    expect(zh).toContain("还在等待您的回复");
    expect(en).toContain("waits for your reply");
    expect(zh + en).not.toContain("完整日志");
  });
});

describe("what ended by silence says truly why, and how long a reply opens it again", () => {
  test.each([
    ["usage", "solution_provided", "no_objection", "closed", "2026-12-10"],
    ["usage", "wait_customer", "no_answer", "closed_no_answer", "2026-12-26"],
    ["custom_issue", "answered", "no_objection", "closed", "2026-12-26"],
    ["custom_requirement", "wait_customer", "no_answer", "cancelled", "2026-12-10"],
    ["custom_requirement", "standard_solution", "agreed_silently", "accepted", "2026-12-10"],
    ["custom_requirement", "not_feasible", "not_disputed", "cancelled", "2026-12-10"],
    ["custom_requirement", "delivered", "accepted_silently", "accepted", undefined],
  ])("%s in %s, by %s", async (flow, from, move, to, until) => {
    const data = { move, from, to };
    const { zh, en } = await letterOf("ticket.moved", { flow, state: to, data });
    expect(zh.includes("未收到您的补充")).toBe(from === "wait_customer");
    if (until) {
      expect(zh).toContain(`${until}（`);
      expect(en).toContain(until);
    } else expect(zh + en).not.toMatch(/重新打开|reopens/);
  });
});
