/** What a list of people shows; the address holds exactly this. */
export type ContactSearch = { q?: string };

export const readContactSearch = ({ q }: Record<string, unknown>): ContactSearch =>
  typeof q === "string" && q !== "" ? { q } : {};
