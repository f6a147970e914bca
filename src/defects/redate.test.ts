import { beforeEach, describe, expect, test } from "vitest";
import { loadCalendar, today } from "../calendar/index.ts";
import { dayAfter } from "../lib/day.ts";
import { inTransaction, one, rows, run, sql } from "../lib/db.ts";
import { identify, system, type Staff } from "../people/index.ts";
import { holdTicket } from "../tickets/index.ts";
import { cast } from "../../test/cast.ts";
import { releaseDefects } from "./aboard.ts";
import { redateDefects } from "./redate.ts";
import { openReporting } from "./testing/reporting.ts";

const { db, house, as, onDefect, reported, defectOf, stateOf, promised, told } =
  await openReporting();
await loadCalendar(house);
beforeEach(() => run(db, sql`update defects set state = 'rejected'`));

/** As if the train had stood on another day when the word was given. */
const promisedFor = async (number: number, date: string) => {
  await run(
    db,
    sql`update tickets set facts = facts || ${JSON.stringify({ date })}::jsonb where number = ${number}`,
  );
  await run(
    db,
    sql`
      update defects
      set promised = ${date}
      where id = (select defect_id from defect_tickets l join tickets t on t.id = l.ticket_id where t.number = ${number})`,
  );
};
const dayOf = async (number: number) =>
  (await as.wang.get(`/defects/${(await defectOf(number)).number}`)).body.promised;

describe("days are others now", () => {
  test("the defect and its requests move together, and each customer is told once", async () => {
    const number = await reported();
    const day = (await promised(number))!;
    await promisedFor(number, dayAfter(day, 1));
    await Promise.all([redateDefects(house), redateDefects(house)]);
    expect([await promised(number), (await dayOf(number)).date]).toEqual([day, day]);
    const news = await told(number, "ticket.date-changed");
    expect(news.map(({ data }) => [data["from"], data["date"]])).toEqual([[dayAfter(day, 1), day]]);
  });

  test("both or neither: what fails half-way has told nobody", async () => {
    const number = await reported();
    const before = dayAfter(await promised(number), 1);
    await promisedFor(number, before);
    await sql`
      create function refuse() returns trigger language plpgsql as
        $$ begin raise 'the disk is full'; end $$`.execute(db);
    for (const name of ["ticket.date-changed", "defect.date-changed"]) {
      await sql`
        create trigger refuse before insert on events for each row when (new.name = ${sql.lit(name)})
          execute function refuse()`.execute(db);
      await expect(redateDefects(house)).rejects.toThrow("the disk is full");
      await sql`drop trigger refuse on events`.execute(db);
      expect([await promised(number), (await dayOf(number)).date]).toEqual([before, before]);
      expect(await told(number, "ticket.date-changed")).toEqual([]);
    }
  });

  test("a day that is known for certain now is no longer provisional, and no news", async () => {
    const number = await reported();
    const { id } = await defectOf(number).then(({ number }) =>
      one<{ id: string }>(
        db,
        sql`update defects set provisional = true where number = ${number} returning id`,
      ),
    );
    await run(
      db,
      sql`
        update tickets set facts = facts || '{"provisional": "yes"}'
        where id in (select ticket_id from defect_tickets where defect_id = ${id})`,
    );
    await run(db, sql`update tickets set state = 'scheduled' where number = ${number}`);
    const says = async () => (await as.li.get(`/tickets/${number}`)).body.state.label;
    expect(await says()).toMatch(/预计 \d{4}-\d\d-\d\d（周.，暂定） 提供$/);
    await redateDefects(house);
    expect((await as.li.get(`/tickets/${number}`)).body.promised.provisional).toBe(false);
    expect(await says()).not.toContain("暂定");
    expect(await told(number, "ticket.date-changed")).toEqual([]);
  });

  test("no day that is over is promised", async () => {
    const number = await reported();
    const day = (await promised(number))!;
    const { number: defect } = await defectOf(number);
    // By the rule of today the train would have left that took it.
    await run(
      db,
      sql`update defects set reported_at = now() - interval '30 days' where number = ${defect}`,
    );
    await promisedFor(number, dayAfter(day, 30));
    await redateDefects(house);
    expect((await promised(number))! > today()).toBe(true);
  });
});

