import { maybe, rows, sql, type Db } from "../lib/db.ts";
import type { Flow } from "../flows/index.ts";
import { flowOf } from "../flows/index.ts";
import { productType, productTypes, typeFrom, type Type, type Written } from "./type.ts";

// A version never changes once it is written, so it is read once and known from then on, in every process.
const known = new Map<string, Type>();

type OfType = { type: string; typeVersion: string | null };
type InFlow = { flow: string; typeVersion: string | null };

/** Makes sure that these versions are known; costs nothing where they are. */
export const knowTypes = async (
  db: Db,
  some: Iterable<{ typeVersion: string | null }>,
): Promise<void> => {
  const missing = new Set<string>();
  for (const { typeVersion: id } of some) if (id !== null && !known.has(id)) missing.add(id);
  if (missing.size === 0) return;
  const found = await rows<Written>(
    db,
    sql`select id, type, flow, version, definition from type_versions where id = any(${[...missing]}::uuid[])`,
  );
  for (const written of found) known.set(written.id, typeFrom(written));
};

/** The type of a request in the version that it keeps. */
export const typeOf = ({ type, typeVersion }: OfType): Type => {
  const found = typeVersion === null ? productType(type) : known.get(typeVersion);
  if (!found) throw new Error(`the type ${type} is not known in version ${typeVersion ?? "0"}`);
  return found;
};

/** The process that a request goes through, in the version that it keeps. */
export const processOf = ({ flow, typeVersion }: InFlow): Flow =>
  typeVersion === null ? flowOf(flow) : typeOf({ type: flow, typeVersion }).process;

/** A type as it is now; undefined where there is none of this name. */
export const currentType = async (db: Db, name: string): Promise<Type | undefined> => {
  const newest = await maybe<{ typeVersion: string }>(
    db,
    sql`select id as type_version from type_versions where type = ${name} order by version desc limit 1`,
  );
  if (!newest) return productType(name);
  await knowTypes(db, [newest]);
  return typeOf({ type: name, ...newest });
};

/** Every type as it is now: those of the product, then those made here, the oldest first. */
export const currentTypes = async (db: Db): Promise<Type[]> => {
  const newest = await rows<{ type: string; typeVersion: string }>(
    db,
    sql`
      select type, (array_agg(id order by version desc))[1] as type_version
      from type_versions
      group by type
      order by min(made_at), type`,
  );
  await knowTypes(db, newest);
  const now = new Map(newest.map((each) => [each.type, typeOf(each)]));
  return [
    ...productTypes.map((type) => now.get(type.name) ?? type),
    ...[...now.values()].filter(({ own }) => own),
  ];
};
