import { expect, test } from "vitest";
import { rows } from "../flows/spec/deviations.ts";
import { namedIn } from "./spec/cells.ts";
import { differences } from "./spec/differences.ts";
import { toldOf } from "./spec/told.ts";

// The column "Notify" of the specification, held against the table of notices. What deviates on purpose is in
// `spec/differences.ts`, with the reason.

const found = rows.flatMap(([name, row]) => {
  const named = namedIn(row.notify ?? "-");
  const told = toldOf(name, row);
  return [
    ...named.filter((each) => !told.includes(each)).map((each) => `${row.id}: not ${each}`),
    ...told.filter((each) => !named.includes(each)).map((each) => `${row.id}: also ${each}`),
  ];
});
const listed = Object.values(differences).flat();
const at = (id: string, all: readonly string[]): string[] =>
  all.filter((each) => each.startsWith(`${id}:`)).toSorted();

test.each(rows.map(([, { id, from, to, notify = "-" }]) => ({ id, from, to, notify })))(
  "$id $from → $to tells $notify",
  ({ id }) => {
    expect(at(id, found)).toEqual(at(id, listed));
  },
);

test("every difference is listed once with its reason, and none that is no longer there", () => {
  expect(found.toSorted()).toEqual(listed.toSorted());
});
