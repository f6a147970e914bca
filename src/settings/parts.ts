/** Anything that JSON can say. */
type Json = unknown;
type Change = (value: string | null, path: string) => string | null;

/** A copy in which the texts at these paths were changed; `*` stands for every name, and what is absent stays absent. */
export const mapParts = <T>(value: T, paths: readonly string[], change: Change): T =>
  paths.reduce<Json>((whole, path) => mapPart(whole, path.split("."), "", change), value) as T;

const mapPart = (value: Json, steps: readonly string[], at: string, change: Change): Json => {
  const [step, ...rest] = steps;
  if (step === undefined)
    return typeof value === "string" || value === null ? change(value, at) : value;
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      step === "*" || step === name
        ? mapPart(part, rest, at ? `${at}.${name}` : name, change)
        : part,
    ]),
  );
};

/** The value at a path without stars; undefined where there is none. */
export const partAt = (value: Json, path: string): Json =>
  path
    .split(".")
    .reduce<Json>(
      (part, name) => (isObject(part) && Object.hasOwn(part, name) ? part[name] : undefined),
      value,
    );

export const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
