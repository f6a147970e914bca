import { describe, expect, test } from "vitest";
import { changedFlow, flows, movesOpen, objectionsTo, stepsAt, unsound } from "./index.ts";
import type { FlowChanges } from "./index.ts";
import type { OwnMove, OwnState } from "./own.ts";
import { say } from "./say.ts";

const usage = flows["usage"]!;
const check: OwnState = {
  name: "own_check",
  label: say("主管核实", "With the supervisor"),
  customer: say("主管正在核实", "A supervisor is looking into it"),
  turn: "us",
  step: 2,
  final: false,
  clocks: ["NU", "RS"],
  remind: [],
};
const ask: OwnMove = {
  name: "own_ask",
  label: say("请主管核实", "Ask the supervisor"),
  history: say("请主管核实", "asked the supervisor"),
  from: ["in_progress"],
  to: "own_check",
  by: ["agent"],
  upon: null,
  after: null,
  says: false,
  tells: false,
  tone: null,
  asks: [],
};
const back: OwnMove = {
  ...ask,
  name: "own_back",
  label: say("核实完毕", "Looked into"),
  history: say("核实完毕", "has looked into it"),
  from: ["own_check"],
  to: "in_progress",
  by: ["lead"],
};
const changes = (more: Partial<FlowChanges> = {}): FlowChanges => ({
  states: {},
  moves: {},
  ownStates: [check],
  ownMoves: [ask, back],
  ...more,
});
const objections = (more: Partial<FlowChanges>) => objectionsTo(usage, changes(more));
const withState = (more: Partial<OwnState>) => objections({ ownStates: [{ ...check, ...more }] });
const withMove = (more: Partial<OwnMove>) => objections({ ownMoves: [{ ...ask, ...more }, back] });

describe("a state and moves made by an administrator", () => {
  const flow = changedFlow(usage, changes());

  test("stand in the flow like any other: buttons, bar, merging, another type", () => {
    expect(objectionsTo(usage, changes())).toEqual({});
    expect(unsound(flow)).toEqual([]);
    const open = (state: string, ...hats: Parameters<typeof movesOpen>[2]) =>
      movesOpen(flow, state, hats).map(([name]) => name);
    expect(open("in_progress", "agent")).toContain("own_ask");
    expect(open("own_check", "agent")).toEqual([]);
    expect(open("own_check", "agent", "lead")).toEqual(["own_back"]);
    expect(open("own_check", "system")).toEqual(["merge"]);
    expect(stepsAt(flow, "own_check").map(({ at }) => at)).toEqual([
      "done",
      "done",
      "now",
      "ahead",
      "ahead",
    ]);
    expect(flow.turns).toContain("own_check");
  });

  test("take over buttons of the table where the administrator says so", () => {
    const more = { moves: { withdraw: { from: [...usage.moves["withdraw"]!.from, "own_check"] } } };
    expect(objections(more)).toEqual({});
    expect(
      movesOpen(changedFlow(usage, changes(more)), "own_check", ["customer"]).map(([name]) => name),
    ).toEqual(["withdraw"]);
  });

  test("may lead to an end in time, of which production that stands still is spared", () => {
    const silent: OwnMove = {
      ...back,
      name: "own_silent",
      label: say("未回复", "No answer"),
      to: "closed",
      by: [],
      after: 5,
    };
    const timed = changedFlow(usage, changes({ ownMoves: [ask, back, silent] }));
    expect(timed.moves["own_silent"]).toMatchObject({ by: ["system"], guard: ["not-s1"] });
  });

  test("are lost where nothing leads there, nothing leads on or no person can go on", () => {
    const lost = (ownMoves: OwnMove[], states: OwnState[] = [check]) =>
      unsound(changedFlow(usage, changes({ ownMoves, ownStates: states })));
    expect(lost([back])).toEqual([{ state: "own_check", why: "not-reached" }]);
    expect(lost([ask])).toEqual([{ state: "own_check", why: "nobody" }]);
    expect(lost([ask, back], [{ ...check, turn: "customer" }])).toEqual([
      { state: "own_check", why: "no-answer" },
    ]);
  });

  test.each([
    ["a name that is taken", { label: say("处理中", "Working") }, "label", "type.state-twice"],
    ["no place in the bar", { step: null }, "step", "type.step-needed"],
    ["a place beyond the bar", { step: 5 }, "step", "type.step-needed"],
    ["an end that is somebody's turn", { final: true, clocks: [] }, "turn", "type.end-turn"],
    ["a clock that waits for customers", { clocks: ["WC"] as const }, "clocks", "type.clock-unfit"],
    ["a reminder of what is ours", { remind: [2] }, "remind", "type.fixed"],
    [
      "blanks that nobody fills",
      { customer: say("{date}", "{date}") },
      "customer",
      "type.unknown-blank",
    ],
  ])("cannot be a state with %s", (_, more: Partial<OwnState>, part, code) => {
    expect(withState(more)).toEqual({ [`ownStates.0.${part}`]: code });
  });

  test.each([
    ["from where nothing is", { from: ["nowhere"] }, "from", "type.state-gone"],
    ["to where nothing is", { to: "nowhere" }, "to", "type.state-gone"],
    ["into what is merged", { to: "merged" }, "to", "type.merged-only"],
    ["out of what is merged", { from: ["merged"] }, "from", "type.merged-only"],
    ["to where it stands", { to: "in_progress" }, "to", "type.to-itself"],
    ["nobody makes", { by: [] }, "by", "type.who-moves"],
    ["both a colleague and time make", { after: 3 }, "by", "type.who-moves"],
    ["colleague and customer share", { by: ["agent", "customer"] }, "by", "type.one-side"],
    ["R&D makes, who reads no request", { by: ["rd"] }, "by", "type.by-unread"],
    [
      "the customer makes in a letter",
      { by: ["customer"], says: true },
      "says",
      "type.says-silent",
    ],
    [
      "a reply makes where it makes another",
      { by: [], upon: "customer-reply", from: ["wait_customer"] },
      "from",
      "type.reply-twice",
    ],
    [
      "is called like a button beside it",
      { label: say("给出方案", "x") },
      "label",
      "type.move-twice",
    ],
  ] satisfies [string, Partial<OwnMove>, string, string][])(
    "cannot be a move that %s",
    (_, more: Partial<OwnMove>, part, code) => {
      expect(withMove(more)).toEqual({ [`ownMoves.0.${part}`]: code });
    },
  );
});

