import { beforeAll, describe, expect, test } from "vitest";
import { run, rows, sql } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { openLog } from "../lib/log.ts";
import { openVault } from "../lib/secrets.ts";
import { calendarOf, loadCalendar } from "../calendar/index.ts";
import { testDatabase } from "../../test/database.ts";
import { testConfig } from "../../test/desk.ts";
import { listPlans } from "../plans/index.ts";
import { defectFlow, flows, severities, productTypeNames } from "../flows/index.ts";
import { loadDemo } from "./load.ts";
import { dayFrom } from "./stage/time.ts";

const { db, url } = await testDatabase();
const config = await testConfig(url);
const vault = openVault(config.secretKey);
const house: House = { db, config, vault, log: openLog(config), demo: true };
beforeAll(async () => {
  await loadDemo(house);
}, 60_000);

const names = async (query: ReturnType<typeof sql>) =>
  (await rows<{ name: string }>(db, query)).map(({ name }) => name).toSorted();

describe("the demo", () => {
  test("has requests of every type, severity and state", async () => {
    expect(await names(sql`select distinct type as name from tickets`)).toEqual(
      [...productTypeNames, "complaint"].toSorted(),
    );
    expect(await names(sql`select distinct severity as name from tickets`)).toEqual(
      Object.keys(severities),
    );
    const all = Object.entries(flows).flatMap(([flow, { states }]) =>
      Object.keys(states).map((state) => `${flow} ${state}`),
    );
    const shown = await names(sql`select distinct flow || ' ' || state as name from tickets`);
    expect(all.filter((each) => !shown.includes(each)).toSorted()).toEqual([]);
  });

  test("has a defect in every state, and one of two companies", async () => {
    expect(await names(sql`select distinct state as name from defects`)).toEqual(
      Object.keys(defectFlow.states).toSorted(),
    );
    const shared = await rows(
      db,
      sql`
        select l.defect_id
        from defect_tickets l
        join tickets t on t.id = l.ticket_id
        group by l.defect_id
        having count(distinct t.company_id) > 1`,
    );
    expect(shared.length).toBeGreaterThan(0);
  });

  test("has open requests under two plans, and no contract with a plan that is not there", async () => {
    expect(
      await names(sql`
        select distinct m.terms ->> 'plan' as name
        from ticket_terms k
        join tickets t on t.id = k.ticket_id and t.open
        join plan_terms m on m.id = k.terms_id`),
    ).toEqual(["标准", "高级 7×24"].toSorted());
    expect((await listPlans(db, "zh-CN")).unknown).toEqual([]);
  });

  test("tells a history in which nothing comes before its cause or after now", async () => {
    expect(
      await rows(
        db,
        sql`
          select e.name, t.title
          from events e
          join tickets t on t.id = e.ticket_id
          where e.at < t.created_at or e.at > now()
            or (t.updated_at < e.at and e.name not in ('ticket.clock-warned', 'ticket.reminded'))`,
      ),
    ).toEqual([]);
    expect(
      await rows(
        db,
        sql`select 1 from (select at < lag(at) over (order by tx, seq) as back from events) each where back`,
      ),
    ).toEqual([]);
    expect(
      await rows(
        db,
        sql`
          select w.text
          from messages w
          join messages x on x.ticket_id = w.ticket_id and x.id > w.id
          where x.created_at < w.created_at`,
      ),
    ).toEqual([]);
  });

  test("leaves nothing standing that time would have moved", async () => {
    expect(
      await rows(
        db,
        sql`
          select r.name, t.title
          from ticket_timers r
          join tickets t on t.id = r.ticket_id
          where r.name like 'move:%' and r.due_at <= now()`,
      ),
    ).toEqual([]);
  });

  test("promises fixes for days on which a train leaves, and none that is over", async () => {
    await loadCalendar(house);
    const promised = await rows<{ at: string; date: string }>(
      db,
      sql`
        select e.at, e.data ->> 'date' as date
        from events e
        left join defect_tickets l on l.ticket_id = e.ticket_id
        left join defects d on d.id = l.defect_id
        where e.name = 'ticket.promised' and d.own_day is not true`,
    );
    expect(promised.length).toBeGreaterThan(0);
    for (const { at, date } of promised)
      expect(calendarOf(house).trainFor(Date.parse(at)).run).toBe(date);
    expect(
      await names(sql`
        select title as name
        from tickets
        where open and turn = 'us' and facts ->> 'date' < ${dayFrom(Date.now(), 0)}`),
    ).toEqual([]);
  });

  test("lets nothing follow from what was played", async () => {
    const waiting = sql`select name from events e, reacted r where (e.tx, e.seq) > (r.tx, r.seq)`;
    expect(await names(waiting)).toEqual([]);
  });

  test("keeps what was done in it at a second start", async () => {
    await run(db, sql`update tickets set title = '改过的标题' where number = 10001`);
    const count = sql`select count(*) as name from events`;
    const before = await names(count);
    expect(await loadDemo(house)).toBe(false);
    expect(await names(count)).toEqual(before);
    expect(await names(sql`select title as name from tickets where number = 10001`)).toEqual([
      "改过的标题",
    ]);
  });
});