describe("a day that is open again", () => {
  const news = async (number: number, name: string) =>
    (await told(number, name)).map(({ data }) => [data["from"], data["date"], data["reason"]]);

  test("is told with the day there was, and the next one with that day and why (R63)", async () => {
    const number = await reported({ at: "2026-03-11T08:00:00Z" });
    const { number: defect } = await defectOf(number);
    await onDefect("wang", defect, "ask", { question: "请提供 GC 日志" });
    expect((await news(number, "ticket.date-open")).map(([from]) => from)).toEqual(["2026-03-13"]);
    const read = JSON.stringify((await as.li.get(`/tickets/${number}/history`)).body);
    expect(read).toContain("原预计 2026-03-13（周五），现待定：研发需要更多信息");
    expect(read).not.toContain("GC 日志");
    const open = async () => (await as.li.get(`/tickets/${number}`)).body.dateOpen;
    expect(await open()).toEqual({
      from: "2026-03-13（周五）",
      reason: "研发需要更多信息才能定位",
    });
    await onDefect("xiaolin", defect, "answer", { answer: "见附件" });
    expect(await news(number, "ticket.date-changed")).toEqual([
      ["2026-03-13", await promised(number), expect.objectContaining({ zh: expect.any(String) })],
    ]);
    expect(await told(number, "ticket.promised")).toHaveLength(1);
    expect(await open()).toBeNull();
  });

  test("is told once where R&D gives the request back, and keeps the misses there were", async () => {
    const number = await reported();
    const day = await promised(number);
    const { number: defect } = await defectOf(number);
    await run(db, sql`update defects set missed = 1 where number = ${defect}`);
    await onDefect("wang", defect, "reject", { reason: "按设计如此" });
    expect((await news(number, "ticket.date-open")).map(([from]) => from)).toEqual([day]);
    await onDefect("laozhou", defect, "reopen", { reason: "另一客户也遇到" });
    expect([await stateOf(number), await promised(number)]).toEqual(["reported", day]);
    expect((await dayOf(number)).missed).toBe(1);
    expect((await told(number, "ticket.promised")).map(({ data }) => data["date"])).toEqual([
      day,
      day,
    ]);
  });
});

describe("a version is published", () => {
  /** Fixed bugs, of which the later ones were reported by the earlier requests: defect by defect they are held crosswise. */
  const fixed = async () => {
    const numbers = [await reported(), await reported(), await reported()];
    const linked = await rows<{ ticketId: string; defectId: string; number: number }>(
      db,
      sql`
        update defects d
        set state = 'fixed'
        from defect_tickets l
        join tickets t on t.id = l.ticket_id
        where d.id = l.defect_id and t.number = any(${numbers}::int[])
        returning l.ticket_id, l.defect_id, d.number`,
    );
    const byNumber = linked.toSorted((a, b) => a.number - b.number);
    for (const [i, { ticketId }] of byNumber.toReversed().entries())
      await run(
        db,
        sql`update defect_tickets set defect_id = ${byNumber[i]!.defectId} where ticket_id = ${ticketId}`,
      );
    await run(
      db,
      sql`
        update tickets
        set state = 'fixed_waiting_train', facts = facts || '{"date": "2026-01-02"}'
        where number = any(${numbers}::int[])`,
    );
    const rd = (await identify(db, cast.wang)) as Staff;
    const publish = (version: string) =>
      inTransaction(db, (db) =>
        releaseDefects(house, db, rd, { numbers: byNumber.map(({ number }) => number), version }),
      );
    return { numbers, publish };
  };
  const waiting = async () =>
    (
      await one<{ n: number }>(
        db,
        sql`
          select count(*) as n
          from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).n;

  test("while somebody has two of its requests in hand, and both get done", async () => {
    const { numbers, publish } = await fixed();
    let published: Promise<void> | undefined;
    await inTransaction(db, async (db) => {
      await holdTicket(db, system, numbers[0]!);
      published = publish("11.2.1");
      await expect.poll(waiting).toBe(1);
      await holdTicket(db, system, numbers[2]!);
    });
    await published;
    for (const number of numbers) expect(await stateOf(number)).toBe("fix_provided");
  });

  test("while days change, and nobody waits for who waits for him", async () => {
    const { numbers, publish } = await fixed();
    await run(db, sql`update defects set promised = promised + 1 where state = 'fixed'`);
    await Promise.all([publish("11.2.2"), redateDefects(house)]);
    for (const number of numbers) expect(await stateOf(number)).toBe("fix_provided");
  });
});
