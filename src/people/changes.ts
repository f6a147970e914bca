export type Changes = Record<string, { from: unknown; to: unknown }>;

/** What a patch changes of a record, for the history; nothing where it only repeats. */
export const changesOf = <T extends object>(before: T, after: T): Changes => {
  const fields = Object.keys(after) as (keyof T & string)[];
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, { from: before[field], to: after[field] }]),
  );
};

/** A record with a patch laid over it: what the patch does not name stays. */
export const patched = <T extends object>(
  before: T,
  patch: { [K in keyof T]?: T[K] | undefined },
): T => {
  const said = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && field in before,
  );
  return { ...before, ...Object.fromEntries(said) };
};