describe("what is left out", () => {
  const without = (states: string[], moves: string[] = []): FlowChanges => ({
    states: Object.fromEntries(states.map((name) => [name, { leftOut: true }])),
    moves: Object.fromEntries(moves.map((name) => [name, { leftOut: true }])),
  });

  test("takes with it the moves that lead there or begin there only", () => {
    const both = without(["wait_customer", "closed_no_answer"]);
    expect(objectionsTo(usage, both)).toEqual({});
    const flow = changedFlow(usage, both);
    expect(unsound(flow)).toEqual([]);
    expect(Object.keys(flow.moves)).not.toContain("need_info");
    expect(Object.keys(flow.moves)).not.toContain("no_answer");
    expect(flow.moves["answered"]!.from).toEqual(["solution_provided"]);
    expect(flow.turns).toEqual(["new", "in_progress"]);
  });

  test.each([
    ["where requests begin", without(["new"]), "states.new.leftOut", "type.start-stays"],
    [
      "where time brings requests",
      without(["closed_no_answer"]),
      "states.closed_no_answer.leftOut",
      "type.desk-goes-there",
    ],
    ["what time does", without([], ["no_answer"]), "moves.no_answer.leftOut", "type.desk-moves"],
    [
      "what happens as others work",
      without([], ["claim"]),
      "moves.claim.leftOut",
      "type.desk-moves",
    ],
  ])("is never %s", (_, left, place, code) => {
    expect(objectionsTo(usage, left)).toEqual({ [place]: code });
  });

  test("is not the only way to somewhere", () => {
    expect(unsound(changedFlow(usage, without([], ["give_outcome"])))).toEqual([
      { state: "solution_provided", why: "not-reached" },
    ]);
  });

  test("is not in part what the desk begins, nor goes on elsewhere what looks back", () => {
    const from = (flow: keyof typeof flows, move: string, from: string[]) =>
      objectionsTo(flows[flow]!, { ...changes(), moves: { [move]: { from } } })[
        `moves.${move}.from`
      ];
    expect(from("usage", "answered", ["wait_customer"])).toBe("type.from-fixed");
    expect(from("usage", "close", [])).toBe("type.from-none");
    expect(from("usage", "close", ["closed"])).toBe("type.from-elsewhere");
    expect(from("custom_requirement", "release", ["own_check"])).toBe("type.from-only-fewer");
    expect(from("usage", "give_outcome", ["new", "own_check"])).toBeUndefined();
  });
});
