import { permissionsOfStaff, type Role } from "../../people/permissions.ts";
import {
  flows,
  movesOpen,
  requestTypes,
  type Flow,
  type Move,
  type ProductType,
} from "../index.ts";
import spec from "../spec.json" with { type: "json" };
import { everyone, meant, questionFor } from "./words.ts";

// How the tables of this folder deviate from the specification, each deviation in a few words. Empty where they agree.

export type Row = {
  id: string;
  from: string;
  to: string;
  action?: string;
  who: string[];
  required: string[];
  guard?: string;
};
export type FlowName = keyof typeof spec.flows;
type State = (typeof spec.flows)["usage"]["states"][number];

/** Every transition of these flows. */
export const rows: [FlowName, Row][] = (Object.keys(spec.flows) as FlowName[]).flatMap((name) =>
  spec.flows[name].transitions.map((row): [FlowName, Row] => [name, row]),
);

const movesOf = (flow: Flow, row: string): [string, Move][] =>
  Object.entries(flow.moves).filter(([, { rows = [] }]) => rows.includes(row));

/** Tries a state as everyone: who makes a move there that comes from this row. */
export const whoMakes = (flow: Flow, state: string, row: string): string[] => {
  const made = Object.entries(everyone).flatMap(([person, hats]) =>
    movesOpen(flow, state, hats)
      .filter(([, { rows = [] }]) => rows.includes(row))
      .flatMap(([, { upon }]) => {
        // The desk moves it upon what somebody does.
        if (upon === "customer-reply") return ["contact", "authorised contact"];
        if (upon === "staff-reply") return ["agent", "lead"];
        return upon === "merge" ? ["agent", "lead"] : [person];
      }),
  );
  return [...new Set(made)];
};

const who = (allowed: Iterable<string>, words: readonly string[]): string[] => {
  const expected = [...new Set(words.flatMap(meant))];
  const found = [...new Set(allowed)];
  return [
    ...expected.filter((each) => !found.includes(each)).map((person) => `not ${person}`),
    ...found.filter((each) => !expected.includes(each)).map((person) => `also ${person}`),
  ];
};

type Asked = { name: string; required: boolean; options?: readonly { value: string }[] };
const asks = (asked: readonly Asked[], row: string, required: readonly string[]): string[] =>
  required.flatMap((words) => {
    const name = questionFor(row, words);
    const question = asked.find((each) => each.name === name);
    if (name === undefined) return [];
    // `target train or override date + reason`
    const [, beside] = words.split(" + ");
    if (beside && !words.includes("{"))
      return asks(asked, row, [words.slice(0, -3 - beside.length), beside]);
    if (!question) return [`does not ask ${name}`];
    const offered = new Set(question.options?.map(({ value }) => value));
    // `outcome ∈ {solution, cannot_help+reason}`
    const choices = /\{(.*)\}/.exec(words)?.[1]?.split(", ") ?? [];
    return [
      ...(question.required ? [] : [`does not insist on ${name}`]),
      ...choices.flatMap((choice) => {
        const [value = "", more] = choice.split("+");
        if (!offered.has(value)) return [`does not offer ${value}`];
        return more ? asks(asked, row, [more]) : [];
      }),
    ];
  });

const byTime = (moves: readonly Move[], { action = "", who, guard = "" }: Row): string[] => {
  const said = `${action} ${who.join(" ")}`;
  const days = Number(/(\d+) BD/.exec(said)?.[1] ?? 0);
  const within = Number(/(\d+) d\b/.exec(said)?.[1] ?? 0);
  return moves.flatMap((move) => [
    ...(move.after && days && move.after !== days ? [`after ${move.after} days`] : []),
    ...(within && move.within !== within ? [`within ${move.within} days`] : []),
    ...(move.guard?.includes("not-s1") && !guard.includes("S1") ? ["not of S1"] : []),
  ]);
};

export const rowDeviations = (name: FlowName, row: Row): string[] => {
  const flow = flows[name]!;
  if (row.from === "*start") return startDeviations(name, row);
  const moves = movesOf(flow, row.id)
    .map(([, move]) => move)
    .filter(({ from }) => from.includes(row.from));
  if (moves.length === 0) return ["no move"];
  const pressed = moves.filter(({ by }) => by.some((hat) => hat !== "system"));
  const found = [
    ...moves.filter(({ to }) => to !== row.to).map(({ to }) => `to ${to}`),
    ...who(whoMakes(flow, row.from, row.id), row.who),
    ...pressed.flatMap((move) => asks(move.asks ?? [], row.id, row.required)),
    ...byTime(moves, row),
  ];
  return [...new Set(found)];
};

