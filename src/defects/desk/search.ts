/** What the list of defects shows; the address holds exactly this. */
export type DefectSearch = { q?: string; state?: "done"; owner?: "me" | "nobody" };

export const readDefectSearch = ({ q, state, owner }: Record<string, unknown>): DefectSearch => ({
  ...(typeof q === "string" && q !== "" && { q }),
  ...(state === "done" && { state }),
  ...((owner === "me" || owner === "nobody") && { owner }),
});
