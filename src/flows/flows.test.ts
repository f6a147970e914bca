import { describe, expect, test } from "vitest";
import { defectFlow, flows, movesOpen, releaseFlow, requestTypes, step, stepsAt } from "./index.ts";

const all = [...Object.entries(flows), ["defect", defectFlow], ["release", releaseFlow]] as const;
describe.each(all)("the flow %s", (_, flow) => {
  const states = Object.keys(flow.states);

  test("reaches every state from its start", () => {
    const reached = new Set([flow.start, ...(flow.starts ?? [])]);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const { from, to } of Object.values(flow.moves))
        if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...states].sort());
  });

  test("has a way out of every state that is not final", () => {
    const stuck = states.filter(
      (state) =>
        !flow.states[state]?.final &&
        !Object.values(flow.moves).some(({ from }) => from.includes(state)),
    );
    expect(stuck).toEqual([]);
  });

  test("says every state, step, move and question in both languages", () => {
    const texts = [
      flow.title,
      ...flow.steps,
      ...Object.values(flow.states).flatMap(({ label, customer }) => [label, customer]),
      ...Object.values(flow.moves).flatMap(({ label, asks = [] }) => [
        label,
        ...asks.flatMap((ask) => [ask.label, ...(ask.options ?? []).map((option) => option.label)]),
      ]),
    ];
    expect(texts.filter(({ zh, en }) => !zh || !en)).toEqual([]);
  });
});

describe("a request's moves", () => {
  const names = (state: string, ...hats: Parameters<typeof movesOpen>[2]) =>
    movesOpen(flows["usage"]!, state, hats).map(([name]) => name);

  test("are the customer's own when an answer was given", () => {
    expect(names("solution_provided", "customer")).toEqual(["confirm", "reject"]);
  });
  test("keep closing without an answer to the lead", () => {
    expect(names("in_progress", "agent")).not.toContain("close");
    expect(names("in_progress", "agent", "lead")).toContain("close");
  });
  test("are refused to whoever lacks the hat", () => {
    expect(
      step(flows["usage"]!, "solution_provided", "confirm", ["agent", "lead"]),
    ).toBeUndefined();
    expect(step(flows["usage"]!, "solution_provided", "confirm", ["customer"])).toBe("closed");
  });
});

test("the step bar tells what is done, where it stands and what lies ahead", () => {
  const at = (state: string) => stepsAt(flows["usage"]!, state).map((step) => step.at);
  expect(at("in_progress")).toEqual(["done", "done", "now", "ahead", "ahead"]);
  expect(at("closed")).toEqual(["done", "done", "done", "done", "done"]);
  expect(at("cancelled")).toEqual(["ahead", "ahead", "ahead", "ahead", "ahead"]);
});

test("every field of every type is said in both languages, and depends only on fields of its type", () => {
  for (const { fields } of Object.values(requestTypes)) {
    const known = fields.map(({ name }) => name);
    for (const field of fields) {
      expect(field.label.zh && field.label.en).toBeTruthy();
      if ("when" in field && field.when) expect(known).toContain(field.when.name);
      if (field.kind === "choice") expect("options" in field && field.options?.length).toBeTruthy();
    }
  }
});
