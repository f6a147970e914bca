import { rows, sql, type Db } from "../lib/db.ts";
import { Refusal, type Details } from "../lib/refusal.ts";
import {
  changedFlow,
  flowOf,
  objectionsTo,
  unsound,
  type Field as FormField,
  type FlowChanges,
} from "../flows/index.ts";
import type { Definition } from "./schema.ts";
import { changesIn } from "./type.ts";

type Given = readonly Pick<FormField, "name" | "options">[];

/** Refuses what cannot be: fields that no form could show, a flow in which requests would be lost, a team that is gone. */
export const checkDefinition = async (
  db: Db,
  flowName: string,
  given: Given,
  definition: Definition,
): Promise<void> => {
  const wrong: Record<string, string> = {
    ...inForm(given, definition),
    ...(await inHouse(db, definition)),
  };
  const changes = changesIn(definition);
  for (const [place, code] of Object.entries(objectionsTo(flowOf(flowName), changes)))
    wrong[`definition.flow.${place}`] = code;
  if (Object.keys(wrong).length > 0) throw new Refusal(422, "type.wrong", {}, wrong);
  const [lost] = lostIn(flowName, changes);
  if (lost) throw new Refusal(422, lost.code, lost.details);
};

/** The states in which requests would be lost, each with the sentence that says so. */
export const lostIn = (flowName: string, changes: FlowChanges) => {
  const changed = changedFlow(flowOf(flowName), changes);
  return unsound(changed).map(({ state, why }): { code: string; details: Details } => ({
    code: `type.flow-${why}`,
    details: { state: changed.states[state]!.label },
  }));
};

/** A field hangs on one that stands before it, the product's or one made here. */
const inForm = (given: Given, { fields, required, flow }: Definition) => {
  const wrong: Record<string, string> = {};
  const names = new Set(given.map(({ name }) => name));
  const before = new Map(
    given.map(({ name, options = [] }) => [name, options.map(({ value }) => value)]),
  );
  for (const [i, field] of fields.entries()) {
    const { name, when } = field;
    const place = `definition.fields.${i}`;
    if (when && !before.has(when.name)) wrong[`${place}.when`] = "type.when-unknown";
    const known = before.get(when?.name ?? "");
    if (known && when?.is.some((value) => !known.includes(value)))
      wrong[`${place}.when`] = "type.when-unknown";
    before.set(
      name,
      field.options.map(({ value }) => value),
    );
    if (names.has(name)) wrong[`${place}.name`] = "type.field-twice";
    names.add(name);
    Object.assign(wrong, inOptions(place, field));
  }
  for (const [move, { asks = [] }] of [
    ...Object.entries(flow.moves).map(([name, move]) => [`moves.${name}`, move] as const),
    ...flow.ownMoves.map((move, i) => [`ownMoves.${i}`, move] as const),
  ])
    for (const [i, ask] of asks.entries())
      Object.assign(wrong, inOptions(`definition.flow.${move}.asks.${i}`, ask));
  for (const name of Object.keys(required))
    if (!given.some((field) => field.name === name))
      wrong[`definition.required.${name}`] = "type.unknown-part";
  return wrong;
};

const inOptions = (place: string, { kind, options }: Pick<Field, "kind" | "options">) => {
  const values = new Set(options.map(({ value }) => value));
  if (kind === "choice" && options.length < 2) return { [`${place}.options`]: "type.options-few" };
  return values.size < options.length ? { [`${place}.options`]: "type.options-twice" } : {};
};
type Field = Definition["fields"][number];

const inHouse = async (db: Db, { teamId, companies }: Definition) => {
  const found = await rows<{ id: string }>(
    db,
    sql`
      select id from teams where id = ${teamId}
      union all select id from companies where id = any(${companies}::uuid[])`,
  );
  const there = new Set(found.map(({ id }) => id));
  return {
    ...(teamId && !there.has(teamId) && { "definition.teamId": "team.not-found" }),
    ...(companies.some((id) => !there.has(id)) && { "definition.companies": "company.not-found" }),
  };
};
