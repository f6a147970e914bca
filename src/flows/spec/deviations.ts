import { permissionsOfStaff, type Role } from "../../people/permissions.ts";
import {
  defectFlow,
  flows,
  movesOpen,
  promises,
  releaseFlow,
  requestTypes,
  type Flow,
  type Move,
  type ProductType,
  type PromisedClock,
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
  clocks?: string;
  notify?: string;
};
export type FlowName = keyof typeof spec.flows;
type State = Omit<(typeof spec.flows)["usage"]["states"][number], "clocks"> & { clocks: string[] };

/** A defect and a release are no requests, and have tables all the same. */
export const tables: Record<string, Flow> = { ...flows, defect: defectFlow, release: releaseFlow };
export const isOfRequests = (name: FlowName): boolean => name in flows;

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
  const flow = tables[name]!;
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
    ...lengths(row),
  ];
  return [...new Set(found)];
};

/** `start PJ (2 BD)`; what a severity shortens is not in the column. */
const lengths = ({ clocks: column = "" }: Row): string[] =>
  column
    .matchAll(/\b([A-Z]{2,3}) \(\D*?(\d+) BD/g)
    .toArray()
    .flatMap(([, clock = "", days]) => {
      const promised = promises[clock as PromisedClock]?.S3;
      if (promised && "days" in promised && promised.days === Number(days)) return [];
      return [`not ${days} days of ${clock}`];
    });

/** Who may submit goes by the type and the person's trust and role; what it asks is its form. */
const startDeviations = (name: FlowName, { id, to, who: words, required }: Row): string[] => {
  const { start, starts = [] } = tables[name]!;
  if (![start, ...starts].includes(to)) return [`does not begin as ${to}`];
  if (!isOfRequests(name)) return asks([], id, required);
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

/** Of a defect, and of a train before it has left, no customer reads. */
const isRead = (name: FlowName, words: string): boolean =>
  isOfRequests(name) || (words !== "-" && !words.startsWith("("));

/** RO is the clock of what has ended: a move that is open so many days only. */
const clocksOf = (flow: Flow, code: string, named: readonly string[]): string[] => {
  const running: readonly string[] = [
    ...(flow.states[code]?.clocks ?? []),
    ...(Object.values(flow.moves).some(({ from, within }) => within && from.includes(code))
      ? ["RO"]
      : []),
  ];
  return [
    ...named.filter((clock) => !running.includes(clock)).map((clock) => `no clock ${clock}`),
    ...running.filter((clock) => !named.includes(clock)).map((clock) => `also the clock ${clock}`),
  ];
};

export const stateDeviations = (
  name: FlowName,
  { code, staff, zh, en, owner, clocks: named }: State,
): string[] => {
  const state = tables[name]!.states[code];
  if (!state) return ["no state"];
  const { label, customer, turn } = state;
  return [
    ...(label.zh === staff ? [] : [`staff read “${label.zh}”`]),
    ...(isRead(name, zh) && customer.zh !== zh ? [`the customer reads “${customer.zh}”`] : []),
    ...(isRead(name, en) && customer.en !== en ? [`the customer reads “${customer.en}”`] : []),
    ...(turn === turnOf(owner) ? [] : [`the turn of ${turn}`]),
    ...clocksOf(tables[name]!, code, named),
  ];
};

/** What a flow has beyond its rows: states, moves, and states from which a move is open as well. */
export const additions = (name: FlowName): string[] => {
  const { code, states, transitions } = spec.flows[name];
  const flow = tables[name]!;
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
  const flow = tables[name]!;
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
