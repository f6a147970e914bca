import { describe, expect, test } from "vitest";
import { rows, run, sql } from "../../lib/db.ts";
import { projects } from "../../../test/cast.ts";
import { openDesk } from "../../../test/desk.ts";
import { submission } from "../../../test/submission.ts";
import { setAllTimers } from "./timers.ts";
import { tick } from "./tick.ts";

const desk = await openDesk({ worker: true });
const { db, house, as } = desk;

const submit = async (more: object = {}): Promise<number> =>
  (await as.li.post("/tickets", submission({ projectId: projects.library, ...more }))).body.number;
const timers = async (number: number): Promise<string[]> =>
  (
    await rows<{ name: string }>(
      db,
      sql`
        select r.name
        from ticket_timers r
        join tickets t on t.id = r.ticket_id
        where t.number = ${number}
        order by r.name`,
    )
  ).map(({ name }) => name);
const happened = async (number: number, name: string, late = false): Promise<number> =>
  (
    await rows(
      db,
      sql`
        select 1
        from events e
        join tickets t on t.id = e.ticket_id
        where t.number = ${number} and e.name = ${name} and e.data ? 'late' = ${late}`,
    )
  ).length;
/** Everything a request did so far lies this many days further back. */
const longAgo = async (number: number, days: number) => {
  const back = sql`make_interval(days => ${days})`;
  const id = sql`(select id from tickets where number = ${number})`;
  await run(
    db,
    sql`
      update tickets
      set created_at = created_at - ${back}, state_since = state_since - ${back}
      where number = ${number}`,
  );
  await run(db, sql`update events set at = at - ${back} where ticket_id = ${id}`);
  await run(db, sql`update messages set created_at = created_at - ${back} where ticket_id = ${id}`);
  await run(db, sql`update ticket_timers set due_at = due_at - ${back} where ticket_id = ${id}`);
};
const asking = async (more: object = {}): Promise<number> => {
  const number = await submit(more);
  await as.xiaolin.post(`/tickets/${number}/messages`, {
    text: "请提供日志。",
    move: "need_info",
    answers: { items: "应用日志" },
  });
  await expect.poll(() => timers(number)).toContain("remind:2");
  return number;
};

describe("a request that waits for us", () => {
  let number = 0;
  test("has its warnings set, and the promise stands in the list", async () => {
    number = await submit();
    await expect.poll(() => timers(number)).toHaveLength(3);
    expect(await timers(number)).toEqual(["warn:FR:100", "warn:FR:150", "warn:FR:75"]);
    const [row] = await rows<{ dueClock: string; dueAt: string }>(
      db,
      sql`select due_clock, due_at from tickets where number = ${number}`,
    );
    expect(row?.dueClock).toBe("FR");
    expect(Date.parse(row!.dueAt)).toBeGreaterThan(Date.now());
  });

  test("warns each once however many look at the same time, also after a week without a worker", async () => {
    await longAgo(number, 14);
    await Promise.all([tick(house), tick(house), tick(house)]);
    await tick(house);
    expect(await happened(number, "ticket.clock-warned")).toBe(1);
    expect(await happened(number, "ticket.clock-warned", true)).toBe(2);
    expect(await timers(number)).toEqual([]);
  });

  test("and those who lead hear of it, once for the whole clock", async () => {
    await expect
      .poll(async () => {
        const { body } = await as.laozhou.get("/notices");
        return body.items
          .filter((each: { ticket: { number: number } | null }) => each.ticket?.number === number)
          .map(({ name }: { name: string }) => name)
          .toSorted();
      })
      .toEqual(["clock-150"]);
    const { body } = await as.laozhou.get(`/tickets/${number}/history`);
    const said = body.items.filter(({ sentence }: { sentence: string }) => sentence.includes("%"));
    expect(said).toHaveLength(1);
  });

  test("no warning comes twice, whatever is reckoned anew", async () => {
    await setAllTimers(house);
    expect(await timers(number)).toEqual([]);
  });

  test("a warning that was never set, for nobody worked when its moment came, comes late and once", async () => {
    const other = await submit();
    await expect.poll(() => timers(other)).toHaveLength(3);
    await longAgo(other, 14);
    await run(
      db,
      sql`delete from ticket_timers where ticket_id = (select id from tickets where number = ${other})`,
    );
    await setAllTimers(house);
    expect(await timers(other)).toEqual(["warn:FR:100", "warn:FR:150", "warn:FR:75"]);
    await tick(house);
    await setAllTimers(house);
    await tick(house);
    expect(await happened(other, "ticket.clock-warned")).toBe(1);
  });

  test("a reply takes the warnings of the first away and sets those of the next", async () => {
    const other = await submit();
    await expect.poll(() => timers(other)).toHaveLength(3);
    await as.xiaolin.post(`/tickets/${other}/messages`, { text: "已收到，正在看。" });
    await expect
      .poll(() => timers(other))
      .toEqual([
        "warn:NU:100",
        "warn:NU:150",
        "warn:NU:75",
        "warn:RS:100",
        "warn:RS:150",
        "warn:RS:75",
      ]);
  });

  test("each says until when its own clock was to be kept", async () => {
    const other = await submit();
    await as.xiaolin.post(`/tickets/${other}/messages`, { text: "已收到，正在看。" });
    await expect.poll(() => timers(other)).toHaveLength(6);
    await longAgo(other, 30);
    await tick(house);
    const said = await rows<{ clock: string; dues: string[] }>(
      db,
      sql`
        select e.data ->> 'clock' as clock, array_agg(distinct e.data ->> 'dueAt') as dues
        from events e
        join tickets t on t.id = e.ticket_id
        where t.number = ${other} and e.name = 'ticket.clock-warned'
        group by 1
        order by 1`,
    );
    expect(said.map(({ clock, dues }) => [clock, dues.length])).toEqual([
      ["NU", 1],
      ["RS", 1],
    ]);
    expect(said[0]?.dues).not.toEqual(said[1]?.dues);
  });
});

