import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { clocks, flows, movesOpen, type Move } from "./index.ts";
import spec from "./spec.json" with { type: "json" };
import { clocksElsewhere, differences } from "./spec/differences.ts";
import {
  additions,
  commonDeviations,
  isOfRequests,
  rowDeviations,
  rows,
  stateDeviations,
  type FlowName,
} from "./spec/deviations.ts";
import { everyone } from "./spec/words.ts";

// The tables are the source; the specification they were written from is kept as data (`spec.json`), and here they are
// held against it. What deviates on purpose is in `spec/differences.ts`, with the reason.

const names = Object.keys(spec.flows) as FlowName[];

const ofRequests = names.filter(isOfRequests);

const commonOf = (row: (typeof spec.common)[number]): string[] => {
  const each = ofRequests.map((name) => commonDeviations(name, row));
  // What no flow has is a verb of its own.
  if (each.every(([first]) => first === "no move")) return [`${row.id}: no move`];
  return ofRequests.flatMap((name, i) =>
    (each[i] ?? []).map((what) => `${row.id} ${spec.flows[name].code}: ${what}`),
  );
};
const states = names.flatMap((name) =>
  spec.flows[name].states.map((state) => ({
    name,
    state,
    place: `${spec.flows[name].code} ${state.code}`,
  })),
);
const found = [
  ...rows.flatMap(([name, row]) => rowDeviations(name, row).map((what) => `${row.id}: ${what}`)),
  ...spec.common.flatMap(commonOf),
  ...states.flatMap(({ name, state, place }) =>
    stateDeviations(name, state).map((what) => `${place}: ${what}`),
  ),
  ...names.flatMap(additions),
];
const listed = Object.values(differences).flat();
const at = (place: string, all: readonly string[]): string[] =>
  all.filter((each) => each.startsWith(`${place}:`) || each.startsWith(`${place} `)).toSorted();

describe("the specification's transitions", () => {
  test.each(
    rows.map(([, { id, from, to, who, required }]) => ({
      id,
      what: `${from} → ${to} by ${who.join(", ")}; asks ${required.join(", ") || "nothing"}`,
    })),
  )("$id $what", ({ id }) => {
    expect(at(id, found)).toEqual(at(id, listed));
  });

  test.each(spec.common)("$id $from → $to by $who, in every flow", ({ id }) => {
    expect(at(id, found)).toEqual(at(id, listed));
  });
});

test.each(states)("$place reads “$state.zh”, “$state.en”", ({ place }) => {
  expect(at(place, found)).toEqual(at(place, listed));
});

test("every difference is listed once with its reason, and none that is no longer there", () => {
  expect(found.toSorted()).toEqual(listed.toSorted());
});

test("every clock of the specification is a clock here, or it is said where it is and why", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const [here, elsewhere] = [Object.keys(clocks), Object.entries(clocksElsewhere)];
  expect([...here, ...elsewhere.map(([name]) => name)].toSorted()).toEqual(spec.clocks.toSorted());
  for (const [name, { file, why }] of elsewhere) {
    expect(why, name).not.toBe("");
    if (file) expect(existsSync(`${root}/${file}`), file).toBe(true);
  }
});

test("of every other flow of the specification it is said where it is", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const codes = [...names.map((name) => spec.flows[name].code), ...Object.keys(spec.elsewhere)];
  expect(codes).toHaveLength(14);
  for (const { file, why } of Object.values(spec.elsewhere)) {
    expect(why).not.toBe("");
    if (file) expect(existsSync(`${root}/${file}`), file).toBe(true);
  }
});

describe.each(ofRequests)("in %s", (name) => {
  const flow = flows[name]!;
  const moves = Object.entries(flow.moves);
  const movesIn = (state: string): Move[] =>
    moves.flatMap(([, move]) => (move.from.includes(state) ? [move] : []));
  const ends = ({ to }: Move) => flow.states[to]?.final === true;
  const isOfTheCustomer = ({ by }: Move) => by.includes("customer") || by.includes("authorised");
  const waiting = Object.entries(flow.states).flatMap(([name, { turn }]) =>
    turn === "customer" ? [name] : [],
  );
  /** The names of the moves that fail a rule. */
  const but = (rule: (move: Move) => boolean): string[] =>
    moves.flatMap(([name, move]) => (rule(move) ? [] : [name]));

  test("nothing moves to where it is, unless it changes the date", () => {
    expect(
      but(
        ({ from, to, asks = [] }) => !from.includes(to) || asks.some(({ kind }) => kind === "date"),
      ),
    ).toEqual([]);
  });

  test("after what is said with a message the customer reads that it stands elsewhere", () => {
    const words = (state: string) => flow.states[state]?.customer.zh;
    expect(
      but(({ says, from, to }) => !says || from.every((state) => words(state) !== words(to))),
    ).toEqual([]);
  });

  test.each(waiting)("%s waits for the customer, who has a way back", (state) => {
    const back = movesIn(state).filter(
      (move) => move.upon === "customer-reply" || isOfTheCustomer(move),
    );
    expect(back).not.toEqual([]);
  });

  test.each(waiting)(
    "%s waits for the customer, and a clock or a button of his ends it",
    (state) => {
      const over = movesIn(state).filter(
        (move) =>
          ((move.after ?? move.afterMinutes) !== undefined && ends(move)) || isOfTheCustomer(move),
      );
      expect(over).not.toEqual([]);
    },
  );

  test("no clock ends what is S1", () => {
    expect(
      but((move) => move.after === undefined || !ends(move) || !!move.guard?.includes("not-s1")),
    ).toEqual([]);
  });

  test("what time does, or the customer's word, nobody presses", () => {
    expect(
      but(
        ({ by, upon, after }) =>
          (after === undefined && (upon === undefined || upon === "work")) ||
          by.every((hat) => hat === "system"),
      ),
    ).toEqual([]);
  });

  test("somebody has a button wherever it has not ended", () => {
    const people = Object.values(everyone).filter((hats) => !hats.includes("system"));
    const stuck = Object.entries(flow.states).flatMap(([name, { final }]) =>
      final || people.some((hats) => movesOpen(flow, name, hats).length > 0) ? [] : [name],
    );
    expect(stuck).toEqual([]);
  });
});
