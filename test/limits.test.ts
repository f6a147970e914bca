import { expect, test } from "vitest";
import { sql } from "../src/lib/db.ts";
import { loadSettings, setting } from "../src/settings/index.ts";
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

test.each([
  ["10.9.0.7", "203.0.113.5"],
  ["10.8.0.7", "10.8.0.7"],
])("who comes by %s is %s: only a named proxy is believed", async (remoteAddress, ip) => {
  const { db, app } = await openDesk({ config: { trustedProxies: ["10.9.0.0/16"] } });
  await app.inject({
    method: "POST",
    url: "/api/v1/session/password",
    remoteAddress,
    headers: { "x-forwarded-for": "203.0.113.5" },
    payload: { email: "nobody@vendor.example", password: "wrong" },
  });
  const { rows } = await sql`
    select data ->> 'ip' as ip from events where name = 'session.refused'`.execute(db);
  expect(rows).toEqual([{ ip }]);
});

test("who types is not held up, but drafts do not come without end", async () => {
  const { db, house, as } = await openDesk();
  await sql`delete from settings where key = 'security'`.execute(db);
  await loadSettings(house);
  const most = setting(house, "security").limits.search;
  const statuses: number[] = [];
  for (let n = 0; n <= most; n++)
    statuses.push((await as.xiaolin.put("/drafts/new", { body: { text: `${n}` } })).status);
  expect([new Set(statuses.slice(0, most)), statuses[most]]).toEqual([new Set([204]), 429]);
});
