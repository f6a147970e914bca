import { expect, test } from "vitest";
import {
  changesOnly,
  daysIn,
  fromNow,
  keyOf,
  linesOf,
  offeredIn,
  optionsIn,
  typeKeyOf,
  withChange,
  withoutState,
  type Changes,
} from "./draft.ts";
import type { FlowToChange } from "./queries.ts";

test.each([
  ["Complaint", "complaint"],
  ["Training & accounts", "training_accounts"],
  ["2nd line", "nd_line"],
  ["投诉", ""],
])("a type called “%s” is %j to programs", (label, key) => {
  expect(typeKeyOf(label)).toBe(key);
});

test.each([
  ["When it happened", [], "whenItHappened"],
  ["About", ["about"], "about2"],
  ["3 days", [], "f3Days"],
  ["时间", [], "f"],
])("a field called “%s” beside %j is %s", (label, others, key) => {
  expect(keyOf(label, others)).toBe(key);
});

test("options are lines with both languages; one that stays keeps its key", () => {
  const before = optionsIn("响应慢 | Slow reply\n服务态度｜Manner");
  expect(before).toEqual([
    { value: "slowReply", label: { zh: "响应慢", en: "Slow reply" } },
    { value: "manner", label: { zh: "服务态度", en: "Manner" } },
  ]);
  const after = optionsIn("服务态度 | Behaviour\n其他", before);
  expect(after.map(({ value }) => value)).toEqual(["manner", "f"]);
  expect(linesOf(after)).toBe("服务态度 | Behaviour\n其他");
});

test("what says the same as the product is no change", () => {
  const product = { label: { zh: "处理中", en: "In progress" }, after: 10 };
  expect(changesOnly({ label: { zh: "处理中", en: "In progress" }, after: 10 }, product)).toBe(
    undefined,
  );
  expect(changesOnly({ label: product.label, after: 5 }, product)).toEqual({ after: 5 });
  expect(withChange({ a: 1, b: 2 }, "a", undefined)).toEqual({ b: 2 });
});

test("days are read however they are set apart", () => {
  expect(daysIn("2，5、 9")).toEqual([2, 5, 9]);
});

test("a state made here is offered what was ticked, and takes all of it with it when it goes", () => {
  const move = (name: string, from: string[]) => ({ name, from }) as FlowToChange["moves"][number];
  const flow = {
    moves: [move("close", ["new", "checked"]), move("withdraw", ["new"])],
  } as FlowToChange;
  const own = { name: "own_a" } as Changes["ownStates"][number];
  const ask = { name: "own_b", from: ["new"], to: "own_a" } as Changes["ownMoves"][number];
  const nothing: Changes = { states: {}, moves: {}, ownStates: [own], ownMoves: [ask] };

  const moves = offeredIn(flow, nothing, "own_a", ["close"]);
  expect(moves).toEqual({ close: { from: ["new", "checked", "own_a"] } });
  const offered = { ...nothing, moves, states: { checked: { leftOut: true as const } } };
  expect(fromNow(flow.moves[0]!, offered)).toEqual(["new", "own_a"]);
  expect(offeredIn(flow, offered, "own_a", [])).toEqual({});
  expect(withoutState(flow, offered, "own_a")).toMatchObject({
    moves: {},
    ownStates: [],
    ownMoves: [],
  });
});
