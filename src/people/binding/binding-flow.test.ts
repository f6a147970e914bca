import { beforeEach, describe, expect, test } from "vitest";
import { cast, companies, type Name } from "../../../test/cast.ts";
import { openDesk } from "../../../test/desk.ts";
import { one, run, sql } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { bindingFlow } from "./binding-flow.ts";
import { dueBindings } from "./by-the-clock.ts";
import { bindingStates, type BindingState } from "./schema.ts";

const desk = await openDesk();
const newcomer = cast.newcomer;

// Revoking signs a person out, as it should; for the next test 新人 is signed in again.
await run(desk.db, sql`create table signed_in as select * from sessions`);
beforeEach(async () => {
  await run(desk.db, sql`delete from bindings where person_id = ${newcomer}`);
  await run(desk.db, sql`insert into sessions select * from signed_in on conflict do nothing`);
});

/** 新人's claim to work at 华信, brought into a state. */
const claimIn = async (state: BindingState): Promise<string> => {
  const id = newId();
  const known = state === "verified" || state === "authorised" || state === "revoked";
  await run(
    desk.db,
    sql`
      insert into bindings (id, person_id, state, kind, company_name, company_key, company_id, verified_until)
      values (${id}, ${newcomer}, ${state}, 'partner', '华信系统集成有限公司', '华信系统集成有限公司',
        ${known ? companies.huaxin : null}, ${known ? sql`now() + interval '1 year'` : null})`,
  );
  return id;
};
const stateOf = async (id: string): Promise<BindingState> =>
  (await one<{ state: BindingState }>(desk.db, sql`select state from bindings where id = ${id}`))
    .state;

const bodies: Record<string, object> = {
  verify: {
    companyId: companies.huaxin,
    evidence: { kind: "callback", text: "回拨 027-8888 与孙总确认" },
  },
  ask: { items: "请补充项目全称" },
  send: { note: "名称近似，请商务确认" },
  reject: { reason: "信息不符" },
  revoke: { reason: "已离职" },
  propose: { scope: "江城大学图书馆报表平台" },
  authorise: {},
  lower: { reason: "授权结束" },
  appoint: { partnerAdmin: true },
  block: { reason: "冒用" },
  unblock: {},
};
const move = (who: Name, id: string, move: string) =>
  desk.as[who].post(`/bindings/${id}/moves`, { move, ...bodies[move] });

