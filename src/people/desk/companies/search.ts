import type { Kind } from "../data/types.ts";

/** What a list of companies shows; the address holds exactly this. */
export type CompanySearch = { q?: string; kind?: Kind; ended?: "true" };

export const readCompanySearch = ({ q, kind, ended }: Record<string, unknown>): CompanySearch => ({
  ...(typeof q === "string" && q !== "" && { q }),
  ...((kind === "partner" || kind === "customer") && { kind }),
  ...(ended === "true" && { ended }),
});
