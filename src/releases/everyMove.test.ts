import { beforeAll, describe, expect, test } from "vitest";
import { loadCalendar, today } from "../calendar/index.ts";
import { rolesWith } from "../flows/hats.ts";
import { movesOpen, releaseFlow, type Hat } from "../flows/index.ts";
import { dayAfter, type Day } from "../lib/day.ts";
import { one, run, sql } from "../lib/db.ts";
import { permissionsOfStaff, roleNames, type Role } from "../people/permissions.ts";
import { cast } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { planTrains } from "./plan.ts";

// Every row of flows.md RLS over the API, and every button in every state by everybody: who may gets it done, who may
// not leaves no trace. Rows of the desk itself (T01, T03, T04) are in releases.test.ts.

const desk = await openDesk();
const { as, db, house } = desk;

type Train = { id: string; run: Day };
let train: Train;
beforeAll(async () => {
  await loadCalendar(house);
  await planTrains(house);
  train = await one<Train>(
    db,
    sql`select id, run from releases where run > ${dayAfter(today(), 9)} order by run limit 1`,
  );
  await run(
    db,
    sql`
      insert into release_artifacts (id, release_id, position, name, kind, url, sha256, signature)
      values (gen_random_uuid(), ${train.id}, 0, 'report.war', 'war', 'https://d.example/a', ${"a".repeat(64)}, 's')`,
  );
});

/** As it would be in this state, with everything that a train can have. */
const bring = async (state: string): Promise<void> => {
  await run(db, sql`delete from train_decisions`);
  await run(
    db,
    sql`
      update releases
      set state = ${state}, run = ${train.run}, version = '11.2.7', build = '1127', notes_zh = '修复', notes_en = 'Fixed',
        upgrade = '替换', rollback = '换回', tested_by = ${cast.xiaolin}, tested_at = now(), published_at = now()
      where id = ${train.id}`,
  );
  await loadCalendar(house);
};
const become = (role: Role) =>
  run(db, sql`update staff set roles = ${[role]} where person_id = ${cast.wang}`);
const press = (move: string, answers: object = {}) =>
  as.wang.post(`/releases/${train.id}/moves`, { move, answers });
const stateNow = async () =>
  (await one<{ state: string }>(db, sql`select state from releases where id = ${train.id}`)).state;

const full = (name: string): Record<string, string> =>
  Object.fromEntries(
    (releaseFlow.moves[name]?.asks ?? []).map((ask) => [
      ask.name,
      ask.kind === "date" ? dayAfter(train.run, -1) : "机房停电",
    ]),
  );

const rows: [id: string, from: string, move: string, to: string, who: Role[], asks: string[]][] = [
  ["RLS-T02", "planned", "move", "moved", ["release_manager"], ["date", "reason"]],
  ["RLS-T02", "moved", "move", "moved", ["release_manager"], ["date", "reason"]],
  ["RLS-T02", "frozen", "move_frozen", "frozen", ["release_manager"], ["date", "reason"]],
  ["RLS-T02", "building", "move_build", "building", ["release_manager"], ["date", "reason"]],
  ["RLS-T05", "frozen", "build", "building", ["release_manager"], ["branch"]],
  ["RLS-T06", "building", "sign_off", "building", ["qa"], []],
  ["RLS-T06", "building", "publish", "published", ["release_manager"], []],
  ["RLS-T07", "building", "cancel_build", "cancelled", ["release_manager", "lead"], ["reason"]],
  [
    "RLS-T08",
    "published",
    "withdraw",
    "withdrawn",
    ["release_manager", "lead"],
    ["reason", "advice"],
  ],
  ["RLS-T09", "planned", "cancel", "cancelled", ["release_manager"], ["reason"]],
];

describe.each(rows)("%s %s, %s: %s", (_id, from, move, to, who, asks) => {
  test.each(roleNames)("by %s", async (role) => {
    await bring(from);
    await become(role);
    const { status } = await press(move, full(move));
    const may = who.includes(role);
    const writes = permissionsOfStaff([role]).has("releases.write");
    expect([status, await stateNow()]).toEqual([may ? 200 : writes ? 409 : 403, may ? to : from]);
  });

  test("asks what it has to ask", async () => {
    await bring(from);
    await become(who[0]!);
    for (const ask of asks) {
      const { [ask]: _, ...rest } = full(move);
      const { status, body } = await press(move, rest);
      expect(status).toBe(400);
      expect(body.fields.map(({ field }: { field: string }) => field)).toEqual([`answers.${ask}`]);
    }
    expect(await stateNow()).toBe(from);
  });

  test("of two who press at once, one is told that it is done", async () => {
    // Signing off does not move the train on, and may be said again.
    if (move === "sign_off") return;
    await bring(from);
    await become(who[0]!);
    const both = await Promise.all([press(move, full(move)), press(move, full(move))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

test("in no other state is a button open to anybody", async () => {
  const wrong: unknown[] = [];
  for (const role of roleNames) {
    await become(role);
    const hats = (["rd", "qa", "lead", "release_manager"] as Hat[]).filter((hat) =>
      rolesWith(hat).includes(role),
    );
    for (const state of Object.keys(releaseFlow.states)) {
      const open = new Set(movesOpen(releaseFlow, state, hats).map(([name]) => name));
      for (const move of Object.keys(releaseFlow.moves).filter((name) => !open.has(name))) {
        await bring(state);
        const { status } = await press(move, full(move));
        if (![403, 409].includes(status) || (await stateNow()) !== state)
          wrong.push([role, state, move, status]);
      }
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);
