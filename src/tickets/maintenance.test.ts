import { expect, test } from "vitest";
import { one, rows, sql } from "../lib/db.ts";
import type { Event } from "../lib/events.ts";
import { projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { tellOfMaintenance } from "./maintenance.ts";

const { as, db, house } = await openDesk();

const asked = async (): Promise<number> => {
  const { number } = (await as.li.post("/tickets", submission({ projectId: projects.library })))
    .body;
  const opened = await one<Event>(
    db,
    sql`
      select e.ticket_id
      from events e join tickets t on t.id = e.ticket_id
      where e.name = 'ticket.opened' and t.number = ${number}`,
  );
  // A worker that begins again tells nobody twice.
  await tellOfMaintenance(house, opened);
  await tellOfMaintenance(house, opened);
  return number;
};
const told = (number: number) =>
  rows(
    db,
    sql`
      select 1
      from events e join tickets t on t.id = e.ticket_id
      where e.name = 'ticket.maintenance-over' and t.number = ${number}`,
  );

test("business hears of a request whose maintenance has ended, and may read it (R107)", async () => {
  const unknown = await asked();
  expect(await told(unknown)).toEqual([]);
  expect((await as.chen.get(`/tickets/${unknown}`)).status).toBe(404);

  const contract = { number: "HT-2020-7", projectId: projects.library };
  const { id } = (await as.chen.post("/contracts", { ...contract, maintenanceUntil: "2020-12-31" }))
    .body;
  const over = await asked();
  expect(await told(over)).toHaveLength(1);
  expect((await as.chen.get(`/tickets/${over}`)).status).toBe(200);

  await as.chen.patch(`/contracts/${id}`, { maintenanceUntil: "2999-12-31" });
  expect(await told(await asked())).toEqual([]);
});
