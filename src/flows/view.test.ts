import { describe, expect, test } from "vitest";
import { projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { flowOf, flows, productTypeNames, requestTypes, type ProductType } from "./index.ts";

const { as } = await openDesk();
const names = productTypeNames;
const flowNamed = (type: ProductType) => flowOf(requestTypes[type].flow);

type View = {
  states: { name: string; label: string; customer: string | null; clocks: object[] }[];
  moves: { name: string; label: string; by: string; who: string[]; notes: string[] }[];
};
const seenBy = async (who: keyof typeof as, name: ProductType): Promise<View> =>
  (await as[who].get(`/types/${name}/flow`)).body;

test("colleagues read which types there are; of one that is not there nobody reads a process", async () => {
  for (const who of ["xiaolin", "admin"] as const) {
    const { items } = (await as[who].get("/types")).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual(names);
  }
  expect((await as.nobody.get("/types/usage/flow")).status).toBe(401);
  for (const name of ["nothing", "constructor"])
    expect((await as.xiaolin.get(`/types/${name}/flow`)).body.code).toBe("type.not-found");
});

test("a colleague reads who may, what is asked, which clocks run and what happens by itself", async () => {
  const { states, moves } = await seenBy("xiaolin", "bug");
  const move = (wanted: string) => moves.find(({ name }) => name === wanted);
  expect(states.find(({ name }) => name === "wait_customer")).toMatchObject({
    label: "待客户补充",
    customer: "待您补充信息",
    clocks: [{ name: "WC", label: "等待客户补充" }],
    remind: [2, 5],
  });
  expect(move("suspect")).toMatchObject({
    who: ["一线支持", "支持组长"],
    asks: [
      { label: "模块", required: true },
      { label: "判断依据", required: true },
    ],
  });
  expect(move("no_answer")).toMatchObject({ by: "desk", after: 10, who: ["系统"] });
  expect(move("no_answer")?.notes).toEqual(["10 个工作日后自动进行", "S1 不适用"]);
});

describe.each(names)("the process of %s, read by a customer", (name) => {
  test("says nothing that is ours: no inner words, roles, clocks or conditions", async () => {
    const flow = flowNamed(name);
    const view = await seenBy("li", name);
    const theirs = new Set([
      ...Object.values(flow.states).map(({ customer }) => customer.zh),
      ...Object.values(flow.moves).map(({ label }) => label.zh),
      ...flow.steps.map(({ zh }) => zh),
    ]);
    const inner = Object.values(flow.states)
      .map(({ label }) => label.zh)
      .filter((words) => !theirs.has(words));
    const said = JSON.stringify(view);
    expect(inner.filter((words) => said.includes(`"${words}"`))).toEqual([]);
    expect(said).not.toMatch(/一线支持|组长|研发"|商务"|定制开发"|系统"/);
    for (const { customer, clocks } of view.states) expect([customer, clocks]).toEqual([null, []]);
    for (const { by, who, notes } of view.moves) {
      expect(by).not.toBe("staff");
      expect([who, notes]).toEqual([[], []]);
    }
  });

  test("has the same states and steps as for colleagues, and only moves that are the customer's", async () => {
    const [ours, theirs] = [await seenBy("laozhou", name), await seenBy("li", name)];
    expect(theirs.states.map((state) => state.name)).toEqual(ours.states.map(({ name }) => name));
    for (const { name: move, by } of theirs.moves) {
      const { by: hats, upon, after } = flowNamed(name).moves[move]!;
      expect([move, by === "desk" ? after !== undefined : true]).toEqual([move, true]);
      if (by === "customer")
        expect([move, hats.includes("customer") || upon === "customer-reply"]).toEqual([
          move,
          true,
        ]);
    }
  });
});

test("only who may commit his company reads of confirming an effort", async () => {
  const moves = async (who: "li" | "sun") =>
    (await seenBy(who, "custom_requirement")).moves.map(({ name }) => name);
  expect(await moves("li")).not.toContain("confirm");
  expect(await moves("sun")).toContain("confirm");
});

test("a request shows where it stands and the way it came, each side in its words", async () => {
  const { number } = (await as.li.post("/tickets", submission({ projectId: projects.library })))
    .body;
  const wayOf = async (who: keyof typeof as) => (await as[who].get(`/tickets/${number}/flow`)).body;
  expect(await wayOf("li")).toMatchObject({ at: "new", way: [{ state: "new", move: null }] });

  await as.xiaolin.post(`/tickets/${number}/moves`, { move: "claim" });
  await as.xiaolin.post(`/tickets/${number}/messages`, {
    text: "请补充版本",
    move: "need_info",
    answers: { items: "版本号" },
  });
  const told = ({ way }: { way: { state: string; move: string | null }[] }) =>
    way.map(({ state, move }) => [state, move]);
  const ours = await wayOf("xiaolin");
  expect(ours).toMatchObject({ flow: { name: "usage" }, at: "wait_customer" });
  expect(told(ours)).toEqual([
    ["new", null],
    ["in_progress", "claim"],
    ["wait_customer", "need_info"],
  ]);
  const theirs = await wayOf("li");
  expect(told(theirs)).toEqual([
    ["new", null],
    ["in_progress", null],
    ["wait_customer", null],
  ]);
  expect(JSON.stringify(theirs)).not.toMatch(/need_info|版本号|小林/);
});

test("after it turned out to be of another type, the way begins in that type's flow", async () => {
  const { number } = (await as.li.post("/tickets", submission({ projectId: projects.library })))
    .body;
  await as.xiaolin.post(`/tickets/${number}/moves`, { move: "claim" });
  await as.xiaolin.put(`/tickets/${number}/type`, {
    type: "bug",
    reason: "结果不对",
    fields: { platform: "linux", environment: "Windows", error: "无" },
  });
  const { flow, way } = (await as.xiaolin.get(`/tickets/${number}/flow`)).body;
  expect(flow.name).toBe("bug");
  expect(way[0]).toMatchObject({ state: "new", move: null });
  expect(
    way.every(({ state }: { state: string }) => Object.hasOwn(flows["bug"]!.states, state)),
  ).toBe(true);
});

test("another company, and who has just signed in, see no request's way", async () => {
  const { number } = (await as.li.post("/tickets", submission({ projectId: projects.library })))
    .body;
  for (const who of ["qian", "newcomer"] as const)
    expect((await as[who].get(`/tickets/${number}/flow`)).status).toBe(404);
});