describe("who may move a claim from where to where", () => {
  test.each<[string, BindingState, string, BindingState, Name[], Name[]]>([
    [
      "BND-T02",
      "submitted",
      "verify",
      "verified",
      ["xiaolin", "laozhou"],
      ["chen", "wang", "admin"],
    ],
    [
      "BND-T03",
      "submitted",
      "send",
      "needs_business",
      ["xiaolin", "laozhou"],
      ["chen", "wang", "admin"],
    ],
    ["BND-T04", "submitted", "ask", "need_more", ["xiaolin", "laozhou"], ["chen", "wang", "admin"]],
    [
      "BND-T06",
      "needs_business",
      "verify",
      "verified",
      ["chen"],
      ["xiaolin", "laozhou", "wang", "admin"],
    ],
    [
      "BND-T07",
      "needs_business",
      "reject",
      "rejected",
      ["chen"],
      ["xiaolin", "laozhou", "wang", "admin"],
    ],
    [
      "BND-T08",
      "submitted",
      "reject",
      "rejected",
      ["xiaolin", "laozhou"],
      ["chen", "wang", "admin"],
    ],
    [
      "BND-T10, named",
      "verified",
      "propose",
      "verified",
      ["xiaolin", "laozhou", "chen"],
      ["wang", "admin"],
    ],
    [
      "BND-T11",
      "authorised",
      "lower",
      "verified",
      ["chen"],
      ["xiaolin", "laozhou", "wang", "admin"],
    ],
    ["R97", "verified", "appoint", "verified", ["chen"], ["xiaolin", "laozhou", "wang", "admin"]],
    [
      "R97",
      "authorised",
      "appoint",
      "authorised",
      ["chen"],
      ["xiaolin", "laozhou", "wang", "admin"],
    ],
    ["BND-T13", "verified", "revoke", "revoked", ["laozhou", "chen"], ["xiaolin", "wang", "admin"]],
    [
      "BND-T18",
      "authorised",
      "revoke",
      "revoked",
      ["laozhou", "chen"],
      ["xiaolin", "wang", "admin"],
    ],
    ["BND-T14", "submitted", "block", "blocked", ["laozhou"], ["xiaolin", "chen", "wang", "admin"]],
    [
      "BND-T14",
      "needs_business",
      "block",
      "blocked",
      ["laozhou"],
      ["xiaolin", "chen", "wang", "admin"],
    ],
    ["BND-T14", "need_more", "block", "blocked", ["laozhou"], ["xiaolin", "chen", "wang", "admin"]],
    ["BND-T15", "blocked", "unblock", "none", ["laozhou"], ["xiaolin", "chen", "wang", "admin"]],
  ])("%s: %s, %s, %s", async (_line, from, name, to, allowed, refused) => {
    for (const who of refused) {
      const id = await claimIn(from);
      const answer = await move(who, id, name);
      expect([who, answer.status]).toEqual([who, 403]);
      expect(await stateOf(id)).toBe(from);
      await run(desk.db, sql`delete from bindings where id = ${id}`);
    }
    for (const who of allowed) {
      const id = await claimIn(from);
      const { body } = await desk.as[who].get(`/bindings/${id}`);
      expect(body.moves).toContain(name);
      const answer = await move(who, id, name);
      expect([who, answer.status, answer.body.state]).toEqual([who, 200, to]);
      expect(await stateOf(id)).toBe(to);
      await run(desk.db, sql`delete from bindings where id = ${id}`);
    }
  });

  test("outsiders do not even see that there are claims", async () => {
    const id = await claimIn("submitted");
    for (const who of ["li", "sun", "zhao", "qian", "newcomer"] as const) {
      expect((await move(who, id, "verify")).status).toBe(404);
      expect((await desk.as[who].get("/bindings")).status).toBe(404);
    }
  });

  // All that the table does not hold is not open, whoever asks.
  const asked = Object.keys(bodies);
  const closed = bindingStates.flatMap((state) =>
    asked
      .filter((name) => !bindingFlow.some(({ from, move }) => from === state && move === name))
      .map((name) => [state, name] as const),
  );
  test.each(closed)("a claim that is %s takes no %s", async (state, name) => {
    const id = await claimIn(state);
    for (const who of ["laozhou", "chen"] as const) {
      const answer = await move(who, id, name);
      expect([answer.status, answer.body.code]).toEqual([409, "binding.move-not-open"]);
    }
    expect(await stateOf(id)).toBe(state);
  });

  test("every state can be reached, and each has a way out", () => {
    for (const state of bindingStates) {
      expect([state, bindingFlow.some(({ to }) => to === state)]).toEqual([state, true]);
      expect([state, bindingFlow.some(({ from, to }) => from === state && to !== state)]).toEqual([
        state,
        true,
      ]);
    }
  });
});

describe("an authorised applicant takes two people (BND-T10)", () => {
  test("whoever named cannot confirm", async () => {
    const id = await claimIn("verified");
    expect((await move("chen", id, "propose")).body.moves).not.toContain("authorise");
    expect((await move("chen", id, "authorise")).body.code).toBe("binding.two-people");
    expect(await stateOf(id)).toBe("verified");
  });

  test("another one of business confirms", async () => {
    const id = await claimIn("verified");
    await move("xiaolin", id, "propose");
    const answer = await move("chen", id, "authorise");
    expect(answer.body).toMatchObject({
      state: "authorised",
      proposedBy: { name: "小林" },
      scope: "江城大学图书馆报表平台",
    });
    expect((await desk.as.newcomer.get("/binding")).body).toMatchObject({
      level: "T3",
      wording: "已绑定：华信系统集成有限公司（授权申请人）",
    });
  });

  test("nobody named, nobody confirmed", async () => {
    const id = await claimIn("verified");
    expect((await move("chen", id, "authorise")).body.code).toBe("binding.not-named");
  });
});