describe("a request that waits for the customer", () => {
  test("reminds once of what is due twice and then ends, and a reply opens it again", async () => {
    const number = await asking();
    await longAgo(number, 30);
    await Promise.all([tick(house), tick(house)]);
    expect(await happened(number, "ticket.reminded")).toBe(1);
    expect(await happened(number, "ticket.reminded", true)).toBe(1);
    expect((await as.li.get(`/tickets/${number}`)).body.state.name).toBe("closed_no_answer");
    await as.li.post(`/tickets/${number}/messages`, { text: "日志在附件里" });
    expect((await as.li.get(`/tickets/${number}`)).body.state.name).toBe("in_progress");
  });

  test("is not ended by the clock where production stands still", async () => {
    const number = await asking({ severity: "S1" });
    expect(await timers(number)).not.toContain("move:no_answer");
  });

  test("what the customer does at the last moment counts, and the timer finds nothing left to do", async () => {
    const number = await asking();
    await longAgo(number, 30);
    await as.li.post(`/tickets/${number}/messages`, { text: "来了" });
    await tick(house);
    expect((await as.li.get(`/tickets/${number}`)).body.state.name).toBe("in_progress");
    expect(await happened(number, "ticket.reminded")).toBe(0);
  });

  test("is not ended where the customer wrote about the outcome, until so long after our answer", async () => {
    const number = await submit({
      type: "bug",
      version: "11.2",
      fields: { platform: "linux", environment: "麒麟", error: "无" },
    });
    const write = (who: "li" | "xiaolin", more: object) =>
      as[who].post(`/tickets/${number}/messages`, more);
    await as.xiaolin.post(`/tickets/${number}/moves`, { move: "claim", answers: {} });
    await write("xiaolin", {
      text: "这是数据库的默认精度。",
      move: "not_a_bug",
      answers: { reason: "达梦的默认精度", advice: "显式 round" },
    });
    await expect.poll(() => timers(number)).toContain("move:not_disputed");
    await longAgo(number, 3);
    await write("li", { text: "在 Oracle 下没有这个问题" });
    await longAgo(number, 30);
    await tick(house);
    const state = async () => (await as.li.get(`/tickets/${number}`)).body.state.name;
    expect(await state()).toBe("not_a_bug");
    expect(await happened(number, "ticket.reminded")).toBe(0);
    await write("xiaolin", { text: "两种数据库的默认精度不同。" });
    await expect.poll(() => timers(number)).toContain("move:not_disputed");
    await tick(house);
    expect(await state()).toBe("not_a_bug");
    await longAgo(number, 30);
    await tick(house);
    expect(await state()).toBe("closed");
  });

  test("pressing and the clock at once: one of both", async () => {
    const number = await asking();
    await longAgo(number, 30);
    await Promise.all([
      tick(house),
      as.xiaolin.post(`/tickets/${number}/moves`, {
        move: "take_back",
        answers: { reason: "已从其他渠道拿到" },
      }),
    ]);
    const moved = await rows<{ move: string }>(
      db,
      sql`
        select e.data ->> 'move' as move
        from events e
        join tickets t on t.id = e.ticket_id
        where t.number = ${number} and e.name = 'ticket.moved' and e.data ->> 'from' = 'wait_customer'`,
    );
    expect(moved).toHaveLength(1);
  });
});

