/** What a list of people shows; the address holds exactly this. */
export type ContactSearch = { q?: string; erasure?: "asked"; merge?: "asked" };

export const readContactSearch = ({
  q,
  erasure,
  merge,
}: Record<string, unknown>): ContactSearch => ({
  ...(typeof q === "string" && q !== "" && { q }),
  ...(erasure === "asked" && { erasure }),
  ...(merge === "asked" && { merge }),
});
