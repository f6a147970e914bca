import { beforeAll, describe, expect, test } from "vitest";
import { rolesWith } from "../flows/hats.ts";
import {
  asked,
  flows,
  requestTypes,
  type Field,
  type Flow,
  type Hat,
  type Move,
} from "../flows/index.ts";
import { one, rows, run, sql } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { roles, type Role } from "../people/permissions.ts";
import { cast, projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { fromChannel } from "../../test/fromChannel.ts";
import { submission } from "../../test/submission.ts";

// Every move of every flow, pressed over the API by everybody there is, in every state from which it is open: who may
// gets it done once with what it asks, who may not leaves no trace. What the tables say is held against the
// specification in src/flows/spec.test.ts.

const desk = await openDesk();
const { db, as } = desk;

const staffHats = [
  "agent",
  "lead",
  "rd",
  "qa",
  "custom_dev",
  "custom_lead",
  "business",
  "biz_director",
  "release_manager",
] as const;

/** 李经理 is an ordinary customer, 孙总 may commit the company, 王工 is given one role after the other. */
type Presser = { name: string; who: "li" | "sun" | "wang"; role?: Role; hats: readonly Hat[] };
const customers: Presser[] = [
  { name: "a customer", who: "li", hats: ["customer"] },
  { name: "the partner's administrator", who: "sun", hats: ["customer", "authorised"] },
];
const colleagues = (Object.keys(roles) as Role[]).map((role): Presser => ({
  name: role,
  who: "wang",
  role,
  hats: staffHats.filter((hat) => rolesWith(hat).includes(role)),
}));

const numbers: Record<string, number> = {};

beforeAll(async () => {
  for (const [type, { flow, fields }] of Object.entries(requestTypes)) {
    if (numbers[flow]) continue;
    if (type === "chat" || type === "inquiry") {
      numbers[flow] = await fromChannel(db, as.li, type, { projectId: projects.library });
      continue;
    }
    const { status, body } = await as.li.post(
      "/tickets",
      submission({ type, projectId: projects.library, fields: answersTo(fields) }),
    );
    expect(status, JSON.stringify(body)).toBe(200);
    numbers[flow] = body.number;
  }
  // A developer to whom an issue may be given.
  await run(db, sql`update staff set roles = '{custom_dev}' where person_id = ${cast.admin}`);
  // A defect that a bug may turn out to be.
  await run(
    db,
    sql`
      insert into defects (id, number, state, title, severity, environment, steps, result, reproduced, reported_at)
      values (${newId()}, 1, 'open', '导出超时', 'S3', '', '', '', 'yes', now())`,
  );
  // One whose fix is out, for the bug.
  await run(
    db,
    sql`
      with d as (
        insert into defects (id, number, state, title, severity, environment, steps, result, reproduced, reported_at)
        values (${newId()}, 2, 'released', '导出超时', 'S3', '', '', '', 'yes', now())
        returning id
      )
      insert into defect_tickets (ticket_id, defect_id)
      select t.id, d.id from tickets t, d where t.number = ${numbers["bug"]!}`,
  );
});

// What the guards look at: an estimate that is still good.
const facts = { estimate: "1", validUntil: "2099-12-31", date: "2099-01-02" };

/** Something that fits a question. */
const answerTo = ({ name, kind, options }: Field): string =>
  name === "defect"
    ? "DEF-1"
    : name === "developer"
      ? cast.admin
      : name === "confirms" || name === "estimate"
        ? "1"
        : kind === "choice"
          ? options![0]!.value
          : kind === "date"
            ? "2099-03-06"
            : kind === "number"
              ? "7"
              : "按客户的说明处理";

function answersTo(asks: readonly Field[]): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const ask of asks) if (asked(ask, answers)) answers[ask.name] = answerTo(ask);
  return answers;
}

const idOf = async (flow: string): Promise<string> =>
  (await one<{ id: string }>(db, sql`select id from tickets where number = ${numbers[flow]}`)).id;