test("a reminder that was missed comes late and once", async () => {
  const number = await asking({ severity: "S1" });
  await longAgo(number, 30);
  await run(
    db,
    sql`delete from ticket_timers where ticket_id = (select id from tickets where number = ${number})`,
  );
  for (let n = 0; n < 2; n++) {
    await setAllTimers(house);
    await tick(house);
  }
  expect(await happened(number, "ticket.reminded")).toBe(1);
});

describe("what cannot be done", () => {
  const idOf = (number: number) => sql`(select id from tickets where number = ${number})`;

  test("is put off, and what is due after it is done", async () => {
    const [broken, well] = [await submit(), await submit()];
    await expect.poll(() => timers(broken)).toHaveLength(3);
    await expect.poll(() => timers(well)).toHaveLength(3);
    await run(db, sql`update tickets set state = 'nonsense' where number = ${broken}`);
    await run(
      db,
      sql`
        insert into ticket_timers (ticket_id, name, due_at)
        select ${idOf(broken)}, 'move:' || n, now() - interval '30 days' from generate_series(1, 200) n`,
    );
    await longAgo(well, 14);
    while ((await tick(house)) > 0);
    expect(await happened(well, "ticket.clock-warned")).toBeGreaterThan(0);
    const [{ failed } = { failed: 0 }] = await rows<{ failed: number }>(
      db,
      sql`select count(*) as failed from ticket_timers where tries = 1 and due_at > now()`,
    );
    expect(failed).toBe(200);
    await run(db, sql`delete from ticket_timers where ticket_id = ${idOf(broken)}`);
    await run(db, sql`update tickets set state = 'new', open = false where number = ${broken}`);
  });

  test("for it is not due after all has what is to come set anew", async () => {
    const number = await submit();
    await expect.poll(() => timers(number)).toHaveLength(3);
    await run(db, sql`update ticket_timers set due_at = now() where ticket_id = ${idOf(number)}`);
    while ((await tick(house)) > 0);
    expect(await happened(number, "ticket.clock-warned")).toBe(0);
    expect(await timers(number)).toEqual(["warn:FR:100", "warn:FR:150", "warn:FR:75"]);
  });
});

describe("whoever looks at a request", () => {
  test("sees its clocks with what they are made of; a customer those that promise him something", async () => {
    const number = await asking();
    const { body } = await as.xiaolin.get(`/tickets/${number}/clocks`);
    const standing = body.items.map(({ name, standing }: { name: string; standing: string }) => [
      name,
      standing,
    ]);
    expect(standing).toEqual([
      ["FR", "met"],
      ["WC", "running"],
    ]);
    const mine = await as.li.get(`/tickets/${number}/clocks`);
    expect(mine.body.items.map(({ name }: { name: string }) => name)).toEqual(["FR"]);
    expect((await as.qian.get(`/tickets/${number}/clocks`)).status).toBe(404);
  });

  test("finds first what is due first", async () => {
    const late = await submit({ severity: "S4", title: "慢" });
    const soon = await submit({ severity: "S2", title: "快" });
    await expect.poll(() => timers(soon)).toHaveLength(3);
    await expect.poll(() => timers(late)).toHaveLength(3);
    const { body } = await as.laozhou.get("/tickets?sort=due&status=open&limit=1");
    const rest = await as.laozhou.get(
      `/tickets?sort=due&status=open&limit=50&after=${encodeURIComponent(body.next)}`,
    );
    const all = [...body.items, ...rest.body.items];
    const dues = all.map(({ due }: { due: { at: string } | null }) => due?.at ?? "9");
    expect(dues).toEqual(dues.toSorted());
    const place = (number: number) =>
      all.findIndex((row: { number: number }) => row.number === number);
    expect(place(soon)).toBeLessThan(place(late));
  });
});
