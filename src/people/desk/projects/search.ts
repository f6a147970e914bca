/** What a list of projects shows; the address holds exactly this. */
export type ProjectSearch = { q?: string; ended?: "true" };

export const readProjectSearch = ({ q, ended }: Record<string, unknown>): ProjectSearch => ({
  ...(typeof q === "string" && q !== "" && { q }),
  ...(ended === "true" && { ended }),
});
