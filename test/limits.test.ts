import { expect, test } from "vitest";
import { sql } from "../src/lib/db.ts";
import { loadSettings } from "../src/settings/index.ts";
import { openDesk } from "./desk.ts";

test("whoever flips through lists all day is not held up", async () => {
  const { db, house, as } = await openDesk();
  await sql`delete from settings where key = 'security'`.execute(db);
  await loadSettings(house);
  // Two pages a second for a minute, from two windows.
  const statuses: number[] = [];
  for (let n = 0; n < 240; n++) statuses.push((await as.xiaolin.get("/tickets?limit=1")).status);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test("another made-up cookie each time makes no other caller", async () => {
  const { db, house, app, as } = await openDesk();
  await sql`delete from settings where key = 'security'`.execute(db);
  await loadSettings(house);
  const submit = async (n: number) => {
    const cookie = `desk_session=made-up-${n}; ${as.li.cookie}`;
    const headers = { cookie, authorization: `Basic made-up-${n}` };
    return app.inject({ method: "POST", url: "/api/v1/tickets", headers, payload: {} });
  };
  const statuses: number[] = [];
  for (let n = 0; n < 40; n++) statuses.push((await submit(n)).statusCode);
  expect(statuses).toEqual([...Array(30).fill(400), ...Array(10).fill(429)]);
});
