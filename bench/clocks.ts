import { randomBytes } from "node:crypto";
import { loadCalendar } from "../src/calendar/index.ts";
import { connect, disconnect } from "../src/lib/db.ts";
import type { House } from "../src/lib/house.ts";
import { openLog } from "../src/lib/log.ts";
import { openVault } from "../src/lib/secrets.ts";
import { loadSettings } from "../src/settings/index.ts";
import { redateDefects } from "../src/defects/index.ts";
import { tick } from "../src/tickets/index.ts";
import { ask } from "./desks.ts";

export type ClockFigures = { timers: number; tick: number; bugs: number; promises: number };

/**
 * What the worker does by itself, in this process: a look at the timers while a million of them wait (milliseconds,
 * p95 of a hundred looks), and every promised date reckoned anew (seconds).
 */
export const measureClocks = async (url: string, perTicket: number): Promise<ClockFigures> => {
  const db = connect(url);
  const config = { logLevel: "silent" } as House["config"];
  const vault = openVault(randomBytes(32).toString("hex"));
  const house: House = { db, config, vault, log: openLog(config) };
  try {
    await loadSettings(house);
    await loadCalendar(house);
    const [{ count: timers }] = (await ask<{ count: number }>(
      url,
      `with made as (
        insert into ticket_timers (ticket_id, name, due_at)
        select t.id, 'warn:FR:' || n, now() + interval '1 hour' * (1 + random() * 2000)
        from tickets t, generate_series(1, ${perTicket}) n
        returning 1
      )
      select count(*)::int from made`,
    )) as [{ count: number }];
    await ask(url, "vacuum analyze ticket_timers");
    const looks: number[] = [];
    for (let n = 0; n < 100; n++) {
      const begun = performance.now();
      await tick(house);
      looks.push(performance.now() - begun);
    }
    const [{ count: bugs }] = (await ask<{ count: number }>(
      url,
      `with made as (
        update tickets
        set type = 'bug', flow = 'bug', state = 'reported', open = true, turn = 'us',
          facts = jsonb_build_object('date', '2026-01-02', 'reported', '2026-03-11T10:00:00Z')
        where number in (select number from tickets order by number limit 20000)
        returning id
      ),
      numbered as (select id as ticket_id, gen_random_uuid() as defect_id from made),
      theirs as (
        insert into defects (id, state, title, severity, environment, steps, result, reproduced, reported_at, promised)
        select defect_id, 'open', '', 'S3', '', '', '', 'yes', '2026-03-11T10:00:00Z', '2026-01-02' from numbered
        returning id
      ),
      linked as (
        insert into defect_tickets (ticket_id, defect_id)
        select n.ticket_id, n.defect_id from numbered n join theirs t on t.id = n.defect_id
        returning 1
      )
      select count(*)::int from linked`,
    )) as [{ count: number }];
    const begun = performance.now();
    await redateDefects(house);
    const promises = (performance.now() - begun) / 1000;
    return { timers, tick: looks.toSorted((a, b) => a - b)[94]!, bugs, promises };
  } finally {
    await disconnect(db);
  }
};
