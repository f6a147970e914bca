import { rows, sql, type Db } from "../lib/db.ts";
import { Refusal, type Details } from "../lib/refusal.ts";
import { changedFlow, flowOf, objectionsTo, unsound } from "../flows/index.ts";
import type { Definition } from "./schema.ts";

/** Refuses what cannot be: fields that no form could show, a flow in which requests would be lost, a team that is gone. */
export const checkDefinition = async (
  db: Db,
  flowName: string,
  given: readonly string[],
  definition: Definition,
): Promise<void> => {
  const wrong: Record<string, string> = {
    ...inForm(given, definition),
    ...(await inHouse(db, definition)),
  };
  const flow = flowOf(flowName);
  for (const [place, code] of Object.entries(objectionsTo(flow, definition.flow)))
    wrong[`definition.flow.${place}`] = code;
  if (Object.keys(wrong).length > 0) throw new Refusal(422, "type.wrong", {}, wrong);
  const changed = changedFlow(flow, definition.flow);
  const [lost] = unsound(changed);
  if (lost) {
    const details: Details = { state: changed.states[lost.state]!.label };
    throw new Refusal(422, `type.flow-${lost.why}`, details);
  }
};

const inForm = (given: readonly string[], { fields, required }: Definition) => {
  const wrong: Record<string, string> = {};
  const names = new Set(given);
  for (const [i, { name, kind, options }] of fields.entries()) {
    const place = `definition.fields.${i}`;
    if (names.has(name)) wrong[`${place}.name`] = "type.field-twice";
    names.add(name);
    const values = new Set(options.map(({ value }) => value));
    if (kind === "choice" && options.length < 2) wrong[`${place}.options`] = "type.options-few";
    else if (values.size < options.length) wrong[`${place}.options`] = "type.options-twice";
  }
  for (const name of Object.keys(required))
    if (!given.includes(name)) wrong[`definition.required.${name}`] = "type.unknown-part";
  return wrong;
};

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