/** Who may submit goes by the type and the person's trust and role; what it asks is its form. */
const startDeviations = (name: FlowName, { id, to, who: words, required }: Row): string[] => {
  const { start, starts = [] } = flows[name]!;
  if (![start, ...starts].includes(to)) return [`does not begin as ${to}`];
  const { level, fields } = requestTypes[name as ProductType];
  const trust = words.find((each) => each.startsWith("contact T"));
  const staff = Object.keys(everyone).filter((person) =>
    permissionsOfStaff([person as Role]).has("tickets.create"),
  );
  return [
    ...(trust && trust !== `contact ${level}+` ? [`takes ${level}`] : []),
    ...(trust ? who([...staff, "contact", "authorised contact"], words) : []),
    ...asks(fields, id, required),
  ];
};

const turnOf = (owner: string): string =>
  owner === "customer" || owner === "contact" ? "customer" : owner === "-" ? "nobody" : "us";

export const stateDeviations = (
  name: FlowName,
  { code, staff, zh, en, owner }: State,
): string[] => {
  const state = flows[name]!.states[code];
  if (!state) return ["no state"];
  const { label, customer, turn } = state;
  return [
    ...(label.zh === staff ? [] : [`staff read “${label.zh}”`]),
    ...(customer.zh === zh ? [] : [`the customer reads “${customer.zh}”`]),
    ...(customer.en === en ? [] : [`the customer reads “${customer.en}”`]),
    ...(turn === turnOf(owner) ? [] : [`the turn of ${turn}`]),
  ];
};

/** What a flow has beyond its rows: states, moves, and states from which a move is open as well. */
export const additions = (name: FlowName): string[] => {
  const { code, states, transitions } = spec.flows[name];
  const flow = flows[name]!;
  const fromOf = new Map([...transitions, ...spec.common].map(({ id, from }) => [id, from]));
  const known = new Set(states.map((state) => state.code));
  return [
    ...Object.keys(flow.states).flatMap((state) =>
      known.has(state) ? [] : [`${code} ${state}: a state more`],
    ),
    ...Object.entries(flow.moves).flatMap(([move, { rows = [], from }]) => {
      if (rows.length === 0) return [`${code} ${move}: a move more`];
      const strange = rows.filter((row) => !fromOf.has(row));
      const covered = rows.map((row) => fromOf.get(row) ?? "");
      const more = from.filter(
        (state) => !covered.some((each) => each === state || each.startsWith("any")),
      );
      return [
        ...strange.map((row) => `${code} ${move}: no row ${row}`),
        ...(more.length > 0 ? [`${code} ${move}: also from ${more.join(", ")}`] : []),
      ];
    }),
  ];
};

/** How a flow follows a transition that every flow allows. */
export const commonDeviations = (name: FlowName, row: Omit<Row, "action" | "guard">): string[] => {
  const flow = flows[name]!;
  const moves = movesOf(flow, row.id).map(([, move]) => move);
  if (moves.length === 0) return ["no move"];
  const named = Object.keys(flow.states).filter((state) =>
    row.from.startsWith("any not final")
      ? !flow.states[state]?.final
      : row.from === "any" || row.from === state,
  );
  const closed = named.filter((state) => !moves.some(({ from }) => from.includes(state)));
  const to = new Set(moves.map((move) => move.to));
  const pressed = moves.filter(({ by }) => by.some((hat) => hat !== "system"));
  const open = moves.flatMap(({ from }) => from);
  return [
    ...(to.has(row.to) && to.size === 1 ? [] : [`to ${[...to].join(", ")}`]),
    ...(closed.length > 0 ? [`not from ${closed.join(", ")}`] : []),
    ...who(new Set(open.flatMap((state) => whoMakes(flow, state, row.id))), row.who),
    ...new Set(pressed.flatMap((move) => asks(move.asks ?? [], row.id, row.required))),
  ];
};
