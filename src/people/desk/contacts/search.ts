/** What a list of people shows; the address holds exactly this. */
export type ContactSearch = { q?: string; erasure?: "asked" };

export const readContactSearch = ({ q, erasure }: Record<string, unknown>): ContactSearch => ({
  ...(typeof q === "string" && q !== "" && { q }),
  ...(erasure === "asked" && { erasure }),
});
