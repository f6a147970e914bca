import type { z } from "zod";
import { inTransaction, maybe, one, run, sql, type Db } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { notFound, Refusal } from "../lib/refusal.ts";
import { placesOf } from "../flows/index.ts";
import type { Staff } from "../people/index.ts";
import { checkDefinition } from "./check.ts";
import { currentType } from "./known.ts";
import type { Definition, NewType, TypeChange } from "./schema.ts";
import { productType, typeFrom } from "./type.ts";

type Version = {
  type: string;
  flow: string;
  version: number;
  definition: Definition;
  note: string;
};

/** A type that the product does not have. It goes by one of the product's flows, with changes of its own. */
export const addType = (
  db: Db,
  actor: Staff,
  { name, flow, definition, note }: NewType,
): Promise<{ version: number }> =>
  inTransaction(db, async (db) => {
    await checkDefinition(db, flow, [], definition);
    const added =
      !productType(name) &&
      (await write(db, actor, { type: name, flow, version: 1, definition, note }));
    if (!added) throw new Refusal(409, "type.name-taken", {}, { name: "type.name-taken" });
    return { version: 1 };
  });

/** A new version of a type. Requests keep the one they began with. */
export const changeType = (
  db: Db,
  actor: Staff,
  name: string,
  { version: before, definition, note }: z.output<typeof TypeChange>,
): Promise<{ version: number }> =>
  inTransaction(db, async (db) => {
    const type = (await currentType(db, name)) ?? notFound("type");
    const given = productType(name)?.fields ?? [];
    await checkDefinition(db, type.flow, given, definition);
    const version = before + 1;
    const changed =
      type.version === before &&
      (await write(db, actor, { type: name, flow: type.flow, version, definition, note }));
    if (!changed) throw await changedMeanwhile(db, name);
    return { version };
  });

/** False where somebody else was first with this version. */
const write = async (
  db: Db,
  actor: Staff,
  { type, flow, version, definition, note }: Version,
): Promise<boolean> => {
  const id = newId();
  const written = await maybe(
    db,
    sql`
      insert into type_versions (id, type, flow, version, definition, note, made_by)
      values (${id}, ${type}, ${flow}, ${version}, ${JSON.stringify(definition)}, ${note}, ${actor.id})
      on conflict (type, version) do nothing
      returning id`,
  );
  if (!written) return false;
  const waits = placesOf(typeFrom({ id, type, flow, version, definition }).process);
  if (waits.length > 0)
    await run(
      db,
      sql`
        insert into type_waits (version_id, role, state)
        select ${id}, w.role, w.state
        from jsonb_to_recordset(${JSON.stringify(waits)}::jsonb) as w (role text, state text)`,
    );
  await publish(db, actor, "type.changed", { aboutId: id, data: { type, version, note } });
  return true;
};

const changedMeanwhile = async (db: Db, type: string): Promise<Refusal> => {
  const latest = await one<{ name: string; note: string }>(
    db,
    sql`
      select coalesce(p.name, '–') as name, v.note
      from type_versions v
      left join people p on p.id = v.made_by
      where v.type = ${type}
      order by v.version desc
      limit 1`,
  );
  return new Refusal(409, "type.changed-meanwhile", latest);
};