/** Puts a request of the flow into a state, in the hands of 王工 with this role. */
const stand = async (flow: string, table: Flow, state: string, { role }: Presser) => {
  const { turn, final = false } = table.states[state]!;
  if (role) await run(db, sql`update staff set roles = ${[role]} where person_id = ${cast.wang}`);
  await run(
    db,
    sql`
      update tickets
      set state = ${state}, turn = ${turn}, open = ${!final}, facts = ${JSON.stringify(facts)}::jsonb,
        assignee_id = ${cast.wang}, closed_at = ${final ? sql`now()` : null}, solved_at = null, outcome = null
      where number = ${numbers[flow]}`,
  );
  await run(
    db,
    sql`delete from estimates where ticket_id = (select id from tickets where number = ${numbers[flow]})`,
  );
  await run(
    db,
    sql`
      delete from events
      where name = 'ticket.moved' and ticket_id = (select id from tickets where number = ${numbers[flow]})`,
  );
  // Only what was found to need nothing is undone.
  if (state === "closed")
    await publish(db, { id: null }, "ticket.moved", {
      ticketId: await idOf(flow),
      data: { move: "not_an_issue" },
    });
};

const pressing = (
  who: Presser["who"],
  flow: string,
  move: string,
  { says }: Move,
  answers: object,
) =>
  says
    ? as[who].post(`/tickets/${numbers[flow]}/messages`, { text: "请看说明。", move, answers })
    : as[who].post(`/tickets/${numbers[flow]}/moves`, { move, answers });

const trace = async (flow: string) => {
  const [{ state } = { state: "" }] = await rows<{ state: string }>(
    db,
    sql`select state from tickets where number = ${numbers[flow]}`,
  );
  const moved = await rows<{ from: string; to: string; move: string }>(
    db,
    sql`
      select data ->> 'from' as from, data ->> 'to' as to, data ->> 'move' as move
      from events
      where name = 'ticket.moved' and actor_id is not null and ticket_id = (select id from tickets where number = ${numbers[flow]})`,
  );
  return { state, moved };
};

const people = [...customers, ...colleagues];
const used = [...new Set(Object.values(requestTypes).map(({ flow }) => flow))];

describe.each(used.map((name): [string, Flow] => [name, flows[name]!]))("in %s", (flow, table) => {
  const pressable = Object.entries(table.moves).filter(([, { by }]) =>
    by.some((hat) => hat !== "system"),
  );

  describe.each(pressable)("%s", (name, move) => {
    const may = people.filter(({ hats }) => move.by.some((hat) => hats.includes(hat)));
    const mayNot = people.filter((presser) => !may.includes(presser));
    const required = (move.asks ?? []).filter(({ required, when }) => required && !when);

    const press = ({ who }: Presser) => pressing(who, flow, name, move, answersTo(move.asks ?? []));

    test.each(move.from)(
      `from %s is done once by ${may.map(({ name }) => name).join(", ")}`,
      async (from) => {
        for (const presser of may) {
          await stand(flow, table, from, presser);
          const { status, body } = await press(presser);
          expect(status, `${presser.name}: ${JSON.stringify(body)}`).toBe(200);
          expect(await trace(flow), presser.name).toEqual({
            state: move.to,
            moved: [{ from, to: move.to, move: name }],
          });
          if (move.from.includes(move.to)) continue;
          const again = await press(presser);
          expect(again.status, presser.name).toBe(409);
          expect((await trace(flow)).moved, presser.name).toHaveLength(1);
        }
      },
    );

    const questions = required.map(({ name }) => name).join(", ");
    test.each(questions ? [questions] : [])("asks %s", async () => {
      const presser = may[0]!;
      await stand(flow, table, move.from[0]!, presser);
      const { status, body } = await pressing(presser.who, flow, name, move, {});
      expect(status, JSON.stringify(body)).toBe(400);
      expect(body.fields.map(({ field }: { field: string }) => field)).toEqual(
        expect.arrayContaining(required.map((ask) => `answers.${ask.name}`)),
      );
      expect(await trace(flow)).toEqual({ state: move.from[0], moved: [] });
    });

    test("is refused to everybody else", async () => {
      for (const presser of mayNot) {
        await stand(flow, table, move.from[0]!, presser);
        const { status } = await press(presser);
        expect([403, 404, 409], presser.name).toContain(status);
        expect(await trace(flow), presser.name).toEqual({ state: move.from[0], moved: [] });
      }
    });
  });
});
