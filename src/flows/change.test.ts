import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { permissionsOfStaff } from "../people/index.ts";
import { rolesWith } from "./hats.ts";
import {
  changedFlow,
  flows,
  mayBeGivenTo,
  objectionsTo,
  staffHats,
  unsound,
  type Flow,
  type FlowChanges,
} from "./index.ts";

test.each(Object.entries(flows))("%s as the product has it loses no request", (_, flow) => {
  expect(unsound(flow)).toEqual([]);
});

/** What an administrator may come to write: mostly of what there is, sometimes of what there is not. */
const changesOf = ({ states, moves }: Flow): fc.Arbitrary<FlowChanges> => {
  const say = fc.record({ zh: fc.constantFrom("好", "{date}"), en: fc.constant("ok") });
  const days = fc.integer({ min: 1, max: 60 });
  const some = <T>(names: string[], change: fc.Arbitrary<T>) =>
    fc.dictionary(fc.constantFrom(...names, "nothing"), change, { maxKeys: 3 });
  const asks = Object.values(moves).flatMap((move) => move.asks?.map(({ name }) => name) ?? []);
  return fc.record({
    states: some(
      Object.keys(states),
      fc.record(
        { label: say, customer: say, remind: fc.uniqueArray(days, { maxLength: 3 }) },
        { requiredKeys: [] },
      ),
    ),
    moves: some(
      Object.keys(moves),
      fc.record(
        {
          label: say,
          by: fc.subarray([...staffHats]),
          required: some(asks, fc.boolean()),
          after: days,
          within: days,
        },
        { requiredKeys: [] },
      ),
    ),
  });
};

/** Looked at another way than in `unsound`: a request is walked from every place it can get to. */
const walks = (flow: Flow) => {
  const used = Object.values(flow.moves).filter(({ by }) => by.length > 0);
  const from = (begin: readonly string[]): Set<string> => {
    const seen = new Set<string>();
    const ahead = [...begin];
    for (let state = ahead.pop(); state !== undefined; state = ahead.pop()) {
      if (seen.has(state)) continue;
      seen.add(state);
      ahead.push(...used.filter((move) => move.from.includes(state)).map(({ to }) => to));
    }
    return seen;
  };
  return {
    reached: from([flow.start, ...(flow.starts ?? [])]),
    ends: (state: string) => [...from([state])].some((each) => flow.states[each]!.final),
  };
};

describe.each(Object.entries(flows))("whatever is changed of %s and accepted", (_, flow) => {
  test("every state is still reached and still comes to an end; guards and the customer's moves stay", () => {
    let [accepted, refused] = [0, 0];
    fc.assert(
      fc.property(changesOf(flow), (changes) => {
        const changed = changedFlow(flow, changes);
        if (Object.keys(objectionsTo(flow, changes)).length > 0 || unsound(changed).length > 0) {
          refused += 1;
          return;
        }
        accepted += 1;
        const { reached, ends } = walks(changed);
        expect([...reached].sort()).toEqual(Object.keys(flow.states).sort());
        expect(Object.keys(flow.states).filter((state) => !ends(state))).toEqual([]);
        for (const [name, move] of Object.entries(flow.moves)) {
          const now = changed.moves[name]!;
          expect([now.from, now.to, now.guard, now.upon]).toEqual([
            move.from,
            move.to,
            move.guard,
            move.upon,
          ]);
          const others = (by: typeof move.by) =>
            by.filter((hat) => !(staffHats as readonly string[]).includes(hat));
          expect(others(now.by)).toEqual(others(move.by));
          if (move.guard) expect(move.by).toEqual(expect.arrayContaining([...now.by]));
        }
      }),
      { numRuns: 500, seed: 48 },
    );
    expect(accepted).toBeGreaterThan(5);
    expect(refused).toBeGreaterThan(5);
  });
});

test("what is said with a message is given only to those who may write to customers", () => {
  const says = flows["usage"]!.moves["give_outcome"]!;
  for (const hat of mayBeGivenTo(says))
    for (const role of rolesWith(hat))
      expect([role, permissionsOfStaff([role]).has("tickets.reply")]).toEqual([role, true]);
  expect(mayBeGivenTo(says)).not.toContain("rd");
});

describe("an administrator cannot", () => {
  const { custom_requirement: crq, usage } = flows;
  const move = (flow: Flow, name: string, change: FlowChanges["moves"][string]) =>
    objectionsTo(flow, { states: {}, moves: { [name]: change } });

  test("have whoever made the estimate approve it", () => {
    expect(move(crq!, "release", { by: ["custom_dev"] })).toEqual({
      "moves.release.by": "type.by-fixed",
    });
    expect(move(crq!, "confirm", { by: ["agent"] })).toEqual({
      "moves.confirm.by": "type.by-fixed",
    });
    expect(move(crq!, "estimated", { by: ["custom_lead"] })).toEqual({});
  });
  test("press for the customer", () => {
    expect(move(usage!, "confirm", { by: ["agent"] })).toEqual({
      "moves.confirm.by": "type.by-fixed",
    });
  });
  test("let a request be closed without an outcome", () => {
    expect(move(usage!, "give_outcome", { required: { outcome: false } })).toEqual({
      "moves.give_outcome.required.outcome": "type.always-asked",
    });
    expect(move(usage!, "take_back", { required: { reason: false } })).toEqual({});
  });
  test("take away the only way to a state", () => {
    const changes = { states: {}, moves: { need_info: { by: [] } } };
    expect(objectionsTo(usage!, changes)).toEqual({});
    expect(unsound(changedFlow(usage!, changes))).toEqual([
      { state: "wait_customer", why: "not-reached" },
      { state: "closed_no_answer", why: "not-reached" },
    ]);
  });
  test("let customers read blanks that nobody fills", () => {
    const words = { zh: "预计 {when}", en: "Expected {when}" };
    expect(objectionsTo(usage!, { states: { new: { customer: words } }, moves: {} })).toEqual({
      "states.new.customer": "type.unknown-blank",
    });
  });
});