describe("what time does", () => {
  const passed = (interval: string) => sql`now() - ${interval}::interval`;

  test("after a year a claim is verified again, and for 14 days nothing changes for the person (BND-T12)", async () => {
    const id = await claimIn("verified");
    await run(
      desk.db,
      sql`update bindings set verified_until = ${passed("1 day")} where id = ${id}`,
    );
    await dueBindings(desk.db);
    expect(await stateOf(id)).toBe("submitted");
    expect((await desk.as.newcomer.get("/binding")).body).toMatchObject({
      state: "submitted",
      level: "T2",
    });
    expect((await desk.as.xiaolin.get("/bindings")).body.items).toContainEqual(
      expect.objectContaining({ id, again: true }),
    );

    await run(
      desk.db,
      sql`update bindings set grace_until = ${passed("1 second")} where id = ${id}`,
    );
    expect((await desk.as.newcomer.get("/binding")).body).toMatchObject({ level: "T1" });

    expect((await move("xiaolin", id, "verify")).status).toBe(200);
    expect((await desk.as.newcomer.get("/binding")).body).toMatchObject({
      state: "verified",
      level: "T2",
    });
  });

  test("a job that never ran does not trust longer than the grace", async () => {
    const id = await claimIn("verified");
    await run(
      desk.db,
      sql`update bindings set verified_until = ${passed("15 days")} where id = ${id}`,
    );
    expect((await desk.as.newcomer.get("/binding")).body.level).toBe("T1");
  });

  test("authority that was given until a day ends with it (BND-T11)", async () => {
    const id = await claimIn("authorised");
    await run(
      desk.db,
      sql`update bindings set scope_until = ${passed("1 second")} where id = ${id}`,
    );
    expect((await desk.as.newcomer.get("/binding")).body.level).toBe("T2");
    await dueBindings(desk.db);
    expect(await stateOf(id)).toBe("verified");
  });

  test("a block for a day ends with the day (BND-T15)", async () => {
    const id = await claimIn("blocked");
    await run(
      desk.db,
      sql`update bindings set blocked_until = now() + interval '1 hour' where id = ${id}`,
    );
    await dueBindings(desk.db);
    expect((await desk.as.newcomer.get("/binding")).body).toMatchObject({
      state: "blocked",
      level: "TX",
      moves: [],
    });
    await run(
      desk.db,
      sql`update bindings set blocked_until = ${passed("1 second")} where id = ${id}`,
    );
    expect((await desk.as.newcomer.get("/binding")).body).toMatchObject({
      state: "none",
      level: "T0",
      moves: ["submit"],
    });
    await dueBindings(desk.db);
    expect(await stateOf(id)).toBe("none");
  });

  test("who was asked and is silent for ten days is turned down (BND-T19)", async () => {
    const id = await claimIn("need_more");
    await run(
      desk.db,
      sql`update bindings set waiting_since = ${passed("9 days")} where id = ${id}`,
    );
    await dueBindings(desk.db);
    expect(await stateOf(id)).toBe("need_more");
    await run(
      desk.db,
      sql`update bindings set waiting_since = ${passed("11 days")} where id = ${id}`,
    );
    await dueBindings(desk.db);
    expect(await stateOf(id)).toBe("rejected");
  });

  test("what somebody typed who was turned down is gone after 30 days (R19)", async () => {
    const id = await claimIn("rejected");
    await run(desk.db, sql`update bindings set decided_at = ${passed("31 days")} where id = ${id}`);
    await dueBindings(desk.db);
    const kept = await one<object>(
      desk.db,
      sql`select company_name, company_key, project_name from bindings where id = ${id}`,
    );
    expect(kept).toEqual({ companyName: "", companyKey: "", projectName: null });
    expect((await desk.as.newcomer.get("/binding")).body).toMatchObject({
      state: "rejected",
      companyName: null,
    });
  });
});
