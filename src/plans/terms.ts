import { promises, type ClockName, type Lengths } from "../flows/index.ts";

/** What a plan says: how long the clocks of every type may take, and where a type has it otherwise. */
export type Promises = {
  /** What is critical is worked on at night and on holidays too. */
  aroundTheClock: boolean;
  lengths: Lengths;
  types: Record<string, Lengths>;
};

/** A plan as it is promised, with what it takes from the standard plan. Never changes once it is written. */
export type Terms = Promises & { plan: string };

type Severity = "S1" | "S2" | "S3" | "S4";

/** How long a clock may take; undefined where nothing is promised and the process ends the waiting. */
export const lengthIn = (
  terms: Promises | null,
  type: string,
  name: ClockName,
  severity: Severity,
) =>
  terms?.types[type]?.[name]?.[severity] ??
  terms?.lengths[name]?.[severity] ??
  (promises as Lengths)[name]?.[severity];

/** A plan over the standard one: what it says itself goes before what the standard plan says of a type. */
export const over = (standard: Promises, own: Promises): Promises => {
  const types = new Set([...Object.keys(standard.types), ...Object.keys(own.types)]);
  return {
    aroundTheClock: own.aroundTheClock,
    lengths: mixed(standard.lengths, own.lengths),
    types: Object.fromEntries(
      [...types].map((type) => [
        type,
        mixed(standard.types[type] ?? {}, own.lengths, own.types[type] ?? {}),
      ]),
    ),
  };
};

/** Cell by cell, the later goes before the earlier. */
const mixed = (...all: readonly Lengths[]): Lengths => {
  const names = new Set(all.flatMap((each) => Object.keys(each) as ClockName[]));
  return Object.fromEntries(
    [...names].map((name) => [name, Object.assign({}, ...all.map((each) => each[name]))]),
  );
};
