import { afterAll, expect, test } from "vitest";
import { following } from "../src/following.ts";
import { rows, sql } from "../src/lib/db.ts";
import type { Event } from "../src/lib/events.ts";
import { startJobs } from "../src/lib/jobs.ts";
import { projects } from "./cast.ts";
import { openDesk } from "./desk.ts";
import { submission } from "./submission.ts";

const { as, db, house, url } = await openDesk();
const jobs = await startJobs(url, following, house, { log: house.log });
afterAll(() => jobs.stop());

test("of what follows together, one that fails keeps none of the others back, and is tried again alone", async () => {
  const contract = { number: "HT-2020-7", projectId: projects.library };
  await as.chen.post("/contracts", { ...contract, maintenanceUntil: "2020-12-31" });
  for (let n = 0; n < 2; n++)
    await as.li.post("/tickets", submission({ projectId: projects.library }));
  const opened = await rows<Event>(
    db,
    sql`select name, ticket_id from events where name = 'ticket.opened'`,
  );
  const broken = { ...opened[0]!, ticketId: "no-id" };
  const react = following.find(({ name }) => name === "react")!;
  const events = [opened[0], broken, opened[1]];
  await jobs.enqueue(db, react, { reaction: "tellOfMaintenance", events });
  const told = () =>
    rows(
      db,
      sql`select ticket_id from events where name = 'ticket.maintenance-over' order by ticket_id`,
    );
  await expect.poll(told).toHaveLength(2);
  const waiting = () =>
    rows<{ data: { events: Event[] } }>(
      db,
      sql`select data from jobs.job where name = 'react' and state in ('retry', 'created', 'active')`,
    );
  await expect
    .poll(async () =>
      (await waiting()).map(({ data }) => data.events.map(({ ticketId }) => ticketId)),
    )
    .toEqual([["no-id"]]);
});
