const partNames = ["general", "fields", "flow", "versions"] as const;
export type PartName = (typeof partNames)[number];

/** Which part of a type is shown; the address holds it. */
export const readTypeSearch = ({ part }: Record<string, unknown>): { part?: PartName } => {
  const known = partNames.find((name) => name === part);
  return known ? { part: known } : {};
};
